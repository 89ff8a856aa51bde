import { children, relation } from '../../model/index.ts';
import { isBlow } from './in-place.ts';
import { classesOf, type Match } from './match.ts';
import { type Scene, sidesOf } from './sides.ts';

/** What looks like an act although nobody does it: the weather, a thing that travels, an accident. */
export const isIdle = (scene: Scene, match: Match): boolean =>
  isNature(scene, match.clause.subject) ||
  isThingOnItsWay(scene, match) ||
  isTraveller(scene, match) ||
  isAccident(scene, match) ||
  isUrging(scene, match) ||
  isGame(scene, match);

/** `let us end the war`: one bids oneself do something and allows nobody anything. */
const isUrging = ({ syntax }: Scene, { clause: { verb } }: Match): boolean =>
  syntax.lemma[verb] === 'let' && syntax.lower[verb + 1] === 'us' && syntax.form[verb + 1] !== 'US';

/** `a storm hit Togo`, `Cyclone Ama left the country`; `Togolese weather balloons` are Togo's. */
const isNature = (scene: Scene, subject: number): boolean =>
  subject >= 0 &&
  (classesOf(scene, subject).has('nature') ||
    (scene.syntax.upos[subject] === 'PROPN' &&
      children(scene.syntax, subject).some((c) => named.has(relation(scene.syntax, c)) && classesOf(scene, c).has('nature'))));

const named = new Set(['compound', 'flat', 'appos']);
const travelling = new Set(['visit', 'meet', 'leave']);
const things = ['property', 'aid', 'trade', 'arms', 'media'];

/** `a train from Togo arrived in Benin`: what is sent there visits nobody. */
function isThingOnItsWay(scene: Scene, { clause: { subject }, frame: { group } }: Match): boolean {
  if (subject < 0 || !travelling.has(group) || scene.syntax.upos[subject] !== 'NOUN') return false;
  const classes = classesOf(scene, subject);
  return things.some((c) => classes.has(c)) && !classes.has('person') && !classes.has('troops');
}

/** `migrants left Togo`: no army pulls out. */
const isTraveller = (scene: Scene, { clause: { subject }, frame: { group, plover } }: Match): boolean => {
  if (subject < 0 || group !== 'leave' || plover !== 'RETREAT') return false;
  const classes = classesOf(scene, subject);
  return classes.has('refugee') || classes.has('person');
};

/** `Ten were killed when a bus overturned`: nobody does it and the sentence names no blow. */
function isAccident(scene: Scene, { clause, frame }: Match): boolean {
  const { syntax, words } = scene;
  if (!words.harming.has(syntax.lemma[clause.verb]!) || frame.object === 'oblique') return false;
  const above = syntax.head[clause.verb]!;
  if (above >= 0 && relation(syntax, clause.verb) === 'advcl' && words.mishaps.has(syntax.lemma[above]!)) return true;
  if (clause.subject >= 0 && sidesOf(scene, clause.subject).length > 0) return false;
  const sentence = syntax.sentences[syntax.sentenceOf[clause.verb]!]!;
  const end = Math.min(sentence.end, clause.verb + 60);
  for (let i = Math.max(sentence.first, clause.verb - 60); i < end; i++)
    if (syntax.upos[i] === 'NOUN' && !words.accidents.has(syntax.lemma[i]!) && isBlow(scene, i)) return false;
  return true;
}

const score = /^\d{1,2}$/;

/** `Togo beat Benin 3-1`, `crushed Benin in the semi-final`: a contest, told by its score or its round. */
function isGame({ syntax, words }: Scene, { clause: { verb }, frame: { plover } }: Match): boolean {
  if (plover !== 'ASSAULT') return false;
  const sentence = syntax.sentences[syntax.sentenceOf[verb]!]!;
  const end = Math.min(sentence.end, verb + reach);
  for (let i = Math.max(sentence.first, verb - reach); i < end; i++) {
    if (words.games.has(syntax.lower[i]!)) return true;
    const next = syntax.lower[i + 2] ?? '';
    // "killed 20-30 soldiers" counts, "3-1 in the final" does not.
    if (i > verb && score.test(syntax.lower[i]!) && dash.test(syntax.lower[i + 1] ?? '') && score.test(next) && i + 3 <= end)
      return !/^(?:NOUN|ADJ|PROPN)$/.test(syntax.upos[i + 3] ?? '');
  }
  return false;
}

const reach = 30;
const dash = /^[-–]$/;
