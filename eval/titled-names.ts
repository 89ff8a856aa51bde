import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Engine, spanOfTokens } from '../src/model/index.ts';
import { shared } from './gold.ts';

/**
 * How many of the 300 names with their titles, marked by hand in texts of the pools (titled-names.tsv: pool, id, span), the engine gives exactly so, in percent.
 * Rules may be written with the rows of even number in view; the rows of odd number are kept aside to tell whether they hold. Undefined where the pools are not there.
 */
export function onTitledNames(engine: Engine, show = false): Record<string, number> | undefined {
  const pool = (name: string) => shared('gold', 'stories', `${name}.jsonl.gz`);
  const rows = readFileSync(new URL('titled-names.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const marks = rows.map((row) => row.split('\t') as [string, string, string, string]);
  const pools = new Set(marks.map(([name]) => name));
  if (![...pools].every((name) => existsSync(pool(name)))) return undefined;
  const texts = new Map(
    [...pools].flatMap((name) =>
      gunzipSync(readFileSync(pool(name)))
        .toString('utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { id: string; body: string })
        .map(({ id, body }) => [id, body] as const),
    ),
  );
  const found = new Map<string, Set<string>>();
  const titledIn = (id: string) => {
    const syntax = engine.parse(texts.get(id)!);
    return new Set(
      syntax.titled.map((chunk) => {
        const { start, end } = spanOfTokens(syntax, chunk);
        return `${start} ${end}`;
      }),
    );
  };
  const right = [0, 0];
  const of = [0, 0];
  marks.forEach(([, id, start, end], i) => {
    if (!found.has(id)) found.set(id, titledIn(id));
    const isRight = found.get(id)!.has(`${start} ${end}`);
    right[i % 2]! += +isRight;
    of[i % 2]!++;
    if (show && !isRight && i % 2 === 0) console.log(`not as marked: ${texts.get(id)!.slice(Number(start), Number(end))}`);
  });
  const percent = (part: number, whole: number) => Math.round((10000 * part) / whole) / 100;
  return {
    all: percent(right[0]! + right[1]!, marks.length),
    inView: percent(right[0]!, of[0]!),
    aside: percent(right[1]!, of[1]!),
  };
}
