/** Letters that Unicode does not take apart into a base and a mark. */
const whole: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŧ: 't',
  ə: 'a',
  ʻ: '',
  ʿ: '',
  ʾ: '',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};

const beyondAscii = /[^\0-\x7f]+/g;
const marks = /\p{M}+/gu;
const special = /[ıłøđðþßæœħŧəʻʿʾ’‘ʼ]/g;

/** A word as names are compared: lower case, without marks; `Türkiye` gives `turkiye`, `Erdoğan` `erdogan`. Never throws. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower) ? lower : lower.replace(beyondAscii, bare);
}

/** Letters of ASCII stay what they are, so only runs of others are looked at: most of a long text passes untouched. */
const bare = (run: string): string =>
  run
    .normalize('NFD')
    .replace(marks, '')
    .replace(special, (c) => whole[c] ?? c);

function isAscii(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) > 127) return false;
  return true;
}
