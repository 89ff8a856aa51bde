/** The command was called wrongly: the message says what was expected and what came. Exit status 2. */
export class CallError extends Error {
  override readonly name = 'CallError';
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
};

/** A file named in the call cannot be written: the sentence says why. */
export const cannotWrite = (file: string, { code = '' }: { readonly code?: string }): CallError =>
  new CallError(
    `Cannot write ${file}: ${code === 'ENOENT' ? 'there is no such folder' : (reasons[code] ?? `the disk reports an error (${code})`)}.`,
  );

/** A file named in the call cannot be read: the sentence says why. */
export const cannotRead = (file: string, { code = '' }: { readonly code?: string }): CallError =>
  new CallError(
    `Cannot read ${file}: ${reasons[code] ?? (code.startsWith('Z_') ? 'the gzip file is damaged or cut off' : `the disk reports an error (${code})`)}.`,
  );
