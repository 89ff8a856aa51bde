import { actorCode, type KnownName } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { fold } from '../../text/fold.ts';
import type { Phrase } from '../../text/phrases.ts';
import { withOwnAcronyms } from './acronyms.ts';
import { isWritten, type NameEntry } from './lexicon.ts';
import { chunkOf, follows, type Hit, isCapitalised, keyAt, opensSentence, type Scene, uposAt } from './scene.ts';
import { withNeighbours } from './whose-body.ts';

const strength: Readonly<Record<KnownName['kind'], number>> = {
  'false-friend': 0,
  country: 1,
  demonym: 2,
  organisation: 3,
  body: 4,
  metonym: 5,
  capital: 6,
  city: 7,
  venue: 8,
  region: 9,
};

/** Finds every known name: longest first, false friends blocking what is inside them, each settled on one reading. Fills scene.hitAt. */
export function findHits(scene: Scene): Hit[] {
  const { atoms, text, lexicon } = scene;
  const hits: Hit[] = [];
  const doubtful: { first: number; end: number; entries: NameEntry[]; at: number }[] = [];
  for (let i = 0; i < atoms.length; ) {
    if (atoms.glue[i] === glue.apostrophe && atoms.key[i] !== "'s") {
      i++;
      continue;
    }
    const combined = combiningAt(scene, i) ?? unionAt(scene, i);
    const best = combined ?? nameIn(scene, i);
    if (
      !best ||
      isShorter(scene, i, best.end) ||
      isOpener(scene, i, best.end) ||
      isPartOfName(scene, i, best) ||
      isEndOfName(scene, i, best)
    ) {
      i++;
      continue;
    }
    const entries = [...best.values].sort((a, b) => strength[a.name.kind] - strength[b.name.kind]);
    if (entries[0]!.name.kind !== 'false-friend' && !isPersonsName(scene, i, best.end)) {
      const water = waterBefore(scene, i);
      if (water !== undefined && entries[0]!.name.kind === 'country') {
        const name = text.slice(atoms.start[water]!, atoms.end[best.end - 1]!);
        // "the Gulf" of "the Gulf of Oman" is the beginning of a longer name.
        if (hits.length > 0 && hits[hits.length - 1]!.end > water) hits.pop();
        hits.push({ first: water, end: best.end, name: { text: name, kind: 'region', name }, about: false });
        i = best.end;
        continue;
      }
      const hit: Hit = { first: i, end: best.end, name: entries[0]!.name, about: isAbout(scene, i, best.end, entries[0]!.name) };
      if (entries.length > 1) doubtful.push({ first: i, end: best.end, entries, at: hits.length });
      hits.push(hit);
    }
    i = best.end;
  }
  hits.forEach((hit, at) => {
    const other =
      hit.end - hit.first === 1 && hit.name.kind === 'country'
        ? lexicon.words.partHomonyms.get(keyAt(scene, hit.first))
        : undefined;
    if (other === undefined || doubtful.some((d) => d.at === at)) return;
    const part: KnownName = { text: hit.name.text, kind: 'region', actor: actorCode(other) };
    const entries = [hit.name, part].map((name) => ({ name, words: [], cases: [] }));
    doubtful.push({ first: hit.first, end: hit.end, entries, at });
  });
  const shared = hits.map((hit) => lexicon.words.sharedNames.get(fold(hit.name.text)));
  const evidence = evidenceOf(
    hits,
    new Set([...doubtful.map((d) => d.at), ...shared.flatMap((codes, at) => (codes ? [at] : []))]),
  );
  shared.forEach((codes, at) => {
    if (hits[at]!.name.kind === 'country' && codes?.some((code) => isListedBeside(scene, hits, at, code))) return;
    const spoken = codes?.find((code) => evidence.actors.has(code));
    if (spoken) hits[at] = { ...hits[at]!, name: { ...hits[at]!.name, actor: actorCode(spoken) } };
  });
  for (const d of doubtful) hits[d.at] = { ...hits[d.at]!, name: settle(scene, hits, d, evidence) };
  const whole = withOwnAcronyms(scene, withNeighbours(scene, hits));
  for (const hit of whole) for (let i = hit.first; i < hit.end; i++) scene.hitAt[i] = hit;
  return whole;
}

