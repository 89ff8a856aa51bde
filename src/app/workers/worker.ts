import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from '../../ledger/index.ts';
import { loadStages, readingVersion } from '../stages.ts';
import { readBatch } from './batch.ts';
import type { ThreadData } from './thread-data.ts';

/** A thread that reads batches of docs: says its version once it is ready, then answers each batch with what was found. */
const port = parentPort!;
const { extra, weights } = workerData as ThreadData;
const stages = loadStages(extra, weights);
port.on('message', (tasks: readonly Task[]) => port.postMessage(readBatch(tasks, stages)));
port.postMessage(readingVersion(stages));
