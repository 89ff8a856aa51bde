/**
 * How well dates are read: the MEANTIME and GUM scorers on what `annotate` finds, the single phrases of chrono, and two measures on the pools that need no
 * marking: full dates read again without their year, and stories read without their day. Writes eval/dates.json.
 * `npx tsx eval/dates.ts [--show]`: with the misses.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { annotate } from '../src/annotate/index.ts';
import { type Days, dayOf, daysOf, writeDay } from '../src/annotate/time/calendar.ts';
import { dateLines } from '../src/app/lines/dates.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { english } from '../src/languages/index.ts';
import type { Doc, DocId, TimeMention } from '../src/model/index.ts';
import { loadEngine } from '../src/parse/index.ts';
import { goldFolder } from './gold.ts';

// biome-ignore lint/suspicious/noExplicitAny: a door: lines of the gold
type Json = any;
const gold = goldFolder();
const show = process.argv.includes('--show');
const engine = loadEngine();
const context = { language: english, knowledge: loadKnowledge() };

const jsonLines = (file: string): Json[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function readingOf(id: string, text: string, published?: string) {
  const metadata = { id, ...(published && { published }) };
  const doc: Doc = { id: id as DocId, text, metadata, source: id, paragraphs: [{ start: 0, end: text.length }] };
  return { doc, ...annotate(doc, engine.parse(text), context) };
}

/**
 * Value F1 in the manner of TempEval-3 over a corpus of marked texts. MEANTIME marks title, date line and the first four sentences; its
 * `annotated_end` here lies at the end of most texts, so that every date behind the marked part counts as wrong. `lines` cuts it there.
 */
