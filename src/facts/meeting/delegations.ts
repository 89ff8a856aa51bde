import {
  type ActorCode,
  type Context,
  childrenBy,
  type MeetingWords,
  type Reading,
  relation,
  type Syntax,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { isVerb } from '../clause.ts';
import { actorsOf, distinct, isSomebody, listAt, phraseStart, type Side, sentenceEnd, subjectSides } from '../sides.ts';
import type { Told } from './merge.ts';

/** Who led a state's delegation (or, without an actor, the delegations of the states they are of), and where that is told. */
export interface Lead {
  readonly token: number;
  readonly actor?: string;
  readonly leaders: readonly Side[];
}

/**
 * Every "The Peruvian delegation was led by A", "the Peruvian delegation, led by A,", "A led the Peruvian delegation", "A and B led the
 * delegations" and "Led by A and B, the participants discussed", in text order.
 */
export function leadsOf(reading: Reading, { language }: Context): Lead[] {
  const { syntax } = reading;
  const { visits, meetings } = language;
  const out: Lead[] = [];
  for (let v = 0; v < syntax.length; v++) {
    if (!isVerb(syntax, v)) continue;
    if (visits.represents.has(syntax.lemma[v]!)) out.push(...representing(reading, language, v));
    if (!visits.leads.has(syntax.lemma[v]!) && !visits.jointLeads.has(syntax.lower[v]!)) continue;
    const passive = ledBy(syntax, v);
    const led = passive ?? childrenBy(syntax, v, 'obj').find((c) => c > v);
    const by = led === passive ? byAfter(reading, v) : -1;
    const delegation = led !== undefined && isDelegation(syntax, language, led);
    if (!delegation && !(led === undefined && by >= 0 && syntax.xpos[v] === 'VBN')) continue;
    const [actor, more] = delegation ? actorsOf(listAt(reading, meetings, phraseStart(reading, led), led + 1).sides) : [];
    if (more || (delegation && !actor && syntax.xpos[led] !== 'NNS')) continue;
    const named =
      by >= 0
        ? listAt(reading, meetings, by + 1, sentenceEnd(syntax, v)).sides
        : passive === undefined
          ? subjectSides(reading, meetings, v)
          : [];
    const leaders = named.filter(
      (s) => isSomebody(s) && (actor ? s.party.actor === undefined || s.party.actor === actor : s.party.actor),
    );
    if (leaders.length > 0) out.push({ token: v, ...(actor ? { actor } : {}), leaders });
    if (by >= 0) out.push(...gappedLeads(reading, language, by));
  }
  return out;
}

const isDelegation = ({ lemma }: Syntax, { visits }: Context['language'], noun: number): boolean =>
  visits.delegations.has(lemma[noun]!) || visits.sides.has(lemma[noun]!);

/** "Chile was represented by A, and Peru by B", "A represented Chile": whoever stands for a state. */
function representing(reading: Reading, { meetings }: Context['language'], v: number): Lead[] {
  const { syntax } = reading;
  const by = byAfter(reading, v);
  const passive = childrenBy(syntax, v, 'nsubj').find((c) => syntax.deprel[c] === 'nsubj:pass' && c < v);
  const object = passive ?? childrenBy(syntax, v, 'obj').find((c) => c > v);
  if (object === undefined || (passive !== undefined && by < 0)) return [];
  const end = sentenceEnd(syntax, v);
  const one = leadFor(
    reading,
    meetings,
    v,
    object,
    passive === undefined ? subjectSides(reading, meetings, v) : listAt(reading, meetings, by + 1, end).sides,
  );
  if (passive === undefined) return one;
  // "and Peru by B"
  for (let p = by + 1; p < end && p < by + FARTHEST; p++)
    if (syntax.lower[p] === 'by' && whoAtToken(reading.mentions, p - 1))
      one.push(...leadFor(reading, meetings, p, p - 1, listAt(reading, meetings, p + 1, end).sides));
  return one;
}

/** The people of a list who can stand for the state at a token. */
function leadFor(reading: Reading, words: MeetingWords, token: number, at: number, sides: readonly Side[]): Lead[] {
  const who = whoAtToken(reading.mentions, at);
  const [actor, more] =
    who && !isSomebodyAt(who)
      ? who.parties.flatMap((party) => party.actor ?? [])
      : actorsOf(listAt(reading, words, phraseStart(reading, at), at + 1).sides);
  if (!actor || more) return [];
  const leaders = sides.filter((s) => isSomebody(s) && (s.party.actor === undefined || s.party.actor === actor));
  return leaders.length > 0 ? [{ token, actor, leaders }] : [];
}

const isSomebodyAt = (who: WhoMention): boolean =>
  who.parties.some((party) => party.person !== undefined || party.name !== undefined);

/** The delegation that is led: subject of the passive, or what the participle hangs on. */
const ledBy = (syntax: Syntax, v: number): number | undefined =>
  childrenBy(syntax, v, 'nsubj').find((c) => syntax.deprel[c] === 'nsubj:pass' && c < v) ??
  (relation(syntax, v) === 'acl' && syntax.xpos[v] === 'VBN' ? syntax.head[v] : undefined);

/** "…, and the Chilean delegation by B": the verb is said once for all. */
function gappedLeads(reading: Reading, { visits, meetings }: Context['language'], by: number): Lead[] {
  const { syntax } = reading;
  const out: Lead[] = [];
  const end = Math.min(sentenceEnd(syntax, by), by + FARTHEST);
  for (let p = by + 2; p < end; p++) {
    if (syntax.lower[p] !== 'by' || !(visits.delegations.has(syntax.lemma[p - 1]!) || visits.sides.has(syntax.lemma[p - 1]!)))
      continue;
    const [actor, more] = actorsOf(listAt(reading, meetings, phraseStart(reading, p - 1), p).sides);
    if (!actor || more) continue;
    const leaders = listAt(reading, meetings, p + 1, end).sides.filter(
      (s) => isSomebody(s) && (s.party.actor === undefined || s.party.actor === actor),
    );
    if (leaders.length > 0) out.push({ token: p, actor, leaders });
  }
  return out;
}
const FARTHEST = 80;

function byAfter({ syntax }: Reading, v: number): number {
  const limit = Math.min(sentenceEnd(syntax, v), v + 4);
  for (let p = v + 1; p < limit; p++) if (syntax.lower[p] === 'by') return p;
  return -1;
}

const NEAR = 150;

/** Adds to each meeting those who led its delegations, where that is told behind it. */
export function withLeads(told: readonly Told[], leads: readonly Lead[]): void {
  for (const { token, actor, leaders } of leads) {
    const states = actor ? [actor] : actorsOf(leaders);
    let home: Told | undefined;
    let nearest = NEAR;
    for (const one of told) {
      const gap = token - one.nuclei[0]!.token;
      const there = actorsOf(one.sides);
      if (gap <= 0 || gap > nearest || !states.every((s) => there.includes(s))) continue;
      nearest = gap;
      home = one;
    }
    if (home)
      home.sides = distinct([
        ...home.sides,
        ...leaders.map((s) => (actor ? { ...s, party: { ...s.party, actor: actor as ActorCode } } : s)),
      ]);
  }
}
