/**
 * Runs every scorer of the gold that applies on what the built product writes, prints the figures beside their floors and fails when one falls below.
 * `npm run eval -- [NAME …] [--raise]`: only the named scores; `--raise` lifts floors to what was reached (never lowers one).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldFolder } from './gold.ts';
import { silenceOfPlain } from './plain.ts';

interface Score {
  readonly name: string;
  /** Produces the scorer's arguments from what the product wrote into `dir`. */
  readonly make: (dir: string, gold: string) => { scorer: string; args: string[] };
  /** The figures held by floors, picked from the scorer's JSON, or from its words where it writes none. */
  readonly pick: (json: Json) => Record<string, number>;
}
// biome-ignore lint/suspicious/noExplicitAny: a door: the scorers' JSON
type Json = any;

const root = fileURLToPath(new URL('..', import.meta.url));
const floorsFile = join(root, 'eval/floors.json');
const cli = join(root, 'dist/app/cli/main.js');

function stocktake(args: string[], input?: string): string {
  const run = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(input !== undefined ? { input } : {}),
  });
  if (run.status === 0 || run.status === 1) return run.stdout;
  throw new Error(`stocktake ${args.join(' ')}: status ${run.status}\n${run.stderr.slice(0, 2000)}`);
}
const python = (gold: string, args: string[]): string =>
  execFileSync('python3', args, { cwd: gold, encoding: 'utf8', maxBuffer: 1 << 28 });
const write = (file: string, text: string): string => {
  writeFileSync(file, text);
  return file;
};

/** Reads stories into a ledger of its own and exports them. */
function exported(dir: string, from: string, what: string, options: string[] = []): string {
  const db = join(dir, 'eval.db');
  stocktake(['read', from, '--db', db]);
  return write(join(dir, `${what}.jsonl`), stocktake(['export', what, '--db', db, ...options]));
}

