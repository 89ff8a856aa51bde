import { type Cited, inferred, type Party, type Reading, type Span, stated } from '../../model/index.ts';
import type { Side } from '../sides.ts';

/** Who speaks, or nobody. */
export type Speakers = readonly Cited<Party>[];

export const spanOf = ({ syntax }: Reading, i: number): Span => ({ start: syntax.start[i]!, end: syntax.end[i]! });

export const again = (speakers: Speakers, at: Span): Speakers => speakers.map(({ value }) => inferred(value, at));

export const cite = ({ doc }: Reading, sides: readonly Side[]): Cited<Party>[] =>
  sides.map(({ party, at, inferred: guessed }) => (guessed ? inferred(party, at) : stated(inOwnName(doc.text, party, at), at)));

/** Roles of those who are no arm of a state: a paper, a firm or a church speaks in its own name, not for its country. */
const OWN_NAME = new Set(['MED', 'BUS', 'CVL', 'NGO', 'EDU', 'HLH', 'REL', 'LAB', 'OPP', 'REB', 'PTY']);

const ARTICLE = /^(?:the|an?) /i;

const inOwnName = (text: string, party: Party, at: Span): Party =>
  party.role && OWN_NAME.has(party.role) && !party.name && !party.person
    ? { ...party, name: text.slice(at.start, at.end).replace(ARTICLE, '').replace(/\s+/g, ' ') }
    : party;
