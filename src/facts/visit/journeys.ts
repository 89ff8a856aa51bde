import { type Context, childBy, type Party, type Reading } from '../../model/index.ts';
import { isVerb } from '../clause.ts';
import { compatible, dayBounds, dayNumber } from '../days.ts';
import type { Journey } from './journey.ts';
import { nounOf } from './journey-nouns.ts';
import { being, receiving, travelling } from './journey-verbs.ts';

const known = new WeakMap<Reading, readonly (readonly Journey[])[]>();

/** The journeys a doc tells of, each with every place that tells of it, in text order. Worked out once a reading. */
export function journeysOf(reading: Reading, context: Context): readonly (readonly Journey[])[] {
  let journeys = known.get(reading);
  if (!journeys) {
    journeys = joined(allJourneys(reading, context));
    known.set(reading, journeys);
  }
  return journeys;
}

function allJourneys(reading: Reading, context: Context): Journey[] {
  const { syntax } = reading;
  const { visits: words } = context.language;
  const journeys: Journey[] = [];
  for (let i = 0; i < syntax.length; i++) {
    const lemma = syntax.lemma[i]!.toLowerCase();
    if (isVerb(syntax, i)) {
      if (words.visits.has(lemma) || words.goes.has(lemma) || words.leads.has(lemma))
        journeys.push(...travelling(reading, context, i));
      if (words.receives.has(lemma)) journeys.push(...receiving(reading, context, i));
    } else if (words.nouns.has(lemma) && (syntax.upos[i] === 'NOUN' || syntax.upos[i] === 'PROPN')) {
      journeys.push(...nounOf(reading, context, i));
    } else if (childBy(syntax, i, 'cop') !== undefined) {
      journeys.push(...being(reading, context, i));
    }
  }
  return journeys;
}

/** One journey for the same visitors, host and time. */
function joined(journeys: readonly Journey[]): Journey[][] {
  const out: Journey[][] = [];
  const byHost = new Map<string, Journey[][]>();
  for (const journey of journeys) {
    const groups = byHost.get(journey.host.value) ?? [];
    byHost.set(journey.host.value, groups);
    const home = groups.slice(-20).find((group) => group.slice(-20).every((j) => same(j, journey)));
    if (home) {
      home.push(journey);
      continue;
    }
    const group = [journey];
    groups.push(group);
    out.push(group);
  }
  return out;
}

/** Who arrives on Monday and holds talks on Tuesday makes one visit. */
const DAYS = 3;

function areNear(a: Journey, b: Journey): boolean {
  const x = dayBounds(a.time?.value);
  const y = dayBounds(b.time?.value);
  if (!x || !y || x.first !== x.last || y.first !== y.last) return false;
  return Math.abs(dayNumber(x.first) - dayNumber(y.first)) <= DAYS && a.visitors.some((s) => s.party.person !== undefined);
}

function same(a: Journey, b: Journey): boolean {
  if (a.host.value !== b.host.value || !(compatible(a.time?.value, b.time?.value) || areNear(a, b))) return false;
  if (a.status !== b.status && !(a.time && b.time)) return false;
  const names = (j: Journey) => j.visitors.map((s) => s.party.person ?? s.party.name ?? s.party.actor);
  const mine = names(a);
  return (
    names(b).some((n) => mine.includes(n)) ||
    a.visitors.some((s) => b.visitors.some((t) => s.party.actor === t.party.actor && !(named(s.party) && named(t.party))))
  );
}

const named = (p: Party): boolean => p.person !== undefined || p.name !== undefined;
