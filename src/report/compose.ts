import {
  type ActorCode,
  best,
  type Citation,
  citationsOf,
  docDay,
  type Edtf,
  type Entry,
  type Fact,
  isKind,
  type Ledger,
  type Line,
  overlaps,
  stateOn,
  type Wording,
} from '../model/index.ts';
import { compare } from '../text/compare.ts';
import type { BriefLine } from './brief.ts';
import { bagOf, likeness } from './choose.ts';
import { firstDay, lastDay } from './dates.ts';

/** Promises with what became of them: the last progress of a chain is told with the promise. */
export function promiseLines(
  lines: readonly Line[],
  ledger: Ledger,
  say: (entry: Entry, words: Wording) => Line | undefined,
  words: Wording,
  actors: readonly ActorCode[] = [],
): Line[] {
  const byFact = new Map(ledger.entries.flatMap((e) => e.facts.map((f) => [f.id as string, e] as const)));
  const chains = new Map(ledger.chains.map((c) => [c.of as string, c.progress]));
  const states = new Map(ledger.chains.map((c) => [c.of as string, c.states]));
  const linked = new Set(ledger.chains.flatMap((c) => c.progress as readonly string[]));
  return lines
    .filter((l) => l.kind !== 'progress' || !l.facts.some((f) => linked.has(f)))
    .map((line) => {
      const steps = (chains.get(line.id) ?? []).flatMap((id) => {
        const entry = byFact.get(id);
        const told = entry && say(entry, words);
        return told && firstDay(told.date) <= words.asOf ? [told] : [];
      });
      const last = steps.sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.id, b.id)).at(-1);
      if (
        !last ||
        likeness(bagOf(last.text), bagOf(line.text)) > 0.6 ||
        !speaksOf(last.text, line.text, words.list(actors.map((a) => words.actor(a)))) ||
        last.citations.some((c) => line.citations.some((d) => d.doc === c.doc && overlaps(c, d)))
      )
        return line;
      const { status } = stateOn(states.get(line.id) ?? [], words.asOf) ?? {};
      const open = status !== 'fulfilled' && status !== 'broken' && status !== 'extended';
      return {
        ...line,
        text: `${open ? line.text : line.text.replace(OVERDUE, '')}. Last, ${last.lead}: ${brief(last.text)}`,
        citations: [...line.citations, ...last.citations],
        weight: line.weight + 0.5,
      };
    });
}

/** How long a promise is overdue, which is no longer so when it was kept, broken or prolonged. */
const OVERDUE = /; (?:(?:over )?\d+ (?:months?|years) )?overdue(?=[;)])/;

/** Whether a step plainly is about a promise: two telling words in common, or a figure, beside the names of the sides. */
function speaksOf(step: string, promise: string, sides: string): boolean {
  const idle = bagOf(`${sides} ${COMMON}`);
  const shared = [...bagOf(step)].filter((w) => bagOf(promise).has(w) && !idle.has(w) && !MONTH_OR_YEAR.test(w));
  return shared.filter((w) => w.length >= 6).length >= 2 || shared.some((w) => /\d/.test(w));
}

/** Words of any promise. */
const COMMON =
  'united states kingdom announced agreed leaders ministers cooperation partnership joint support welcomed signing memorandum understanding agreement progress launched between government including international national institutions universities research development million billion trillion countries bilateral further together continue working continued efforts towards minister president secretary';
const MONTH_OR_YEAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|\d{1,2})$/;

