import type { Knowledge, Party, TenureWords } from '../../model/index.ts';

/** Offices of a whole state, which its parts and bodies name alike: a region has a president too. */
const OF_STATE: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government']);
const NO_LETTERS = /[^\p{L}’'-]+/u;
/** What a title is of: `the Council of Ministers` in `President of the Council of Ministers`. */
const OF = /\b(?:of|to|for)\b/;

/**
 * Whether the words of a title bear out the office it was read as: "President of the Region of X" heads no state, and a bare "Secretary" or
 * "Budget Secretary" is the foreign minister only when that person is known as one.
 */
export function isBorneOut(party: Party, words: TenureWords, knowledge: Pick<Knowledge, 'tenuresOf'>): boolean {
  const { office, officeText, person } = party;
  const title = officeText?.toLowerCase() ?? '';
  const parts = title.split(NO_LETTERS).filter(Boolean);
  const known = (): boolean => !!person && knowledge.tenuresOf(person).some((tenure) => tenure.office === office);
  if (office && OF_STATE.has(office)) {
    const what = title.slice(OF.exec(title)?.index ?? title.length).split(NO_LETTERS);
    return !what.some((part) => words.noState.has(part)) || what.some((part) => words.ofState.has(part)) || known();
  }
  if (office !== 'foreign-minister' || !parts.some((part) => words.shared.has(part))) return true;
  return parts.some((part) => words.foreign.has(part)) || known();
}
