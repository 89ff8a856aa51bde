import { type Context, childrenBy, type Reading } from '../../model/index.ts';
import { isVerb } from '../clause.ts';
import { actorsOf, distinct, isSomebody, listAt, phraseStart, type Side, sentenceEnd, subjectSides } from '../sides.ts';
import type { Told } from './merge.ts';

/** Who led a state's delegation, and where that is told. */
export interface Lead {
  readonly token: number;
  readonly actor: string;
  readonly leaders: readonly Side[];
}

/** Every "The Peruvian delegation was led by A" and "A led the Peruvian delegation", in text order. */
export function leadsOf(reading: Reading, { language }: Context): Lead[] {
  const { syntax } = reading;
  const { visits, meetings } = language;
  const out: Lead[] = [];
  for (let v = 0; v < syntax.length; v++) {
    if (!visits.leads.has(syntax.lemma[v]!) || !isVerb(syntax, v)) continue;
    const passive = childrenBy(syntax, v, 'nsubj').find((c) => syntax.deprel[c] === 'nsubj:pass' && c < v);
    const led = passive ?? childrenBy(syntax, v, 'obj').find((c) => c > v);
    if (led === undefined || !visits.delegations.has(syntax.lemma[led]!)) continue;
    const [actor, more] = actorsOf(listAt(reading, meetings, phraseStart(reading, led), led + 1).sides);
    if (!actor || more) continue;
    const by = passive === undefined ? -1 : byAfter(reading, v);
    const leaders = (
      passive === undefined
        ? subjectSides(reading, meetings, v)
        : by < 0
          ? []
          : listAt(reading, meetings, by + 1, sentenceEnd(syntax, v)).sides
    ).filter((s) => isSomebody(s) && (s.party.actor === undefined || s.party.actor === actor));
    if (leaders.length > 0) out.push({ token: v, actor, leaders });
    if (by >= 0) out.push(...gappedLeads(reading, language, by));
  }
  return out;
}

/** "…, and the Chilean delegation by B": the verb is said once for all. */
function gappedLeads(reading: Reading, { visits, meetings }: Context['language'], by: number): Lead[] {
  const { syntax } = reading;
  const out: Lead[] = [];
  const end = Math.min(sentenceEnd(syntax, by), by + FARTHEST);
  for (let p = by + 2; p < end; p++) {
    if (syntax.lower[p] !== 'by' || !visits.delegations.has(syntax.lemma[p - 1]!)) continue;
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
    let home: Told | undefined;
    let nearest = NEAR;
    for (const one of told) {
      const gap = token - one.nuclei[0]!.token;
      if (gap <= 0 || gap > nearest || !actorsOf(one.sides).includes(actor)) continue;
      nearest = gap;
      home = one;
    }
    if (home)
      home.sides = distinct([...home.sides, ...leaders.map((s) => ({ ...s, party: { ...s.party, actor: actor as never } }))]);
  }
}
