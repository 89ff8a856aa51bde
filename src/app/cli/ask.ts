import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import type { ActorCode } from '../../model/index.ts';
import { CallError } from './call-error.ts';

/** Countries and organisations as a person names them (code, name or demonym, any case). Throws a CallError with the nearest names on a miss. */
export function actorsNamed(names: readonly string[]): ActorCode[] {
  if (names.length === 0) return [];
  const knowledge = loadKnowledge();
  const found = names.map((name) => {
    const actor = knowledge.findActor(name);
    if (actor !== undefined) return actor;
    const near = knowledge.suggestActors(name);
    const hint =
      near.length > 0
        ? ` Did you mean ${orList(near)}?`
        : ' Give a name like japan, a code like JPN, or an organisation like ASEAN.';
    throw new CallError(`"${name}" is no country or organisation that Stocktake knows.${hint}`);
  });
  return [...new Set(found)];
}

const orList = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** A day given on the command line: ISO, perhaps only a month or year, of which `end` decides whether the first or the last day is meant. */
export function dayGiven(option: string, value: string | undefined, end: 'first' | 'last'): string | undefined {
  if (value === undefined) return undefined;
  const day = isoDate.test(value) ? complete(value, end) : undefined;
  if (day === undefined) throw new CallError(`${option} takes a day like 2024-08-19 (or a month, or a year), not "${value}".`);
  return day;
}

function complete(value: string, end: 'first' | 'last'): string | undefined {
  const [year, month = end === 'first' ? '01' : '12', day] = value.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const full = `${year}-${month}-${day ?? (end === 'first' ? '01' : String(last).padStart(2, '0'))}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full) ? full : undefined;
}

export interface Period {
  readonly since?: string;
  readonly until?: string;
}

export const withPeriod = (command: Command): Command =>
  command.option('--since <day>', 'from this day on').option('--until <day>', 'up to this day');

/** The period asked for. Throws a CallError when it ends before it begins. */
export function periodGiven({ since, until }: { readonly since?: string; readonly until?: string }): Period {
  const from = dayGiven('--since', since, 'first');
  const to = dayGiven('--until', until, 'last');
  if (from !== undefined && to !== undefined && from > to) {
    throw new CallError(`--since ${since} is after --until ${until}: nothing lies between them. Change one of the two.`);
  }
  return { ...(from !== undefined && { since: from }), ...(to !== undefined && { until: to }) };
}

/** The day on which things stand, today when none is given: the one place where the clock is read. */
export const asOfGiven = (asOf: string | undefined): string =>
  dayGiven('--as-of', asOf, 'last') ?? new Date().toISOString().slice(0, 10);
