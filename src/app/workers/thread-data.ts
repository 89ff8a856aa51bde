/** What a thread is started with. */
export interface ThreadData {
  /** A file of imported offices, if there is one. */
  readonly extra: string | undefined;
  /** The engine's weights, which all threads read from one place. */
  readonly weights: SharedArrayBuffer;
}
