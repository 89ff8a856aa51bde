import { Worker } from 'node:worker_threads';
import { readWeights } from '../../parse/index.ts';
import { loadStages } from '../stages.ts';
import { type CodeResult, type CodeTask, codeLines } from './code-lines.ts';
import type { ThreadData } from './thread-data.ts';

/** Something that codes batches of lines. */
export interface Coders {
  /** How many batches it can work on at once. */
  readonly width: number;
  code(task: CodeTask): Promise<CodeResult>;
  close(): Promise<void>;
}

/** A checkout run as TypeScript has no file that a thread could start from. */
const canThread = import.meta.url.endsWith('.js');

/** Coders in this thread for one job, in threads for more; `knowledge` is a file of imported offices. A thread that dies rejects the batch it was given. */
export function startCoders(jobs: number, knowledge?: string): Coders {
  if (jobs <= 1 || !canThread) {
    const stages = loadStages(knowledge);
    return { width: 1, code: async (task) => codeLines(task, stages), close: async () => {} };
  }
  const workerData: ThreadData = { extra: knowledge, weights: readWeights() };
  const workers = Array.from({ length: jobs }, () => new Worker(new URL('./code-worker.js', import.meta.url), { workerData }));
  let next = 0;
  const lanes = workers.map(() => Promise.resolve() as Promise<unknown>);
  return {
    width: jobs,
    code: (task) => {
      const lane = next++ % jobs;
      const result = lanes[lane]!.then(() => ask(workers[lane]!, task));
      lanes[lane] = result.catch(() => undefined);
      return result;
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

function ask(worker: Worker, task: CodeTask): Promise<CodeResult> {
  return new Promise((resolve, reject) => {
    const done = (result: CodeResult): void => {
      worker.off('error', reject);
      resolve(result);
    };
    worker.once('message', done);
    worker.once('error', reject);
    worker.postMessage(task);
  });
}
