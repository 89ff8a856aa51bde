import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { namedIn, Store } from '../../ledger/index.ts';
import {
  type ActorCode,
  type Cited,
  type Entry,
  type Fact,
  type FactKind,
  type Ledger,
  reported,
  type Standing,
  stateOn,
} from '../../model/index.ts';
import { firstDay, lastDay } from '../../report/dates.ts';
import { withVoice } from '../../report/timeline.ts';
import { wording } from '../../report/wording.ts';
import { compare } from '../../text/compare.ts';
import { foldQuery } from '../ledger-of.ts';
import { say } from '../say.ts';
import { actorsNamed, asOfGiven, periodGiven, withPeriod } from './ask.ts';
import { CallError } from './call-error.ts';
import { csvLine } from './csv.ts';
import { withData, withExample, withLedger } from './options.ts';
import { complainOfNothing, jsonLine, plain, print } from './print.ts';
import { worded } from './worded.ts';

/** A command that lists entries of some kinds. */
export interface ListCommand {
  readonly name: string;
  readonly description: string;
  readonly kinds: readonly FactKind[];
  /** Kinds that tell how those stand; they are read too, but not listed. */
  readonly beside?: readonly FactKind[];
  /** Fields that CSV has columns for; JSON has all. */
  readonly columns: readonly string[];
  readonly example: string;
  /** What `NAME show ID` does, where there is more to show of one. */
  readonly show?: (id: string, options: Options) => Promise<void>;
  /** Options of its own, and what they keep. */
  readonly options?: readonly ListOption[];
}

export interface ListOption {
  readonly flags: string;
  readonly description: string;
  readonly name: string;
  /** What it takes, where that is a short list. */
  readonly values?: readonly string[];
  /** Made once for the value asked: what follows from it is worked out once, not for each of many thousand entries. */
  readonly keeps: (value: string) => (entry: Entry, standing: Standing | undefined) => boolean;
}

interface Options {
  readonly db: string;
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly between?: string[];
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly [own: string]: unknown;
}

/** Adds a list command: countries as arguments or with --between, a period, options of its own, and a table, JSON Lines or CSV. */
export function addList(program: Command, list: ListCommand): void {
  const command = program
    .command(`${list.name} [country...]`)
    .description(list.description)
    .option('--between <countries...>', 'the same as naming the countries: what has all of them')
    .option('--as-of <day>', 'the day on which things stand (default: today)')
    .action((countries: string[], options: Options) => run(list, countries, options));
  withData(command);
  for (const { flags, description } of list.options ?? []) command.option(flags, description);
  withPeriod(command);
  withLedger(command);
  withExample(command, list.example);
}

async function run(list: ListCommand, countries: readonly string[], options: Options): Promise<void> {
  if (list.show !== undefined && countries[0] === 'show') {
    const [, id, ...rest] = countries;
    if (id === undefined || rest.length > 0) throw new CallError(`Call it as: stocktake ${list.name} show ID.`);
    return list.show(id, options);
  }
  const actors = actorsNamed([...countries, ...(options.between ?? [])]);
  const { since, until } = periodGiven(options);
  const asOf = asOfGiven(options.asOf);
  const own = (list.options ?? [])
    .filter((o) => options[o.name] !== undefined)
    .map((o) => o.keeps(choiceOf(o, String(options[o.name]))));
  const store = await Store.open(options.db);
  try {
    const ledger = await ledgerFor(store, list, actors);
    const stateOf = new Map(ledger.chains.map(({ of, states }) => [of, stateOn(states, asOf)]));
    const entries = ledger.entries
      .filter(({ kind }) => list.kinds.includes(kind))
      .map((entry) => ({ entry, day: dayOf(entry, ledger) }))
      .filter(({ day }) => (since === undefined || lastDay(day) >= since) && (until === undefined || firstDay(day) <= until))
      .filter(({ day }) => day !== undefined || (since === undefined && until === undefined))
      .filter(({ entry }) => own.every((keeps) => keeps(entry, stateOf.get(entry.id))))
      .sort((a, b) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.entry.id, b.entry.id));
    if (options.json) for (const { entry, day } of entries) print(jsonLine(entryRow(entry, day, ledger, stateOf.get(entry.id))));
    else if (options.csv) writeCsv(list, entries, ledger);
    else if (entries.length === 0) complainOfNothing();
    else writeTable(list, entries, ledger, asOf);
  } finally {
    await store.close();
  }
}

/** Entries of the listed kinds that name all the actors; with what tells how they stand, of any of these. */
async function ledgerFor(store: Store, { kinds, beside }: ListCommand, actors: readonly ActorCode[]): Promise<Ledger> {
  if (beside === undefined || actors.length === 0)
    return foldQuery(store, { all: actors, namedOnly: true, kinds: [...kinds, ...(beside ?? [])] });
  const ledger = await foldQuery(store, { any: actors, namedOnly: true, kinds: [...kinds, ...beside] });
  const namesAll = (fact: Fact): boolean => actors.every((actor) => namedIn(fact).has(actor));
  return { ...ledger, entries: ledger.entries.filter(({ facts }) => facts.some(namesAll)) };
}

