import type { ActorCode } from '../../model/index.ts';
import { atomsOf } from '../../text/atoms.ts';
import { isWritten } from './lexicon.ts';
import type { Scene } from './scene.ts';

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
