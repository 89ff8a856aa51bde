import type { Office, Party } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import { hasLed, heldBefore } from './holders.ts';
import type { OfficeRun } from './offices.ts';
import { coordinated } from './pronouns.ts';
import { type Discourse, memory } from './references.ts';
import { keyAt } from './scene.ts';
import { calling } from './titles.ts';

/** Nouns for so many people: "the trio". */
export const peopleGroups: Readonly<Record<string, number>> = { pair: 2, duo: 2, trio: 3 };

/** People named together, and the mention to which the words for them refer back. */
export interface Together {
  readonly parties: Party[];
  readonly at: Anchor;
  readonly confidence: number;
}

/** How many sentences back people named together are looked for. */
const farthest = 12;

/** Who has been met with on the way back through the text, until there are enough, or too many. */
interface Circle {
  readonly seen: Map<string, { party: Party; at: Anchor }>;
  found?: Together;
  closed: boolean;
}

/**
 * The people of the latest sentence that names as many as are wanted, one for each side. Who has only come up since, as owner of something ("discussed
 * Soto's plan"), has not joined them; where nobody else was named, "Soto's meeting with Lund", these are meant.
 */
export function peopleTogether(
  d: Discourse,
  i: number,
  count: number | undefined,
  word: string,
  office: OfficeRun | undefined,
  rank: number,
): Together | undefined {
  const { scene, past } = d;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  const fits = fitting(d, word, office, rank);
  const all: Circle = { seen: new Map(), closed: false };
  const acting: Circle = { seen: new Map(), closed: false };
  let reach = sentence + 1;
  for (let k = past.length - 1; k >= Math.max(0, past.length - memory) && sentence - past[k]!.sentence <= farthest; k--) {
    const a = past[k]!;
    // A sentence is done: did it, with those after it, name enough?
    if (a.sentence < reach) {
      for (const circle of [all, acting]) close(circle, count);
      if (all.closed && acting.closed) break;
      reach = a.sentence;
    }
    const circles = isOwner(d, k) ? [all] : [all, acting];
    for (const party of a.parties) {
      if (!party.person && !(party.office && party.actor)) continue;
      if (!fits(party) || heldBefore(scene, party)) continue;
      const key = party.person ?? `${party.actor} ${party.office}`;
      for (const circle of circles) if (!circle.closed) circle.seen.set(key, { party, at: a });
    }
  }
  for (const circle of [all, acting]) close(circle, count);
  const [those, actors] = [all.found, acting.found];
  if (!actors || !those) return actors ?? those;
  return actors.parties.some((p) => those.parties.some((q) => q.actor === p.actor && q.person === p.person)) ? actors : those;
}

function close(circle: Circle, count: number | undefined): void {
  if (circle.closed) return;
  const found = enough(circle.seen, count);
  if (found) circle.found = found;
  circle.closed = found !== undefined || circle.seen.size > (count ?? 2);
}

/** "Soto's plan", "the death of Soto": one who has something, and is named with nobody. */
function isOwner(d: Discourse, k: number): boolean {
  const a = d.past[k]!;
  return a.place === 'modifier' && a.parties.length === 1 && coordinated(d, k).length === 1;
}

function enough(seen: ReadonlyMap<string, { party: Party; at: Anchor }>, count: number | undefined): Together | undefined {
  if (seen.size < 2 || (count !== undefined && seen.size !== count)) return undefined;
  const list = [...seen.values()].sort((a, b) => a.at.first - b.at.first);
  const actors = new Set(list.map((x) => x.party.actor));
  if (count === 2 && actors.size === 1 && list[0]!.party.actor !== undefined) return undefined;
  return {
    parties: list.map(({ party: { officeText: _, ...rest } }) => rest),
    at: list[0]!.at,
    confidence: count === undefined ? 0.7 : 0.8,
  };
}

/** Whether somebody may be one of "the leaders", "the vice foreign ministers". */
function fitting(d: Discourse, word: string, run: OfficeRun | undefined, rank: number): (party: Party) => boolean {
  const { scene, titles } = d;
  const office = (party: Party): Office | undefined => party.office && scene.lexicon.knowledge.office(party.office);
  // A leader of nothing said in more words ("the rebel leader") is none of "the leaders".
  if (word === 'leaders')
    return (party) =>
      party.office
        ? office(party)?.level === 'leader' && (party.office !== 'leader' || party.person !== undefined)
        : party.person !== undefined && party.actor !== undefined && !hasLed(scene, party.person);
  if (word === 'ministers' && run && run.end - run.first === 1) return (party) => office(party)?.level === 'minister';
  if (peopleGroups[word] !== undefined) return (party) => party.person !== undefined;
  // A text's author is nobody's side.
  if (word === 'both') return (party) => party.person !== undefined && party.actor !== undefined;
  if (!run || word === 'officials' || word === 'diplomats') return () => true;
  const codes = new Set<string>(run.named.flat().map((f) => f.office.code));
  // Several portfolios, "the foreign and defence ministers", go by the offices alone.
  const words =
    run.named.length > 1 ? [] : Array.from({ length: run.end - run.first }, (_, k) => singular(keyAt(scene, run.first + k)));
  return (party) =>
    words.length > 0
      ? calling(scene, titles, party, words, codes) >= rank
      : party.office !== undefined && codes.has(party.office);
}

const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/men$/, 'man')
    .replace(/([^s])s$/, '$1');