/** What was asked of an option, in any case. Throws a CallError where it takes a few values and this is none of them. */
function choiceOf({ name, values }: ListOption, asked: string): string {
  const value = values === undefined ? asked : values.find((v) => v.toLowerCase() === asked.toLowerCase());
  if (value === undefined) throw new CallError(`--${name} takes ${values!.join(', ')}, not "${asked}".`);
  return value;
}

interface Dated {
  readonly entry: Entry;
  readonly day: string | undefined;
}

/** The day of the thing itself, else the day of the first story that tells of it. */
const dayOf = (entry: Entry, ledger: Ledger): string | undefined =>
  reported(entry, (f) => ('date' in f.fields ? (f.fields.date as Cited<string> | undefined) : undefined))[0]?.value ??
  ledger.docs.get(entry.facts[0]!.doc)?.date?.value;

/** An entry as data: the best value of each field, other values beside it, and who tells of it. */
function entryRow(entry: Entry, day: string | undefined, ledger: Ledger, standing: Standing | undefined): object {
  const fields: { [name: string]: unknown } = {};
  const also: { [name: string]: unknown[] } = {};
  for (const name of fieldNames(entry)) {
    const [best, ...others] = valuesOf(entry, name);
    if (best === undefined) continue;
    fields[name] = best;
    if (others.length > 0) also[name] = others;
  }
  // Sums of several units may be told of one promise.
  const measured = entry.facts.find((f) => 'amount' in f.fields && f.fields.amount?.value === fields.amount);
  if (measured && 'unit' in measured.fields && measured.fields.unit) fields.unit = measured.fields.unit.value;
  return {
    id: entry.id,
    kind: entry.kind,
    ...(day !== undefined && { day }),
    fields,
    ...(Object.keys(also).length > 0 && { otherwise: also }),
    ...(standing && { standing }),
    publishers: publishersOf(entry, ledger).length,
    told: entry.facts.map((f) => ({ fact: f.id, doc: f.doc, source: ledger.docs.get(f.doc)?.source })),
  };
}

const fieldNames = (entry: Entry): string[] => [...new Set(entry.facts.flatMap((f) => Object.keys(f.fields)))].sort();

/** Different values of a field, best first; a field of many values gives one list that joins what all facts say. */
function valuesOf(entry: Entry, name: string): unknown[] {
  const fields = entry.facts.map(
    (f) => (f.fields as unknown as { [name: string]: Cited<unknown> | readonly Cited<unknown>[] | undefined })[name],
  );
  if (!fields.some(Array.isArray)) {
    return reported(entry, (f) => (f.fields as unknown as { [name: string]: Cited<unknown> | undefined })[name]).map(
      (r) => r.value,
    );
  }
  const all = new Map<string, unknown>();
  for (const { value } of fields.flatMap((f) => (f ?? []) as readonly Cited<unknown>[])) all.set(JSON.stringify(value), value);
  return all.size > 0 ? [[...all.values()]] : [];
}

/** Publishers that tell of an entry; a doc without one counts for itself. */
const publishersOf = (entry: Entry, ledger: Ledger): string[] =>
  [...new Set(entry.facts.map((f) => ledger.docs.get(f.doc)?.metadata.publisher ?? f.doc))].sort(compare);

function writeCsv(list: ListCommand, entries: readonly Dated[], ledger: Ledger): void {
  print(csvLine(['id', 'kind', 'day', ...list.columns, 'publishers', 'sources']));
  for (const { entry, day } of entries) {
    const sources = [
      ...new Set(entry.facts.map((f) => ledger.docs.get(f.doc)?.metadata.url ?? ledger.docs.get(f.doc)?.source ?? f.doc)),
    ];
    const cells = list.columns.map((name) => worded(valuesOf(entry, name)[0]));
    print(
      csvLine(
        [entry.id, entry.kind, day ?? '', ...cells, String(publishersOf(entry, ledger).length), sources.join('; ')].map(plain),
      ),
    );
  }
}

/** One paragraph an entry, as a brief would say it, with its id (for `explain`) and how many sources tell it. */
function writeTable(list: ListCommand, entries: readonly Dated[], ledger: Ledger, asOf: string): void {
  const words = wording(loadKnowledge(), ledger.docs, asOf, ledger.chains);
  for (const { entry, day } of entries) {
    const line = say(entry, words);
    if (line === undefined) continue;
    const n = publishersOf(entry, ledger).length;
    const when = day === undefined ? 'undated' : words.date(day as never);
    print(
      plain(`${when}  ${withVoice(line)}  [${entry.id.slice(0, 8)}${n > 1 ? `, ${n} publishers` : ''}]`.replaceAll('\n', ' ')),
    );
    print('\n');
  }
  if (entries.length === 0) process.stderr.write(`No ${list.name} like that in the ledger.\n`);
}

/** Whether a text holds the asked words, in any case. */
export const holds = (text: string | undefined, asked: string): boolean =>
  text?.toLowerCase().includes(asked.toLowerCase()) ?? false;
