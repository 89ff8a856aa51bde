import type { Notice } from '../model/index.ts';

/** What reading can say about a source; each is told in docs/notices.md. */
export type ReadCode =
  | 'missing-path'
  | 'unreadable'
  | 'unknown-format'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'not-utf8'
  | 'broken-archive'
  | 'broken-json'
  | 'broken-line'
  | 'no-text'
  | 'no-letters'
  | 'bad-date'
  | 'bad-metadata'
  | 'other-language'
  | 'undated';

/** `error`: the source was not read; `warning`: it was, with a doubt; `info`: nothing is wrong. */
const severities: { readonly [code in ReadCode]: Notice['severity'] } = {
  'missing-path': 'error',
  unreadable: 'error',
  'unknown-format': 'warning',
  empty: 'error',
  'too-large': 'error',
  'not-text': 'error',
  'not-utf8': 'warning',
  'broken-archive': 'error',
  'broken-json': 'error',
  'broken-line': 'error',
  'no-text': 'error',
  'no-letters': 'error',
  'bad-date': 'warning',
  'bad-metadata': 'warning',
  'other-language': 'info',
  undated: 'info',
};

export const readCodes = Object.keys(severities) as ReadCode[];

export const readNotice = (code: ReadCode, source: string, message: string): Notice => ({
  code,
  stage: 'read',
  source,
  message,
  severity: severities[code],
});