/** Series with more than one known meeting: rounds, days and places on one line. */
export function dialogueLines(ledger: Ledger, actors: readonly ActorCode[], words: Wording): BriefLine[] {
  const byId = new Map(ledger.entries.map((e) => [e.id as string, e]));
  const lines = ledger.series.flatMap((series) => {
    if (!actors.every((a) => series.actors.includes(a)) || series.actors.length > actors.length + 2) return [];
    const rounds = series.meetings
      .flatMap((id) => byId.get(id) ?? [])
      .filter((e) => isKind(e, 'meeting'))
      .map((e) => roundOf(e as Entry<'meeting'>))
      .filter((r) => r.date || r.round)
      .sort(
        (a, b) =>
          (a.round ?? 99) - (b.round ?? 99) || Number(a.planned) - Number(b.planned) || compare(lastDay(a.date), lastDay(b.date)),
      );
    const each = rounds.filter(
      (r, k) =>
        !rounds.some((s) => s !== r && coarser(r, s)) &&
        (r.round === undefined || rounds.findIndex((s) => s.round === r.round) === k),
    );
    if (each.length < 2) return [];
    const shown = each.slice(-MOST_ROUNDS);
    const told = shown.map(
      (r) =>
        `${r.round && r.round < 1900 ? `${words.ordinal(r.round)}${r.planned && lastDay(r.date) >= words.asOf ? ' (due)' : ''}, ` : ''}${r.date ? words.date(r.date) : 'day unknown'}${r.place ? `, ${r.place}` : ''}`,
    );
    const citations = shown.flatMap((r) => r.citations.slice(0, 1));
    return [
      {
        id: `series:${series.meetings[0]}`,
        lead: series.name,
        text: `${each.length > shown.length ? `${each.length - shown.length} earlier; ` : ''}${told.join('; ')}`,
        citations,
        rank: each.length - 4 * (series.actors.length - actors.length),
      },
    ];
  });
  return lines.sort((a, b) => b.rank - a.rank || compare(a.lead, b.lead)).slice(0, MOST_SERIES);
}

/** Told only by a month, season or year in which another round is told to the day: the same one, loosely dated. */
const coarser = (a: Round, b: Round): boolean =>
  (a.round === undefined || a.round > 1900 || a.round === b.round) &&
  a.date !== undefined &&
  b.date !== undefined &&
  firstDay(a.date) <= firstDay(b.date) &&
  lastDay(b.date) <= lastDay(a.date) &&
  Date.parse(lastDay(a.date)) - Date.parse(firstDay(a.date)) > Date.parse(lastDay(b.date)) - Date.parse(firstDay(b.date)) &&
  Date.parse(lastDay(a.date)) - Date.parse(firstDay(a.date)) > 20 * 86_400_000;

/** Series told: those of just these sides and with most rounds first. */
const MOST_SERIES = 5;
/** Rounds told of one series, the last ones. */
const MOST_ROUNDS = 5;

interface Round {
  readonly round: number | undefined;
  readonly date: Edtf | undefined;
  readonly place: string | undefined;
  readonly planned: boolean;
  readonly citations: readonly Citation[];
}

function roundOf(entry: Entry<'meeting'>): Round {
  const get = <T>(read: (f: Fact<'meeting'>) => unknown): T | undefined =>
    best(entry, (f) => read(f as Fact<'meeting'>) as never) as T | undefined;
  return {
    round: get<number>((f) => f.fields.round),
    date: get<Edtf>((f) => f.fields.date),
    place: get<string>((f) => f.fields.place),
    planned: !entry.facts.some((f) => f.fields.status.value === 'held'),
    citations: citationsOf(
      entry.facts.flatMap((f) => f.fields.form.at.map((span) => ({ doc: f.doc, span }))),
      () => '',
    ),
  };
}

/** The offices that a relation runs through, in the order people list them. */
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister', 'national-security-adviser'];
/** Days after which a last mention says nothing of who is in office. */
const STALE = 900;

interface Holder {
  readonly fact: Fact<'tenure'>;
  readonly day: string;
  readonly docs: Set<string>;
}

/** The last of those who are named often enough: in a large ledger one stray sentence puts nobody into office. */
function holderOf(people: readonly Holder[], docs: number): Holder | undefined {
  const most = Math.max(...people.map((p) => p.docs.size));
  const least = Math.max(docs > 50 ? 2 : 1, Math.min(3, most * 0.1));
  return people
    .filter((p) => p.docs.size >= least)
    .sort((a, b) => compare(firstDay(b.day), firstDay(a.day)) || b.docs.size - a.docs.size || compare(a.fact.id, b.fact.id))[0];
}

