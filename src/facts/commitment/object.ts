import type { Cited, Fact, Span } from '../../model/index.ts';
import { keywords } from '../wording.ts';

/** Words of promising, doing and counting, which stand in promises of anything: they name no object. */
const LOOSE = new Set(
  (
    'agreement memorandum memoranda mou moc understanding treaty deal pact contract accord protocol declaration plan project programme program initiative package fund funding ' +
    'investment aid assistance promise pledge commitment target goal deadline delivery construction completion opening withdrawal abolition release return launch ' +
    'summit talk meeting visit round dialogue conference signing announcement offer intention measure step effort action part section phase batch tranche half third ' +
    'provide deliver build send ship supply open reopen launch establish create invest finance donate give help sign agree promised pledged offered announced signed ' +
    'agreed built financed expand increase develop implement complete conclude hold mobilise mobilize raise grow lend extend abolish withdraw ensure deepen enhance promote ' +
    'including among within during until before after while per each year month week day worth total amount up least about nearly almost ' +
    'one three four five six seven eight nine ten dozen hundred thousand first second last next present past only so far already still yet now today once that which whose ' +
    'task ministry minister ministerial department secretary president prime trilateral multilateral east west north south eastern western northern southern asia africa europe pacific america ' +
    'bn mn dollar euro yen pound rupee yuan percent cent usd eur us key strong important national regional global local public private area sector level part people ' +
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow new current ongoing future common mutual shared broad close closely full fully ready order way use well long term us uk'
  ).split(/\s+/),
);

const NUMBER = /^\d+$/;

/** The words that name what is undertaken, without those of promising and counting; sorted, each once. */
export const objectWords = (text: string): string[] => keywords(text).filter((word) => !LOOSE.has(word) && !NUMBER.test(word));

/** The words of a field without the actors named in it: who is concerned tells nothing of what. */
function withoutActors(field: Cited<string>, ...actors: readonly (readonly Cited<unknown>[] | undefined)[]): string {
  const [words] = field.at;
  if (!words || field.at.length > 1) return field.value;
  const named = actors
    .flatMap((list) => (list ?? []).flatMap(({ at, basis }) => (basis === 'stated' ? at : [])))
    .filter((at) => inside(at, words));
  let text = field.value;
  for (const { start, end } of named) {
    const name = text.slice(start - words.start, end - words.start).replace(CAPITALISED, (w) => ' '.repeat(w.length));
    text = text.slice(0, start - words.start) + name + text.slice(end - words.start);
  }
  return text;
}

/** The name in `troops from Mali`, which stands for an actor as a whole. */
const CAPITALISED = /\p{Lu}[\p{L}\p{N}]*/gu;

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const known = new WeakMap<Fact, readonly string[]>();

/** What a commitment, a step of progress or an initiative is about. */
export function objectOf(fact: Fact<'commitment'> | Fact<'progress'> | Fact<'initiative'>): readonly string[] {
  let words = known.get(fact);
  if (!words) {
    words = objectWords(textOf(fact));
    known.set(fact, words);
  }
  return words;
}

function textOf(fact: Fact<'commitment'> | Fact<'progress'> | Fact<'initiative'>): string {
  if (fact.kind === 'initiative') return fact.fields.name.value;
  if (fact.kind === 'progress') return withoutActors(fact.fields.of, fact.fields.parties);
  const { content, initiative, parties, beneficiaries } = fact.fields;
  return `${withoutActors(content, parties, beneficiaries)} ${initiative?.value ?? ''}`;
}
