import type { ActorCode } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import { mainActors } from './pairs.ts';
import type { Discourse } from './references.ts';

/** "joint statement", "Joint Leaders' Declaration", "released by the Governments of": how a text says that several made it. */
const jointText =
  /\bjoint (?:\w+['’]? ){0,3}?(?:statement|declaration|communiqu|fact sheet|release|vision|readout)|\bby the governments of\b/i;
/** How far into a text its making is told. */
const opening = 600;

/** The governments that made a joint statement; undefined where the text is no such thing or names no clear group. */
export function jointMakers(d: Omit<Discourse, 'makers'>): readonly ActorCode[] | undefined {
  const { scene } = d;
  const title = scene.doc.metadata.title ?? '';
  if (!jointText.test(title) && !jointText.test(scene.text.slice(0, opening))) return undefined;
  const group = d.all.find((a) => a.first < 150 && a.parties.length > 1 && a.parties.every((p) => p.actor) && isMaker(a));
  if (group) {
    const actors = [...new Set(group.parties.map((p) => p.actor!))];
    if (actors.length > 1) return actors;
  }
  return mainActors(d, 2) ?? mainActors(d, 3) ?? mainActors(d, 4);
}

const isMaker = (a: Anchor): boolean => a.form === 'group' && a.rule !== 'compound';
