import type { Fact, Identity } from '../../model/index.ts';

type Initiative = Fact<'initiative'>;

/** One undertaking has one name, without the states before it or by its initials, and a party in common. */
export const initiativeIdentity: Identity<'initiative'> = {
  blocks(fact) {
    const stem = stemOf(fact);
    const short = initialsOf(stem);
    return short.length > 3 ? [stem, short] : [stem];
  },
  same(a, b) {
    const x = stemOf(a);
    const y = stemOf(b);
    if (x !== y && initialsOf(x) !== y && initialsOf(y) !== x) return false;
    const theirs = b.fields.parties.map((p) => p.value as string);
    const common = a.fields.parties.filter((p) => theirs.includes(p.value)).length;
    return common >= Math.min(2, a.fields.parties.length, theirs.length);
  },
};

/** "India-Chile " or "U.S.–Japan " before a name. */
const STATES = /^(?:the )?\p{Lu}[\p{L}.]*(?: ?[-–—] ?\p{Lu}[\p{L}.]*)+ /u;

const SMALL: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the', 'on', 'in', 'to']);

const stemOf = ({ fields }: Initiative): string =>
  fields.name.value
    .replace(STATES, '')
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !SMALL.has(w))
    .join(' ');

const initialsOf = (stem: string): string =>
  stem
    .split(' ')
    .map((w) => w[0] ?? '')
    .join('');
