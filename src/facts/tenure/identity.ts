import type { Fact, Identity } from '../../model/index.ts';
import { dayBounds } from '../days.ts';

/** One person in one office of one state is one tenure, unless one ended before the other began. */
export const tenureIdentity: Identity<'tenure'> = {
  blocks: ({ fields }) => [
    `${fields.person.value.person ?? fields.person.value.name} ${fields.office.value} ${fields.actor.value}`,
  ],
  same: (a, b) => !endsBefore(a, b) && !endsBefore(b, a),
};

function endsBefore(a: Fact<'tenure'>, b: Fact<'tenure'>): boolean {
  const end = dayBounds(a.fields.until?.value)?.last;
  const start = dayBounds(b.fields.from?.value)?.first;
  return end !== undefined && start !== undefined && end < start;
}
