import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../knowledge/index.ts';
import { english } from '../languages/index.ts';
import type { Context, Engine } from '../model/index.ts';
import { loadEngine } from '../parse/index.ts';

/** What the pipeline needs to run, loaded once a process or worker. */
export interface Stages {
  readonly engine: Engine;
  readonly context: Context;
}

let stages: Stages | undefined;

/**
 * Loads the engine, the language and what the world is called, with the offices imported into a file if there is one; the second call gives the same.
 * A thread is handed the `weights` of the engine, which the process has read.
 */
export function loadStages(extra?: string, weights?: SharedArrayBuffer): Stages {
  stages ??= {
    engine: loadEngine(weights),
    context: { language: english, knowledge: loadKnowledge({ ...(extra !== undefined && { extra }) }) },
  };
  return stages;
}

/** Names everything that decides what is found in a text, so that a ledger knows which docs were read otherwise. */
export const readingVersion = ({ engine, context }: Stages): string =>
  [packageVersion(), engine.id, context.language.code, context.knowledge.digest].join(' ');

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
