import type { ActWords, Context, Knowledge } from '../../model/index.ts';

/** What a verb needs beside it for a frame to hold, most telling first. */
export type ObjectKind =
  | 'class'
  | 'subject'
  | 'oblique'
  | 'complement'
  | 'organisation'
  | 'official'
  | 'who'
  | 'place'
  | 'infinitive'
  | 'asked'
  | 'clause'
  | 'none'
  | 'any';

/** One row of data/event-frames.tsv: a group of verbs with a kind of object gives an act. */
export interface Frame {
  readonly group: string;
  readonly object: ObjectKind;
  /** Class of the noun, where `object` asks for one. */
  readonly noun: string;
  /** A PLOVER type, or `@` and the name of what the verb does to the act inside it. */
  readonly plover: string;
  readonly mode: string;
  readonly cameo: string;
  /** `>` subject acts on object, `<` the other way, `=` both on each other, `^` the subject suffers. */
  readonly direction: '>' | '<' | '=' | '^';
  /** Where the recipient stands: `obj`, `iobj`, `comp`, or prepositions, best first. */
  readonly recipient: readonly string[];
  readonly rank: number;
  readonly order: number;
}

/** One row of data/event-deeds.tsv. */
export type Deed = Pick<Frame, 'plover' | 'mode' | 'cameo' | 'direction' | 'recipient'>;

/** A verb with the words that make it one (`call off`) and its groups. */
export interface VerbEntry {
  readonly verb: string;
  readonly satellites: readonly string[];
  readonly frames: readonly Frame[];
}

/** The tables of the event coder, compiled. */
export interface Lexicon {
  /** By first word; those with more words first. */
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
  /** First word of a verb by its other forms: `extradited`. */
  readonly verbForms: ReadonlyMap<string, string>;
  /** Classes of a noun or noun phrase. */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a noun, or with `~` before it a class of nouns, tells without a verb. */
  readonly deeds: ReadonlyMap<string, Deed>;
  readonly deedEnds: ReadonlySet<string>;
  /** Role of a common noun of people or bodies: `troops` MIL. */
  readonly roles: ReadonlyMap<string, string>;
  readonly roleEnds: ReadonlySet<string>;
  /** Praise or blame in a word: `illegal` ACCUSE. */
  readonly labels: ReadonlyMap<string, string>;
  /** By PLOVER type and word. */
  readonly modes: ReadonlyMap<string, ReadonlyMap<string, ModeRow>>;
  /** Last words of the nouns of several words, as `deedEnds` and `roleEnds` are of deeds and roles: most nouns end none. */
  readonly nounEnds: ReadonlySet<string>;
  /** Codes of organisations: leaving one is no retreat. */
  readonly organisations: ReadonlySet<string>;
  readonly contexts: ReadonlyMap<string, readonly string[]>;
}

/** A word near the act that settles its mode and code. */
export interface ModeRow {
  readonly word: string;
  readonly plover: string;
  readonly mode: string;
  readonly cameo: string;
  /** Of two words near an act the weightier settles it, that with the lower rank. */
  readonly rank: number;
}

const compiled = new WeakMap<Knowledge, Lexicon>();

/** The event lexicon of a context; the same knowledge gives the same object. */
export function lexiconOf({ knowledge, language }: Context): Lexicon {
  let lexicon = compiled.get(knowledge);
  if (!lexicon) {
    lexicon = compile(knowledge, language.acts);
    compiled.set(knowledge, lexicon);
  }
  return lexicon;
}

