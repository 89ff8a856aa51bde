import {
  type ActorCode,
  type DocId,
  type Entry,
  isKind,
  type Knowledge,
  type Ledger,
  type StoredDoc,
  type Wording,
} from '../model/index.ts';
import { compare } from '../text/compare.ts';
import { withoutLists } from './listed.ts';
import { type SidesOf, sidesOf } from './sides-of.ts';

/** What of a ledger belongs to the relation of some actors. */
export interface Pair {
  readonly actors: readonly ActorCode[];
  /** Docs that give at least one entry of the relation, oldest first. */
  readonly docs: readonly StoredDoc[];
  /** Newest day of those docs, ISO, or ''. */
  readonly newest: string;
  /** 0: not of this relation; 1: wholly; between: by the way. */
  concern(entry: Entry): number;
  /** Whether words of some voices name all of the others. */
  shows(text: string, voices: readonly ActorCode[]): boolean;
}

const ALONE = 0.5;
/** How far what one does in a story of both is of them where the sentence tells of another country. */
const ELSEWHERE = 0.5;
/** How far a sentence is of those whom it names only among many. */
const LISTED = 0.4;
/** Characters of a text that are its opening. */
const OPENING = 700;

/** Whether a doc names all of the actors in its title and opening. */
export const opensWith = (actors: readonly ActorCode[], knowledge: Knowledge): ((doc: StoredDoc) => boolean) =>
  opening(actors.map((a) => namesOf(a, knowledge)));

function opening(names: readonly Naming[]): (doc: StoredDoc) => boolean {
  return (doc) => {
    const head = `${doc.metadata.title ?? ''}\n${doc.text.slice(0, OPENING)}`;
    return names.every((name) => name.test(head));
  };
}

