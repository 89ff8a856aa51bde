import type { ActorCode, Context, Knowledge } from '../../model/index.ts';

/** The states and organisations a title names, in its order. Titles stand outside the text, so they cannot be cited. */
export function actorsInTitle(title: string, { knowledge }: Context): ActorCode[] {
  const words = [...title.matchAll(/[\p{L}\p{N}.’']+/gu)].map((m) => m[0].replaceAll('’', "'"));
  const short = shortNames(knowledge);
  const found = new Set<ActorCode>();
  for (let i = 0; i < words.length; ) {
    let step = 1;
    for (let n = Math.min(6, words.length - i); n > 0; n--) {
      const phrase = words
        .slice(i, i + n)
        .join(' ')
        .replace(/'s?$/, '');
      if (n === 1 && (!/^\p{Lu}/u.test(phrase) || (phrase.length < 4 && !short.has(phrase)))) continue;
      const actor = knowledge.findActor(phrase);
      if (!actor) continue;
      found.add(actor);
      step = n;
      break;
    }
    i += step;
  }
  return [...found];
}

const shorts = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Names of two or three letters (`UK`, `ROK`); codes that nobody writes are none, lest "And" be Andorra and "MD" Moldova. */
function shortNames(knowledge: Knowledge): ReadonlySet<string> {
  const known = shorts.get(knowledge);
  if (known) return known;
  const made = new Set(knowledge.names.filter(({ text, actor }) => actor && text.length < 4).map(({ text }) => text));
  shorts.set(knowledge, made);
  return made;
}
