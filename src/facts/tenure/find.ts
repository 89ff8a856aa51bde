import {
  type ActorCode,
  type Cited,
  type Context,
  childBy,
  type Edtf,
  type Finding,
  inferred,
  type OfficeCode,
  type Party,
  type Reading,
  type Span,
  spanOfTokens,
  stated,
  type TenureFields,
  type TenureWords,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { clauseVerb, isVerb, standingOf } from '../clause.ts';
import { dayBounds } from '../days.ts';
import { sentenceEnd } from '../sides.ts';
import { dateField, isLater, timeOf, timesIn } from '../when.ts';
import { isBorneOut } from './borne-out.ts';

/** A person with an office of a state, and when. */
interface Held {
  readonly rule: string;
  readonly party: Party;
  readonly office: OfficeCode;
  readonly actor: ActorCode;
  readonly at: Span;
  day?: Cited<Edtf>;
  from?: Cited<Edtf>;
  until?: Cited<Edtf>;
  readonly confidence: number;
}

/** Finds who holds which office: by title ("Chilean foreign minister A"), appointment, resignation, "since 2019". One a person, office and state. */
export function findTenure(reading: Reading, context: Context): Finding<'tenure'>[] {
  const words = context.language.tenures;
  const held: Held[] = [];
  for (const who of reading.mentions.who) {
    if (who.form !== 'titled-person' && who.form !== 'person') continue;
    const one = titled(reading, context, words, who);
    if (one) held.push(one);
  }
  held.push(...changes(reading, context, words));
  return joined(held).map(findingOf);
}

/** Titles of a rank or calling that nobody is appointed to for a time, and that the long dead keep. */
const RANKS: ReadonlySet<string> = new Set(['military-officer', 'lawmaker', 'diplomat', 'official']);

/** A title beside a name: held on the story's day, or on the day of the act it is told with when that is long past. */
function titled(reading: Reading, context: Context, words: TenureWords, who: WhoMention): Held | undefined {
  const party = who.parties[0]!;
  const { office, actor } = party;
  if (
    who.parties.length !== 1 ||
    !office ||
    RANKS.has(office) ||
    !actor ||
    !(party.person || party.name) ||
    who.rule === 'pronoun'
  )
    return undefined;
  // A bare name has its office from elsewhere; only the words of a title state it.
  if (who.form === 'person' && !party.officeText) return undefined;
  if (!isBorneOut(party, words, context.knowledge)) return undefined;
  const { syntax } = reading;
  for (let p = Math.max(0, who.first - 1); p <= who.last; p++) {
    const lower = syntax.lower[p]!;
    if (
      words.past.has(lower) ||
      words.notYet.has(lower) ||
      /^(?:ex-|then-|former-)/.test(lower) ||
      /-(?:elect|designate)$/.test(lower)
    )
      return undefined;
  }
  const day = dayOf(reading, context, who);
  const from = sinceOf(reading, words, who);
  return {
    rule: 'tenure.title',
    party,
    office,
    actor,
    at: { start: who.start, end: who.end },
    ...(day ? { day } : {}),
    ...(from ? { from } : {}),
    confidence: who.confidence * 0.9,
  };
}

function dayOf(reading: Reading, context: Context, who: WhoMention): Cited<Edtf> | undefined {
  const { syntax } = reading;
  const verb = clauseVerb(syntax, who.head);
  const time = verb >= 0 ? timeOf(reading, verb, [], () => false) : undefined;
  if (
    time &&
    verb >= 0 &&
    standingOf(syntax, verb, context.language.clauses) === 'done' &&
    isLater(time.value, reading) !== true
  ) {
    return inferred(time.value!, who, time);
  }
  return reading.date ? inferred(reading.date.value, who) : undefined;
}

/** "foreign minister since 2019". */
function sinceOf(reading: Reading, words: TenureWords, who: WhoMention): Cited<Edtf> | undefined {
  const { syntax } = reading;
  const since = who.last + 1;
  if (since >= sentenceEnd(syntax, who.head) || !words.since.has(syntax.lower[since] ?? '')) return undefined;
  const time = timesIn(reading, who.head).find((t) => t.first === since || t.first === since + 1);
  return time?.value ? dateField(time) : undefined;
}

/** Appointments, elections, resignations and the like. */
function changes(reading: Reading, context: Context, words: TenureWords): Held[] {
  const { syntax } = reading;
  const out: Held[] = [];
  for (let v = 0; v < syntax.length; v++) {
    const lemma = syntax.lemma[v]!;
    const begins = words.begins.get(lemma);
    const ends = words.ends.get(lemma);
    const particle = begins ?? ends;
    if (particle === undefined || !isVerb(syntax, v)) continue;
    if (particle !== '' && syntax.lower[v + 1] !== particle) continue;
    const standing = standingOf(syntax, v, context.language.clauses);
    if (standing === 'denied' || standing === 'open') continue;
    const time = timeOf(reading, v, [syntax.head[v]!], () => false);
    const date = time ? dateField(time) : standing === 'done' && reading.date ? inferred(reading.date.value) : undefined;
    if (!date) continue;
    const found = begins === undefined ? leaving(reading, v) : taking(reading, v);
    if (!found) continue;
    const at = { start: Math.min(found.at.start, syntax.start[v]!), end: Math.max(found.at.end, syntax.end[v]!) };
    const change = {
      value: date.value,
      basis: date.basis,
      at: time ? date.at : [spanOfTokens(syntax, { first: v, end: v + 1 })],
    } satisfies Cited<Edtf>;
    out.push({
      rule: begins === undefined ? 'tenure.end' : 'tenure.begin',
      ...found,
      at,
      ...(begins === undefined ? { until: change } : { from: change }),
      confidence: 0.8,
    });
  }
  return out;
}

type Change = Pick<Held, 'party' | 'office' | 'actor' | 'at'>;

const personAt = (reading: Reading, token: number | undefined): WhoMention | undefined => {
  if (token === undefined) return undefined;
  const who = whoAtToken(reading.mentions, token);
  const party = who?.parties[0];
  return who && who.parties.length === 1 && party && (party.person || party.name) && who.form !== 'pronoun' ? who : undefined;
};

/** "A was appointed foreign minister of B", "B's parliament elected A president": person before or object, office behind. */
function taking(reading: Reading, v: number): Change | undefined {
  const { syntax, mentions } = reading;
  const passive = childBy(syntax, v, 'nsubj:pass');
  const object = childBy(syntax, v, 'obj');
  const active = childBy(syntax, v, 'nsubj');
  const lemma = syntax.lemma[v]!;
  const subject = passive ?? (lemma === 'become' || object === undefined ? active : undefined);
  const person = personAt(reading, subject ?? object);
  if (!person) return undefined;
  const end = sentenceEnd(syntax, v);
  for (let p = v + 1; p < end && p < v + 14; p++) {
    const who = whoAtToken(mentions, p);
    if (!who) continue;
    p = Math.max(p, who.last);
    if (who === person || who.form !== 'office') continue;
    const found = who.parties[0]!;
    const actor = found.actor ?? person.parties[0]!.actor;
    if (!found.office || !actor || !officeFollows(reading, v, who, person)) return undefined;
    return {
      party: person.parties[0]!,
      office: found.office,
      actor,
      at: { start: person.start, end: Math.max(person.end, who.end) },
    };
  }
  return undefined;
}

/** Nothing but articles, prepositions and the person stands between the verb and the office. */
function officeFollows(reading: Reading, v: number, office: WhoMention, person: WhoMention): boolean {
  const { syntax } = reading;
  for (let p = v + 1; p < office.first; p++) {
    if (p >= person.first && p <= person.last) continue;
    const tag = syntax.upos[p];
    if (tag === 'VERB' || tag === 'PUNCT' || tag === 'CCONJ') return false;
  }
  return true;
}

/** "Foreign minister A resigned", "dismissed Prime Minister B". */
function leaving(reading: Reading, v: number): Change | undefined {
  const { syntax } = reading;
  const token = childBy(syntax, v, 'nsubj:pass') ?? childBy(syntax, v, 'obj') ?? childBy(syntax, v, 'nsubj');
  const person = personAt(reading, token);
  const party = person?.parties[0];
  if (!person || !party?.office || !party.actor) return undefined;
  return { party, office: party.office, actor: party.actor, at: { start: person.start, end: person.end } };
}

/** One tenure a person, office and state: all spans, the earliest start told, the latest day. */
function joined(held: readonly Held[]): Held[][] {
  const groups = new Map<string, Held[]>();
  for (const one of held) {
    const key = `${one.party.person ?? one.party.name}|${one.office}|${one.actor}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function findingOf(group: readonly Held[]): Finding<'tenure'> {
  const lead = group[0]!;
  const spans = group.slice(0, 8).map((h) => h.at);
  const day = latest(group.map((h) => h.day));
  const from = group.find((h) => h.from)?.from;
  const until = group.find((h) => h.until)?.until;
  const party: Party = { ...lead.party };
  const fields: TenureFields = {
    person: stated(party, ...spans),
    office: stated(lead.office, ...spans),
    actor: stated(lead.actor, ...spans),
    ...(day && !until && !from ? { at: day } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
  const best = group.find((h) => h.rule !== 'tenure.title') ?? lead;
  return { kind: 'tenure', rule: `${best.rule}@1`, confidence: Math.max(...group.map((h) => h.confidence)), fields };
}

function latest(days: readonly (Cited<Edtf> | undefined)[]): Cited<Edtf> | undefined {
  let best: Cited<Edtf> | undefined;
  for (const day of days) {
    if (!day) continue;
    if (!best || (dayBounds(day.value)?.last ?? '') > (dayBounds(best.value)?.last ?? '')) best = day;
  }
  return best;
}
