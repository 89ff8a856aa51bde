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

const marks = /\p{M}+/gu;
const special = /[ıłøđðþßæœħŧəʻʿʾ’‘ʼ]/g;

/** A word as names are compared: lower case, without marks; `Türkiye` gives `turkiye`, `Erdoğan` `erdogan`. Never throws. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(special, (c) => whole[c] ?? c);
}

function isAscii(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) > 127) return false;
  return true;
}
