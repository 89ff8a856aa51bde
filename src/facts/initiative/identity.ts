import type { Fact, Identity } from '../../model/index.ts';
import { nameStem } from './name-stem.ts';

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

const stemOf = ({ fields }: Initiative): string => nameStem(fields.name.value);

const initialsOf = (stem: string): string =>
  stem
    .split(' ')
    .map((w) => w[0] ?? '')
    .join('');
