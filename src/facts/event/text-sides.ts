import type { ActorCode, Cited, Context, Party, Reading } from '../../model/index.ts';
import { actorsInTitle, type Document, publisherOf } from '../document.ts';

/** Between whom an official text stands. News have no sides of their own. */
export interface TextSides {
  /** Who issues it or speaks in it. */
  readonly own: readonly ActorCode[];
  /** Several made it together. */
  readonly joint: boolean;
  /** The two of a call, a visit, a statement made by two. */
  readonly two?: readonly ActorCode[];
  /** The state that it is about and that takes no part in it: of a `Joint Statement on Haiti`. */
  readonly theme?: ActorCode;
}

/** Tells the sides of a text by its kind, its issuers and its title. */
export function textSides(reading: Reading, context: Context, document: Document): TextSides {
  if (document.kind === 'news') return { own: [], joint: false };
  const speaking = twoSpeakers(document);
  if (speaking) return { own: speaking, two: speaking, joint: false };
  const own = actorsOf(document.issuers);
  if (own.length === 0) own.push(...actorsOf(publisherOf(reading, context)));
  const joint = own.length > 1;
  if (own.length === 0) return { own, joint };
  const title = reading.doc.metadata.title ?? '';
  const others = actorsInTitle(title, context).filter((actor) => !own.includes(actor));
  const [other] = others;
  const one = others.length === 1 && other && !isIn(context, own, other) ? other : undefined;
  if (joint) {
    const about = one && actorsInTitle(context.language.acts.matter.exec(title)?.[1] ?? '', context).includes(one);
    return { own, joint, ...(own.length === 2 && { two: own }), ...(about && { theme: one }) };
  }
  if (!one) return { own, joint };
  return context.language.acts.encounter.test(title) ? { own, joint, two: [own[0]!, one] } : { own, joint, theme: one };
}

/** `AUKUS` is no other side for one of its members. */
const isIn = ({ knowledge }: Context, own: readonly ActorCode[], other: ActorCode): boolean =>
  knowledge.actors.some(({ code, members }) => code === other && members?.some(({ actor }) => own.includes(actor)));

/** The two states that speak in turn, where there are just two. */
export function twoSpeakers({ kind, voices }: Document): readonly ActorCode[] | undefined {
  if (kind !== 'transcript') return undefined;
  const actors = [...new Set(voices.flatMap(({ speakers }) => actorsOf(speakers)))];
  return actors.length === 2 ? actors : undefined;
}

/** The states and organisations that speak. */
export const actorsOf = (speakers: readonly Cited<Party>[]): ActorCode[] => [
  ...new Set(speakers.flatMap(({ value: { actor } }) => actor ?? [])),
];
