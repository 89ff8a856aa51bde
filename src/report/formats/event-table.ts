import type { ActorCode, Cited, Fact, Knowledge, StoredDoc } from '../../model/index.ts';

/** One side of an event as tables have it. */
export interface TableSide {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  /** As the story words it. */
  readonly raw: string;
}

/** One actor, act and recipient, with what the tables of the field want to know of it. Unknown texts are empty. */
export interface TableEvent {
  /** The fact's id with the numbers of actor and recipient. */
  readonly id: string;
  /** The same as a whole number below 2^60, for files that want one. */
  readonly number: string;
  /** ISO day; empty where the day is not known. */
  readonly day: string;
  readonly actor: TableSide;
  readonly recipient: TableSide;
  readonly plover: string;
  readonly mode: string;
  readonly contexts: readonly string[];
  readonly cameo: string;
  /** What the codebook calls the code; empty for codes that we do not give. */
  readonly label: string;
  readonly goldstein: number | undefined;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
  readonly place: string;
  readonly doc: StoredDoc;
}

/** A tab-separated table of events: its columns, and what stands in them. */
export interface EventTable {
  readonly name: string;
  readonly what: string;
  readonly columns: readonly string[];
  /** GDELT's files have no line of names. */
  readonly header: boolean;
  row(event: TableEvent): readonly string[];
}

const quads: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
};

/** PLOVER's quad class of a type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export const quadClass = (plover: string): 1 | 2 | 3 | 4 => quads[plover] ?? 4;

/** The events of one doc for a table: several actors and recipients multiplied out, in order of the text. */
export function tableEvents(facts: readonly Fact<'event'>[], doc: StoredDoc, knowledge: Knowledge): TableEvent[] {
  const codes = cameoOf(knowledge);
  return facts.flatMap((fact) => {
    const { fields } = fact;
    const actors = sidesOf(fields.actors, fields.actorRoles, doc, knowledge);
    const recipients = sidesOf(fields.recipients, fields.recipientRoles, doc, knowledge);
    const several = actors.length + recipients.length > 2;
    return actors.flatMap((actor, i) =>
      recipients.flatMap((recipient, j): TableEvent[] =>
        several && actor.code !== '' && actor.code === recipient.code
          ? []
          : [
              {
                id: `${fact.id}-${i + 1}-${j + 1}`,
                number: numberOf(fact.id, i, j),
                day: dayOf(fields.date?.value ?? doc.date?.value),
                actor,
                recipient,
                plover: fields.plover.value,
                mode: fields.mode?.value ?? '',
                contexts: fields.contexts?.map((c) => c.value) ?? [],
                cameo: fields.cameo.value,
                label: codes.get(fields.cameo.value)?.label ?? '',
                goldstein: codes.get(fields.cameo.value)?.scale,
                quad: quadClass(fields.plover.value),
                place: fields.place?.value ?? '',
                doc,
              },
            ],
      ),
    );
  });
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;
const dayOf = (value: string | undefined): string => (value !== undefined && wholeDay.test(value) ? value : '');

const nobody: TableSide = { code: '', name: '', role: '', raw: '' };

function sidesOf(
  actors: readonly Cited<ActorCode>[],
  roles: readonly Cited<string>[] = [],
  doc: StoredDoc,
  knowledge: Knowledge,
): TableSide[] {
  if (actors.length === 0) return [{ ...nobody, role: roles[0]?.value ?? '', raw: wordsOf(roles[0], doc) }];
  return actors.map((actor) => {
    const at = actor.at[0];
    const role = roles.find((r) => r.at.some((s) => s.start === at?.start && s.end === at?.end));
    return {
      code: actor.value,
      name: knowledge.actor(actor.value)?.name ?? actor.value,
      role: role?.value ?? '',
      raw: wordsOf(actor, doc),
    };
  });
}

const wordsOf = (cited: Cited<string> | undefined, doc: StoredDoc): string => {
  const at = cited?.at[0];
  return at === undefined ? '' : doc.text.slice(at.start, at.end);
};

/** Twelve digits of the fact's id and the place of the row among those of the fact. */
const numberOf = (id: string, i: number, j: number): string =>
  String((BigInt(`0x${id.slice(0, 12)}`) << 12n) + BigInt((i * 64 + j) % 4096));

interface CameoCode {
  readonly label: string;
  /** Goldstein's weight. */
  readonly scale: number;
}

const tables = new WeakMap<Knowledge, ReadonlyMap<string, CameoCode>>();

function cameoOf(knowledge: Knowledge): ReadonlyMap<string, CameoCode> {
  let table = tables.get(knowledge);
  if (table === undefined) {
    table = new Map(
      knowledge.table('cameo').map((row) => [row['cameo']!, { label: row['label']!, scale: Number(row['scale']) }]),
    );
    tables.set(knowledge, table);
  }
  return table;
}

/** A cell may hold neither a tab nor a line end: both become spaces. */
const breaking = /[\t\r\n\u2028\u2029]+/g;

/** One line of a table, without its end. */
export const tabLine = (cells: readonly string[]): string => cells.map((cell) => cell.replace(breaking, ' ').trim()).join('\t');
