/** How much of a text is looked at. */
const sample = 4000;
/** Below this many letters words do not tell one language from another. */
const tooShort = 40;

const letters = /\p{Letter}/gu;
/** Scripts that tell the language well enough to say "not English"; the first that holds most letters decides. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
];
/** Words of English that its neighbours do not share. */
const englishWords = /\b(?:the|and|of|with|that|which|was|were|would|have|has|its|their)\b/gi;

/**
 * BCP 47 primary subtag of a text. Letters of another script decide at once; then what the caller was told; then the words.
 * Too short to tell, or without letters: English.
 */
export async function detectLanguage(text: string, told?: string): Promise<string> {
  const head = text.slice(0, sample);
  const all = count(head, letters);
  if (all === 0) return told ?? 'en';
  const foreign = scripts.map(([code, script]) => [code, count(head, script)] as const);
  const other = foreign.reduce((sum, [, n]) => sum + n, 0);
  if (other * 2 > all) return ofScript(foreign, head);
  if (told !== undefined) return told;
  if (all < tooShort || count(head, englishWords) * 40 > all / 5) return 'en';
  return (await ofWords(head)) ?? 'en';
}

/** Any kana makes Han letters Japanese; Cyrillic, Arabic and Devanagari are left to the words, which tell Ukrainian, Urdu or Marathi. */
async function ofScript(counts: readonly (readonly [string, number])[], head: string): Promise<string> {
  const [code, n] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  const kana = counts.find(([c]) => c === 'ja')![1];
  if (code === 'zh' && kana * 10 > n) return 'ja';
  return ['ru', 'ar', 'hi'].includes(code) ? ((await ofWords(head)) ?? code) : code;
}

/** The detector's tables take a while and some memory to load, so they wait for the first text that needs them. */
async function ofWords(head: string): Promise<string | undefined> {
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(head);
  return found.language && found.isReliable() ? found.language : undefined;
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) n++;
  return n;
}
