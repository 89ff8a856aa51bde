import type { ActorCode, OfficeCode } from '../model/index.ts';

/** Offices that a state gives to one person at a time. */
const single = new Set<string>([
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'crown-prince',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'trade-minister',
  'interior-minister',
  'energy-minister',
  'foreign-secretary',
  'national-security-adviser',
  'chief-cabinet-secretary',
  'secretary-general',
  'commission-president',
  'council-president',
  'high-representative',
  'speaker',
]);

/** States that several people head at once: two princes, two captains regent, a presidency of three, a council of seven. */
const severalHeads = new Set<string>(['AND', 'SMR', 'BIH', 'CHE']);

/** Whether several people may hold an office of an actor at once. */
export const manyHold = (office: OfficeCode, actor: ActorCode): boolean =>
  !single.has(office) || (office === 'head-of-state' && severalHeads.has(actor));
