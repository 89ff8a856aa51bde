import type { Engine } from '../model/index.ts';
import { Lemmatizer, readExceptions } from './lemmas.ts';
import { readModel } from './model.ts';
import { Net } from './net.ts';
import { Parser } from './parser.ts';

/** Loads the engine for English. Throws when the model file is missing or damaged. An engine serves one thread. */
export function loadEngine(): Engine {
  return loadParser();
}

/** The same, with the entry for text that is cut into tokens already. */
export function loadParser(): Parser {
  const { model, kernel } = readModel('en');
  const lemmatizer = new Lemmatizer(readExceptions(new URL('../../data/models/en-lemmas.tsv', import.meta.url)));
  return new Parser(model, new Net(model, kernel), lemmatizer);
}