const stories: Score = {
  name: 'stories',
  make: (dir, gold) => {
    python(gold, ['score_stories.py', '--unpack', join(dir, 'in'), 'stories/gold']);
    return { scorer: 'score_stories.py', args: [exported(dir, join(dir, 'in'), 'facts'), 'stories/gold'] };
  },
  pick: (j) => ({
    ...j.overall,
    speakers: j.statementsByWords.speakerRight / Math.max(1, j.statementsByWords.found),
    violationsFree: j.citationViolations === 0 ? 1 : 0,
  }),
};
const seed: Score = {
  name: 'seed',
  make: (dir, gold) => {
    python(gold, ['score_stories.py', '--unpack', join(dir, 'all'), 'stories/gold']);
    const one = join(dir, 'one');
    execFileSync('mkdir', ['-p', one, join(dir, 'gold')]);
    execFileSync('cp', [join(dir, 'all/seed.txt'), one]);
    const row = readFileSync(join(dir, 'all/metadata.jsonl'), 'utf8')
      .split('\n')
      .find((l) => l.includes('"seed.txt"'));
    write(join(one, 'metadata.jsonl'), `${row}\n`);
    execFileSync('cp', [join(gold, 'stories/gold/seed.json'), join(dir, 'gold')]);
    return {
      scorer: 'score_stories.py',
      args: [exported(dir, one, 'facts'), join(dir, 'gold'), '--stories', 'stories/stories.jsonl', '--seed', 'stories/seed.txt'],
    };
  },
  pick: (j) =>
    Object.fromEntries(
      ['meeting', 'statement', 'commitment', 'event'].flatMap((k) => [
        [`${k}P`, j.kinds[k].P],
        [`${k}R`, j.kinds[k].R],
      ]),
    ),
};
const merged = (what: 'meetings' | 'commitments', file: string): Score => ({
  name: `merge-${what}`,
  make: (dir, gold) => ({
    scorer: 'score_merge.py',
    args: [exported(dir, join(gold, 'stories/stories.jsonl'), what), `merge/${file}.json`],
  }),
  pick: numbers,
});
const dates = (set: string): Score => ({
  name: `dates-${set}`,
  make: (dir, gold) => ({
    scorer: 'score_dates.py',
    args: [exported(dir, goldTexts(dir, join(gold, `dates/${set}.jsonl`)), 'dates'), `dates/${set}.jsonl`],
  }),
  pick: numbers,
});
const quotes: Score = {
  name: 'quotes',
  make: (dir, gold) => ({
    scorer: 'score_quotes.py',
    args: [exported(dir, goldTexts(dir, join(gold, 'dates/meantime_timex.jsonl')), 'cues'), 'quotes/meantime_speech.jsonl'],
  }),
  pick: numbers,
};
const coded = (set: string): Score => ({
  name: `events-${set}`,
  make: (dir, gold) => {
    const lines = readFileSync(join(gold, `events/${set}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Json);
    const input = lines.map((l) => JSON.stringify({ id: l.id, text: l.text ?? l.sentence, date: l.date ?? null })).join('\n');
    return {
      scorer: 'events/score.py',
      args: [write(join(dir, 'coded.jsonl'), stocktake(['code'], `${input}\n`)), `events/${set}.jsonl`],
    };
  },
  pick: numbers,
});
const current = (name: string, command: string, file: string, flag?: string): Score => ({
  name: `current-${name}`,
  make: (dir, gold) => {
    python(gold, ['score_current.py', '--unpack', dir, `current/${file}`]);
    const out =
      command === 'pairs'
        ? exported(dir, join(dir, 'stories.jsonl'), 'facts')
        : write(join(dir, 'out.jsonl'), stocktake([command], readFileSync(join(dir, 'lines.jsonl'), 'utf8')));
    return { scorer: 'score_current.py', args: [...(flag ? [flag] : []), out, `current/${file}`] };
  },
  pick: numbers,
});
const brief = (pair: string): Score => ({
  name: `brief-${pair}`,
  make: (dir, gold) => {
    const { pair: sides, asOf } = JSON.parse(readFileSync(join(gold, `briefs/${pair}.json`), 'utf8')) as {
      pair: string[];
      asOf: string;
    };
    const db = join(dir, 'eval.db');
    stocktake(['read', join(gold, `briefs/${pair}.jsonl`), '--db', db]);
    return {
      scorer: 'score_brief.py',
      args: [
        write(join(dir, 'brief.json'), stocktake(['brief', ...sides, '--as-of', asOf, '--format', 'json', '--db', db])),
        `briefs/${pair}.json`,
      ],
    };
  },
  pick: ({ vital, words, uncited, repeats }) => ({
    vital,
    twoPages: words <= 1400 ? 1 : 0,
    allCited: uncited === 0 ? 1 : 0,
    noRepeats: repeats === 0 ? 1 : 0,
  }),
});

/** Saved pages: the text of the story and nothing around it. */
const pages: Score = {
  name: 'pages',
  make: (dir, gold) => {
    const db = join(dir, 'eval.db');
    stocktake(['read', join(gold, 'html/html'), '--db', db]);
    const lines = stocktake(['stories', '--json', '--db', db]).trim().split('\n');
    const told = lines.map((line) => {
      const { source, text } = JSON.parse(stocktake(['stories', (JSON.parse(line) as Json).id, '--json', '--db', db])) as Json;
      return JSON.stringify({ source, text });
    });
    return { scorer: 'score_html.py', args: [write(join(dir, 'texts.jsonl'), told.join('\n')), 'html/ground-truth.json'] };
  },
  pick: (words) => ({ F1: Number(/ F1 (\S+)/.exec(words)![1]) }),
};

const scores: readonly Score[] = [
  stories,
  seed,
  merged('meetings', 'meetings'),
  merged('commitments', 'followups'),
  dates('meantime_timex'),
  dates('gum_dates'),
  quotes,
  pages,
  coded('plover_gsr'),
  coded('plv'),
  coded('petr2_validation'),
  coded('cameo_manual_rest'),
  current('events', 'code', 'events_2025.jsonl'),
  current('mentions', 'mentions', 'items_2025.jsonl.gz', '--mentions'),
  current('pairs', 'pairs', 'items_2025.jsonl.gz', '--pairs'),
  ...['IND-JPN', 'AFG-PAK', 'USA-IND', 'IND-PAK'].map(brief),
];

/** The gold's own texts as stories that `read` takes. */
function goldTexts(dir: string, file: string): string {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Json);
  const out = rows.map((r) =>
    JSON.stringify({ id: r.doc ?? r.id, body: r.text, published: r.dct ?? r.published ?? r.date ?? null }),
  );
  return write(join(dir, 'texts.jsonl'), `${out.join('\n')}\n`);
}

/** Counts, which are no scores. */
const COUNTS =
  /^(?:counts|n|tp|fp|fn|items|mentions|found|records|right|wrong|missed|optional|again|prediction|predOutside)|\.(?:n|tp|fp|fn|optional|again)$/;

/** The scores of a scorer's JSON, nested names joined by a point; three numbers in a row are precision, recall and F1. */
function numbers(json: Json, prefix = ''): Record<string, number> {
  const pairs = Object.entries(json as Record<string, Json>).flatMap(([k, v]): [string, number][] => {
    if (typeof v === 'number') return [[prefix + k, v]];
    if (Array.isArray(v) && v.length === 3 && v.every((x) => typeof x === 'number'))
      return [
        [`${prefix}${k}.P`, v[0] as number],
        [`${prefix}${k}.R`, v[1] as number],
        [`${prefix}${k}.F1`, v[2] as number],
      ];
    return v && typeof v === 'object' && !Array.isArray(v) ? Object.entries(numbers(v, `${prefix}${k}.`)) : [];
  });
  return Object.fromEntries(pairs.filter(([k]) => !COUNTS.test(k)));
}

function main(): number {
  const gold = goldFolder();
  if (!gold) return 0;
  const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'));
  const raise = process.argv.includes('--raise');
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<string, Record<string, number>>;
  const results: Record<string, Record<string, number>> = {};
  let low = 0;
  for (const score of scores.filter((s) => wanted.length === 0 || wanted.some((w) => s.name.startsWith(w)))) {
    const dir = mkdtempSync(join(tmpdir(), 'stocktake-eval-'));
    try {
      const { scorer, args } = score.make(dir, gold);
      const run = spawnSync('python3', [join(gold, scorer), ...args, '--json'], {
        cwd: gold,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      const got = score.pick(run.stdout.startsWith('{') ? JSON.parse(run.stdout) : run.stdout);
      results[score.name] = got;
      const held = floors[score.name] ?? {};
      for (const [figure, value] of Object.entries(got)) {
        const floor = held[figure];
        const below = floor !== undefined && value < floor - 1e-9;
        if (below) low++;
        if (floor !== undefined || score.name !== 'stories')
          process.stdout.write(
            `${below ? 'LOW ' : '    '}${score.name} ${figure} ${round(value)}${floor !== undefined ? ` (floor ${floor})` : ''}\n`,
          );
        if (raise && floor !== undefined && value > floor) held[figure] = Math.floor(value * 1000) / 1000;
      }
    } catch (error) {
      low++;
      process.stdout.write(`FAIL ${score.name}: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}\n`);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
  if (wanted.length === 0 || wanted.some((w) => 'plain'.startsWith(w))) {
    const silence = silenceOfPlain();
    const most = floors['plain']?.['eventsIn300'];
    if (silence) {
      const loud = most !== undefined && silence.eventsIn300 > most;
      if (loud) low++;
      results['plain'] = { eventsIn300: silence.eventsIn300 };
      process.stdout.write(`${loud ? 'LOUD' : '    '} plain eventsIn300 ${silence.eventsIn300} (at most ${most})\n`);
    }
  }
  if (raise) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);
  if (wanted.length === 0) writeFileSync(join(root, 'eval/results.json'), `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(low === 0 ? 'all floors held\n' : `${low} below their floor\n`);
  return low === 0 ? 0 : 1;
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

process.exitCode = main();
