import { parentPort, workerData } from 'node:worker_threads';
import { loadStages } from '../stages.ts';
import { type CodeTask, codeLines } from './code-lines.ts';
import type { ThreadData } from './thread-data.ts';

/** A thread that codes batches of lines. */
const port = parentPort!;
const { extra, weights } = workerData as ThreadData;
const stages = loadStages(extra, weights);
port.on('message', (task: CodeTask) => port.postMessage(codeLines(task, stages)));
