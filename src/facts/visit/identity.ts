import type { Fact, Identity } from '../../model/index.ts';
import { daysApart, weekKeys } from '../windows.ts';

type Visit = Fact<'visit'>;

/** One journey has one host, a visitor in common, and a time that can be the same. */
export const visitIdentity: Identity<'visit'> = {
  blocks(fact, doc) {
    const { host, date, status } = fact.fields;
    const weeks = weekKeys(date?.value, doc.date, status.value === 'planned' ? 2 : 9, status.value === 'planned' ? 30 : 3);
    const keys = new Set<string>();
    for (const actor of actorsOf(fact)) for (const week of weeks) keys.add(`${actor} ${host.value} ${week}`);
    return keys.size > 0 ? [...keys].sort() : [fact.id];
  },
  same(a, b) {
    if (a.fields.host.value !== b.fields.host.value) return false;
    const apart = daysApart(a.fields.date?.value, b.fields.date?.value);
    if (apart !== undefined && apart > 1) return false;
    const mine = peopleOf(a);
    const theirs = peopleOf(b);
    if (mine.length > 0 && theirs.length > 0) return mine.some((p) => theirs.includes(p));
    const others = actorsOf(b);
    return actorsOf(a).some((x) => others.includes(x)) && apart === 0;
  },
};

const actorsOf = ({ fields }: Visit): string[] => fields.visitors.flatMap(({ value }) => (value.actor ? [value.actor] : []));

const peopleOf = ({ fields }: Visit): string[] =>
  fields.visitors.flatMap(({ value }) => {
    const person = value.person ?? value.name;
    return person ? [person] : [];
  });
