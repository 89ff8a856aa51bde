import { best, type CommitmentFields, type Fact, type Say } from '../../model/index.ts';
import { actorsOf, capital, clip, dayOf, dayWords, lineOf } from '../say.ts';

const field =
  <F extends keyof CommitmentFields>(name: F) =>
  (fact: Fact) =>
    (fact as Fact<'commitment'>).fields[name] as never;
const STATUS_WORDS: Readonly<Record<string, string>> = {
  announced: 'announced',
  agreed: 'agreed',
  signed: 'signed',
  'in-progress': 'under way',
  extended: 'extended',
  fulfilled: 'fulfilled',
  delayed: 'delayed',
  broken: 'not kept',
};

/** `5 trillion yen: … (Japan; announced 19 March 2022, for 2022–2027)`. */
export const sayCommitment: Say<'commitment'> = (entry, words) => {
  const get = <T>(name: keyof CommitmentFields): T | undefined => best(entry, field(name)) as T | undefined;
  const fact = [...entry.facts].sort(
    (a, b) =>
      b.confidence - a.confidence || a.fields.content.value.length - b.fields.content.value.length || (a.id < b.id ? -1 : 1),
  )[0]!;
  const parties = [...new Set(entry.facts.flatMap((f) => f.fields.parties.map((p) => p.value)))];
  const amount = get<number>('amount');
  const unit = get<string>('unit');
  const deadline = get<string>('deadline');
  const period = get<string>('period');
  const date = dayOf(entry, field('date'), words);
  const status = get<string>('status') ?? 'announced';
  const whose = words.list(parties.slice(0, 4).map((p) => words.actor(p)));
  const lead = capital([amount !== undefined && unit ? words.amount(amount, unit) : '', whose].filter(Boolean).join(', '));
  const when = [
    [STATUS_WORDS[status] ?? status, dayWords(date, words)].filter(Boolean).join(' '),
    period ? `for ${words.date(period as never)}` : deadline ? `due ${words.date(deadline as never)}` : '',
    overdue(deadline ?? period, status, words.asOf) ? 'overdue' : '',
  ].filter(Boolean);
  const text = `${clip(fact.fields.content.value, 150)} (${when.join('; ')})`;
  const weight =
    4 +
    2 * fact.confidence * 0.8 +
    (amount !== undefined ? 1 : 0) +
    (deadline || period ? 0.6 : 0) +
    (parties.length > 1 ? 0.5 : 0);
  return lineOf(
    entry,
    { group: 'promises', actors: actorsOf(parties.map((actor) => ({ actor }))), lead, text, weight, date },
    words,
    (f) => f.fields.content.at,
  );
};

/** Past its last day and neither kept nor extended. */
function overdue(due: string | undefined, status: string, asOf: string): boolean {
  if (!due || status === 'fulfilled') return false;
  const last = (due.split('/')[1] ?? due).replace(/[^\d-].*$/, '');
  return last.length >= 4 && asOf.slice(0, last.length) > last;
}
