import type { ActorCode, Party } from '../../model/index.ts';
import { caseOf } from '../../text/atoms.ts';
import { type Anchor, anchorOf, anchorsOf, isPerson, type Layout, layoutOf } from './anchors.ts';
import { counterpartsAt } from './counterparts.ts';
import { bareBodyAt, countryBackAt, unionBackAt } from './country-back.ts';
import type { Draft } from './draft.ts';
import type { Found } from './found.ts';
import { hostAt } from './host-back.ts';
import { jointMakers } from './joint.ts';
import { officeBackAt } from './office-back.ts';
import { formerOfficeAt, ownOfficeAt } from './own-office.ts';
import { pairAt } from './pairs.ts';
import type { Somebody } from './people.ts';
import { pronounAt } from './pronouns.ts';
import { keyAt, type Scene } from './scene.ts';
import { type Titles, titlesOf } from './titles.ts';

/** What the resolvers of references share while they read a doc from left to right. */
export interface Discourse {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly people: ReadonlyMap<Found, Somebody>;
  /** Everything mentioned before the point of reading, resolved references included. */
  readonly past: Anchor[];
  /** How many of `all` lie before the point of reading. */
  next: number;
  /** All anchors of the doc that are no references, for what comes after. */
  readonly all: readonly Anchor[];
  /** Gender by person, as honorifics and settled pronouns tell. */
  readonly gender: Map<string, 'm' | 'f'>;
  /** Where those stand who are named as counterparts, by first atom. */
  readonly counterparts: ReadonlySet<number>;
  /** The words in which the doc gives each person's offices. */
  readonly titles: Titles;
  /** The government whose statement the doc is, when its publisher is one. */
  readonly home: ActorCode | undefined;
  /** The governments that made the doc together, when it is a joint statement. */
  readonly makers: readonly ActorCode[] | undefined;
}

/** How many mentions back (or ahead) a reference is looked for; keeps texts of one endless sentence cheap. */
const window = 60;
/** The same for what may lie paragraphs back: "the minister", "both sides". */
export const memory = 300;

export const recent = ({ past }: Discourse): Anchor[] => past.slice(-window);
export const ahead = ({ all, next }: Discourse): Anchor[] => all.slice(next, next + window);

/** Resolves what refers back: pronouns, "the minister", "the two sides", "her Indian counterpart". Silent when in doubt. */
export function findReferences(
  scene: Scene,
  drafts: readonly Draft[],
  people: ReadonlyMap<Found, Somebody>,
  home: ActorCode | undefined,
): Draft[] {
  const layout = layoutOf(scene);
  const all = anchorsOf(scene, layout, drafts);
  const gender = new Map<string, 'm' | 'f'>();
  for (const who of people.values()) if (who.gender) gender.set(who.id, who.gender);
  const counterparts = new Set<number>();
  for (const found of people.keys()) if (found.counterpart) counterparts.add(found.first);
  const base = { scene, layout, people, past: [], next: 0, all, gender, counterparts, titles: titlesOf(people), home };
  const discourse: Discourse = { ...base, makers: jointMakers(base) };
  const out: Draft[] = [];
  let next = 0;
  for (let i = 0; i < scene.atoms.length; ) {
    while (next < all.length && all[next]!.end <= i) discourse.past.push(all[next++]!);
    discourse.next = next;
    const inside = next < all.length && all[next]!.first <= i;
    // "Lebanese counterparts": the country opens the words that refer back.
    const opens = inside && all[next]!.first === i && (all[next]!.form === 'demonym' || all[next]!.form === 'country');
    const found = !inside || opens ? referenceAt(discourse, i, opens) : undefined;
    if (found) {
      out.push(found);
      discourse.past.push(anchorOf(scene, layout, found));
      i = found.end;
    } else i = inside ? all[next]!.end : i + 1;
  }
  return out;
}

const referenceAt = (d: Discourse, i: number, opens: boolean): Draft | undefined =>
  counterpartsAt(d, i) ??
  (opens ? undefined : (pairAt(d, i) ?? definiteAt(d, i) ?? bareBodyAt(d, i) ?? ownOfficeAt(d, i) ?? pronounAt(d, i)));

/** What opens with "the", or with a possessive: "the minister", "the country", "her host". */
const definiteAt = (d: Discourse, i: number): Draft | undefined =>
  officeBackAt(d, i) ??
  (definite.has(keyAt(d.scene, i))
    ? (countryBackAt(d, i) ?? unionBackAt(d, i) ?? formerOfficeAt(d, i) ?? hostAt(d, i) ?? orderedAt(d, i))
    : undefined);

const definite: ReadonlySet<string> = new Set(['the', 'his', 'her', 'their']);

/** "the former", "the latter": first and second of the last two named together. */
function orderedAt(d: Discourse, i: number): Draft | undefined {
  const { scene, layout } = d;
  if (keyAt(scene, i) !== 'the') return undefined;
  const word = keyAt(scene, i + 1);
  if (word !== 'former' && word !== 'latter') return undefined;
  // "the latter half", "the former president": an adjective of the noun after it.
  const token = scene.firstToken[i + 1]!;
  if (scene.syntax.deprel[token]!.startsWith('amod') || scene.atoms.case[i + 2] === caseOf.title) return undefined;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  for (const back of [0, 1]) {
    const there = recent(d).filter((a) => a.sentence === sentence - back && a.paragraph >= layout.paragraph[i]! - 1);
    const persons = distinct(
      there.filter((a) => isPerson(a) && a.parties.length === 1),
      (p) => p.person,
    );
    const states = distinct(
      there.filter((a) => a.parties.length === 1 && a.form !== 'capital'),
      (p) => p.actor,
    );
    const two = persons.length >= 2 ? persons.slice(-2) : states.length === 2 ? states : undefined;
    if (!two) continue;
    const chosen = two[word === 'former' ? 0 : 1]!;
    return {
      first: i,
      end: i + 2,
      form: 'reference',
      parties: chosen.parties,
      confidence: 0.8,
      rule: word,
      antecedent: chosen.first,
    };
  }
  return undefined;
}

/** First anchor of each distinct value, in text order. */
function distinct(anchors: readonly Anchor[], by: (p: Party) => string | undefined): Anchor[] {
  const seen = new Set<string>();
  return anchors.filter((a) => {
    const key = by(a.parties[0]!);
    if (key === undefined || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
