import { childBy, childrenBy, type TokenRange, whoAtToken } from '../../model/index.ts';
import type { Voice } from '../document.ts';
import { topicsIn } from '../topics.ts';
import { rootOf } from './issued.ts';
import type { Work } from './work.ts';

/** Words a sentence of prepared remarks needs to be about something; one whose subject is another country says as much in fewer. */
const SHORTEST = 12;
const SHORTEST_ABROAD = 8;

const ABROAD = new Set(['country', 'organisation', 'demonym']);

/**
 * A sentence of prepared remarks that tells of something: another country, an organisation, a matter of ours, what the speaker's own country does, whom one
 * has the pleasure to receive, what one thanks for; no greeting, no question, no command.
 */
export function isPrepared(work: Work, sentence: TokenRange, voice: Voice): boolean {
  const { reading, context, document } = work;
  const { syntax, mentions } = reading;
  const length = sentence.end - sentence.first;
  if (syntax.start[sentence.first]! >= document.asked || length < SHORTEST_ABROAD || syntax.form[sentence.end - 1] === '?')
    return false;
  const root = rootOf(syntax, sentence);
  const subject = childBy(syntax, root, 'nsubj');
  const own = new Set(voice.speakers.map(({ value }) => value.actor));
  const isAbroad = (i: number): boolean => {
    const who = whoAtToken(mentions, i);
    return !!who && ABROAD.has(who.form) && who.parties.some(({ actor }) => actor !== undefined && !own.has(actor));
  };
  if (isThanks(work, root)) return hasMatter(work, sentence);
  if (syntax.xpos[root] === 'VB' && childBy(syntax, root, 'nsubj', 'aux') === undefined) return false;
  if (length < SHORTEST) return subject !== undefined && isAbroad(subject);
  if (isPleasure(work, root)) return true;
  if (subject !== undefined) {
    const ours = context.language.speech.firstPerson.has(syntax.lower[subject]!);
    if (ours && hasTopic(work, sentence)) return true;
    const who = whoAtToken(mentions, subject);
    if (who?.form === 'country' && who.parties.some(({ actor }) => own.has(actor))) return true;
  }
  for (let i = sentence.first; i < sentence.end; i++) if (isAbroad(i)) return true;
  return false;
}

const spanOf = ({ reading: { syntax } }: Work, { first, end }: TokenRange) => ({
  start: syntax.start[first]!,
  end: syntax.end[end - 1]!,
});

const hasTopic = (work: Work, sentence: TokenRange): boolean =>
  topicsIn(work.reading.doc.text, spanOf(work, sentence), work.context.knowledge).length > 0;

/** A topic, or a state or organisation by name. */
function hasMatter(work: Work, sentence: TokenRange): boolean {
  const { mentions } = work.reading;
  for (let i = sentence.first; i < sentence.end; i++) if (ABROAD.has(whoAtToken(mentions, i)?.form ?? '')) return true;
  return hasTopic(work, sentence);
}

/** `Thank you, Minister, for your support of …`: nobody is named as the one who thanks. */
function isThanks({ reading: { syntax }, context }: Work, root: number): boolean {
  if (root < 0 || syntax.upos[root] !== 'VERB' || childBy(syntax, root, 'nsubj') !== undefined) return false;
  if (!context.language.speech.cues.get(syntax.lower[root]!)?.some(({ stance }) => stance === 'thank')) return false;
  return context.language.speech.secondPerson.has(syntax.lower[root + 1] ?? '');
}

/** `It is a great pleasure to have …`, `it's an honour to receive …`: with an infinitive that says what. */
function isPleasure({ reading: { syntax }, context }: Work, root: number): boolean {
  if (root < 0 || !context.language.speech.pleasures.has(syntax.lower[root]!)) return false;
  return childrenBy(syntax, root, 'csubj', 'acl', 'advcl').some((v) => v > root && syntax.xpos[v] === 'VB');
}