function corpus(folder: string, name: string, lineCount = Number.POSITIVE_INFINITY): Record<string, number> {
  const dir = mkdtempSync(join(tmpdir(), 'stocktake-dates-'));
  const source = join(folder, `dates/${name}.jsonl`);
  const file = Number.isFinite(lineCount) ? join(dir, 'gold.jsonl') : source;
  if (file !== source)
    writeFileSync(
      file,
      jsonLines(source)
        .map((d) => JSON.stringify(cutAt(d, lineCount)))
        .join('\n'),
    );
  const lines = jsonLines(source).flatMap((d) => dateLines(readingOf(d.id, d.text, d.dct ?? undefined)));
  writeFileSync(join(dir, 'dates.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  const score = (...flags: string[]): string =>
    execFileSync('python3', ['score_dates.py', join(dir, 'dates.jsonl'), file, ...flags], { cwd: folder, encoding: 'utf8' });
  if (show) console.log(score('--show-misses'));
  const json: Json = JSON.parse(score('--json'));
  rmSync(dir, { recursive: true });
  return { valueF1: round(json.valueF1), relaxedF1: round(json.relaxed[2]), strictF1: round(json.strict[2]) };
}

const cutAt = (d: Json, lineCount: number): Json => ({
  ...d,
  annotated_end: d.text.split('\n').slice(0, lineCount).join('\n').length,
});

/** The share of phrases with a date that are read as that date, and the count of those without one that are given one. */
function phrases(folder: string): Record<string, number> {
  let right = 0;
  let dated = 0;
  let invented = 0;
  let empty = 0;
  for (const c of jsonLines(join(folder, 'dates/chrono_en_cases.jsonl'))) {
    const { mentions } = readingOf('phrase', c.input, c.ref ?? '2012-08-10T00:00:00');
    const found = mentions.times.filter((t) => t.value !== undefined);
    if (c.expect === null) {
      empty++;
      if (found.length > 0) {
        invented++;
        if (show) console.log('INVENTED', c.input, found[0]!.value);
      }
    } else {
      dated++;
      if (found.some((t) => isExpected(t, c))) right++;
      else if (show)
        console.log('WRONG', JSON.stringify(c.input), c.ref, found.map((t) => t.value).join(), JSON.stringify(c.expect));
    }
  }
  return { dated, right, share: round(right / dated), empty, invented };
}

const POOLS = ['pool_state_2021_2022', 'pool_white_house_2021_2026', 'pool_wikinews_2019_2020'];
const EVERY = 10;
/** One in ten of the stories of the pools. */
const poolStories = (folder: string): Json[] =>
  POOLS.flatMap((pool) =>
    gunzipSync(readFileSync(join(folder, `stories/${pool}.jsonl.gz`)))
      .toString('utf8')
      .split('\n')
      .filter((line, i) => line !== '' && i % EVERY === 0)
      .map((line) => JSON.parse(line)),
  );

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const FULL_DATE = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})(, (20\\d\\d))\\b`, 'g'); // June 7, 2021
const HALF_YEAR = 183;

/** Of full dates within half a year of their story, read again with the year taken out: how many get it back. */
function yearless(stories: readonly Json[]): Record<string, number> {
  let dates = 0;
  let right = 0;
  for (const { body, published } of stories) {
    const story = daysOf(String(published).slice(0, 10));
    if (!story) continue;
    for (const m of body.matchAll(FULL_DATE)) {
      const truth = dayOf(Number(m[4]), MONTHS.indexOf(m[1]) + 1, Number(m[2]));
      const start = body.lastIndexOf('\n', m.index) + 1;
      const end = body.indexOf('\n', m.index) < 0 ? body.length : body.indexOf('\n', m.index);
      if (Math.abs(truth - story.first) > HALF_YEAR || end - start < 60 || end - start > 3000) continue;
      const at = m.index + m[0].length - m[3].length;
      const { mentions } = readingOf('d', body.slice(start, at) + body.slice(at + m[3].length, end), published);
      const value = mentions.times.find((t) => t.start <= m.index - start && t.end > m.index - start)?.value;
      dates++;
      if (value?.split('/').includes(writeDay(truth))) right++;
    }
  }
  return { dates, right, share: round(right / dates) };
}

/** Stories read without their day: how many get bounds or a day of their own, and of these how many are true. */
function undated(stories: readonly Json[]): Record<string, number> {
  let bounded = 0;
  let right = 0;
  for (const { id, body, published } of stories) {
    const truth = daysOf(String(published).slice(0, 10));
    const { date } = readingOf(id, body);
    if (!truth || !date) continue;
    bounded++;
    const { first, last } = boundsOf(date.value);
    const slack = date.basis === 'stated' ? 1 : 0; // a release is often posted the day after the one it bears
    if (first - slack <= truth.first && truth.last <= last + slack) right++;
    else if (show) console.log('BOUNDS', id, published, date.value, date.reasons.join(' '));
  }
  return { stories: stories.length, bounded, right, share: round(right / bounded) };
}

function boundsOf(value: string): Days {
  const [from, to = from] = value.split('/') as [string, string?];
  return { first: daysOf(from)?.first ?? Number.NEGATIVE_INFINITY, last: daysOf(to!)?.last ?? Number.POSITIVE_INFINITY };
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

/** The value begins on the expected day (or month or year, as far as the case tells) and a period ends on its end; hours agree where given. */
function isExpected(t: TimeMention, c: Json): boolean {
  const days = daysOf(t.value!);
  if (!days) return false;
  const start = { ...parts(c.expect.start_date ?? c.ref), ...c.expect.start };
  if (!c.expect.start && !c.expect.start_date) return t.end - t.start >= String(c.expect.text).length - 1;
  const from = start.day === undefined ? daysOf(`${start.year}-${String(start.month).padStart(2, '0')}`)! : day(start);
  if (start.year > 999 && !(days.first <= from.first && days.last >= from.last)) return false;
  if (t.value!.length === 10 && start.day !== undefined && days.first !== from.first) return false;
  if (c.expect.end?.year && c.expect.end.day && days.last !== day(c.expect.end).first) return false;
  return true;
}
const day = ({ year, month, day }: Json) => ({ first: dayOf(year, month, day), last: dayOf(year, month, day) });
const parts = (iso: string | undefined): Json => {
  const m = /^(\d+)-(\d+)-(\d+)/.exec(iso ?? '');
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : {};
};

if (gold) {
  const stories = poolStories(gold);
  const figures = {
    meantime: corpus(gold, 'meantime_timex'),
    meantimeMarked: corpus(gold, 'meantime_timex', 6),
    gum: corpus(gold, 'gum_dates'),
    chrono: phrases(gold),
    yearless: yearless(stories),
    undated: undated(stories),
  };
  console.log(JSON.stringify(figures, null, 2));
  writeFileSync(fileURLToPath(new URL('dates.json', import.meta.url)), `${JSON.stringify(figures, null, 2)}\n`);
} else console.log('No gold to measure against.');
