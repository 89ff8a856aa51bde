/** Past forms that no rule gives, by their plain form. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  hold: 'held',
  make: 'made',
  give: 'gave',
  take: 'took',
  think: 'thought',
  find: 'found',
  see: 'saw',
  know: 'knew',
  feel: 'felt',
  mean: 'meant',
  keep: 'kept',
  swear: 'swore',
  speak: 'spoke',
  understand: 'understood',
  admit: 'admitted',
  regret: 'regretted',
  commit: 'committed',
  refer: 'referred',
  plan: 'planned',
  lay: 'laid',
  bring: 'brought',
};
/** Plain forms, as after several speakers or "we": "they welcome the step". What is not here may be a noun or a past form. */
const PLAIN_FORMS: ReadonlySet<string> = new Set(
  (
    'accuse acknowledge affirm allege announce appeal applaud appreciate argue ask assert believe blame call claim commend condemn confirm ' +
    'congratulate convey declare demand denounce deny deplore describe echo emphasize emphasise encourage endorse express extend hail ' +
    'highlight insist invite look mention note offer oppose pledge praise predict propose reaffirm recall recognize recognise recommend ' +
    'reiterate reject remind renew repeat report request share state stress suggest support thank underline underscore urge voice vow warn welcome'
  ).split(' '),
);
/** Prepositions that look like verbs: `according to`. */
const NO_VERB: ReadonlySet<string> = new Set(['according', 'regarding', 'concerning', 'including', 'following', 'during']);
const PARTICIPLE = /^(\p{L}{2,})ing$/u;
const THIRD = /^(\p{L}{2,})s$/u;

/** A cue with its verb in the past: `citing` gives `cited`, `announces that` gives `announced that`; what is no verb stays. */
export function inThePast(cue: string): string {
  const verb = /^\p{L}+/u.exec(cue)?.[0];
  if (!verb) return cue;
  const lower = verb.toLowerCase();
  const past = pastOf(lower);
  return past === undefined ? cue : past + cue.slice(verb.length);
}

function pastOf(verb: string): string | undefined {
  if (PLAIN_FORMS.has(verb) || IRREGULAR[verb]) return IRREGULAR[verb] ?? regular(verb);
  if (NO_VERB.has(verb)) return undefined;
  const ing = PARTICIPLE.exec(verb)?.[1];
  if (ing) {
    // Of "citing" the stem is "cit", of "telling" it is "tell", of "admitting" "admitt".
    const undoubled = /([^aeiou])\1$/.test(ing) ? ing.slice(0, -1) : ing;
    return IRREGULAR[ing] ?? IRREGULAR[`${ing}e`] ?? IRREGULAR[undoubled] ?? regular(ing);
  }
  const third = THIRD.exec(verb)?.[1];
  if (!third || /(?:ss|us|is)$/.test(verb)) return undefined;
  if (IRREGULAR[third]) return IRREGULAR[third];
  if (PLAIN_FORMS.has(third)) return regular(third);
  const stem = third.endsWith('ie') ? `${third.slice(0, -2)}y` : third.endsWith('e') ? third.slice(0, -1) : undefined;
  return stem && PLAIN_FORMS.has(stem) ? regular(stem) : undefined;
}

const regular = (verb: string): string =>
  verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
