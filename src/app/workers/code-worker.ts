import { parentPort, workerData } from 'node:worker_threads';
import { loadStages } from '../stages.ts';
import { type CodeTask, codeLines } from './code-lines.ts';

/** A thread that codes batches of lines; started with the file of imported offices, if there is one. */
const port = parentPort!;
const stages = loadStages(workerData as string | undefined);
port.on('message', (task: CodeTask) => port.postMessage(codeLines(task, stages)));
