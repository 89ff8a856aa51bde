/** Past, participle and other forms of verbs that do not follow the rules, as far as the cue tables need them. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  speak: 'spoke spoken',
  meet: 'met',
  swear: 'swore sworn',
  make: 'made',
  take: 'took taken',
  give: 'gave given',
  hold: 'held',
  stand: 'stood',
  seek: 'sought',
  send: 'sent',
  build: 'built',
  buy: 'bought',
  begin: 'began begun',
  lead: 'led',
  think: 'thought',
  see: 'saw seen',
  know: 'knew known',
  feel: 'felt',
  become: 'became',
  get: 'got',
  come: 'came',
  mean: 'meant',
  break: 'broke broken',
  withdraw: 'withdrew withdrawn',
  undertake: 'undertook undertaken',
  hide: 'hid hidden',
  rise: 'rose risen',
  grow: 'grew grown',
  hit: 'hit hitting',
  let: 'let',
  show: 'showed shown',
  bring: 'brought',
  repay: 'repaid',
  convene: 'convened',
  have: 'had has',
  be: 'is are was were been am',
};

const VOWEL_CONSONANT = /[^aeiou][aeiou][^aeiouwxy]$/;
/** Verbs of more than one syllable whose last consonant doubles. */
const DOUBLING = new Set([
  'permit',
  'commit',
  'submit',
  'admit',
  'refer',
  'defer',
  'prefer',
  'rebut',
  'regret',
  'abhor',
  'compel',
  'forget',
  'begin',
  'equip',
  'occur',
  'omit',
  'program',
  'confer',
  'deter',
  'infer',
  'excel',
  'quip',
  'slam',
  'plan',
  'control',
  'propel',
  'cancel',
  'label',
  'travel',
  'signal',
  'transfer',
]);

/** A verb with its inflected forms: `underline, underlines, underlined, underlining`. */
export function inflections(lemma: string): string[] {
  const out = new Set([lemma]);
  const doubled =
    DOUBLING.has(lemma) || (VOWEL_CONSONANT.test(lemma) && lemma.length <= 4) ? lemma + lemma[lemma.length - 1] : undefined;
  out.add(/(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`);
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) out.add(`${lemma.slice(0, -1)}ing`).add(`${lemma}d`);
  else {
    if (doubled) out.add(`${doubled}ing`).add(`${doubled}ed`);
    out.add(`${lemma}ing`);
    out.add(/[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('ee') ? `${lemma}d` : `${lemma}ed`);
  }
  for (const form of (IRREGULAR[lemma] ?? '').split(' ').filter(Boolean)) out.add(form);
  return [...out];
}

/** A map over lemmas as one over all their forms. */
export function byForm<V>(map: ReadonlyMap<string, V>): Map<string, V> {
  const out = new Map<string, V>();
  for (const [lemma, value] of map)
    for (const form of inflections(lemma)) if (!out.has(form) || form === lemma) out.set(form, value);
  return out;
}

/** All forms of a set of verbs. */
export function formsOf(verbs: Iterable<string>): Set<string> {
  const out = new Set<string>();
  for (const verb of verbs) for (const form of inflections(verb)) out.add(form);
  return out;
}
