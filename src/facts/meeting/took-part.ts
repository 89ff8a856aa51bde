import { type ActorCode, type Context, type Reading, type Span, whoAtToken } from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { publisherOf } from '../document.ts';
import { inRange } from '../range.ts';
import { actorsOf, distinct, isOrganisation, isPerson, type Side } from '../sides.ts';
import type { Told } from './merge.ts';
import type { Nucleus } from './nucleus.ts';

/** A gathering of fixed members is theirs, not that of the group as such: those named as taking part, or else all members. */
export function withMembers({ knowledge }: Context, { sides, nuclei }: Told, at: Span): readonly Side[] {
  const gathering = nuclei.find((n) => n.gathering?.dialogue)?.gathering;
  if (!gathering?.dialogue || gathering.actors.length > 1) return sides;
  const { members } = gathering.dialogue;
  const others = sides.filter(
    (s) => !isOrganisation(s, knowledge) && s.party.actor && knowledge.actor(s.party.actor)?.kind !== 'group',
  );
  if (actorsOf(others).length > 1) return others;
  if (!members) return sides;
  return distinct([
    ...others,
    ...members.map((actor) => ({ party: { actor }, at, part: 'participant' as const, inferred: true })),
  ]);
}

/**
 * A person in office whose state is not told is of the one state that the sentence or the place leaves: "in Lima, A met Foreign Minister B".
 */
export function atHome(reading: Reading, context: Context, sides: readonly Side[], nuclei: readonly Nucleus[]): readonly Side[] {
  if (sides.every((s) => s.party.actor)) return sides;
  const { syntax, mentions } = reading;
  const taken = new Set(actorsOf(sides));
  // A house that publishes what "the deputy minister" did speaks of its own.
  const house = publisherOf(reading, context)[0]?.value.actor;
  if (house && taken.size > 0 && !taken.has(house)) return housed(sides, house);
  const states = new Map<ActorCode, Span>();
  for (const { places } of nuclei)
    for (const { actor, name } of places) if (actor && !taken.has(actor)) states.set(actor, name.at[0]!);
  if (states.size === 0) {
    for (const { token } of nuclei) {
      const { first, end } = syntax.sentences[syntax.sentenceOf[token]!]!;
      for (const who of inRange(mentions.who, first, end)) {
        const actor =
          who.parties.length === 1 && (who.form === 'country' || who.form === 'demonym') ? who.parties[0]!.actor : undefined;
        if (actor && !taken.has(actor)) states.set(actor, who);
      }
    }
  }
  const [only, more] = [...states];
  if (!only || more) return sides;
  return housed(sides, only[0]);
}

/** Those in office without a state as of this one. */
const housed = (sides: readonly Side[], actor: ActorCode): Side[] =>
  sides.map((s) => (s.party.actor || !s.party.office ? s : { ...s, party: { ...s.party, actor }, inferred: true }));

const APPOSED = 24;

/** "A, adviser to the Peruvian president": whoever is named without a state is of the first that is named behind the comma. */
export function withStates({ syntax, mentions }: Reading, sides: readonly Side[]): Side[] {
  return sides.map((side) => {
    const { party, at } = side;
    if (party.actor || !(party.person || party.name)) return side;
    const own = mentions.who[indexAt(mentions.who, at.start)];
    if (own?.start !== at.start || !OPENS.test(syntax.lower[own.last + 1] ?? '')) return side;
    const limit = Math.min(own.last + APPOSED, syntax.sentences[syntax.sentenceOf[own.last]!]!.end);
    for (let p = own.last + 2; p < limit && syntax.upos[p] !== 'VERB' && !isPersonAt(mentions, p); p++) {
      const who = whoAtToken(mentions, p);
      const actor =
        who?.parties.length === 1 && who.form !== 'pronoun' && who.form !== 'reference' ? who.parties[0]!.actor : undefined;
      if (actor) return { ...side, party: { ...party, actor }, inferred: true };
    }
    return side;
  });
}
const OPENS = /^[,(]$/;

function isPersonAt(mentions: Reading['mentions'], token: number): boolean {
  const who = whoAtToken(mentions, token);
  return who !== undefined && isPerson(who);
}

/** Offices that meet in a dialogue of fixed offices. */
const SEATS: Readonly<Record<string, readonly string[]>> = {
  '2+2': ['foreign-minister', 'defence-minister'],
  '3+3': ['foreign-minister', 'defence-minister', 'national-security-adviser'],
};

/** In a 2+2, a state that names nobody is there with its foreign and defence ministers: those whom the story names. */
export function withCounterparts({ mentions }: Reading, sides: readonly Side[], nuclei: readonly Nucleus[]): readonly Side[] {
  const seats = SEATS[nuclei.find((n) => SEATS[n.form])?.form ?? ''];
  if (!seats) return sides;
  const silent = new Set(
    actorsOf(sides).filter((a) => !sides.some((s) => s.party.actor === a && (s.party.person || s.party.name))),
  );
  if (silent.size === 0) return sides;
  // Who will be sent to a round to come is not told.
  if (nuclei.every((n) => n.status.value === 'planned') && silent.size === actorsOf(sides).length) return sides;
  const found = new Map<string, Side>();
  for (const who of mentions.who) {
    const party = who.parties[0];
    if (who.parties.length !== 1 || !party?.actor || !silent.has(party.actor) || !party.office || !seats.includes(party.office))
      continue;
    if (!party.person && !party.name) continue;
    const key = `${party.actor} ${party.office}`;
    if (!found.has(key)) found.set(key, { party, at: { start: who.start, end: who.end }, part: 'participant', inferred: true });
  }
  return distinct([...sides, ...found.values()]);
}

/** "The Chilean ministers called on A": those of that rank and state whom the story has named before. */
export function withNamed(
  { syntax, mentions }: Reading,
  { knowledge, language }: Context,
  sides: readonly Side[],
): readonly Side[] {
  return distinct(
    sides.flatMap((side) => {
      const { party, at } = side;
      if (party.person || party.name || !party.actor) return [side];
      const index = indexAt(mentions.who, at.start);
      const own = mentions.who[index];
      if (own?.start !== at.start || own.end !== at.end) return [side];
      let rank = language.meetings.ranks.get(syntax.lower[own.last]!);
      for (let p = own.last + 1; !rank && p < own.last + 3 && p < syntax.length; p++)
        rank = language.meetings.ranks.get(syntax.lower[p]!);
      if (!rank) return [side];
      const found = new Map<string, Side>();
      for (let k = Math.max(0, index - FAR); k < index; k++) {
        const [one, more] = mentions.who[k]!.parties;
        const key = one?.person ?? one?.name;
        if (!one || more || !key || one.actor !== party.actor || !one.office || knowledge.office(one.office)?.level !== rank)
          continue;
        if (!found.has(key)) found.set(key, { ...side, party: one, inferred: true });
      }
      return found.size > 0 && found.size < 4 ? [...found.values()] : [side];
    }),
  );
}

/** How many mentions before are looked at. */
const FAR = 200;

/** Index of the first mention that starts at or behind a place. */
const indexAt = (mentions: readonly { readonly start: number }[], start: number): number =>
  lowerBound(mentions.length, (i) => mentions[i]!.start < start);