/** Decides what concerns the relation of the actors: facts that hold them all, and what one says of the other. */
export function pairOf(ledger: Ledger, actors: readonly ActorCode[], knowledge: Knowledge, words: Wording): Pair {
  const names = new Map(actors.map((a) => [a, namesOf(a, knowledge)]));
  const speaks = (text: string, of: ActorCode): boolean => names.get(of)!.test(text);
  const elsewhere = namingOthers(actors, knowledge);
  const about = new Map<string, number>();
  const opens = opening([...names.values()]);
  const bearing = (id: string): number => {
    const doc = ledger.docs.get(id as DocId);
    if (doc === undefined || !opens(doc)) return 0;
    // A government's own paper does not name it in the title.
    const title = `${doc.metadata.title ?? ''}\n${doc.metadata.publisher ?? ''}`;
    const named = actors.filter((a) => speaks(title, a)).length;
    return named === actors.length ? 0.9 : named > 0 ? 0.7 : 0.4;
  };
  /** How far one of its docs is about all of the actors: named together in a title, or one of them, or only in an opening. */
  const sharesDoc = (entry: Entry): number => {
    let most = 0;
    for (const f of entry.facts) {
      const known = about.get(f.doc) ?? bearing(f.doc);
      about.set(f.doc, known);
      most = Math.max(most, known);
    }
    return most;
  };
  const told = (entry: Entry): string => {
    const f = entry.facts[0]!;
    const spans =
      f.kind === 'statement' || f.kind === 'commitment' || f.kind === 'progress'
        ? f.fields.content.at
        : f.kind === 'event'
          ? f.fields.plover.at
          : f.kind === 'initiative'
            ? f.fields.name.at
            : [];
    const doc = ledger.docs.get(f.doc);
    if (!doc || !spans[0]) return '';
    const { start, end } = words.sentence(f.doc, spans[0].start)!;
    return doc.text.slice(Math.min(start, spans[0].start), Math.max(end, spans[0].end));
  };
  /** Whether a text names some of them: 1 where it tells of them, less where they only stand in a list of many. */
  const named = (text: string, of: readonly ActorCode[]): number => {
    if (!of.every((a) => speaks(text, a))) return 0;
    const rest = withoutLists(text);
    return rest === text || of.every((a) => speaks(rest, a)) ? 1 : LISTED;
  };
  const holds = (sides: ReadonlySet<string>): number => actors.filter((a) => sides.has(a)).length;

  /** Whether a harsh act is of their relation: one of them does it to another, or all suffer it and no third does it (soldiers of both are killed in a clash). */
  const between = ({ lead, met }: SidesOf): boolean =>
    actors.some((a) => lead.has(a) && actors.some((b) => b !== a && met.has(b))) ||
    (holds(met) === actors.length && holds(lead) === lead.size);

  const weigh = (entry: Entry): number => {
    const sides = sidesOf(entry);
    const n = holds(sides.all);
    // What one does alone, at home, is less of its relations.
    if (actors.length === 1)
      return n === 0 ? 0 : sides.all.size === 1 && (isKind(entry, 'event') || isKind(entry, 'meeting')) ? ALONE : 1;
    if (isKind(entry, 'event') && n < actors.length) {
      // Done to a third, or by one: theirs by the way, where the sentence tells of the others as well.
      const all = named(told(entry), actors);
      if (all > 0) return (foreign(sides.all, actors) || (isHarsh(entry) && isOwn(sides)) ? 0.45 : 0.9) * all;
    }
    if (isKind(entry, 'event') && isHarsh(entry) && !between(sides)) return 0;
    // What a third promises to all of them is its own.
    if (n === actors.length && !isKind(entry, 'statement'))
      return crowd(sides.all.size) * (isKind(entry, 'commitment') && holds(sides.lead) === 0 ? 0.65 : 1);
    const others = actors.filter((a) => !sides.all.has(a));
    if (isKind(entry, 'statement')) {
      const text = told(entry);
      const said = (): string => entry.facts.map((f) => f.fields.content.value).join('\n');
      // In a chorus, or beside a third state, one side says less of its own.
      const voices = sides.lead.size <= actors.length ? 1 : crowd(sides.lead.size) * 0.8;
      if (holds(sides.lead) === actors.length) return voices;
      if (holds(sides.lead) > 0) {
        const ofAll = named(text, others);
        // What one says together with a third is theirs where it is of the others.
        return (ofAll || sharesDoc(entry)) * (sides.lead.size === 1 ? 1 : Math.min(voices, ofAll ? 0.75 : 0.4));
      }
      // Another voice is heard where what it says, not only its sentence, is of them.
      const all = named(text, actors);
      return all > 0 && actors.some((a) => speaks(said(), a)) ? 0.65 * all * crowd(sides.lead.size) : 0;
    }
    if (
      n > 0 &&
      (isKind(entry, 'commitment') || isKind(entry, 'initiative') || isKind(entry, 'event') || isKind(entry, 'progress'))
    ) {
      const text = told(entry);
      const ofOthers = named(text, others);
      // What a third promises to one of them is its own as well.
      const own = isKind(entry, 'commitment') && holds(sides.lead) === 0 ? 0.65 : 0.9;
      if (ofOthers > 0) return own * ofOthers * crowd(sides.all.size);
      if (actors.length !== 2 || isKind(entry, 'initiative') || foreign(sides.all, actors)) return 0;
      // In a story of both, yet of a third country.
      return sharesDoc(entry) * (elsewhere(text) ? ELSEWHERE : 1);
    }
    return 0;
  };
  const weighed = new Map<string, number>();
  const concern = (entry: Entry): number => {
    const known = weighed.get(entry.id);
    if (known !== undefined) return known;
    const share = weigh(entry);
    weighed.set(entry.id, share);
    return share;
  };
  const ids = new Set(ledger.entries.filter((e) => concern(e) > 0).flatMap((e) => e.facts.map((f) => f.doc)));
  const docs = [...ids]
    .flatMap((id) => ledger.docs.get(id) ?? [])
    .sort((a, b) =>
      (a.date?.value ?? '') < (b.date?.value ?? '')
        ? -1
        : (a.date?.value ?? '') > (b.date?.value ?? '')
          ? 1
          : a.id < b.id
            ? -1
            : 1,
    );
  const newest =
    docs
      .flatMap((d) => d.date?.value.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? '';
  const shows: Pair['shows'] = (text, voices) => actors.every((a) => voices.includes(a) || speaks(text, a));
  return { actors, docs, newest, concern, shows };
}

/** Types of acts against somebody. */
const HARSH = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);
const isHarsh = (entry: Entry<'event'>): boolean => entry.facts.every((f) => HARSH.has(f.fields.plover.value));

