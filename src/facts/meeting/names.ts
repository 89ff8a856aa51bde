import {
  type ActorCode,
  type Cited,
  type Context,
  type Dialogue,
  inferred,
  type Knowledge,
  type MeetingWords,
  type Reading,
  stated,
  type WhoMention,
} from '../../model/index.ts';
import { atomsOf } from '../../text/atoms.ts';
import { PhraseTable } from '../../text/phrases.ts';
import type { Gathering } from './gathering.ts';

const tables = new WeakMap<Knowledge, PhraseTable<Dialogue>>();

function tableOf(knowledge: Knowledge): PhraseTable<Dialogue> {
  const known = tables.get(knowledge);
  if (known) return known;
  const table = new PhraseTable<Dialogue>();
  for (const dialogue of knowledge.dialogues) {
    for (const form of dialogue.forms) table.add(form, dialogue);
    table.add(dialogue.name, dialogue);
  }
  tables.set(knowledge, table);
  return table;
}

/** The dialogue of data/ that a piece of text names, the longest name first; undefined when it names none. */
export function dialogueIn(text: string, knowledge: Knowledge): Dialogue | undefined {
  const table = tableOf(knowledge);
  const atoms = atomsOf(text);
  let best: Dialogue | undefined;
  let length = 0;
  for (let i = 0; i < atoms.length; i++) {
    const found = table.longest(atoms, i);
    if (found && found.end - i > length) {
      best = found.values[0];
      length = found.end - i;
    }
  }
  return best;
}

/** "Foreign Office Consultations" of any two states: a body whose name only tells the kind of meeting, up to token `head`. */
export function isKindOf({ doc, syntax }: Reading, body: WhoMention, head: number, knowledge: Knowledge): boolean {
  const { actor } = body.parties[0]!;
  if (body.form !== 'body' || body.last >= head || !actor || !isState(actor, knowledge)) return false;
  const name = doc.text.slice(body.start, body.end).toLowerCase();
  const dialogue = dialogueIn(doc.text.slice(body.start, syntax.end[head]), knowledge);
  return dialogue?.forms.some((form) => form.startsWith(`${name} `)) === true;
}

/** Words that name any dialogue. */
const COMMON = new Set([
  'dialogue',
  'dialog',
  'meeting',
  'meetings',
  'talks',
  'summit',
  'consultations',
  'high',
  'level',
  'annual',
  'joint',
  'bilateral',
  'the',
  'of',
  'and',
  'on',
  'for',
]);

export const telling = (name: string): string[] =>
  name
    .toLowerCase()
    .match(/[\p{L}\p{N}+]+/gu)
    ?.filter((w) => !COMMON.has(w)) ?? [];

const FIGURES = /\b\d\+\d\b/;

/** The dialogue's own name where the text's is a variant of it; else the text's, for the table joins kindred ones (cyber, maritime) in one row. */
export function stemFor(dialogue: Dialogue | undefined, stem: string): string {
  if (!dialogue) return stem;
  if (dialogue.members || FIGURES.test(stem)) return dialogue.name;
  const mine = new Set(telling(stem));
  const own = telling(dialogue.name);
  return mine.size === 0 || (own.length === mine.size && own.every((w) => mine.has(w))) ? dialogue.name : stem;
}

/** What a gathering is called, short of number and states where that is known. */
export const nameOf = ({ stem, name }: Gathering): string | undefined => stem?.value ?? name?.value;

/** Whether two stems of one kind of dialogue can be one chain. */
export function sameStem(a: string, b: string): boolean {
  const x = telling(a);
  const y = new Set(telling(b));
  return x.length === 0 || y.size === 0 || x.some((w) => y.has(w));
}

/** A kind of dialogue that any two or three states can have (`Energy Dialogue`); others (`NATO Summit`) are one chain whoever attends. */
export const ofTwo = (dialogue: Dialogue, words: MeetingWords): boolean =>
  !dialogue.members && (dialogue.name.toLowerCase().match(WORD) ?? []).every((w) => words.kinds.has(w));

const WORD = /[\p{L}\p{N}+]+/gu;

const isState = (code: ActorCode, knowledge: Knowledge): boolean => {
  const kind = knowledge.actor(code)?.kind;
  return kind === 'country' || kind === 'territory';
};

/** The series' name: of itself, or with its sides before it (`Chile–Peru 2+2 Dialogue`); the sides in order of their names. */
export function seriesName(
  gathering: Gathering,
  actors: readonly string[],
  { knowledge, language }: Context,
): Cited<string> | undefined {
  const { stem, dialogue } = gathering;
  if (!stem || (!dialogue && gathering.local)) return undefined;
  if (dialogue?.members || (dialogue && !ofTwo(dialogue, language.meetings) && gathering.actors.length < 2)) return stem;
  const general = (stem.value.toLowerCase().match(WORD) ?? []).every((w) => language.meetings.kinds.has(w));
  if (gathering.actors.length < 2 && !general && !(dialogue && ofTwo(dialogue, language.meetings))) return stem;
  const states = actors.filter((a) => isState(a as ActorCode, knowledge)) as ActorCode[];
  const sides = gathering.actors.length > 1 ? gathering.actors : states;
  if (sides.length < 2 || sides.length > 3) return stem;
  const names = [...new Set(sides)].map((code) => knowledge.actor(code)?.name ?? code).sort();
  const value = `${names.join('–')} ${stem.value}`;
  return gathering.actors.length > 1 ? stated(value, ...stem.at) : inferred(value, ...stem.at);
}
