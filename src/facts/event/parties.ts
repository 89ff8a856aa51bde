import type { WhoMention } from '../../model/index.ts';
import type { Scene, Side } from './scene.ts';

const roleless: ReadonlySet<string> = new Set(['group', 'pronoun']);
/** What an organisation may be by its last noun: the Union of `European Union` is no trade union. */
const organs: ReadonlySet<string> = new Set(['JUD', 'LEG', 'COP']);

/** The sides that a mention names, each with its own role or the one given. */
export function partiesOf({ syntax, words }: Scene, mention: WhoMention, role: string | undefined, distance: number): Side[] {
  // "US$30 million" is money.
  if (syntax.form[mention.last]?.endsWith('$') || syntax.form[mention.last + 1] === '$') return [];
  // "a Togolese-style bill", "a pro-Togo march" are not Togo's.
  if (mention.rule === 'about' && !words.flagged.has(syntax.lower[mention.last + 2] ?? '')) return [];
  if (words.siding.test(syntax.lower[mention.first]!)) return [];
  const at = { start: mention.start, end: mention.end };
  if (mention.form === 'demonym') {
    if (words.tongues.has(syntax.lower[mention.last + 1] ?? '')) return [];
    // "ethnic Togolese in Benin": people of where they live.
    if (words.descent.has(syntax.lower[mention.first - 1] ?? '')) return [{ role: role ?? 'CVL', at, resolved: false, distance }];
  }
  const resolved = mention.antecedent !== undefined || mention.form === 'pronoun';
  const noun = roleless.has(mention.form) || (mention.form === 'organisation' && !organs.has(role ?? '')) ? undefined : role;
  return mention.parties.map((party) => {
    const side: { -readonly [K in keyof Side]: Side[K] } = { at, resolved, distance };
    const own = party.role ?? noun ?? (party.office ? 'GOV' : undefined);
    if (party.actor) side.actor = party.actor;
    if (own) side.role = own;
    return side;
  });
}

/** Role of the noun by itself or with the word before it: `police`, `opposition leader`. */
export function roleOf({ syntax, lexicon }: Scene, head: number): string | undefined {
  if (syntax.upos[head] !== 'NOUN' && syntax.upos[head] !== 'PROPN') return undefined;
  const own = syntax.lemma[head]!.toLowerCase();
  const form = syntax.lower[head]!;
  if (head > 0 && (lexicon.roleEnds.has(own) || lexicon.roleEnds.has(form))) {
    const before = syntax.lower[head - 1];
    const two = lexicon.roles.get(`${before} ${own}`) ?? lexicon.roles.get(`${before} ${form}`);
    if (two) return two;
  }
  return lexicon.roles.get(own) ?? lexicon.roles.get(form);
}
