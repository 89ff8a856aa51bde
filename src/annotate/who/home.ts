import type { ActorCode, Office } from '../../model/index.ts';
import { atomsOf } from '../../text/atoms.ts';
import { isWritten } from './lexicon.ts';
import type { Scene } from './scene.ts';

/** "Department of State", "Ministry of External Affairs": what the body of a publisher is for. */
const ministry = /\b(?:department|ministry|office) (?:of|for) ([a-z ]{3,60})/i;

/** The office of whom a ministry's own texts call just "the Secretary", "the Minister". */
export function headOfPublisher({ doc, lexicon }: Scene, home: ActorCode, noun: string): Office | undefined {
  const field = ministry.exec((doc.metadata.publisher ?? '').slice(0, 200))?.[1];
  if (!field || (noun !== 'secretary' && noun !== 'minister')) return undefined;
  const said = atomsOf(`${noun} of ${field.toLowerCase()}`);
  const found = lexicon.offices.longest(said, 0);
  if (!found || found.end < 3) return undefined;
  return (found.values.find((v) => v.actor === home) ?? found.values.find((v) => v.actor === undefined))?.office;
}

/** The government that publishes a doc: that of "The White House", "Ministry of External Affairs, India". None for newspapers. */
export function homeOf(scene: Scene): ActorCode | undefined {
  const publisher = scene.doc.metadata.publisher;
  if (!publisher) return undefined;
  const atoms = atomsOf(publisher.slice(0, 200));
  const { names, agents } = scene.lexicon;
  let actor: ActorCode | undefined;
  let body = false;
  for (let i = 0; i < atoms.length; ) {
    const found = names.longest(atoms, i, (_end, entry) => isWritten(publisher, atoms, i, entry));
    const name = found?.values[0]?.name;
    if (name?.actor) {
      actor ??= name.actor;
      if (name.kind === 'body' || name.kind === 'metonym') body = true;
    }
    const agent = agents.longest(atoms, i);
    if (agent?.values.some((role) => role === 'GOV' || role === 'MIL' || role === 'LEG')) body = true;
    if (/^(?:department|ministry|embassy|mission|government|office)$/.test(atoms.key[i]!)) body = true;
    i = found?.end ?? i + 1;
  }
  return body ? actor : undefined;
}
