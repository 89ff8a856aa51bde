import { glue } from '../../text/atoms.ts';
import { fold } from '../../text/fold.ts';
import type { Draft } from './draft.ts';
import type { Somebody } from './people.ts';
import { isCapitalised, keyAt, type Scene } from './scene.ts';

/** "OZOLA:" at the head of a paragraph: the turn of whoever of the doc has that surname, however the engine read the word. */
export function findLabels(scene: Scene, people: Iterable<Somebody>, taken: Uint8Array): Draft[] {
  const bySurname = new Map<string, Somebody | null>();
  for (const who of people) {
    const surname = who.parts[who.parts.length - 1];
    if (surname === undefined || surname.length < 3) continue;
    const other = bySurname.get(surname);
    bySurname.set(surname, other === undefined || other?.id === who.id ? who : null);
  }
  const out: Draft[] = [];
  for (let i = 0; i < scene.atoms.length; i++) {
    if (scene.atoms.glue[i] !== glue.paragraph || taken[i] || !isCapitalised(scene, i)) continue;
    let end = i + 1;
    while (scene.atoms.glue[end] === glue.hyphen && end < i + 3) end++;
    if (keyAt(scene, end) !== ':') continue;
    const written = scene.text.slice(scene.atoms.start[i]!, scene.atoms.end[end - 1]!);
    const who = bySurname.get(fold(written).replace(/-/g, ''));
    if (!who) continue;
    out.push({
      first: i,
      end,
      form: 'person',
      parties: [
        {
          ...(who.actor ? { actor: who.actor } : {}),
          person: who.id,
          name: who.name,
          ...(who.office ? { office: who.office } : {}),
        },
      ],
      confidence: 0.75,
      rule: 'speaker-label',
      name: { first: i, end },
    });
    taken.fill(2, i, end);
  }
  return out;
}