function compile(knowledge: Knowledge, words: ActWords): Lexicon {
  const frames = new Map<string, Frame[]>();
  knowledge.table('event-frames').forEach((row, order) => {
    const frame = frameOf(row, order);
    push(frames, frame.group, frame);
  });
  const groups = new Map<string, Set<string>>();
  for (const row of knowledge.table('event-verbs')) pushTo(groups, row['verb']!, row['group']!);
  const verbs = new Map<string, VerbEntry[]>();
  for (const [verb, names] of groups) {
    const [first, ...satellites] = verb.split(' ');
    const own = [...names].flatMap((name) => frames.get(name) ?? []).sort((a, b) => a.rank - b.rank || a.order - b.order);
    if (own.length > 0) push(verbs, first!, { verb, satellites, frames: own });
  }
  for (const list of verbs.values()) list.sort((a, b) => b.satellites.length - a.satellites.length || (a.verb < b.verb ? -1 : 1));
  const nouns = new Map<string, Set<string>>();
  for (const row of knowledge.table('event-nouns')) pushTo(nouns, row['noun']!, row['class']!);
  for (const [noun, classes] of [...nouns]) {
    const plural = words.plural(noun);
    if (!nouns.has(plural)) nouns.set(plural, classes);
  }
  const roles = new Map(knowledge.table('agents').map((row) => [row['noun']!, row['role']!]));
  for (const [noun, role] of [...roles]) if (!roles.has(words.plural(noun))) roles.set(words.plural(noun), role);
  const contexts = new Map<string, string[]>();
  for (const row of knowledge.table('event-contexts')) push(contexts, row['word']!, row['context']!);
  const verbForms = new Map<string, string>();
  for (const verb of verbs.keys()) for (const form of words.verbForms(verb)) if (!verbForms.has(form)) verbForms.set(form, verb);
  const deeds = new Map(knowledge.table('event-deeds').map((row) => [row['noun']!, deedOf(row)]));
  return {
    verbs,
    verbForms,
    nouns,
    deeds,
    deedEnds: lastWords(deeds),
    roles,
    roleEnds: lastWords(roles),
    labels: new Map(knowledge.table('event-labels').map((row) => [row['word']!, row['plover']!])),
    modes: modesOf(knowledge),
    nounEnds: lastWords(nouns),
    contexts,
    organisations: new Set(knowledge.actors.filter((a) => a.kind === 'organisation').map((a) => a.code)),
  };
}

/** Last words of phrases of several words. */
const lastWords = (phrases: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set(
    [...phrases.keys()].filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)),
  );

function modesOf(knowledge: Knowledge): Map<string, Map<string, ModeRow>> {
  const modes = new Map<string, Map<string, ModeRow>>();
  knowledge.table('event-modes').forEach((row, rank) => {
    const { word, plover, mode, cameo } = row as unknown as ModeRow;
    const words = modes.get(plover) ?? new Map<string, ModeRow>();
    if (!words.has(word)) words.set(word, { word, plover, mode, cameo, rank });
    modes.set(plover, words);
  });
  return modes;
}

const ranks: { readonly [K in ObjectKind]: number } = {
  complement: 0,
  oblique: 0,
  subject: 0,
  class: 1,
  organisation: 2,
  official: 3,
  who: 3,
  place: 3,
  infinitive: 4,
  asked: 4,
  clause: 4,
  none: 5,
  any: 6,
};

const plainKinds: Readonly<Record<string, ObjectKind>> = {
  '-': 'any',
  who: 'who',
  place: 'place',
  org: 'organisation',
  official: 'official',
  to: 'infinitive',
  ask: 'asked',
  that: 'clause',
  none: 'none',
};

function frameOf(row: Readonly<Record<string, string>>, order: number): Frame {
  const written = row['object']!;
  const [before, noun = ''] = written.split('~');
  const object: ObjectKind = written.includes('~')
    ? before === 'to'
      ? 'complement'
      : before === 'subj'
        ? 'subject'
        : before === 'in'
          ? 'oblique'
          : 'class'
    : (plainKinds[written] ?? 'any');
  return {
    group: row['group']!,
    object,
    noun,
    ...deedOf(row),
    rank: ranks[object],
    order,
  };
}

function deedOf(row: Readonly<Record<string, string>>): Deed {
  return {
    plover: row['plover']!,
    mode: row['mode'] ?? '',
    cameo: row['cameo'] ?? '',
    direction: (row['direction'] || '>') as Frame['direction'],
    recipient: (row['recipient'] ?? '').split(',').filter(Boolean),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function pushTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
