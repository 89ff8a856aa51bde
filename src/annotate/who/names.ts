import { caseOf, glue } from '../../text/atoms.ts';
import { fold } from '../../text/fold.ts';
import { isGivenName } from './address.ts';
import { officeAt } from './offices.ts';
import { hasPerson } from './same-name.ts';
import { follows, isCapitalised, keyAt, type Scene, sameSentence, uposAt } from './scene.ts';

/** Words that are written as a person's name. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
  /** As written, without commas, dots and nicknames. */
  readonly parts: readonly string[];
  readonly handle: boolean;
  /** Parts written in capitals beside others that are not: the family name of "KAMIKAWA Yoko". */
  readonly family?: string;
}

const longest = 9;
const functionTags: ReadonlySet<string> = new Set(['DET', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PRON', 'PART', 'PUNCT', 'NUM', 'SYM']);
const months: ReadonlySet<string> = new Set(['may', 'april', 'june', 'august', 'march']);

/**
 * The name that starts at atom i. After a title any capitalised word will do ("Foreign Minister Ali Sabry"); without one the words must be
 * proper nouns and no known names themselves.
 */
export function nameAt(scene: Scene, i: number, titled: boolean): NameRun | undefined {
  const { atoms, text } = scene;
  if (i >= atoms.length) return undefined;
  if (keyAt(scene, i).startsWith('@')) {
    const handle = text.slice(atoms.start[i]! + 1, atoms.end[i]!);
    return handle.length > 1 ? { first: i, end: i + 1, parts: handle.split('_').filter(Boolean), handle: true } : undefined;
  }
  if (!isCapitalised(scene, i) && particlesAt(scene, i) === i) return undefined;
  const parts: string[] = [];
  const caps: boolean[] = [];
  let end = i;
  let k = i;
  while (k < atoms.length && parts.length < longest) {
    if (k > i && !continues(scene, k)) break;
    const nick = nickname(scene, k);
    if (nick > 0 && parts.length > 0 && isPart(scene, nick, parts.length, titled)) {
      k = nick;
      continue;
    }
    const particle = particlesAt(scene, k);
    if (particle > k) {
      if (!isPart(scene, particle, parts.length, titled) || (k === i && !titled && atoms.glue[particle] !== glue.hyphen)) break;
      for (; k < particle; k++) parts.push(raw(scene, k));
      continue;
    }
    if (!isPart(scene, k, parts.length, titled)) break;
    let word = raw(scene, k);
    caps.push(atoms.case[k] === caseOf.upper && word.length > 1);
    k++;
    // "Wang-Yi", "O'Brien": one part of several atoms.
    while (
      k < atoms.length &&
      (atoms.glue[k] === glue.hyphen || atoms.glue[k] === glue.apostrophe) &&
      /[\p{L}]/u.test(keyAt(scene, k)) &&
      keyAt(scene, k) !== "'s"
    ) {
      if (atoms.glue[k] === glue.hyphen && !nameSyllable(scene, k)) return finish(scene, i, end, parts, caps, titled);
      word += (atoms.glue[k] === glue.hyphen ? '-' : "'") + raw(scene, k);
      k++;
    }
    parts.push(word);
    if (word.length === 1 && keyAt(scene, k) === '.' && atoms.glue[k] === glue.none) k++;
    end = k;
    // "Biden, Jr."
    if (keyAt(scene, k) === ',' && /^(?:jr|sr)$/.test(keyAt(scene, k + 1))) k++;
    if (scene.lexicon.words.suffixes.has(keyAt(scene, k)) && (isCapitalised(scene, k) || atoms.glue[k] === glue.hyphen)) {
      k++;
      if (keyAt(scene, k) === '.' && /^(?:jr|sr)$/.test(keyAt(scene, k - 1))) k++;
      end = k;
      break;
    }
  }
  return finish(scene, i, end, parts, caps, titled);
}

function finish(
  scene: Scene,
  first: number,
  end: number,
  parts: string[],
  caps: boolean[],
  titled: boolean,
): NameRun | undefined {
  const kept = [...parts];
  let last = end;
  const { thingNouns, particles } = scene.lexicon.words;
  while (kept.length > 0 && particles.has(fold(kept[kept.length - 1]!)) && /^[a-z]/.test(kept[kept.length - 1]!)) kept.pop();
  while (kept.length > 0 && thingNouns.has(fold(kept[kept.length - 1]!))) {
    // "Minister Park" is somebody, "Minister Session" nobody.
    if (titled && kept.length === 1 && hasPerson(scene.lexicon.knowledge, kept[0]!)) break;
    // A place named for somebody is not that person: "Queen Alia International Airport".
    if (scene.lexicon.words.namedPlaces.has(fold(kept[kept.length - 1]!))) return undefined;
    // "Secretary Rubio Meeting" keeps Rubio; "Rose Garden" is no person.
    if (!titled || kept.length === 1 || last - 1 <= first) return undefined;
    kept.pop();
    last--;
  }
  if (kept.length === 0 || last <= first) return undefined;
  if (last === end && follows(scene, end) && isCapitalised(scene, end) && scene.lexicon.words.namedPlaces.has(keyAt(scene, end)))
    return undefined;
  if (kept.every((p) => p.length === 1)) return undefined;
  const upper = kept.filter((_, k) => caps[k]);
  const family = upper.length > 0 && upper.length < kept.length && upper.length <= 2 ? upper.join(' ') : undefined;
  return { first, end: last, parts: kept, handle: false, ...(family ? { family } : {}) };
}

const raw = (scene: Scene, i: number): string => scene.text.slice(scene.atoms.start[i]!, scene.atoms.end[i]!).replaceAll('.', '');

function continues(scene: Scene, k: number): boolean {
  const g = scene.atoms.glue[k];
  if (g === glue.paragraph || g === glue.slash) return false;
  // A tokeniser may end a sentence after "S." of S. Jaishankar.
  return sameSentence(scene, k - 1, k) || (keyAt(scene, k - 1) === '.' && keyAt(scene, k - 2).length === 1);
}

/** First atom after lower-case particles: "bin", "van der", "al-". */
function particlesAt(scene: Scene, i: number): number {
  let k = i;
  while (
    k < i + 3 &&
    scene.atoms.case[k] === caseOf.lower &&
    scene.lexicon.words.particles.has(keyAt(scene, k)) &&
    scene.atoms.glue[k + 1] !== glue.paragraph
  )
    k++;
  return isCapitalised(scene, k) ? k : i;
}

/** “Bongbong” in Ferdinand “Bongbong” Marcos: gives the atom after the closing mark, or 0. */
function nickname(scene: Scene, i: number): number {
  if (!/^["“'‘(]$/.test(keyAt(scene, i))) return 0;
  if (!isCapitalised(scene, i + 1) || !/^["”'’)]$/.test(keyAt(scene, i + 2))) return 0;
  return scene.hitAt[i + 1] ? 0 : i + 3;
}

/** After a hyphen: "Ban Ki-moon" goes on, "Modi-led" does not. */
function nameSyllable(scene: Scene, k: number): boolean {
  // The Sabah of "Al-Sabah" is no part of Malaysia.
  if (isCapitalised(scene, k)) return !scene.hitAt[k] || scene.lexicon.words.particles.has(keyAt(scene, k - 1));
  const key = keyAt(scene, k);
  return key.length <= 5 && !scene.lexicon.words.aboutSuffixes.has(key) && !/^(?:era|led|style|type|run|to)$/.test(key);
}

/** Whether the knowledge has somebody named by this word and its neighbour: Long in "Guillaume Long", Milan in "Milan Chovanec". */
function isKnownTogether(scene: Scene, i: number, before: number): boolean {
  const first = before > 0 ? i - 1 : i;
  const last = first + 1;
  if (
    last >= scene.atoms.length ||
    !isCapitalised(scene, first) ||
    !isCapitalised(scene, last) ||
    scene.atoms.glue[last] !== glue.space
  )
    return false;
  return hasPerson(scene.lexicon.knowledge, scene.text.slice(scene.atoms.start[first]!, scene.atoms.end[last]!));
}

function isPart(scene: Scene, i: number, before: number, titled: boolean): boolean {
  const { atoms, lexicon } = scene;
  if (i >= atoms.length || !isCapitalised(scene, i)) return false;
  const key = keyAt(scene, i);
  const initial = key.length === 1;
  const upos = uposAt(scene, i);
  if (lexicon.words.notNames.has(key)) {
    const month = months.has(key) && (titled || before > 0) && !/^\d/.test(keyAt(scene, i + 1));
    const surname = titled && key === 'he';
    if (!month && !surname && !initial) return false;
  }
  if (!initial && lexicon.words.honorifics.has(key) && before === 0 && key !== 'he' && key !== 'u') return isGivenName(scene, i);
  const hit = scene.hitAt[i];
  if (hit) {
    if (
      hit.end - hit.first === 1 &&
      hit.name.kind !== 'country' &&
      hit.name.kind !== 'demonym' &&
      isKnownTogether(scene, i, before)
    )
      return true;
    const place = hit.name.kind === 'city' || hit.name.kind === 'region' || hit.name.kind === 'venue';
    const capital = hit.name.kind === 'capital' && isCapitalised(scene, i + 1) && !scene.hitAt[i + 1];
    if (hit.end - hit.first > 1 || !(place || (capital && before === 0)) || !(titled || before > 0)) return false;
    if (keyAt(scene, i + 1) === ',' && scene.hitAt[i + 2]) return false;
  }
  if (!initial && upos !== 'PROPN' && before > 0 && isKnownTogether(scene, i, before)) return true;
  if (!initial && functionTags.has(upos) && !(titled && (before === 0 || key === 'he'))) return false;
  if (!titled && upos !== 'PROPN' && !initial && !(before > 0 && (upos === 'X' || upos === 'NOUN'))) return false;
  // "Said" is a name when another follows: "Abdelfattah Said Elsisi".
  const said = key === 'said' && isCapitalised(scene, i + 1) && uposAt(scene, i + 1) === 'PROPN' && !scene.hitAt[i + 1];
  if (titled && before > 0 && (upos === 'VERB' || upos === 'ADV') && !said) return false;
  if (!initial) {
    const office = officeAt(scene, i);
    if (
      office &&
      !(
        before > 0 &&
        office.end === i + 1 &&
        /^(?:king|prince|sultan|speaker|marshal|chief|head)$/.test(key) &&
        keyAt(scene, i + 1) !== 'of'
      )
    )
      return false;
  }
  return true;
}
