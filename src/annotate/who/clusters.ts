import type { ActorCode, Office } from '../../model/index.ts';
import type { Found } from './found.ts';
import { likelyGender } from './given-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameRun } from './names.ts';
import { officeOf } from './offices.ts';

/** All places that name one person of a doc, with what they say of them. */
export interface Cluster {
  parts: string[];
  initials: string[];
  written: string[];
  runs: NameRun[];
  founds: Found[];
  actor: ActorCode | undefined;
  /** What the actor probably is, where no place names it. */
  softActor: ActorCode | undefined;
  offices: Office[];
  gender: 'm' | 'f' | undefined;
  marked: boolean;
  /** Atoms where it is named, to break ties by nearness. */
  at: number[];
}

/** A cluster of its own for a name that belongs to none yet; the index gets its parts. */
export function newCluster(
  clusters: Cluster[],
  index: Map<string, Cluster[]>,
  parts: string[],
  initials: string[],
  written: readonly string[],
): Cluster {
  const c: Cluster = {
    parts,
    initials,
    written: [...written],
    runs: [],
    founds: [],
    actor: undefined,
    softActor: undefined,
    offices: [],
    gender: undefined,
    marked: false,
    at: [],
  };
  clusters.push(c);
  for (const p of parts) {
    const list = index.get(p);
    if (!list) index.set(p, [c]);
    else if (!list.includes(c)) list.push(c);
  }
  return c;
}

/** Adds one more place that names the person: what it says counts where nothing said so before. */
export function joinCluster(c: Cluster, found: Found, index: Map<string, Cluster[]>, parts: readonly string[]): void {
  c.founds.push(found);
  c.runs.push(found.name!);
  c.actor ??= found.actor;
  c.softActor ??= found.softActor;
  c.gender ??= found.gender;
  c.marked ||= found.marked;
  c.at.push(found.first);
  if (!found.past) {
    for (const readings of found.offices) {
      const office = officeOf(readings, found.actor ?? c.actor);
      if (office && !c.offices.includes(office)) c.offices.push(office);
    }
  }
  for (const p of parts) if (!index.has(p)) index.set(p, [c]);
}

/** The cluster a name belongs to; none where two fit equally well and nothing tells them apart. */
export function matching(
  lexicon: Lexicon,
  index: ReadonlyMap<string, Cluster[]>,
  found: Found,
  parts: readonly string[],
  initials: readonly string[],
): Cluster | undefined {
  const near = index.get(parts[parts.length - 1]!) ?? index.get(parts[0]!);
  if (!near) return undefined;
  let best: Cluster | undefined;
  let bestScore = 0;
  for (const c of near) {
    const score = agreement(lexicon, c, found, parts, initials);
    if (score > bestScore) {
      best = c;
      bestScore = score;
    }
  }
  return best;
}

function agreement(lexicon: Lexicon, c: Cluster, found: Found, parts: readonly string[], initials: readonly string[]): number {
  if (!parts.every((p) => c.parts.includes(p))) return 0;
  if (found.actor && c.actor && found.actor !== c.actor) return 0;
  const rest = c.parts.filter((p) => !parts.includes(p));
  for (const i of initials)
    if (!rest.some((p) => p.startsWith(i)) && !c.initials.includes(i) && rest.length > 0) return parts.length > 1 ? 1 : 0;
  if (parts.length === c.parts.length) return 100;
  let score = 10 + parts.length;
  if (found.gender && c.gender && found.gender !== c.gender) return 0;
  // "Ms. Berg" is rather Anna than Jonas.
  const likely = found.gender && !c.gender ? likelyGender(lexicon, c.written, c.actor) : undefined;
  if (likely) score += likely === found.gender ? 8 : -8;
  const offices = found.past ? [] : found.offices.map((o) => officeOf(o, found.actor ?? c.actor)).filter((o) => o !== undefined);
  if (offices.length > 0 && c.offices.length > 0) {
    if (offices.some((o) => c.offices.includes(o))) score += 20;
    else if (offices.some((o) => generic.has(o.code)) || c.offices.some((o) => generic.has(o.code))) score += 5;
    else if (c.founds.some((f) => shortens(found.officeText, f.officeText))) score += 5;
    else if (parts.length === 1 && !mayBeBoth(c, offices)) return 0;
  }
  if (found.actor && c.actor === found.actor) score += 5;
  // Of a family in the news, whoever governs is called by the name alone.
  if (parts.length === 1 && !found.gender && found.offices.length === 0 && c.offices.some(governs)) score += 3;
  // A surname is the last or, in some countries, the first part.
  if (parts.length === 1 && (c.parts[c.parts.length - 1] === parts[0] || c.parts[0] === parts[0])) score += 3;
  const before = c.at.filter((a) => a < found.first);
  if (before.length > 0) score += 1 + 1 / (1 + found.first - Math.max(...before));
  return score;
}

/** "Ambassador Salo" of who was called "Special Envoy Eero Salo": officials have several titles. */
const mayBeBoth = (c: Cluster, offices: readonly Office[]): boolean =>
  offices.every((o) => o.level === 'official') && c.offices.every((o) => o.level === 'official');

const governs = (office: Office): boolean => office.level === 'leader' && office.code !== 'first-lady';

/** "Deputy Secretary" of who was called "Deputy Secretary of State". */
const shortens = (short: string | undefined, full: string | undefined): boolean =>
  short !== undefined && full !== undefined && / /.test(short) && full.toLowerCase().startsWith(`${short.toLowerCase()} `);

/** Offices that say little, and go together with any other. */
export const generic: ReadonlySet<string> = new Set([
  'minister',
  'leader',
  'diplomat',
  'candidate',
  'president-elect',
  'military-officer',
]);
