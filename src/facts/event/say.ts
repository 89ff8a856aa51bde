import { best, type EventFields, type Fact, type Say } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { clip, dayOf, dayWords, lineOf, withoutDateline } from '../say.ts';

const field =
  <F extends keyof EventFields>(name: F) =>
  (fact: Fact) =>
    (fact as Fact<'event'>).fields[name] as never;
const FRICTION: Readonly<Record<string, number>> = {
  REQUEST: 3.4,
  ACCUSE: 4,
  REJECT: 4.4,
  THREATEN: 4.8,
  PROTEST: 4.2,
  SANCTION: 5.4,
  MOBILIZE: 4.6,
  COERCE: 5.2,
  ASSAULT: 5.8,
};
const COOPERATION: Readonly<Record<string, number>> = {
  AGREE: 4.8,
  CONSULT: 3.2,
  SUPPORT: 3.6,
  CONCEDE: 4.8,
  COOPERATE: 4.2,
  AID: 4.6,
  RETREAT: 5,
};
/** A brief tells what was done or is said to have been done; plans, conditions and history are told by meetings and promises. */
const TOLD: Readonly<Record<string, string>> = { happened: '', claimed: ' (reported, not confirmed)', denied: ' (denied)' };

/** A question, or a turn of a transcript: talk about acts, which tells none. */
const ASKED =
  /\?["”’]?$|^(?:QUESTION|Q|A|MODERATOR|(?:MR|MS|MRS|DR|SECRETARY|PRESIDENT|AMBASSADOR)\.? [\p{Lu} ]{2,30}):|\byou know\b|\bI (?:can|am|was|have|think|want|would|will)\b/u;
/** Somebody’s words, which are told as such: `Ana Rojas: “The port …”`. */
const SPOKEN = /^[^“”":]{3,90}: ?[“"]|^[“"]/;
/** Words of a sentence that tells an act: `Thank you` is talk. */
const FEWEST = 4;
/** What police and courts do with private people, or what befalls them. */
const PRIVATE =
  /\b(?:football|soccer|hooligan\p{Ll}*|smuggl\p{Ll}*|narcotics?|cocaine|drug (?:traffick|deal)\p{Ll}*|cartels?|robber\p{Ll}*|fraud|pickpocket\p{Ll}*|earthquakes?|building collapse|crash(?:es|ed)? (?:into|shortly|near|during)|forced to divert|capsiz\p{Ll}*|drown(?:s|ed)?)\b/iu;
/** A quarrel of teams, which is one of states only by the way. */
const SPORT = /\b(?:cricket|trophy|tournament|champions?(?:hip)?|league|olympic|world cup|final match)\b/i;
/** A sentence that cannot be read without the one before it: `They …`, `With these moves, …`, `Together they …`, `The President said`. */
const LEANING =
  /^(?:They|He|She|It|We|I|This|These|That|Those|One|Our|My|His|Her|Their|And|But|So|Or|In the meantime|Together|Such|(?:The )?(?:[Ll]atter|[Ff]ormer)|(?:With|After|Under|In|By|Through|Despite|Given|Amid) (?:this|these|that|those|such|it|them|doing so))\b|^The (?:President|Secretary|Minister|Prime Minister|Chancellor|[Ll]eaders?|[Mm]inisters?|two|sides|both) \p{Ll}/u;
/** Words before a sentence that tie it to the text and tell nothing: `For example, `, `As you alluded to, `. */
const OPENER =
  /^(?:For (?:example|instance)|Of course|In addition|Additionally|Moreover|Furthermore|However|Meanwhile|Therefore|Thus|Indeed|In fact|In short|Finally|Similarly|Likewise|Nevertheless|Nonetheless|As a result|In turn|Also|To this end|To that end|That said|Well|Now|Look|As (?:you|I|we|they|he|she) \p{Ll}[\p{Ll}’']*(?: \p{Ll}[\p{Ll}’']*){0,7}),\s+/u;
/** A heading in capitals before its sentence: `PEACE IN OUR DAY: Norway …`. */
const HEADING = /^\P{Ll}{12,90}: (?=\p{Lu})/u;
/** Words in a sentence that talk rather than tell: `, of course, `. */
const ASIDE = /,? (?:of course|for example|for instance|as you know|as I said),? /g;

/** What was to bring together and did not. */
const BROKEN =
  /\b(?:collaps(?:e|es|ed|ing)|(?:br(?:eak|eaks|oke|oken)|fell|fall|falls) (?:down|apart)|call(?:s|ed)? off|walk(?:s|ed)? out)\b/;
/** Arms and soldiers for a friend: `delivered missiles for the Chilean navy`. */
const HELPFUL = /\b(?:deliver(?:s|ed|y|ies|ing)?|suppl(?:y|ies|ied)|joint|together|assist\w*|support\w*|exercises? with)\b/;
/** Nothing came of it yet: no blow between the two. */
const FRUITLESS =
  /\b(?:(?:did|do|does|have|has) not (?:yet )?(?:conclud|sign|reach|agree)|without (?:reaching |signing )?(?:an? )?(?:agreement|deal))/;
/** The day that the lead of the line tells already: `On 3 May, `, `In April 2031, `. */
const DATED =
  /^(?:On|In|By) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?:,? \d{4})?, /;