/** "US" of "US$40". */
const isOfMoney = (scene: Scene, end: number): boolean => keyAt(scene, end) === '$' && scene.atoms.glue[end] === glue.none;

/** The longest known name at atom i that is written as it must be. */
function nameIn({ atoms, text, lexicon: { names } }: Scene, i: number): Phrase<NameEntry> | undefined {
  return names.begins(atoms, i) ? names.longest(atoms, i, (_end, entry) => isWritten(text, atoms, i, entry)) : undefined;
}

/** "Congress" of "the Indian National Congress" is not the one that needs no more words. */
const isEndOfName = (scene: Scene, first: number, { end, values }: { end: number; values: readonly NameEntry[] }): boolean =>
  end - first === 1 &&
  first > 0 &&
  values.every((v) => v.name.role === 'LEG') &&
  follows(scene, first) &&
  scene.atoms.case[first - 1] === caseOf.title &&
  !opensSentence(scene, first - 1) &&
  scene.hitAt[first - 1] === undefined &&
  !scene.lexicon.words.notNames.has(keyAt(scene, first - 1));

/** "Dawn" of "Dawn French", "Mehr" of "Ali Mehr" are no newspapers: a word that names a paper or a firm, beside another name. */
const isPartOfName = (scene: Scene, first: number, { end, values }: { end: number; values: readonly NameEntry[] }): boolean =>
  end - first === 1 &&
  scene.atoms.case[first] === caseOf.title &&
  values.every((v) => v.name.role === 'MED' || v.name.role === 'BUS') &&
  ((isCapitalised(scene, end) && scene.atoms.glue[end] === glue.space && uposAt(scene, end) === 'PROPN') ||
    (follows(scene, first) && namePartAt(scene, first - 1) && !scene.lexicon.words.thingNouns.has(keyAt(scene, first - 1))));

const waters: ReadonlySet<string> = new Set('gulf sea bay strait straits channel isthmus lake'.split(' '));

/** "Gulf" of "Gulf of Oman", which is no part of the country: the atom it starts at. */
function waterBefore(scene: Scene, i: number): number | undefined {
  const of = keyAt(scene, i - 1) === 'the' ? i - 2 : i - 1;
  return keyAt(scene, of) === 'of' && waters.has(keyAt(scene, of - 1)) && isCapitalised(scene, of - 1) ? of - 1 : undefined;
}

/** "The Commonwealth" of "The Commonwealth of the Bahamas". */
const isShorter = (scene: Scene, first: number, end: number): boolean =>
  keyAt(scene, first) === 'the' && (nameIn(scene, first + 1)?.end ?? 0) > end;

/** "The National" of "The National Transportation Safety Board" is no newspaper. */
const isOpener = (scene: Scene, first: number, end: number): boolean =>
  end - first === 2 &&
  keyAt(scene, first) === 'the' &&
  isCapitalised(scene, end) &&
  follows(scene, end) &&
  uposAt(scene, end) === 'PROPN';

/** "Indo" of Indo-Japanese: a combining form counts only before a hyphen and another word with a capital. */
function combiningAt(scene: Scene, i: number): { end: number; values: NameEntry[] } | undefined {
  const actor = scene.lexicon.combining.get(keyAt(scene, i));
  if (!actor || !isCapitalised(scene, i)) return undefined;
  const next = i + 1;
  if (scene.atoms.glue[next] !== glue.hyphen || !isCapitalised(scene, next)) return undefined;
  const other = nameIn(scene, next);
  const known =
    other?.values.some((v) => v.name.actor && v.name.kind !== 'region') || scene.lexicon.combining.has(keyAt(scene, next));
  if (!known) return undefined;
  return { end: next, values: [{ name: { text: keyAt(scene, i), kind: 'demonym', actor }, words: [], cases: [] }] };
}

/** "European" before people of state or states, "European officials", "European allies", or beside a nationality: the Union's. */
function unionAt(scene: Scene, i: number): { end: number; values: NameEntry[] } | undefined {
  const code = scene.lexicon.words.unionAdjectives.get(keyAt(scene, i));
  const actor = code === undefined ? undefined : actorCode(code);
  if (!actor || !isCapitalised(scene, i) || !follows(scene, i + 1) || isCapitalised(scene, i + 1)) return undefined;
  if (!isOfStates(scene, i + 1) && !isListedWithState(scene, i)) return undefined;
  return { end: i + 1, values: [{ name: { text: keyAt(scene, i), kind: 'demonym', actor }, words: [], cases: [] }] };
}

