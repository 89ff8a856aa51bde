import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built product. */
export const cli = fileURLToPath(new URL('../dist/app/cli/main.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built product as a person would. Throws when it was not built. */
export function stocktake(
  args: readonly string[],
  { input = '', cwd }: { readonly input?: string | Uint8Array; readonly cwd?: string } = {},
): Outcome {
  if (!existsSync(cli)) throw new Error('dist is not there: npm run build');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd !== undefined && { cwd }),
  });
  return { status, out: stdout, err: stderr };
}

/** Starts it and lets it run; `end` gives its exit status, or the signal that ended it. */
export function start(args: readonly string[]): { readonly child: ChildProcess; readonly end: Promise<number | string | null> } {
  const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore' });
  return { child, end: new Promise((resolve) => child.once('exit', (status, signal) => resolve(signal ?? status))) };
}

const places = ['Oslo', 'Santiago', 'Lima', 'Accra', 'Hanoi', 'Helsinki'];
const sides = ['Norway', 'Chile', 'Peru', 'Ghana', 'Vietnam', 'Finland'];

/** Stories of our own, each a little different, as JSON Lines would hold them. */
export const stories = (n: number): object[] =>
  Array.from({ length: n }, (_, i) => {
    const [a, b] = [sides[i % 6], sides[(i + 1 + (i % 5)) % 6]];
    return {
      id: `s${i}`,
      title: `${a} and ${b} talk`,
      published: `2031-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
      publisher: i % 2 ? 'Sample Wire' : 'Sample Gazette',
      url: `https://example.org/${i}`,
      body: [
        `The foreign ministers of ${a} and ${b} met in ${places[i % 6]} on Monday for the ${i + 2}th round of their ocean dialogue.`,
        `${a} said that it would lend ${i + 3} million dollars to ${b} for a new harbour by 2035. "We shall build it together," the president of ${b} said.`,
        `${b} condemned the attack, and thanked ${a} for its help.`,
      ].join('\n\n'),
    };
  });

export const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
