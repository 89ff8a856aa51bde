import type { ActorCode, Party } from '../../model/index.ts';
import { type Anchor, anchorOf, anchorsOf, isPerson, type Layout, layoutOf } from './anchors.ts';
import { counterpartsAt } from './counterparts.ts';
import type { Draft } from './draft.ts';
import { officeAt, officeOf } from './offices.ts';
import { pairAt } from './pairs.ts';
import type { Somebody } from './people.ts';
import { pronounAt } from './pronouns.ts';
import { keyAt, type Scene } from './scene.ts';
import type { Found } from './titled.ts';

/** What the resolvers of references share while they read a doc from left to right. */
export interface Discourse {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly people: ReadonlyMap<Found, Somebody>;
  /** Everything mentioned before the point of reading, resolved references included. */
  readonly past: Anchor[];
  /** All anchors of the doc that are no references, for what comes after. */
  readonly all: readonly Anchor[];
  /** Gender by person, as honorifics and settled pronouns tell. */
  readonly gender: Map<string, 'm' | 'f'>;
  /** The government whose statement the doc is, when its publisher is one. */
  readonly home: ActorCode | undefined;
}

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
  const discourse: Discourse = { scene, layout, people, past: [], all, gender, home };
  const out: Draft[] = [];
  let next = 0;
  for (let i = 0; i < scene.atoms.length; ) {
    while (next < all.length && all[next]!.end <= i) discourse.past.push(all[next++]!);
    const inside = next < all.length && all[next]!.first <= i;
    const found = inside
      ? undefined
      : (counterpartsAt(discourse, i) ??
        pairAt(discourse, i) ??
        officeBackAt(discourse, i) ??
        pronounAt(discourse, i) ??
        orderedAt(discourse, i));
    if (found) {
      out.push(found);
      discourse.past.push(anchorOf(scene, layout, found));
      i = found.end;
    } else i = inside ? all[next]!.end : i + 1;
  }
  return out;
}

/** "the minister", "the Secretary", "the president": who was said to hold such an office, the nearest first. */
function officeBackAt({ scene, past, layout, home }: Discourse, i: number): Draft | undefined {
  if (keyAt(scene, i) !== 'the') return undefined;
  const run = officeAt(scene, i + 1);
  if (!run || run.plural || scene.hitAt[run.end]?.first === run.end) return undefined;
  // "the president of the company", "the minister's office", "the prime ministerial" name something else.
  if (/^(?:of|for|to|and|or)$/.test(keyAt(scene, run.end)) || scene.atoms.glue[run.end] === 1) return undefined;
  const codes = new Set<string>(run.named.flat().map((f) => f.office.code));
  const word = keyAt(scene, run.end - 1);
  const candidates = new Map<string, { party: Party; at: Anchor }>();
  for (let k = past.length - 1; k >= 0 && layout.paragraph[i]! - past[k]!.paragraph <= 12; k--) {
    const a = past[k]!;
    for (const party of a.parties) {
      if (!party.office || !agrees(scene, party, codes, word)) continue;
      const key = party.person ?? `${party.actor} ${party.office}`;
      if (!candidates.has(key)) candidates.set(key, { party, at: a });
    }
  }
  const list = [...candidates.values()];
  const first = list[0];
  if (!first) {
    const office = home ? officeOf(run.named[0]!, home) : undefined;
    if (!office || !home || word === 'official') return undefined;
    return {
      first: i,
      end: run.end,
      form: 'reference',
      parties: [{ actor: home, office: office.code }],
      confidence: 0.6,
      rule: 'the-office-of-publisher',
    };
  }
  const distance = (a: Anchor): number => scene.syntax.sentenceOf[scene.firstToken[i]!]! - a.sentence;
  const second = list[1];
  // Two presidents were just named: which one is meant would be a guess.
  if (second && distance(second.at) <= 1 && distance(first.at) <= distance(second.at) && first.at.place !== 'subject')
    return undefined;
  if (second && distance(second.at) === distance(first.at) && second.at.place === first.at.place) return undefined;
  return {
    first: i,
    end: run.end,
    form: 'reference',
    parties: [first.party],
    confidence: second ? 0.65 : 0.85,
    rule: 'the-office',
    antecedent: first.at.first,
  };
}

/** Whether "the minister" may stand for a foreign minister, "the foreign minister" only for one. */
function agrees(scene: Scene, party: Party, codes: ReadonlySet<string>, word: string): boolean {
  if (codes.has(party.office!)) return true;
  if (word !== 'minister' && word !== 'secretary' && word !== 'leader' && word !== 'diplomat') return false;
  if (!codes.has('minister') && !codes.has('leader') && !codes.has('diplomat')) return false;
  const office = scene.lexicon.knowledge.office(party.office!);
  if (!office) return false;
  if (word === 'leader') return office.level === 'leader';
  if (word === 'diplomat') return office.code === 'foreign-minister' || office.code === 'ambassador';
  if (office.level !== 'minister') return false;
  return party.officeText ? new RegExp(`\\b${word}\\b`, 'i').test(party.officeText) : office.forms.some((f) => f.endsWith(word));
}

/** "the former", "the latter": first and second of the last two named together. */
function orderedAt({ scene, past, layout }: Discourse, i: number): Draft | undefined {
  if (keyAt(scene, i) !== 'the') return undefined;
  const word = keyAt(scene, i + 1);
  if (word !== 'former' && word !== 'latter') return undefined;
  const after = scene.firstToken[i + 2];
  const upos = after === undefined ? 'X' : scene.syntax.upos[after];
  if (scene.atoms.case[i + 2] === 1 || upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN') return undefined;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  for (const back of [0, 1]) {
    const there = past.filter((a) => a.sentence === sentence - back && a.paragraph >= layout.paragraph[i]! - 1);
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
