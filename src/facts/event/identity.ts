import type { Fact, Identity } from '../../model/index.ts';

/** Two facts tell of one event when type, sides and day agree, in one doc or in several. */
export const eventIdentity: Identity<'event'> = {
  blocks: (fact) => {
    const actors = codes(fact.fields.actors);
    const recipients = codes(fact.fields.recipients);
    const day = fact.fields.date?.value ?? fact.doc;
    return actors && recipients
      ? [`${fact.fields.plover.value}|${actors}|${recipients}|${fact.fields.status.value}|${day}`]
      : [fact.id];
  },
  same: (a, b) => a.id === b.id || (a.fields.status.value === b.fields.status.value && sameDay(a, b)),
};

const codes = (sides: Fact<'event'>['fields']['actors']): string =>
  sides
    .map((s) => s.value as string)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join('+');

function sameDay(a: Fact<'event'>, b: Fact<'event'>): boolean {
  const one = a.fields.date?.value;
  const two = b.fields.date?.value;
  return one !== undefined && two !== undefined ? one === two : a.doc === b.doc && one === two;
}
