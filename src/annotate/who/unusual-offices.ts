import { officeCode } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { isStyle } from './address.ts';
import { isOwner } from './complements.ts';
import { type OfficeRun, officeAt } from './offices.ts';
import { follows, type Hit, isCapitalised, keyAt, type Scene, sameSentence, uposAt } from './scene.ts';

export function modifiersAt(scene: Scene, i: number): { end: number; past: boolean } {
  const { presentModifiers, pastModifiers } = scene.lexicon.words;
  let end = i;
  let past = false;
  for (;;) {
    const key = keyAt(scene, end);
    if (scene.atoms.glue[end] === glue.paragraph && end > i) break;
    if (pastModifiers.has(key)) past = true;
    else if (!presentModifiers.has(key)) break;
    end++;
  }
  return { end, past };
}

/** Offices of a part of a state. */
export const regionalOffices: ReadonlySet<string> = new Set([
  'governor',
  'mayor',
  'lawmaker',
  'regional-president',
  'first-minister',
  'attorney-general',
  'police-chief',
  'chief-justice',
]);

/** "Kentucky governor", "Alberta premier": an office of a part of the country. */
export function regionalOffice(scene: Scene, hit: Hit): OfficeRun | undefined {
  if (!hit.name.actor) return undefined;
  const from = keyAt(scene, hit.end) === "'s" ? hit.end + 1 : hit.end;
  const office = officeAt(scene, modifiersAt(scene, from).end);
  if (!office || office.plural) return undefined;
  const fitting = office.named.flat().filter((f) => regionalOffices.has(f.office.code));
  return fitting.length > 0 ? { ...office, named: [fitting.map(({ office: o, plural }) => ({ office: o, plural }))] } : undefined;
}

/** "climate" of "climate envoy", "female" of "female prime minister": at most two small words before an office. */
export function describedOffice(scene: Scene, i: number): OfficeRun | undefined {
  for (let k = 1; k <= 2; k++) {
    const at = i + k;
    const word = i + k - 1;
    if (at >= scene.atoms.length || scene.hitAt[word] || scene.atoms.glue[at] === glue.paragraph || !sameSentence(scene, i, at))
      return undefined;
    const upos = uposAt(scene, word);
    if (scene.atoms.case[word] !== caseOf.lower || (upos !== 'ADJ' && upos !== 'NOUN')) return undefined;
    if (i === 0 || scene.atoms.key[i - 1] === undefined) return undefined;
    const office = officeAt(scene, at);
    if (office) return office;
  }
  return undefined;
}

/** "Department" of ", Department Spokesperson". */
export function departmentOffice(scene: Scene, i: number): OfficeRun | undefined {
  return isCapitalised(scene, i) && !scene.hitAt[i] && sameSentence(scene, i, i + 1) ? officeAt(scene, i + 1) : undefined;
}

/** An office with what its words tell of whose it is: the president of something that is no state holds no office of one. */
export interface WhoseOffice {
  readonly office: OfficeRun;
  readonly elsewhere: boolean;
}

/** "Assembly president", "president of the Chamber of Trade" lead no state, and "President of the Region of Elba" leads a part of one. */
export function whoseOffice(scene: Scene, office: OfficeRun): WhoseOffice {
  if (isOfSomethingElse(scene, office)) return { office: { ...office, named: [] }, elsewhere: true };
  const of =
    office.plural || !office.named.flat().some((f) => stateHeads.has(f.office.code)) ? undefined : headOfWhat(scene, office.end);
  if (of === undefined || of === 'state') return { office, elsewhere: false };
  const regional = of === 'part' ? scene.lexicon.knowledge.office(officeCode('regional-president')) : undefined;
  return { office: { ...office, named: regional ? [[{ office: regional, plural: false }]] : [] }, elsewhere: !regional };
}

const stateHeads: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government']);
const longestOf = 8;

/** Whether "of the Region of Elba", "of Lima University" after an office tell of a part of a state or of no state; undefined where nothing of the kind follows. */
function headOfWhat(scene: Scene, i: number): 'state' | 'part' | 'other' | undefined {
  if (keyAt(scene, i) !== 'of') return undefined;
  const { stateNouns, partNouns, thingNouns } = scene.lexicon.words;
  const from = keyAt(scene, i + 1) === 'the' && !scene.hitAt[i + 1] ? i + 2 : i + 1;
  for (let k = from; k < i + longestOf && sameSentence(scene, i, k); k++) {
    const key = keyAt(scene, k);
    if (!isCapitalised(scene, k)) {
      if (key === 'of' || key === 'for' || key === 'and') continue;
      return undefined;
    }
    const hit = scene.hitAt[k];
    if (hit?.name.actor) {
      if (hit.name.kind === 'body' && hit.name.role !== 'GOV') return 'other';
      k = hit.end - 1;
      continue;
    }
    if (stateNouns.has(key)) return 'state';
    if (partNouns.has(key)) return 'part';
    if (thingNouns.has(key) && !officeAt(scene, k)) return 'other';
  }
  return undefined;
}

/** "Assembly president", "company president": the president of something that is no state holds no office of one. */
function isOfSomethingElse(scene: Scene, office: OfficeRun): boolean {
  const before = office.first - 1;
  if (before < 0 || office.end - office.first > 1 || keyAt(scene, office.first) !== 'president') return false;
  if (!follows(scene, office.first) || !sameSentence(scene, before, office.first)) return false;
  // "His Highness President Salo"
  if (isStyle(scene, before)) return false;
  const hit = scene.hitAt[before];
  if (hit) return !isOwner(hit) || hit.name.kind === 'body';
  const upos = uposAt(scene, before);
  const { notNames, presentModifiers, pastModifiers } = scene.lexicon.words;
  const key = keyAt(scene, before);
  return (upos === 'NOUN' || upos === 'PROPN') && !notNames.has(key) && !presentModifiers.has(key) && !pastModifiers.has(key);
}
