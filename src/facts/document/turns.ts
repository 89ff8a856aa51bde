import {
  type ActorCode,
  type Cited,
  type Context,
  type Party,
  type Reading,
  type Span,
  stated,
  type WhoMention,
} from '../../model/index.ts';
import { withOwnOffice } from '../office-words.ts';
import { actorsInTitle } from './actors-in-title.ts';

/** Words of one speaker: a turn of a transcript, or the whole of a statement. */
export interface Voice extends Span {
  readonly speakers: readonly Cited<Party>[];
}

/** The turns of a transcript; what moderators and reporters say is nobody's statement. */
export function turnsOf(reading: Reading, context: Context): { readonly turns: Voice[]; readonly asked: number } {
  const { doc } = reading;
  const { askers, questions } = context.language.speech;
  const labels = context.language.documents;
  const turns: Voice[] = [];
  let asked = doc.text.length;
  let open: { start: number; speakers: readonly Cited<Party>[] } | undefined;
  const close = (end: number) => {
    if (open && open.speakers.length > 0 && end > open.start) turns.push({ start: open.start, end, speakers: open.speakers });
    open = undefined;
  };
  for (const { start, end } of doc.paragraphs) {
    const line = doc.text.slice(start, Math.min(end, start + 140));
    const turn = labels.turn.exec(line);
    if (!turn) {
      if (!labels.question.test(line)) continue;
      close(start);
      asked = Math.min(asked, start);
      continue;
    }
    close(start);
    const label = turn[1]!.trim();
    const words = label.toLowerCase().split(/\s+/);
    const asks = words.some((word) => askers.has(word));
    if (words.some((word) => questions.has(word))) asked = Math.min(asked, start);
    const at = { start, end: start + turn[1]!.length };
    open = { start: start + turn[0].length, speakers: asks ? [] : [speakerOfTurn(reading, context, label, at)] };
  }
  close(doc.text.length);
  return { turns, asked };
}

/** `SECRETARY BLINKEN` is the Blinken of the text or title, else the best known of that name, else the name as it stands. */
function speakerOfTurn(reading: Reading, context: Context, label: string, at: Span): Cited<Party> {
  const { knowledge } = context;
  const surname = label.split(/\s+/).pop()!.toLowerCase();
  const withActor = (party: Party): Party => {
    const actor = party.actor ?? actorBefore(reading.doc.metadata.title ?? '', surname, context);
    return actor ? { ...party, actor } : party;
  };
  const here = reading.mentions.who.find((m) => m.start <= at.start && m.end >= at.end - 1 && isNamed(m));
  if (here) return stated(withActor(withOwnOffice(here.parties[0]!)), at);
  for (const mention of reading.mentions.who) {
    const party = mention.parties.find((p) => p.name?.toLowerCase().split(/\s+/).includes(surname));
    if (party) return stated(withActor(withOwnOffice(party)), at);
  }
  const name = titleCase(label);
  const [person] = knowledge.peopleNamed(titleCase(surname));
  if (person && knowledge.peopleNamed(titleCase(surname)).length === 1) {
    const tenures = knowledge.tenuresOf(person.id);
    const last = tenures[tenures.length - 1];
    return stated<Party>({ person: person.id, name: person.name, ...(last && { actor: last.actor }) }, at);
  }
  return stated(withActor({ name }), at);
}

/** Whose a person is in a title: `Ana Silva of Peru` by the state behind, `Peruvian Foreign Minister Ana Silva` by the last one before the surname. */
function actorBefore(title: string, surname: string, context: Context): ActorCode | undefined {
  const at = ` ${title.toLowerCase()} `.indexOf(` ${surname} `);
  if (at < 0) return undefined;
  const { ofState, nextPerson } = context.language.documents;
  const behind = title.slice(at + surname.length);
  if (ofState.test(behind)) return actorsInTitle(behind.split(nextPerson)[0]!, context)[0];
  return actorsInTitle(title.slice(0, at).split(nextPerson).at(-1)!, context).at(-1);
}

const titleCase = (text: string): string => text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase());

/** Whether a mention is of somebody by name. */
export const isNamed = (mention: WhoMention): boolean =>
  mention.parties.some((party) => party.person !== undefined || party.name !== undefined);
