/** The ledger itself cannot be used: the message says why and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
}

const sentences: readonly (readonly [RegExp, (path: string) => string])[] = [
  [/^SQLITE_NOTADB/, (path) => `${path} is not a ledger. Give another file with --db, or move this one away.`],
  [/^SQLITE_CORRUPT/, (path) => `${path} is damaged. Move it away and read the stories again.`],
  [/^SQLITE_READONLY/, (path) => `${path} can only be read, not written. Copy it to where you may write, and give it with --db.`],
  [
    /^SQLITE_FULL|ENOSPC/,
    (path) => `The disk that holds ${path} is full. Make room and run the same again: what was reported as read is kept.`,
  ],
  [
    /^SQLITE_(?:BUSY|LOCKED)/,
    (path) => `${path} is in use by another program that does not let go. Wait for it, then run the same again.`,
  ],
  [/^SQLITE_CANTOPEN|ConnectionFailed/, (path) => `${path} cannot be opened. Check that its folder exists and may be written.`],
  [
    /^SQLITE_IOERR|^EIO/,
    (path) => `${path} cannot be read or written: the disk reports an error. Check the disk, then run the same again.`,
  ],
];

/** An error of the database as a sentence for people; any other error as it came. */
export function ledgerError(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  const text = typeof code === 'string' && code !== '' ? code : error.message;
  const sentence = sentences.find(([pattern]) => pattern.test(text) || pattern.test(error.message))?.[1];
  return sentence === undefined ? error : new LedgerError(sentence(path), { cause: error });
}
