import type { Store, Task } from '../ledger/index.ts';
import { type Doc, type FactKind, factKinds, type Notice } from '../model/index.ts';
import type { ReadItem } from '../read/index.ts';
import type { Readers } from './workers/readers.ts';

export interface ReadWatch {
  /** Called with how many stories are done (read or known already) and how many are under way. */
  readonly progress?: (done: number, underWay: number) => void;
  readonly notice?: (notice: Notice) => void;
}

/** What a run of reading came to. */
export interface ReadSummary {
  /** Stories met in the sources. */
  readonly stories: number;
  /** Of these, read for facts now; the others were read before. */
  readonly read: number;
  /** Facts found in the stories read now. */
  readonly facts: { readonly [K in FactKind]: number };
}

/** A batch is handed out when it holds this many characters or docs: small enough to keep all threads busy to the end. */
const batchSize = 48_000;
const batchDocs = 64;

/**
 * Reads stories into a ledger. What `progress` reported as done is in the file, whatever happens next; what is broken off is taken up by the
 * next run. The order of the sources plays no part in what the ledger comes to.
 */
export async function readInto(
  store: Store,
  items: AsyncIterable<ReadItem>,
  readers: Readers,
  { again = false, progress = () => {}, notice = () => {} }: ReadWatch & { readonly again?: boolean } = {},
): Promise<ReadSummary> {
  const run = new Run(store, readers, progress, notice);
  const seen = new Set<string>();
  const met = new Set<string>();
  let stories = 0;
  let batch: Doc[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const docs = batch;
    batch = [];
    size = 0;
    const tasks = await store.admit(docs, readers.version, { again, met });
    // A text that stands in many sources is read once a run, unless what is known of it has changed since.
    const news = tasks.filter(({ doc, key }) => !seen.has(doc.id + key));
    for (const { doc, key } of news) seen.add(doc.id + key);
    run.done += docs.length - news.length;
    await run.hand(news);
  };
  for await (const item of items) {
    if ('notice' in item) {
      notice(item.notice);
      continue;
    }
    stories++;
    batch.push(item.doc);
    size += item.doc.text.length;
    if (size >= batchSize || batch.length >= batchDocs) await flush();
  }
  if (batch.length > 0) await flush();
  await run.finish();
  for (let after = ''; ; ) {
    const left = await store.tasks(readers.version, { after, waiting: true });
    if (left.length === 0) break;
    after = left[left.length - 1]!.doc.id;
    await run.hand(left);
    await run.finish();
  }
  return { stories, read: run.read, facts: run.facts };
}

/** Reads all docs of a ledger again, with what now reads. */
export async function readAgain(
  store: Store,
  readers: Readers,
  { progress = () => {}, notice = () => {} }: ReadWatch = {},
): Promise<ReadSummary> {
  const run = new Run(store, readers, progress, notice);
  for (let after = ''; ; ) {
    const tasks = await store.tasks(readers.version, { after, waiting: false });
    if (tasks.length === 0) break;
    after = tasks[tasks.length - 1]!.doc.id;
    await run.hand(tasks);
  }
  await run.finish();
  return { stories: run.read, read: run.read, facts: run.facts };
}

/** Batches under way between the readers and the store. */
class Run {
  done = 0;
  read = 0;
  readonly facts = Object.fromEntries(factKinds.map((kind) => [kind, 0])) as { [K in FactKind]: number };
  readonly #store: Store;
  readonly #readers: Readers;
  readonly #progress: (done: number, underWay: number) => void;
  readonly #notice: (notice: Notice) => void;
  readonly #underWay = new Set<Promise<void>>();
  #docsUnderWay = 0;
  #failure: unknown;

  constructor(
    store: Store,
    readers: Readers,
    progress: (done: number, underWay: number) => void,
    notice: (notice: Notice) => void,
  ) {
    this.#store = store;
    this.#readers = readers;
    this.#progress = progress;
    this.#notice = notice;
  }

  /** Hands out tasks; waits while more is under way than the readers can use, so that memory stays bounded. */
  async hand(tasks: readonly Task[]): Promise<void> {
    while (this.#underWay.size >= 2 * this.#readers.width) await Promise.race(this.#underWay);
    if (this.#failure !== undefined) throw this.#failure;
    if (tasks.length === 0) return this.#progress(this.done, this.#docsUnderWay);
    this.#docsUnderWay += tasks.length;
    const work = this.#work(tasks)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Waits for all that is under way. Throws what went wrong in keeping it. */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #work(tasks: readonly Task[]): Promise<void> {
    const { records, notices } = await this.#readers.read(tasks);
    await this.#store.record(records, this.#readers.version);
    for (const notice of notices) this.#notice(notice);
    for (const { facts } of records) for (const { kind } of facts) this.facts[kind]++;
    this.done += tasks.length;
    this.read += tasks.length;
    this.#docsUnderWay -= tasks.length;
    this.#progress(this.done, this.#docsUnderWay);
  }
}
