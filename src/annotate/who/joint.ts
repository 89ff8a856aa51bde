import type { ActorCode } from '../../model/index.ts';
import { atomsOf } from '../../text/atoms.ts';
import type { Anchor } from './anchors.ts';
import { mainActors } from './both-sides.ts';
import { isWritten } from './lexicon.ts';
import type { Discourse } from './references.ts';
import { keyAt } from './scene.ts';

/** "joint statement", "Joint Leaders' Declaration", "released by the Governments of": how a text says that several made it. */
const jointText =
  /\bjoint (?:\w+['’]? ){0,3}?(?:statement|declaration|communiqu|fact sheet|release|vision|readout)|\bby the governments of\b/i;
/** How far into a text its making is told. */
const opening = 600;

/** The governments that made a joint statement; undefined where the text is no such thing or names no clear group. */
export function jointMakers(d: Omit<Discourse, 'makers'>): readonly ActorCode[] | undefined {
  const { scene } = d;
  const title = scene.doc.metadata.title ?? '';
  const named = weWho(d);
  if (named) return named;
  if (!jointText.test(title) && !jointText.test(scene.text.slice(0, opening))) return undefined;
  const titled = makersIn(d, title);
  if (titled.length > 1) return titled;
  const group = d.all.find((a) => a.first < 150 && a.parties.length > 1 && a.parties.every((p) => p.actor) && isMaker(a));
  if (group) {
    const actors = [...new Set(group.parties.map((p) => p.actor!))];
    if (actors.length > 1) return actors;
  }
  return mainActors(d, 2) ?? mainActors(d, 3) ?? mainActors(d, 4);
}

/** What a title tells of its makers ends where its matter begins: "on", "regarding", a colon. */
const matter = /\b(?:on|regarding|about|following|after|concerning|condemning|announcing|calling|in|at)\b|:/i;
const statement = /\b(?:statement|declaration|communiqu\w*|release|readout)\b/i;

/** The governments between "Joint Statement by" and what it is about. */
function makersIn({ scene }: Omit<Discourse, 'makers'>, title: string): readonly ActorCode[] {
  const from = statement.exec(title.slice(0, 300));
  if (!from) return [];
  const rest = title.slice(from.index + from[0].length, 300);
  const text = rest.slice(0, matter.exec(rest)?.index);
  const atoms = atomsOf(text);
  const actors: ActorCode[] = [];
  for (let i = 0; i < atoms.length; ) {
    const found = scene.lexicon.names.longest(atoms, i, (_end, entry) => isWritten(text, atoms, i, entry));
    const name = found?.values[0]?.name;
    if (name?.actor && (name.kind === 'country' || name.kind === 'organisation') && !actors.includes(name.actor))
      actors.push(name.actor);
    i = found?.end ?? i + 1;
  }
  return actors;
}

/** "We, the leaders of Peru and Chile, reaffirm": who is named between the commas. */
function weWho(d: Omit<Discourse, 'makers'>): readonly ActorCode[] | undefined {
  const { scene } = d;
  let i = 0;
  while (i < 200 && !(keyAt(scene, i) === 'we' && keyAt(scene, i + 1) === ',' && keyAt(scene, i + 2) === 'the')) i++;
  if (i >= 200) return undefined;
  const actors: ActorCode[] = [];
  for (const a of d.all) {
    if (a.first < i) continue;
    if (a.first > i + 120 || a.sentence !== scene.syntax.sentenceOf[scene.firstToken[i]!]) break;
    // Once the verb has come, others are spoken of.
    const verb = scene.syntax.upos.slice(scene.firstToken[i]!, scene.firstToken[a.first]!).includes('VERB');
    if (verb) break;
    for (const { actor } of a.parties) if (actor && !actors.includes(actor)) actors.push(actor);
  }
  return actors.length > 0 ? actors : undefined;
}

const isMaker = (a: Anchor): boolean => a.form === 'group' && a.rule !== 'compound';
