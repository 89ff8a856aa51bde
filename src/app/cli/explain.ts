import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { namedIn, Store } from '../../ledger/index.ts';
import {
  actorCode,
  type Cited,
  type Entry,
  type Fact,
  type FactKind,
  type Ledger,
  type Span,
  type StoredDoc,
  spansOf,
} from '../../model/index.ts';
import { wording } from '../../report/wording.ts';
import { sentenceAt } from '../../text/sentence-at.ts';
import { foldQuery } from '../ledger-of.ts';
import { factLine } from '../lines/facts.ts';
import { say } from '../say.ts';
import { asOfGiven } from './ask.ts';
import { CallError } from './call-error.ts';
import { chainLines } from './chain.ts';
import { lit, type Marks, marksFor } from './lit.ts';
import { withExample, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';
import { worded } from './worded.ts';

export default function (program: Command): void {
  const command = program
    .command('explain <id>')
    .description(
      'Why a fact, or a line of a brief, is in the ledger: the sentence with the words it rests on, the rule, how sure it is, and who else tells it.',
    )
    .option('--json', 'one line of JSON: the entry with all its facts')
    .action(explain);
  withLedger(command);
  withExample(command, 'stocktake explain 3f2a81c0');
}

/** Lines that a brief puts together from several entries are named by what they are and the id or code of what they rest on. */
const composed = /^[a-z-]+:/;
const peopleLine = /^people:([A-Z]{2,12})$/;

/** Shows why a fact is there, by the start of its id; of a commitment or initiative also what became of it. */
export async function explain(
  asked: string,
  { db, json, asOf }: { readonly db: string; readonly json?: boolean; readonly asOf?: string },
): Promise<void> {
  const store = await Store.open(db);
  try {
    const offices = peopleLine.exec(asked)?.[1];
    if (offices !== undefined) {
      const ledger = await foldQuery(store, { kinds: ['tenure'], any: [actorCode(offices)], namedOnly: true });
      if (ledger.entries.length === 0)
        throw new CallError(`Nothing in ${store.path} tells who holds which office of ${offices}.`);
      for (const entry of ledger.entries) show(entry, entry.facts, ledger, asOf, json);
      return;
    }
    const fact = await findFact(store, asked.replace(composed, ''), asked);
    const ledger = await around(store, fact);
    // What tells nothing by itself is in no entry.
    const entry =
      ledger.entries.find((e) => e.facts.some((f) => f.id === fact.id)) ??
      ({ id: fact.id as string, kind: fact.kind, facts: [fact] } as unknown as Entry);
    show(entry, [fact, ...entry.facts.filter((f) => f.id !== fact.id)], ledger, asOf, json);
  } finally {
    await store.close();
  }
}

function show(entry: Entry, facts: readonly Fact[], ledger: Ledger, asOf: string | undefined, json = false): void {
  const chain = ledger.chains.find((c) => c.of === entry.id);
  const became = ledger.entries.flatMap((e) => e.facts).filter((f) => chain?.progress.includes(f.id));
  if (json) {
    const lines = (some: readonly Fact[]) => some.map((f) => factLine(f, ledger.docs.get(f.doc)!));
    print(
      jsonLine({
        id: entry.id,
        kind: entry.kind,
        facts: lines(facts),
        ...(became.length > 0 && { progress: lines(became) }),
        ...(chain && { states: chain.states }),
      }),
    );
    return;
  }
  const words = wording(loadKnowledge(), ledger.docs, asOfGiven(asOf), ledger.chains);
  const line = say(entry, words);
  if (line !== undefined) print(plain(`${line.lead}: ${line.text}\n\n`));
  tell(facts.slice(0, 1), ledger, true);
  if (facts.length > 1) print('Also told by:\n\n');
  tell(facts.slice(1), ledger, false);
  if (became.length > 0) print('What became of it:\n\n');
  tell(became, ledger, false);
  if (chain) print(plain(`How it stood:\n\n${chainLines(chain, words).join('\n')}\n`));
}

async function findFact(store: Store, id: string, asked: string): Promise<Fact> {
  const found = /^[0-9a-f]{4,}$/.test(id) ? await store.factsById(id, 5) : [];
  const [fact, second] = found;
  if (fact === undefined) {
    throw new CallError(
      `There is no fact "${asked}" in ${store.path}. Ids stand in brackets in lists and in a story: stocktake stories ID. Four characters are enough.`,
    );
  }
  if (second !== undefined && fact.id !== id)
    throw new CallError(`"${asked}" may be ${found.map((f) => f.id.slice(0, 12)).join(' or ')}: give more of it.`);
  return fact;
}

/** Kinds that make a chain: what was undertaken, and how far it has got. */
const undertakings: FactKind[] = ['commitment', 'initiative', 'progress'];

/** What may be one thing with a fact: facts of its kind that name one of its actors. */
function around(store: Store, fact: Fact): Promise<Ledger> {
  const actors = [...namedIn(fact)];
  const kinds: FactKind[] = undertakings.includes(fact.kind) ? undertakings : [fact.kind];
  return foldQuery(store, actors.length > 0 ? { kinds, any: actors, namedOnly: true } : { kinds: [fact.kind], docs: [fact.doc] });
}

function tell(facts: readonly Fact[], ledger: Ledger, whole: boolean): void {
  const marks = marksFor(process.stdout);
  for (const fact of facts) {
    const doc = ledger.docs.get(fact.doc)!;
    print(plain(`${sourceLine(doc)}\n`));
    for (const sentence of sentencesOf(fact, doc))
      print(`  ${lit(doc.text, sentence, spansOf(fact), marks).replaceAll('\n', ' ')}\n`);
    print(plain(`  ${fact.kind} ${fact.id}, found by ${fact.rule}, confidence ${fact.confidence.toFixed(2)}\n`));
    if (whole) fields(fact, doc, marks);
    print('\n');
  }
}

const sourceLine = ({ metadata: { title, publisher, url }, date, source }: StoredDoc): string =>
  [title, publisher, date?.value, url ?? source].filter((part) => part !== undefined).join(' · ');

/** The sentences that hold what a fact cites, in order; at most five. */
function sentencesOf(fact: Fact, doc: StoredDoc): Span[] {
  const out: Span[] = [];
  for (const span of spansOf(fact)) {
    if (out.some((s) => s.start <= span.start && span.end <= s.end)) continue;
    const found = sentenceAt(doc.text, span.start);
    out.push({ start: Math.min(found.start, span.start), end: Math.max(found.end, span.end) });
  }
  return out.slice(0, 5);
}

function fields(fact: Fact, doc: StoredDoc, { on, off }: Marks): void {
  for (const [name, field] of Object.entries(fact.fields) as [string, Cited<unknown> | readonly Cited<unknown>[] | undefined][]) {
    for (const { value, basis, at } of field === undefined
      ? []
      : Array.isArray(field)
        ? (field as readonly Cited<unknown>[])
        : [field as Cited<unknown>]) {
      const quotes = at.map(({ start, end }) => `${on}${plain(short(doc.text.slice(start, end)))}${off}`.replaceAll('\n', ' '));
      print(`    ${name}: ${plain(short(worded(value)))} (${basis}${quotes.length > 0 ? ` from ${quotes.join(', ')}` : ''})\n`);
    }
  }
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text);