/** People of state, or states, as small words: "foreign ministers", "allies". */
function isOfStates(scene: Scene, i: number): boolean {
  const { offices, agents, words } = scene.lexicon;
  return (
    words.pairNouns.get(keyAt(scene, i)) === 'states' ||
    offices.longest(scene.atoms, i)?.values.some((v) => v.plural) === true ||
    agents.longest(scene.atoms, i)?.values.some((role) => role === 'GOV') === true
  );
}

/** "European or Georgian help", "French and European plans". */
const isListedWithState = (scene: Scene, i: number): boolean =>
  [i - 1, i + 1].some(
    (k) => /^(?:and|or)$/.test(keyAt(scene, k)) && isCapitalised(scene, 2 * k - i) && isState(scene, 2 * k - i),
  );

/** Jordan in "Jordan Peterson" and "Michael Jordan" is nobody's country. */
function isPersonsName(scene: Scene, first: number, end: number): boolean {
  const { words, knowledge } = scene.lexicon;
  if (end - first !== 1 || !isCapitalised(scene, first)) return false;
  const key = keyAt(scene, first);
  if (words.givenNameStates.has(key)) {
    const last = end;
    if (namePartAt(scene, last) && follows(scene, last) && !words.thingNouns.has(keyAt(scene, last))) {
      const full = scene.text.slice(scene.atoms.start[first]!, scene.atoms.end[last]!);
      if (knowledge.peopleNamed(full).length > 0 || chunked(scene, first, last + 1)) return true;
    }
  }
  if (words.surnameStates.has(key) && first > 0 && follows(scene, first) && namePartAt(scene, first - 1)) {
    const before = first - 1;
    const full = scene.text.slice(scene.atoms.start[before]!, scene.atoms.end[first]!);
    if (knowledge.peopleNamed(full).length > 0 || chunked(scene, before, first + 1)) return true;
  }
  return false;
}

/** Whether the engine took exactly these atoms, or these and more of a person's name, for one person. */
function chunked(scene: Scene, first: number, end: number): boolean {
  const chunk = chunkOf(scene, first);
  return chunk !== undefined && chunk.type === 'PER' && chunk.end > scene.lastToken[end - 1]! && chunk.end - chunk.first <= 4;
}

/** A capitalised word that may be part of a person's name: no known name, office or opener. */
function namePartAt(scene: Scene, i: number): boolean {
  if (i < 0 || i >= scene.atoms.length || scene.atoms.case[i] !== caseOf.title) return false;
  const key = keyAt(scene, i);
  const { words, offices, agents } = scene.lexicon;
  if (words.notNames.has(key) || words.honorifics.has(key) || directions.has(key)) return false;
  if (uposAt(scene, i) !== 'PROPN') return false;
  return (nameIn(scene, i) ?? offices.longest(scene.atoms, i) ?? agents.longest(scene.atoms, i)) === undefined;
}

const directions: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central greater upper lower new old downtown mainland occupied team president'.split(
    ' ',
  ),
);

function isAbout(scene: Scene, first: number, end: number, name: KnownName): boolean {
  const { atoms, lexicon } = scene;
  if (atoms.glue[end] === glue.hyphen && atoms.case[end] === caseOf.lower && lexicon.words.aboutSuffixes.has(keyAt(scene, end)))
    return true;
  if (atoms.glue[first] === glue.hyphen && lexicon.words.aboutPrefixes.has(keyAt(scene, first - 1))) return true;
  if (isOfMoney(scene, end)) return true;
  if (name.kind !== 'demonym') return false;
  // "speaks Japanese", "in Russian": the language, when no noun follows.
  const next = uposAt(scene, end);
  const noun = end < atoms.length && follows(scene, end) && (next === 'NOUN' || next === 'PROPN' || next === 'ADJ');
  const before = keyAt(scene, first - 1);
  return !noun && (languageVerbs.has(before) || (before === 'in' && !/s$/.test(keyAt(scene, end - 1))));
}

const languageVerbs: ReadonlySet<string> = new Set(
  'speak speaks spoke spoken speaking fluent learn learning teach into'.split(' '),
);

