/** The command was called wrongly: the message says what was expected and what came. Exit status 2. */
export class CallError extends Error {
  override readonly name = 'CallError';
}
