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

/** Loads the engine, the language and what the world is called; the second call gives the same. */
export function loadStages(): Stages {
  stages ??= { engine: loadEngine(), context: { language: english, knowledge: loadKnowledge() } };
  return stages;
}
