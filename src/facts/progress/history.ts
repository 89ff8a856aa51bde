import type { ChainState, CommitmentStatus, Edtf, Entry, Fact } from '../../model/index.ts';
import { dayBounds } from '../days.ts';

/** One thing told of an undertaking, on a day. */
interface Told {
  readonly day: string;
  readonly bounded?: true;
  readonly status: CommitmentStatus;
  readonly due?: string;
  readonly fact: Fact<'commitment'> | Fact<'progress'>;
}

/** How far the making of a promise has come; an earlier stage told again later takes nothing back. */
const STAGES: Readonly<Partial<Record<CommitmentStatus, number>>> = { announced: 0, agreed: 1, signed: 2, 'in-progress': 3 };

/**
 * The states of an undertaking in order of day: what its tellings and the progress tied to it say, each state with the facts that bear it, the day it
 * falls due and, where the text bears one, the score of the G20 Research Group: +1 kept in full, 0 in part or under way, −1 not kept. The same for any order of facts.
 */
export function historyOf(
  undertaking: Entry,
  steps: readonly Fact<'progress'>[],
  docDay: (doc: string) => string | undefined,
  isBounded: (doc: string) => boolean = () => false,
): ChainState[] {
  const told = [...tellingsOf(undertaking, docDay), ...steps.map((fact) => stepOf(fact, docDay))].map(
    (one): Told => (isBounded(one.fact.doc) && one.day === docDay(one.fact.doc) ? { ...one, bounded: true } : one),
  );
  told.sort((a, b) => (a.day === b.day ? (a.fact.id < b.fact.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  const states: ChainState[] = [];
  const kept = keptBy(undertaking);
  for (const one of told) {
    const last = states.at(-1);
    const next = after(last, kept(one));
    if (!next) continue;
    if (last && last.from === next.from) states.pop();
    states.push(next);
  }
  return states;
}

function tellingsOf(entry: Entry, docDay: (doc: string) => string | undefined): Told[] {
  return (entry.facts as readonly Fact[]).flatMap((fact): Told[] => {
    if (fact.kind !== 'commitment') return [];
    const due = lastDayOf(fact.fields.deadline?.value ?? fact.fields.period?.value);
    const day = docDay(fact.doc) ?? lastDayOf(fact.fields.date?.value) ?? '';
    return [{ day, status: fact.fields.status.value, fact, ...(due && { due }) }];
  });
}

/** Progress counts from the day it names, at the latest from the day it is told. */
function stepOf(fact: Fact<'progress'>, docDay: (doc: string) => string | undefined): Told {
  const published = docDay(fact.doc);
  const named = lastDayOf(fact.fields.date?.value);
  const [day = ''] = [named, published].filter((d) => d !== undefined).sort();
  const due = lastDayOf(fact.fields.deadline?.value);
  return { day, status: fact.fields.status.value, fact, ...(due && { due }) };
}

/**
 * Lessens what a step tells to what it means for the undertaking: kept for their own part by some of those who undertook it, or a smaller sum than
 * was promised, it is kept in part.
 */
function keptBy({ facts }: Entry): (told: Told) => Told {
  const promises = (facts as readonly Fact[]).filter((f) => f.kind === 'commitment');
  const parties = new Set(promises.flatMap(({ fields }) => fields.parties.map(({ value }) => value)));
  const done = new Set<string>();
  return (told) => {
    const { fact } = told;
    if (fact.kind !== 'progress' || told.status !== 'fulfilled') return told;
    if (fact.rule.startsWith(OWN)) {
      for (const { value } of fact.fields.parties ?? []) done.add(value);
      if ([...parties].some((party) => !done.has(party))) return { ...told, status: 'in-progress' };
    }
    const { amount, unit } = fact.fields;
    const less =
      amount &&
      promises.some(({ fields: p }) => p.amount && p.unit?.value === unit?.value && amount.value < LEAST_OF_SUM * p.amount.value);
    return less ? { ...told, status: 'in-progress' } : told;
  };
}

/** The rule of steps that each party has to take for itself. */
const OWN = 'progress.own@';
/** A sum that comes so near to what was promised is all of it. */
const LEAST_OF_SUM = 0.9;

const lastDayOf = (value: Edtf | undefined): string | undefined => dayBounds(value)?.last;

/** What stands after one more thing is told; undefined where it changes nothing. */
function after(before: ChainState | undefined, { day, bounded, status, due, fact }: Told): ChainState | undefined {
  const facts = [fact.id];
  const when = { from: day, ...(bounded && { bounded }) };
  if (!before) return { ...when, status, facts, ...(due && { due }), ...scored(status, fact, undefined) };
  const { bounded: _once, ...last } = before;
  if (fact.kind === 'commitment') {
    const onward = (STAGES[status] ?? 9) > (STAGES[last.status] ?? 9);
    if (!onward && (!due || due === last.due)) return undefined;
    return { ...last, ...when, facts, status: onward ? status : last.status, ...(due && { due }) };
  }
  // What was kept is not begun again by a later step of it.
  if (last.status === 'fulfilled' && status === 'in-progress') return undefined;
  const { score: _, ...rest } = last;
  return { ...rest, ...when, facts, status, ...(due && { due }), ...scored(status, fact, last) };
}

function scored(status: CommitmentStatus, fact: Fact, last: ChainState | undefined): Pick<ChainState, 'score'> {
  if (fact.kind !== 'progress') return {};
  if (status === 'fulfilled') return { score: 1 };
  if (status === 'broken') return { score: -1 };
  if (status === 'in-progress') return { score: 0 };
  return last?.score === 0 ? { score: 0 } : {};
}
