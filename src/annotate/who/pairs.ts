import type { Party } from '../../model/index.ts';
import { peopleGroups, peopleTogether } from './both-people.ts';
import { besideOf, statePair } from './both-sides.ts';
import type { Draft } from './draft.ts';
import { officeAt } from './offices.ts';
import type { Discourse } from './references.ts';
import { keyAt, uposAt } from './scene.ts';

const numbers: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5 };
const openers: ReadonlySet<string> = new Set(['both', 'two', 'the', 'each', 'neither', 'either']);

/** "both leaders", "the two sides", "the three ministers", "the foreign ministers": those last named together. */
export function pairAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  let p = i;
  let count: number | undefined;
  const opener = keyAt(scene, p);
  if (!openers.has(opener)) return undefined;
  const single = singles.get(keyAt(scene, p + 1));
  if (single !== undefined && /^(?:each|neither|either)$/.test(opener))
    return single === 'sides' || opener !== 'each' ? oneOf(d, i, single) : undefined;
  if (opener === 'both' || (opener === 'two' && keyAt(scene, p - 1) !== 'the')) {
    if (opener === 'two') return undefined;
    count = 2;
    p++;
    // "Both praised the fleet."
    if (/^(?:VERB|AUX|ADV)$/.test(uposAt(scene, p)) && (scene.syntax.deprel[scene.firstToken[i]!] ?? '').startsWith('nsubj'))
      return bareNumber(d, i, p, count);
    if (keyAt(scene, p) === 'the') p++;
  } else if (opener === 'the') {
    p++;
    count = numbers[keyAt(scene, p)] ?? peopleGroups[keyAt(scene, p)];
    if (numbers[keyAt(scene, p)] !== undefined) p++;
    if (count !== undefined && p > i + 1 && /^(?:VERB|AUX|ADV)$/.test(uposAt(scene, p))) return bareNumber(d, i, p, count);
  } else return undefined;
  while (p < i + 5 && isDescribing(scene, p) && !officeAt(scene, p)?.plural) p++;
  const office = officeAt(scene, p);
  const word = keyAt(scene, office?.plural ? office.end - 1 : p);
  const end = office?.plural ? office.end : p + 1;
  const kind = scene.lexicon.words.pairNouns.get(word);
  if (kind === undefined && !office?.plural) return undefined;
  // "the countries of the region", "the parties to the treaty", "the leaders of Peru" are others.
  if (
    /^(?:of|to|in|from|that|which|who)$/.test(keyAt(scene, end)) &&
    !(count !== undefined && /^(?:of|in|to|that|which|who)$/.test(keyAt(scene, end)) === false)
  ) {
    if (count === undefined || keyAt(scene, end) === 'of') return undefined;
  }
  const states = kind === 'states';
  const apart = besideOf(d, end - 1);
  // Without a number only offices are definite enough: "the ministers", not "the countries".
  if (
    count === undefined &&
    ((states && !/^(?:sides|parties|delegations|participants)$/.test(word)) ||
      word === 'officials' ||
      word === 'men' ||
      word === 'women')
  )
    return undefined;
  const found = states
    ? statePair(d, i, count, apart)
    : (peopleTogether(d, i, count, word, office?.plural ? office : undefined, 2) ??
      (office?.plural ? peopleTogether(d, i, count, word, office, 1) : undefined) ??
      (word === 'leaders' && count === 2 ? peopleTogether(d, i, count, 'both', undefined, 2) : undefined));
  if (!found) return undefined;
  const parties = ofState(d, i, end, found.parties);
  if (parties.length === 0) return undefined;
  return {
    first: i,
    end,
    form: 'group',
    parties,
    confidence: found.confidence,
    rule: states ? 'both-sides' : 'both-people',
    antecedent: found.at.first,
  };
}

/** "the Peruvian ministers": of those meant only the ones of that state. */
function ofState(d: Discourse, first: number, end: number, parties: readonly Party[]): readonly Party[] {
  for (let k = Math.max(0, d.next - 2); k < d.next + 3 && k < d.all.length; k++) {
    const near = d.all[k]!;
    const inside = near.first > first && near.end <= end && (near.form === 'demonym' || near.form === 'office');
    const actor = inside ? near.parties[0]?.actor : undefined;
    if (actor) return parties.filter((party) => party.actor === actor);
  }
  return parties;
}

const singles: ReadonlyMap<string, 'sides' | 'leaders'> = new Map([
  ['side', 'sides'],
  ['country', 'sides'],
  ['government', 'sides'],
  ['party', 'sides'],
  ['leader', 'leaders'],
]);

/** "Asian", "neighbouring" in "the two Asian powers"; the other powers are others. */
const isDescribing = (scene: Discourse['scene'], p: number): boolean =>
  /^(?:asian|european|south|neighbouring|neighboring|respective|top|senior)$/.test(keyAt(scene, p)) ||
  (uposAt(scene, p) === 'ADJ' && !/^(?:other|former|same|new|first|second|last|more|many|most|latter)$/.test(keyAt(scene, p)));

/** "neither side", "each side": the two that are meant, as with "both sides". */
function oneOf(d: Discourse, i: number, word: 'sides' | 'leaders'): Draft | undefined {
  if (/^(?:of|to|in|effect)$/.test(keyAt(d.scene, i + 2))) return undefined;
  const found = word === 'sides' ? statePair(d, i, 2, besideOf(d, i + 1)) : peopleTogether(d, i, 2, 'leaders', undefined, 2);
  return (
    found && {
      first: i,
      end: i + 2,
      form: 'group',
      parties: found.parties,
      confidence: found.confidence - 0.05,
      rule: word === 'sides' ? 'both-sides' : 'both-people',
      antecedent: found.at.first,
    }
  );
}

/** "The two also discussed rail": the people last named together. */
function bareNumber(d: Discourse, i: number, end: number, count: number): Draft | undefined {
  const found = peopleTogether(d, i, count, keyAt(d.scene, i) === 'both' ? 'both' : 'pair', undefined, 2);
  return (
    found && {
      first: i,
      end,
      form: 'group',
      parties: found.parties,
      confidence: 0.7,
      rule: 'both-people',
      antecedent: found.at.first,
    }
  );
}