/** For each actor one line: who was last seen in which office, and when. */
export function peopleLines(ledger: Ledger, actors: readonly ActorCode[], words: Wording): BriefLine[] {
  const seen = new Map<string, Map<string, Holder>>();
  for (const entry of ledger.entries) {
    if (!isKind(entry, 'tenure')) continue;
    for (const f of (entry as Entry<'tenure'>).facts) {
      const { person, actor, at, from, until } = f.fields;
      const office = person.value.office;
      const published = docDay(words.doc(f.doc));
      const day = (at ?? from)?.value ?? (published === '9999' ? '' : published);
      if (
        !office ||
        !OFFICES.includes(office) ||
        !actors.includes(actor.value) ||
        !person.value.name ||
        firstDay(day) > words.asOf
      )
        continue;
      if (until && firstDay(until.value) <= words.asOf) continue;
      const key = `${actor.value}:${office}`;
      const people = seen.get(key) ?? new Map<string, Holder>();
      const id = person.value.person ?? person.value.name;
      const old = people.get(id);
      const docs = (old?.docs ?? new Set<string>()).add(f.doc);
      const later = !old || firstDay(day) > firstDay(old.day) || (day === old.day && f.id < old.fact.id);
      people.set(id, later ? { fact: f, day, docs } : { ...old, docs });
      seen.set(key, people);
    }
  }
  const latest = new Map(
    [...seen].flatMap(([key, people]) => {
      const holder = holderOf([...people.values()], ledger.docs.size);
      return holder ? [[key, holder] as const] : [];
    }),
  );
  return actors.flatMap((actor) => {
    const held = OFFICES.flatMap((office) => {
      const found = latest.get(`${actor}:${office}`);
      const age = found ? (Date.parse(words.asOf) - Date.parse(firstDay(found.day))) / 86_400_000 : 0;
      return found && !(age > STALE) ? [{ office, ...found }] : [];
    });
    if (held.length === 0) return [];
    const text = held.map(
      ({ fact, day }) => `${words.party(fact.fields.person.value)}${day ? ` (${words.date(day.slice(0, 10) as Edtf)})` : ''}`,
    );
    return [
      {
        id: `people:${actor}`,
        lead: capital(words.actor(actor)),
        text: `last named in office: ${text.join('; ')}`,
        citations: citationsOf(
          held.map(({ fact }) => ({ doc: fact.doc, span: fact.fields.person.at[0]! })),
          () => '',
        ),
      },
    ];
  });
}

/** Meetings without the bare mention of one that is told with its people, without the gathering that was only the occasion for one of them, and without the journey to a meeting that is told, and without the plans that a report of the same sides and day, or a later plan's day, has overtaken. */
export function withoutOvertaken(lines: readonly Line[]): Line[] {
  const held = lines.filter((l) => l.kind === 'meeting' && l.date && !PLAN.test(l.lead));
  const occasions = lines.flatMap((l) => (l.kind === 'meeting' && / on the sidelines of the ([^;]+)/.exec(l.text)?.[1]) || []);
  const setting = (l: Line): boolean =>
    l.kind === 'meeting' && l.actors.length <= 4 && occasions.includes(l.text.split(/[,.;] /)[0]!);
  const named = lines.filter((l) => l.kind === 'meeting' && (l.names?.length ?? 0) > 0);
  const bare = (l: Line): boolean =>
    l.kind === 'meeting' &&
    !l.names?.length &&
    / met(?:,|$)/.test(l.text) &&
    named.some((n) => n.date === l.date && l.actors.every((a) => n.actors.includes(a)));
  const trip = (l: Line): boolean =>
    l.kind === 'visit' &&
    l.date !== undefined &&
    held.some(
      (h) =>
        near(h.date!, l.date!) &&
        l.actors.every((a) => h.actors.includes(a)) &&
        (l.names ?? []).every((n) => h.names?.some((m) => m.short === n.short)),
    );
  return lines
    .filter((l) => !setting(l) && !bare(l) && !trip(l))
    .filter(
      (l) =>
        l.kind !== 'meeting' ||
        !l.lead.endsWith('as planned') ||
        !held.some(
          (h) => near(h.date!, l.date!) && l.actors.filter((a) => h.actors.includes(a)).length >= Math.min(2, l.actors.length),
        ),
    );
}

