/**
 * Whether people are found in their offices: 400 tenures drawn from the gold by a fixed seed, each in eight wordings at a day of the tenure, and 300 visits to
 * and travels from the United States as the Office of the Historian words them. Writes eval/actors.json.
 * `npx tsx eval/actors.ts [--show]`: with what went wrong.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { annotate } from '../src/annotate/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { nameKey, nameParts } from '../src/knowledge/names.ts';
import { english } from '../src/languages/index.ts';
import type { ActorCode, Doc, DocId, PersonId } from '../src/model/index.ts';
import { loadEngine } from '../src/parse/index.ts';
import { goldFolder } from './gold.ts';

// biome-ignore lint/suspicious/noExplicitAny: a door: lines of the gold
type Json = any;
const gold = goldFolder();
const show = process.argv.includes('--show');
const engine = loadEngine();
const knowledge = loadKnowledge();
const context = { language: english, knowledge };

const linesOf = (text: string): Json[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The same numbers between 0 and 1 at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function draw<T>(rows: readonly T[], n: number): T[] {
  const random = seeded(5);
  return rows
    .map((row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, n)
    .map(({ row }) => row);
}

const met = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'trade-minister',
  'finance-minister',
  'interior-minister',
  'energy-minister',
]);

/** A day in a tenure, half a year in at most; tenures known only by a month or year give none. */
function dayIn({ start, end }: Json): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(start ?? '')) return undefined;
  const day = new Date(Date.parse(`${start}T00:00:00Z`) + 60 * 86_400_000).toISOString().slice(0, 10);
  return end && end < day ? undefined : day;
}

function partiesIn(text: string, published: string) {
  const doc: Doc = {
    id: text as DocId,
    text,
    metadata: { published },
    source: '-',
    paragraphs: [{ start: 0, end: text.length }],
  };
  return annotate(doc, engine.parse(text), context).mentions.who.flatMap((m) => m.parties);
}

type Verdict = 'right' | 'wrong' | 'missed';

/** Whether the text gives the person in the office and state: another known person is wrong, none or only a name is missed. */
function judge(text: string, day: string, row: Json, actor: ActorCode): Verdict {
  const people = partiesIn(text, day).filter((p) => p.person);
  const isHim = (id: PersonId): boolean =>
    id === row.wikidata || nameKey(nameParts(knowledge.person(id)?.name ?? '')) === nameKey(nameParts(row.name));
  if (people.some((p) => isHim(p.person!) && p.actor === actor)) return 'right';
  return people.some((p) => knowledge.person(p.person!) && !isHim(p.person!)) ? 'wrong' : 'missed';
}

function wordings(name: string, surname: string, office: string, country: string, demonym: string): string[] {
  const title = office.replace(/\b[a-z]/g, (c) => c.toUpperCase());
  return [
    `${name} arrived on Tuesday.`,
    `${title} ${name} arrived on Tuesday.`,
    `${demonym} ${title} ${name} arrived on Tuesday.`,
    `${demonym} ${title} ${surname} arrived on Tuesday.`,
    `${name}, the ${office} of ${country}, arrived on Tuesday.`,
    `The ${demonym} ${office}, ${name}, arrived on Tuesday.`,
    `${title} of ${country} ${name} arrived on Tuesday.`,
    `${demonym} ${title} ${surname.toUpperCase()} ${name.replace(surname, '').trim()} arrived on Tuesday.`,
  ];
}

const counts = (): Record<Verdict, number> => ({ right: 0, wrong: 0, missed: 0 });
const share = (n: number, of: number): number => Number((n / Math.max(1, of)).toFixed(4));

function offices(folder: string) {
  const rows = linesOf(gunzipSync(readFileSync(join(folder, 'actors/office_holders_2000_2022.jsonl.gz'))).toString('utf8'));
  const fit = rows.flatMap((row) => {
    const actor = row.country as ActorCode;
    // "President of Tuscany" is no head of state: only the country's own name is left off.
    const [, front, country] = /^(.*) of (?:the )?(?:republic of )?(.+)$/.exec(row.office.toLowerCase()) ?? [];
    const form = front && knowledge.findActor(country!) === actor ? front : row.office.toLowerCase();
    const office = knowledge.officeFor(form, actor);
    const demonym = knowledge.actor(actor)?.demonym;
    const day = dayIn(row);
    return office && met.has(office) && demonym && day && row.name.includes(' ') ? [{ row, actor, office, demonym, day }] : [];
  });
  const total = counts();
  const forms = Array.from({ length: 8 }, counts);
  for (const { row, actor, office, demonym, day } of draw(fit, 400)) {
    const surname = knowledge.person(row.wikidata)?.family ?? row.name.slice(row.name.lastIndexOf(' ') + 1);
    const { name } = knowledge.office(office)!;
    wordings(row.name, surname, name, knowledge.actor(actor)!.name, demonym).forEach((text, i) => {
      const verdict = judge(text, day, row, actor);
      total[verdict]++;
      forms[i]![verdict]++;
      if (show && verdict !== 'right') console.log(verdict, day, actor, text);
    });
  }
  const n = total.right + total.wrong + total.missed;
  return {
    rows: n / 8,
    right: share(total.right, n),
    wrong: share(total.wrong, n),
    byWording: forms.map((f) => share(f.right, n / 8)),
  };
}

function visits(folder: string) {
  const rows = linesOf(readFileSync(join(folder, 'actors/us_visits_travels_2009on.jsonl'), 'utf8')).filter(
    (row) => row.kind === 'visit_to_us' && row.start,
  );
  const total = counts();
  for (const row of draw(rows, 300)) {
    const actor = knowledge.findActor(row.country);
    const name = row.who.replace(
      /^.*?(?:Minister|President|King|Queen|Chancellor|Prince|Emir|Taoiseach|Secretary General|Sultan) /,
      '',
    );
    const known = knowledge.peopleNamed(name).some((p) => knowledge.tenuresOf(p.id).some((t) => t.actor === actor));
    if (!actor || !known) continue;
    const verdict = judge(`${row.who} of ${row.country} arrived on Tuesday.`, row.start, { name }, actor);
    const found = verdict === 'right' ? undefined : partiesIn(`${row.who} of ${row.country} arrived on Tuesday.`, row.start);
    const same = found?.some((p) => p.actor === actor && p.person && knowledge.peopleNamed(name).some((k) => k.id === p.person));
    total[same ? 'right' : verdict]++;
    if (show && verdict !== 'right' && !same) console.log(verdict, row.start, actor, row.who);
  }
  const n = total.right + total.wrong + total.missed;
  return { held: n, right: share(total.right, n), wrong: share(total.wrong, n) };
}

if (gold) {
  const result = { offices: offices(gold), visits: visits(gold) };
  console.log(JSON.stringify(result, null, 2));
  writeFileSync(fileURLToPath(new URL('actors.json', import.meta.url)), `${JSON.stringify(result, null, 2)}\n`);
}
