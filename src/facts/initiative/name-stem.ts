/** "India-Chile " or "U.S.–Japan " before a name. */
const STATES = /^(?:the )?\p{Lu}[\p{L}.]*(?: ?[-–—] ?\p{Lu}[\p{L}.]*)+ /u;

const SMALL: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the', 'on', 'in', 'to']);

/** The words of a name that tell it from others, without the states before it: one for `Chile-Peru Lake Pact` and `Peru–Chile Lake Pact`. */
export const nameStem = (name: string): string =>
  name
    .replace(STATES, '')
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !SMALL.has(w))
    .join(' ');
