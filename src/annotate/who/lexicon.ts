import type { ActorCode, Context, Knowledge, KnownName, Office, WhoWords } from '../../model/index.ts';
import { actorCode, officeCode } from '../../model/index.ts';
import { type Atoms, atomsOf, caseOf } from '../../text/atoms.ts';
import { fold } from '../../text/fold.ts';
import { PhraseTable } from '../../text/phrases.ts';

/** A known name as the matcher keeps it: how its words are written decides what in a text may be it. */
export interface NameEntry {
  readonly name: KnownName;
  /** Words as written, dots left out. */
  readonly words: readonly string[];
  /** Case of each word. */
  readonly cases: readonly number[];
}

/** A way to say an office. */
export interface OfficeForm {
  readonly office: Office;
  readonly plural: boolean;
  /** Only this actor calls the office so. */
  readonly actor?: ActorCode;
  /** Without that actor the words name no office at all. */
  readonly local?: boolean;
}

/** Everything findWho matches with, compiled once for a knowledge and a language. */
export interface Lexicon {
  readonly words: WhoWords;
  readonly knowledge: Knowledge;
  readonly names: PhraseTable<NameEntry>;
  readonly offices: PhraseTable<OfficeForm>;
  /** What an actor calls an office of its own, by `actor office`: `secretary of state` for `USA foreign-minister`. */
  readonly ownForms: ReadonlyMap<string, ReadonlySet<string>>;
  /** `foreign` of "foreign minister", for "foreign and defence ministers"; the value is the office of the whole. */
  readonly portfolios: PhraseTable<OfficeForm>;
  /** `defence` of "minister of defence", for "ministers of foreign affairs and defence". */
  readonly complements: PhraseTable<OfficeForm>;
  /** Nouns of people and bodies with their role code: `troops` MIL. */
  readonly agents: PhraseTable<string>;
  readonly combining: ReadonlyMap<string, ActorCode>;
  /** Given names that are nearly always a man's or a woman's: `anna` f. */
  readonly givenNames: ReadonlyMap<string, 'm' | 'f'>;
}

const compiled = new WeakMap<Knowledge, WeakMap<WhoWords, Lexicon>>();

/** The lexicon of a context; the same context gives the same object. */
export function lexiconOf({ knowledge, language }: Context): Lexicon {
  let byWords = compiled.get(knowledge);
  if (!byWords) {
    byWords = new WeakMap();
    compiled.set(knowledge, byWords);
  }
  let lexicon = byWords.get(language.who);
  if (!lexicon) {
    lexicon = compile(knowledge, language.who);
    byWords.set(language.who, lexicon);
  }
  return lexicon;
}

function compile(knowledge: Knowledge, words: WhoWords): Lexicon {
  const names = new PhraseTable<NameEntry>();
  const combining = new Map([...words.combining].map(([word, code]) => [word, actorCode(code)] as const));
  for (const name of knowledge.names) {
    // "Turco" is half of an adjective, "Turco-Syrian", and never a name by itself.
    if (name.kind === 'demonym' && name.exact && name.actor && combiningForm.test(name.text))
      combining.set(fold(name.text), name.actor);
    else names.add(name.text, nameEntry(name));
  }
  const offices = new PhraseTable<OfficeForm>();
  const portfolios = new PhraseTable<OfficeForm>();
  const complements = new PhraseTable<OfficeForm>();
  const general = new Set<string>();
  for (const office of knowledge.offices) {
    const seen = new Set<string>();
    const add = (form: string, plural: boolean): void => {
      if (seen.has(form)) return;
      seen.add(form);
      general.add(form);
      offices.add(form, { office, plural });
    };
    for (const form of office.forms) {
      add(form, false);
      for (const other of plurals(form)) add(other, true);
      const before = portfolioBefore.exec(form);
      if (before) portfolios.add(before[1]!, { office, plural: true });
      const after = portfolioAfter.exec(form);
      if (after) complements.add(after[1]!, { office, plural: true });
    }
  }
  const ownForms = new Map<string, ReadonlySet<string>>();
  for (const row of knowledge.table('office-forms')) {
    const office = row.office ? knowledge.office(officeCode(row.office)) : undefined;
    if (!office || !row.actor || !row.forms) continue;
    const actor = actorCode(row.actor);
    ownForms.set(`${row.actor} ${row.office}`, new Set(row.forms.split('|')));
    for (const form of row.forms.split('|')) {
      offices.add(form, { office, plural: false, actor, local: !general.has(form) && !/ /.test(form) });
      for (const other of plurals(form))
        offices.add(other, { office, plural: true, actor, local: !general.has(other) && !/ /.test(form) });
    }
  }
  const agents = new PhraseTable<string>();
  for (const row of knowledge.table('agents')) {
    const noun = row.noun;
    if (!noun || !row.role) continue;
    agents.add(noun, row.role);
    for (const other of plurals(noun)) agents.add(other, row.role);
  }
  const givenNames = new Map(
    knowledge.table('given-names').map((row) => [fold(row.name!), row.gender === 'f' ? 'f' : 'm'] as const),
  );
  return { words, knowledge, names, offices, ownForms, portfolios, complements, agents, combining, givenNames };
}

