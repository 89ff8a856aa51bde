import { parentPort } from 'node:worker_threads';
import { loadStages } from '../stages.ts';
import { type CodeTask, codeLines } from './code-lines.ts';

/** A thread that codes batches of lines. */
const port = parentPort!;
const stages = loadStages();
port.on('message', (task: CodeTask) => port.postMessage(codeLines(task, stages)));
