import type { Engine } from '../model/index.ts';
import { Lemmatizer, readExceptions } from './lemmas.ts';
import { openModel, readKernel, readWeights as weightsOf } from './model.ts';
import { Net } from './net.ts';
import { Parser } from './parser.ts';

/** The weights of the engine for English, read and checked once for all threads of a process. Throws when the model file is missing or damaged. */
export const readWeights = (): SharedArrayBuffer => weightsOf('en');

/** Loads the engine for English. Throws as `readWeights` does. An engine serves one thread; several may have their weights in common. */
export function loadEngine(weights = readWeights()): Engine {
  return loadParser(weights);
}

/** The same, with the entry for text that is cut into tokens already. */
export function loadParser(weights = readWeights()): Parser {
  const model = openModel(weights);
  const lemmatizer = new Lemmatizer(readExceptions(new URL('../../data/models/en-lemmas.tsv', import.meta.url)));
  return new Parser(model, new Net(model, readKernel()), lemmatizer);
}