function nameEntry(name: KnownName): NameEntry {
  const atoms = atomsOf(name.text);
  return {
    name,
    words: Array.from({ length: atoms.length }, (_, i) => rawOf(name.text, atoms, i)),
    cases: [...atoms.case],
  };
}

/** An atom as written, without the dots of an abbreviation. */
const rawOf = (text: string, atoms: Atoms, i: number): string => text.slice(atoms.start[i]!, atoms.end[i]!).replaceAll('.', '');

/** Whether the atoms first..end of a text are written as the entry demands: exactly, or at least with its capitals. */
export function isWritten(text: string, atoms: Atoms, first: number, entry: NameEntry): boolean {
  for (let k = 0; k < entry.words.length; k++) {
    const i = first + k;
    if (entry.name.exact) {
      if (rawOf(text, atoms, i) !== entry.words[k]) return false;
    } else if (isCapital(entry.cases[k]!)) {
      if (atoms.case[i] === caseOf.lower) return false;
      // "WHO" is not "Who", "LeT" not "Let".
      const word = entry.words[k]!;
      if (word.length <= 5 && innerCapital.test(word) && atoms.case[i] !== caseOf.upper && rawOf(text, atoms, i) !== word)
        return false;
    }
  }
  return true;
}

const innerCapital = /^.+\p{Lu}/u;

const isCapital = (c: number): boolean => c === caseOf.title || c === caseOf.upper;

/** "Sino", "Anglo": adjectives of countries end otherwise. */
const combiningForm = /^[A-Z][a-z]{2,}o$/;
/** "foreign" of "foreign minister". */
const portfolioBefore = /^(.+) (?:minister|secretary)$/;
/** "defence" of "minister of defence". */
const portfolioAfter = /^(?:minister|secretary) (?:of|for) (?:the )?(.+)$/;
/** The noun that takes the plural in "minister of defence". */
const headNoun =
  /^(.*?)\b(minister|secretary|president|premier|chancellor|ambassador|commissioner|spokesperson|spokesman|spokeswoman|envoy|representative|adviser|advisor|chief|head|leader|director|governor|speaker|king|queen|emir|chair|chairman|chairperson|general)\b(.*)$/;

/** Regular plurals of an office or noun of people: "minister of defence" gives "ministers of defence"; "spokesman" gives "spokesmen". */
function plurals(form: string): string[] {
  if (/(?:ss|ch|sh|x)$/.test(form)) return [`${form}es`];
  const inner = / (?:of|for|to) |-general$/.test(form) ? headNoun.exec(form) : null;
  if (inner) return [`${inner[1]}${plural(inner[2]!)}${inner[3]}`];
  return form.endsWith('s') ? [] : [plural(form)];
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:^|[a-z])man$/.test(word) && !word.endsWith('human')) return `${word.slice(0, -2)}en`;
  return `${word}s`;
}
