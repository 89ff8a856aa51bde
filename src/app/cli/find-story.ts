import type { Store } from '../../ledger/index.ts';
import type { StoredDoc } from '../../model/index.ts';
import { CallError } from './call-error.ts';

/** The one story that a person means: by the start of its digest, its own id, its address or the name of its source. */
export async function findStory(store: Store, name: string): Promise<StoredDoc> {
  const found = await store.findDocs(name);
  const [story, second] = found;
  if (story === undefined) throw new CallError(`There is no story "${name}" in ${store.path}. \`stocktake stories\` lists them.`);
  if (second !== undefined) {
    throw new CallError(
      `"${name}" may be ${found
        .slice(0, 4)
        .map((d) => d.id.slice(0, 12))
        .join(' or ')}: give more of it.`,
    );
  }
  return story;
}
