/** English ordinals in words, each at the place of its number: `third` at 3. */
export const ordinalWords: readonly string[] =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