interface Evidence {
  readonly actors: ReadonlySet<string>;
}

/** Which actors the doc names beyond doubt. */
function evidenceOf(hits: readonly Hit[], doubted: ReadonlySet<number>): Evidence {
  const actors = new Set<string>();
  hits.forEach((hit, k) => {
    if (!doubted.has(k) && hit.name.actor) actors.add(hit.name.actor);
  });
  return { actors };
}

/** "Guinea and Guinea-Bissau" are two. */
function isListedBeside(scene: Scene, hits: readonly Hit[], at: number, code: string): boolean {
  const joins = (a: Hit | undefined, b: Hit | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    (a.name.actor === code || b.name.actor === code) &&
    b.first - a.end <= 3 &&
    /^(?:,|and|or|&)$/.test(keyAt(scene, a.end));
  return joins(hits[at - 1], hits[at]) || joins(hits[at], hits[at + 1]);
}

/** Chooses between the readings of one name: Georgia the state after a city of it, the Congo that the doc speaks of elsewhere. */
function settle(
  scene: Scene,
  hits: readonly Hit[],
  { first, end, entries, at }: { first: number; end: number; entries: readonly NameEntry[]; at: number },
  evidence: Evidence,
): KnownName {
  const readings = entries.map((e) => e.name);
  const country = readings.find((r) => r.kind === 'country' || r.kind === 'demonym');
  const other = readings.find((r) => r.kind === 'region' || r.kind === 'city');
  if (country && other && country.actor !== other.actor && other.actor) {
    if (isPartOf(scene, hits, first, end, at, other.actor)) return other;
    if (!evidence.actors.has(country.actor ?? '') && isStateTalk(scene, first, end)) return other;
    return country;
  }
  const states = readings.filter((r) => r.kind === readings[0]!.kind);
  if (states.length > 1) {
    const spoken = states.filter((r) => r.actor && evidence.actors.has(r.actor));
    if (spoken.length > 0) return spoken[0]!;
  }
  return readings[0]!;
}

/** "Atlanta, Georgia", "Georgia, United States", "Georgia and Alabama": a place inside the country next to the comma, or parts of it in one list. */
function isPartOf(scene: Scene, hits: readonly Hit[], first: number, end: number, at: number, actor: string): boolean {
  const before = hits[at - 1];
  if (before && before.end === first - 1 && keyAt(scene, first - 1) === ',' && before.name.actor === actor) return true;
  const after = hits[at + 1];
  if (isPartBeside(scene, before, first, actor) || (after && isPartBeside(scene, after, end, actor))) return true;
  return after !== undefined && after.first === end + 1 && keyAt(scene, end) === ',' && after.name.actor === actor;
}

/** "Alabama" before or behind an "and": a part of the country that is no capital. */
function isPartBeside(scene: Scene, hit: Hit | undefined, edge: number, actor: string): boolean {
  if (hit?.name.kind !== 'city' || hit.name.actor !== actor) return false;
  const joint = hit.first > edge ? edge : edge - 1;
  return /^(?:and|or)$/.test(keyAt(scene, joint)) && (hit.first === joint + 1 || hit.end === joint);
}

/** "the state of Georgia", "Georgia Governor", "Georgia voters". */
function isStateTalk(scene: Scene, first: number, end: number): boolean {
  if (keyAt(scene, first - 1) === 'of' && /^(?:state|governor|university)$/.test(keyAt(scene, first - 2))) return true;
  let next = end;
  if (keyAt(scene, next) === "'s") next++;
  return (
    stateNouns.has(keyAt(scene, next)) ||
    (keyAt(scene, first - 1) === ',' &&
      isCapitalised(scene, first - 2) &&
      !opensSentence(scene, first) &&
      !isState(scene, first - 2))
  );
}

/** Whether the word at atom i ends a country's name: the list "Croatia, Georgia" is one of countries. */
const isState = (scene: Scene, i: number): boolean =>
  scene.lexicon.knowledge.findActor(scene.text.slice(scene.atoms.start[i]!, scene.atoms.end[i]!)) !== undefined;

const stateNouns: ReadonlySet<string> = new Set(
  'governor gov senator senators senate county voters republican republicans democrat democrats tech bulldogs legislature state runoff primary'.split(
    ' ',
  ),
);