/** … or tells better: `Three weeks ago, `, `Earlier today, `. */
const AGO =
  /^(?:(?:\p{L}+ ){1,4}(?:days?|weeks?|months?|years?) ago|Earlier (?:today|this \p{Ll}+)|Yesterday|Today|Tonight|This (?:morning|week|month|year)|Last (?:night|week|month|year)|Recently|Overnight),?(?: (?=\p{Lu})|(?<=,) )/u;

/** An act in the sentence that tells it: `7 May 2025: Indian airstrikes hit …`. */
export const sayEvent: Say<'event'> = (entry, words) => {
  const fact = [...entry.facts].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))[0]!;
  const doc = words.doc(fact.doc);
  const anchor = fact.fields.plover.at[0];
  if (!doc || !anchor) return undefined;
  const { start, end } = words.sentence(fact.doc, anchor.start)!;
  const plover = best<string>(entry, field('plover')) ?? fact.fields.plover.value;
  const status = best<string>(entry, field('status')) ?? 'happened';
  const date = dayOf(entry, field('date'), words);
  const actors = [...new Set(entry.facts.flatMap((f) => [...f.fields.actors, ...f.fields.recipients].map((a) => a.value)))];
  if (TOLD[status] === undefined) return undefined;
  const sentence = bare(withoutDateline(doc.text.slice(start, end)));
  if (ASKED.test(sentence) || SPOKEN.test(sentence)) return undefined;
  const lead = dayWords(date, words);
  const text = `${capital(clip(lead ? sentence.replace(DATED, '').replace(AGO, '') : sentence, 180))}${TOLD[status]}`;
  const rough = BROKEN.test(sentence) || (FRICTION[plover] !== undefined && !(plover === 'MOBILIZE' && HELPFUL.test(sentence)));
  const weight =
    (FRICTION[plover] ?? COOPERATION[plover] ?? 3) * (0.4 + 0.6 * fact.confidence) +
    0.2 * Math.min(3, new Set(entry.facts.map((f) => f.doc)).size - 1) -
    (LEANING.test(sentence) ? 2 : 0) -
    (sentence.split(/\s+/).length < FEWEST ? 3 : 0) -
    (PRIVATE.test(sentence) ? 2.5 : SPORT.test(sentence) ? 1.5 : 0) -
    (FRICTION[plover] && FRUITLESS.test(sentence) ? 2 : 0);
  return lineOf(
    entry,
    { group: rough ? 'friction' : 'cooperation', actors, lead, text, weight, date },
    words,
    (f) => f.fields.plover.at,
  );
};

/** A sentence without the words that tie it to those around it; of several openers at most three go. */
function bare(sentence: string): string {
  let text = sentence.replace(HEADING, '');
  for (let k = 0; k < 3 && OPENER.test(text); k++) text = text.replace(OPENER, '');
  return capital(text.replace(ASIDE, ' '));
}