/** Done by somebody to their own: courts, police, parties of one country. */
const isOwn = ({ lead, met }: SidesOf): boolean => met.size > 0 && [...met].every((side) => lead.has(side));

/** A gathering of forty is less about the two than a meeting of the two. */
const crowd = (sides: number): number => (sides <= 3 ? 1 : sides <= 4 ? 0.9 : sides <= 6 ? 0.75 : sides <= 10 ? 0.6 : 0.35);
/** A third side is part of it, so that the doc's topic alone does not make it ours. */
const foreign = (sides: ReadonlySet<string>, actors: readonly ActorCode[]): boolean =>
  [...sides].some((s) => !actors.includes(s as ActorCode));

/** What tells whether a text names an actor. */
interface Naming {
  test(text: string): boolean;
}

const namings = new WeakMap<Knowledge, Map<ActorCode, Naming>>();

/** How texts name an actor, worked out once. */
function namesOf(actor: ActorCode, knowledge: Knowledge): Naming {
  const known = namings.get(knowledge) ?? new Map<ActorCode, Naming>();
  namings.set(knowledge, known);
  const naming = known.get(actor) ?? namingOf(actor, knowledge);
  known.set(actor, naming);
  return naming;
}

/** All names, demonyms, capitals and bodies of an actor, longest first, at word borders; what only sounds like it (`the Chaco War`, `Chile pepper`) is passed over. */
function namingOf(actor: ActorCode, knowledge: Knowledge): Naming {
  const texts = knowledge.names
    .filter((n) => n.actor === actor && n.kind !== 'city' && n.kind !== 'venue' && n.kind !== 'false-friend' && n.text.length > 1)
    .map((n) => n.text);
  const known = knowledge.actor(actor);
  const all = [
    ...new Set([...texts, ...(known ? [known.name, known.demonym, known.capital] : []).filter((t): t is string => !!t), actor]),
  ];
  const bounded = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}$])`;
  const named = new RegExp(bounded(oneOf(all)), 'u');
  const ours = new Set(all);
  const others = knowledge.names.filter((n) => isElse(n, actor) && named.test(n.text) && !ours.has(n.text)).map((n) => n.text);
  const either = new RegExp(bounded(`(${oneOf(others) || '(?!)'})s?|${oneOf(all)}`), 'gu');
  return {
    test: (text) => {
      if (!named.test(text)) return false;
      if (!others.some((other) => text.includes(other))) return true;
      for (const [, other] of text.matchAll(either)) if (other === undefined) return true;
      return false;
    },
  };
}

/** Names of something else in which that of an actor may stand: false friends, seas, places and bodies of other states (`Northern Ireland`, `South China Sea`). */
const isElse = (n: Knowledge['names'][number], actor: ActorCode): boolean =>
  n.kind === 'false-friend' ||
  n.kind === 'region' ||
  (n.actor !== undefined && n.actor !== actor && (n.kind === 'country' || n.kind === 'body' || n.kind === 'city'));

/** Whether a text names a country that is none of the actors, by its name or demonym. */
function namingOthers(actors: readonly ActorCode[], knowledge: Knowledge): (text: string) => boolean {
  const others = knowledge.names
    .filter((n) => (n.kind === 'country' || n.kind === 'demonym') && n.text.length > 3 && !actors.includes(n.actor as ActorCode))
    .map((n) => n.text);
  const named = new Set(others);
  return (text) => {
    const words = text.match(CAPITALISED) ?? [];
    return words.some((word, k) => named.has(word) || (k + 1 < words.length && named.has(`${word} ${words[k + 1]}`)));
  };
}
const CAPITALISED = /\p{Lu}[\p{L}\p{M}-]+/gu;

/** Any of some words, the longest first. */
const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length || compare(a, b))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
