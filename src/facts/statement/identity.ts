import type { Fact, Identity, Party } from '../../model/index.ts';
import { keywords, shareAtLeast, telling } from '../wording.ts';

/** What is compared of a statement. */
interface Told {
  readonly words: readonly string[];
  /** Who speaks. */
  readonly keys: readonly string[];
}

const cache = new WeakMap<Fact, Told>();

function toldBy(fact: Fact<'statement'>): Told {
  let told = cache.get(fact);
  if (!told) {
    const keys = new Set(fact.fields.speakers.map(({ value }) => keyOf(value)));
    told = { words: keywords(fact.fields.content.value), keys: [...keys].filter(Boolean) };
    cache.set(fact, told);
  }
  return told;
}

const keyOf = ({ person, name, actor, officeText }: Party): string => person ?? name ?? actor ?? officeText ?? '';

/** Share of the words of the longer that the other must have. */
const ENOUGH = 0.75;

/** A statement told again: the same speaker in nearly the same words, as when papers print one agency's report. */
export const statementIdentity: Identity<'statement'> = {
  blocks(fact) {
    const { words, keys } = toldBy(fact);
    const rare = telling(words, 3);
    return keys.flatMap((key) => rare.map((word) => `${key}|${word}`));
  },
  same(a, b) {
    const { words: x, keys } = toldBy(a);
    const { words: y, keys: others } = toldBy(b);
    if (!keys.some((key) => others.includes(key))) return false;
    if (x.length === 0 || y.length === 0) return a.fields.content.value === b.fields.content.value;
    return shareAtLeast(x, y, ENOUGH * Math.max(x.length, y.length));
  },
};
