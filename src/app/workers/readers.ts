import { Worker } from 'node:worker_threads';
import type { Task } from '../../ledger/index.ts';
import { readWeights } from '../../parse/index.ts';
import { loadStages, readingVersion } from '../stages.ts';
import { type BatchResult, notUnderstood, readBatch } from './batch.ts';
import type { ThreadData } from './thread-data.ts';

/** Something that reads batches of docs for their facts. */
export interface Readers {
  /** Of everything that decides what is found: docs read with another version are worth reading again. */
  readonly version: string;
  /** How many batches it can work on at once. */
  readonly width: number;
  read(tasks: readonly Task[]): Promise<BatchResult>;
  close(): Promise<void>;
}

/** Reads in this thread: for tests, and where there is one processor. */
function readHere(extra: string | undefined): Readers {
  const stages = loadStages(extra);
  return {
    version: readingVersion(stages),
    width: 1,
    read: async (tasks) => readBatch(tasks, stages),
    close: async () => {},
  };
}

interface Job {
  readonly tasks: readonly Task[];
  readonly done: (result: BatchResult) => void;
}

/**
 * Reads in worker threads, each with an engine of its own on weights that they share; the second and later start when there is work for them. One job is done in this thread.
 * `extra` is a file of imported offices.
 */
export async function startReaders(jobs: number, extra?: string): Promise<Readers> {
  if (jobs === 1 || !canThread) return readHere(extra);
  const threads = new Threads(jobs, extra);
  const version = await threads.start();
  return { version, width: jobs, read: (tasks) => threads.read(tasks), close: () => threads.close() };
}

/** A checkout run as TypeScript has no file that a thread could start from. */
const canThread = import.meta.url.endsWith('.js');
const workerFile = new URL('./worker.js', import.meta.url);

/** Enough for the longest story that is read; without a bound each thread would let its garbage grow far beyond what it needs. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

class Threads {
  readonly #jobs: number;
  readonly #data: ThreadData;
  readonly #all = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #queue: Job[] = [];
  #starting = 0;
  #closing = false;

  constructor(jobs: number, extra: string | undefined) {
    this.#jobs = jobs;
    this.#data = { extra, weights: readWeights() };
  }

  /** Starts the first thread and waits until it says its version. Rejects when it cannot start. */
  start(): Promise<string> {
    return new Promise((resolve, reject) => this.#launch(resolve, reject));
  }

  read(tasks: readonly Task[]): Promise<BatchResult> {
    return new Promise((done) => {
      this.#queue.push({ tasks, done });
      this.#assign();
      if (this.#queue.length > this.#starting && this.#all.size < this.#jobs) this.#launch();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #assign(): void {
    while (this.#queue.length > 0 && this.#idle.length > 0) this.#give(this.#idle.pop()!, this.#queue.shift()!);
  }

  #launch(ready?: (version: string) => void, failed?: (error: Error) => void): void {
    const worker = new Worker(workerFile, { workerData: this.#data, resourceLimits });
    let started = false;
    this.#all.add(worker);
    this.#starting++;
    const fail = (error: Error): void => {
      this.#all.delete(worker);
      if (!started) this.#starting--;
      if (!started && failed !== undefined) failed(error);
      else if (!started && this.#all.size === 0) this.#giveUp(error);
    };
    worker.once('message', (version: string) => {
      started = true;
      this.#starting--;
      this.#idle.push(worker);
      ready?.(version);
      this.#assign();
    });
    worker.once('error', fail);
  }

  #give(worker: Worker, job: Job): void {
    const settle = (result: BatchResult): void => {
      worker.off('message', settle);
      worker.off('error', died);
      this.#idle.push(worker);
      job.done(result);
      this.#assign();
    };
    const died = (error: Error): void => {
      worker.off('message', settle);
      if (this.#closing) return;
      this.#launch();
      this.#retry(job, error);
    };
    worker.once('message', settle);
    worker.once('error', died);
    worker.postMessage(job.tasks);
  }

  /** A thread died of a batch (out of memory, say): each doc is tried alone, and one that kills its thread alone is kept without facts. */
  #retry({ tasks, done }: Job, error: Error): void {
    const [only] = tasks;
    if (only !== undefined && tasks.length === 1) {
      done({ records: [{ doc: only.doc.id, key: only.key, facts: [] }], notices: [notUnderstood(only.doc.source, error)] });
      return;
    }
    void Promise.all(tasks.map((task) => this.read([task]))).then((results) =>
      done({ records: results.flatMap((r) => r.records), notices: results.flatMap((r) => r.notices) }),
    );
  }

  #giveUp(error: Error): void {
    for (const { tasks, done } of this.#queue.splice(0)) {
      done({
        records: tasks.map(({ doc, key }) => ({ doc: doc.id, key, facts: [] })),
        notices: tasks.map(({ doc }) => notUnderstood(doc.source, error)),
      });
    }
  }
}
