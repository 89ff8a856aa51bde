import { type ActorCode, type Cited, childBy, childrenBy, extent, stated, type TokenRange } from '../../model/index.ts';
import { mentionsIn, whoIn } from '../lookup.ts';
import { leftEdge } from '../statement/cues.ts';
import { add } from './add.ts';
import { clauseLimit } from './limits.ts';
import { partiesOf } from './parties.ts';
import type { Work } from './work.ts';

const STAYS = new Set(['remain', 'stay', 'continue', 'be']);
const FORCE = new Set(['force', 'effect']);

/** `Peru says its accord with Chile stays in force until May`: a paper that binds up to a day. Takes the verb or the noun that heads such a clause. */
export function inForce(work: Work, sentence: TokenRange, v: number): boolean {
  const { reading, words } = work;
  const { syntax } = reading;
  if (!STAYS.has(syntax.lemma[v]!) && !FORCE.has(syntax.lower[v]!)) return false;
  const force = FORCE.has(syntax.lower[v]!) ? v : childrenBy(syntax, v, 'obl', 'xcomp').find((o) => FORCE.has(syntax.lower[o]!));
  if (force === undefined || syntax.lower[force - 1] !== 'in') return false;
  const subject = childBy(syntax, v, 'nsubj');
  if (subject === undefined || subject > v || !words.papers.has(syntax.lower[subject]!)) return false;
  const limit = clauseLimit(work, v, sentence);
  if (!mentionsIn(reading.mentions.times, force, limit).some((time) => time.deadline)) return false;
  const first = Math.max(sentence.first, leftEdge(syntax, subject));
  const parties: Cited<ActorCode>[] = [];
  const { end } = extent(syntax, subject);
  for (const who of whoIn(reading.mentions, syntax.start[first]!, syntax.end[Math.min(end, v) - 1]!))
    for (const { actor } of who.parties)
      if (actor && !parties.some(({ value }) => value === actor)) parties.push(stated(actor, who));
  const says = syntax.head[v]!;
  for (const party of says >= 0 ? partiesOf(work, says) : [])
    if (!parties.some(({ value }) => value === party.value)) parties.push(party);
  add(work, { rule: 'commitment.in-force@1', cue: v, range: { first, end: limit }, parties, status: 'agreed', confidence: 0.5 });
  return true;
}