const PLAN = /^Coming|^Planned|as planned$/;
const narrow = (d: Edtf): boolean => Date.parse(lastDay(d)) - Date.parse(firstDay(d)) <= 31 * 86_400_000;
/** Within a day of each other, or one inside the other. */
const near = (a: Edtf, b: Edtf): boolean =>
  narrow(a) &&
  narrow(b) &&
  Date.parse(firstDay(a)) - 86_400_000 <= Date.parse(lastDay(b)) &&
  Date.parse(firstDay(b)) - 86_400_000 <= Date.parse(lastDay(a));

/** What is not known or overdue: planned meetings without a report of them, promises past their day, long silence. */
export function openLines(lines: readonly Line[], promises: readonly Line[], words: Wording): BriefLine[] {
  const out: BriefLine[] = [];
  const unreported = lines
    .filter((l) => l.kind === 'meeting' && l.lead.endsWith('as planned'))
    .sort((a, b) => compare(firstDay(b.date), firstDay(a.date)) || compare(a.id, b.id));
  for (const l of unreported.slice(0, 2))
    out.push({
      id: `open:${l.id}`,
      lead: '',
      text: `Planned for ${l.lead.replace(', as planned', '')}, not reported as held: ${brief(l.text.split('. ')[0]!, 120)}`,
      citations: l.citations.slice(0, 2),
    });
  for (const l of promises
    .filter((p) => /overdue[);]/.test(p.text))
    .sort((a, b) => b.weight - a.weight || compare(a.id, b.id))
    .slice(0, 2)) {
    out.push({
      id: `overdue:${l.id}`,
      lead: 'Past its day',
      text: `${whose(l)}${brief(l.text.split(' (')[0]!.replace(/ …$/, ''), 90)}; whether it was kept is not reported`,
      citations: l.citations.slice(0, 2),
    });
  }
  const lastHeld = lines
    .filter((l) => l.kind === 'meeting' && l.date && !PLAN.test(l.lead))
    .sort((a, b) => compare(firstDay(b.date), firstDay(a.date)) || compare(a.id, b.id))[0];
  if (lastHeld && Date.parse(words.asOf) - Date.parse(firstDay(lastHeld.date)) > 182 * 86_400_000) {
    out.push({
      id: `silence:${lastHeld.id}`,
      lead: '',
      text: `No meeting is reported since ${words.date(lastHeld.date!)}.`,
      citations: lastHeld.citations.slice(0, 1),
    });
  }
  return out;
}

/** The sides of a promise; its sum only where the words do not give it. */
function whose({ lead, text }: Line): string {
  const [sum = '', ...sides] = lead.split(', ');
  const rest = sides.length > 0 && text.includes(sum) ? sides.join(', ') : lead;
  return rest ? `${rest}, ` : '';
}

/** The first clauses of a text, for a mention beside something else. */
const brief = (text: string, limit = 110): string =>
  text.length <= limit ? text : `${text.slice(0, text.lastIndexOf(' ', limit)).replace(/[\s,;:]+$/, '')} …`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The day of the last numbered meeting held by all the actors up to a day, ISO; undefined when there is none. */
export function lastRoundDay(ledger: Ledger, actors: readonly ActorCode[], asOf: string): string | undefined {
  const byId = new Map(ledger.entries.map((e) => [e.id as string, e]));
  const days = ledger.series
    .filter((s) => actors.every((a) => s.actors.includes(a)))
    .flatMap((s) => s.meetings.flatMap((id) => byId.get(id) ?? []))
    .map((e) => roundOf(e as Entry<'meeting'>))
    .filter((r) => r.date && !r.planned && firstDay(r.date) <= asOf)
    .map((r) => firstDay(r.date));
  return days.sort().at(-1);
}
