#!/usr/bin/env node
import nodeModule from 'node:module';
import type { Listed } from './start.ts';

const commands: readonly Listed[] = [
  { name: 'read', summary: 'read stories into the ledger and say what was learnt', load: () => import('./read.ts') },
  {
    name: 'brief',
    summary: 'take stock of a relation: what a reader needs before the next round',
    load: () => import('./brief.ts'),
  },
  { name: 'timeline', summary: 'what happened between countries, oldest first', load: () => import('./timeline.ts') },
  { name: 'meetings', summary: 'list meetings and visits', load: () => import('./meetings.ts') },
  { name: 'statements', summary: 'list what was said', load: () => import('./statements.ts') },
  { name: 'commitments', summary: 'list what was promised', load: () => import('./commitments.ts') },
  { name: 'events', summary: 'list who did what to whom', load: () => import('./events.ts') },
  { name: 'people', summary: 'list who is named, in which offices', load: () => import('./people.ts') },
  { name: 'initiatives', summary: 'list partnerships, agreements, projects', load: () => import('./initiatives.ts') },
  {
    name: 'stories',
    summary: 'list the stories, show one with what was found in it, forget one',
    load: () => import('./stories.ts'),
  },
  { name: 'explain', summary: 'why a fact or a line of a brief is in the ledger', load: () => import('./explain.ts') },
  {
    name: 'export',
    summary: 'write facts, meetings, commitments or the whole ledger as JSON Lines',
    load: () => import('./export.ts'),
  },
  { name: 'parse', summary: 'sentences, words and their trees', load: () => import('./parse.ts') },
  { name: 'mentions', summary: 'find people, places, times and amounts in lines of text', load: () => import('./mentions.ts') },
  { name: 'code', summary: 'code who did what to whom in lines of text', load: () => import('./code.ts') },
  {
    name: 'knowledge',
    summary: 'what the world is called: show an actor or a person, import who held which office',
    load: () => import('./knowledge.ts'),
  },
  { name: 'doctor', summary: 'check that all is well', load: () => import('./doctor.ts') },
  { name: 'demo', summary: 'read the example stories and print a brief', load: () => import('./demo.ts') },
];

const [name, what] = process.argv.slice(2);
if (name === 'help' && what !== undefined) {
  process.argv.splice(2, process.argv.length, what, '--help');
  await run(what);
} else if (name === undefined || name === 'help' || name === '--help' || name === '-h') process.stdout.write(overview());
else if (name === '--version' || name === '-V') process.stdout.write(`${await version()}\n`);
else await run(name);

/** Written by hand, without the parser of arguments, so that asking for help costs no more than starting Node. */
function overview(): string {
  const width = Math.max(...commands.map((c) => c.name.length)) + 2;
  return [
    'Stocktake reads news and official texts about diplomacy and keeps a cited ledger of the relations between countries.',
    '',
    'Usage: stocktake COMMAND [OPTIONS]',
    '',
    ...commands.map((c) => `  ${c.name.padEnd(width)}${c.summary}`),
    '',
    'stocktake COMMAND --help tells more, with an example. Start with:',
    '  stocktake read stories/',
    '  stocktake brief india japan',
    '',
  ].join('\n');
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')).version;
}

async function run(name: string): Promise<void> {
  // Compiled code is kept between runs where Node can do that (from 22.1 on).
  (nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  const { start } = await import('./start.ts');
  await start(name, commands);
}
