import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../shared/', import.meta.url));

/** Where the gold and the corpora lie: beside the repository, or where STOCKTAKE_GOLD points (a folder that holds `gold/` and `corpora/`). */
export const shared = (...parts: string[]): string =>
  join(process.env.STOCKTAKE_GOLD ? resolve(process.env.STOCKTAKE_GOLD) : beside, ...parts);

/** The gold folder, or undefined with a sentence on stderr when it is not there. */
export function goldFolder(): string | undefined {
  const folder = shared('gold');
  if (existsSync(folder)) return folder;
  process.stderr.write(
    'The gold is not here: put it beside the repository (../shared/gold) or set STOCKTAKE_GOLD. Nothing was measured.\n',
  );
  return undefined;
}
