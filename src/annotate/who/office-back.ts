import type { ActorCode, Office, OfficeCode, Party } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import type { Draft } from './draft.ts';
import { heldBefore, holderOf } from './holders.ts';
import { headOfPublisher } from './home.ts';
import { type OfficeReadings, officeAt, officeOf } from './offices.ts';
import { type Discourse, memory } from './references.ts';
import { follows, isCapitalised, keyAt, type Scene } from './scene.ts';
import { calling } from './titles.ts';

const farthest = 12;

/** "the minister", "the Secretary", "the president": who was said to hold such an office, the nearest first. */
export function officeBackAt(d: Discourse, i: number): Draft | undefined {
  const { scene, past, layout, home } = d;
  const from = keyAt(scene, i) === 'the' ? i + 1 : isSecond(d, i) ? i : -1;
  const run = from < 0 ? undefined : officeAt(scene, from);
  if (!run || run.plural || scene.hitAt[run.end]?.first === run.end) return undefined;
  // "The Mayor of Osaka, Ana Lund" is told already.
  if ((d.all[d.next]?.first ?? Number.POSITIVE_INFINITY) < run.end) return undefined;
  // "the president of the company", "the minister's office", "the prime-ministerial" name something else.
  if (hasComplement(d, run.end) || scene.atoms.glue[run.end] === 1) return undefined;
  // "the World Leader Summit"
  if (isCapitalised(scene, run.end) && follows(scene, run.end) && scene.lexicon.words.thingNouns.has(keyAt(scene, run.end)))
    return undefined;
  const codes = new Set<string>(run.named.flat().map((f) => f.office.code));
  const words = Array.from({ length: run.end - run.first }, (_, k) => keyAt(scene, run.first + k));
  const candidates = new Map<string, { party: Party; at: Anchor; rank: number }>();
  for (
    let k = past.length - 1;
    k >= Math.max(0, past.length - memory) && layout.paragraph[i]! - past[k]!.paragraph <= farthest;
    k--
  ) {
    const a = past[k]!;
    for (const party of a.parties) {
      const rank = calling(scene, d.titles, party, words, codes);
      if (rank === 0 || heldBefore(scene, party)) continue;
      const key = party.person ?? `${party.actor} ${party.office}`;
      if (!candidates.has(key)) candidates.set(key, { party, at: a, rank });
    }
  }
  // "Lund and the foreign minister" are two.
  const others = [partnerBefore(d, i), speakerAt(d, i)];
  const all = [...candidates.values()].filter((c) => c.party.person === undefined || !others.includes(c.party.person));
  const best = Math.max(...all.map((c) => c.rank));
  const list = all.filter((c) => c.rank === best);
  // A government calls its own people by their office alone, in capitals.
  const homes = home !== undefined && isCapitalised(scene, run.first) ? list.filter((c) => c.party.actor === home) : [];
  const chief = homes.length > 1 ? headOfPublisher(scene, home!, words.join(' ')) : undefined;
  const own = chief ? homes.filter((c) => c.party.office === chief.code) : homes;
  if (own.length === 1) return reference(i, run.end, own[0]!.party, own[0]!.at, 0.8);
  const [first, second] = list;
  if (!first) {
    const head = chiefOf(d, i, run.named[0]!);
    if (head) return { ...head, first: i, end: run.end };
    const publishers =
      home !== undefined && isCapitalised(scene, run.first) && scene.lexicon.words.ownTitles.has(words.join(' '));
    const owner = publishers ? home : codes.has('vice-president') ? viceOf(d, i) : undefined;
    const office = owner && (headOfPublisher(scene, owner, words.join(' ')) ?? officeOf(run.named[0]!, owner));
    if (!office || (words.length > 1 && !isItsTitle(d, owner, office, words.join(' ')))) return undefined;
    const holder = holderOf(scene, d.people, owner, office);
    return {
      first: i,
      end: run.end,
      form: 'reference',
      parties: [{ actor: owner, office: office.code, ...(holder ? { person: holder.who.id, name: holder.who.name } : {}) }],
      confidence: 0.6,
      rule: publishers ? 'the-office-of-publisher' : 'the-vice-president',
    };
  }
  const distance = (a: Anchor): number => scene.syntax.sentenceOf[scene.firstToken[i]!]! - a.sentence;
  // Two presidents were just named: which one is meant would be a guess.
  if (second && distance(second.at) <= 1 && first.at.place !== 'subject') return undefined;
  if (second && distance(second.at) === distance(first.at) && second.at.place === first.at.place) return undefined;
  return reference(i, run.end, first.party, first.at, second ? 0.65 : 0.85);
}

/** "Prime Minister" of "the President and Prime Minister agreed": the article stands once for two. */
function isSecond({ scene, past }: Discourse, i: number): boolean {
  const last = past[past.length - 1];
  return keyAt(scene, i - 1) === 'and' && isCapitalised(scene, i) && last?.end === i - 1 && last.rule === 'the-office';
}

/** Whose turn it is in a transcript: who speaks of "the foreign minister" speaks of another. */
function speakerAt({ layout, past }: Discourse, i: number): string | undefined {
  const label = layout.label[layout.paragraph[i]!]!;
  return label < 0 ? undefined : past.find((a) => a.first <= label && label < a.end)?.parties[0]?.person;
}

/** The person with whom the office at atom i is joined by "and". */
function partnerBefore({ scene, past }: Discourse, i: number): string | undefined {
  const last = past[past.length - 1];
  return last && last.end === i - 1 && keyAt(scene, i - 1) === 'and' ? last.parties[0]?.person : undefined;
}

/** Washington has no prime minister, and calls its Secretary of State no foreign minister: with such words its texts mean others' people. */
function isItsTitle({ scene }: Discourse, actor: ActorCode, office: Office, words: string): boolean {
  const { knowledge, ownForms } = scene.lexicon;
  const own = ownForms.get(`${actor} ${office.code}`);
  if (own) return own.has(words);
  const isLed = office.code !== 'head-of-government' || knowledge.actor(actor)?.leader === 'head-of-government';
  return isLed || !scene.date || !sharesHolder(scene, actor);
}

/** Whether the head of state governs too. */
function sharesHolder({ lexicon: { knowledge }, date }: Scene, actor: ActorCode): boolean {
  const [state, government] = ['head-of-state', 'head-of-government'].map((code) =>
    knowledge.holders(actor, code as OfficeCode, date!).map((t) => t.person),
  );
  return government!.every((person) => state!.includes(person));
}

/** "of the company", "for Trade", "to Japan" behind an office; "thanked the minister for coming", "urged the president to go" have none. */
function hasComplement({ scene }: Discourse, i: number): boolean {
  const word = keyAt(scene, i);
  if (word === 'of') return true;
  if (word !== 'for' && word !== 'to') return false;
  const next = keyAt(scene, i + 1) === 'the' ? i + 2 : i + 1;
  const body = scene.lexicon.agents.longest(scene.atoms, next) !== undefined;
  const hit = scene.hitAt[next];
  // "thanked the minister for Peru's help"
  return (
    body ||
    (hit?.first === next && keyAt(scene, hit.end) !== "'s") ||
    (isCapitalised(scene, next) && keyAt(scene, i - 1) !== "'s")
  );
}

const chiefs: ReadonlySet<string> = new Set(['agency-head', 'secretary-general']);

/** "the Director General": of the one organisation spoken of that has such a head. */
function chiefOf(d: Discourse, i: number, readings: OfficeReadings): Draft | undefined {
  const { scene, past } = d;
  const office = readings.find((r) => chiefs.has(r.office.code))?.office;
  if (!office || !scene.date) return undefined;
  const { knowledge } = scene.lexicon;
  const headed = new Map<ActorCode, Anchor>();
  for (let k = past.length - 1; k >= Math.max(0, past.length - memory); k--)
    for (const { actor } of past[k]!.parties) if (actor && !headed.has(actor) && isHeaded(actor)) headed.set(actor, past[k]!);
  function isHeaded(actor: ActorCode): boolean {
    return knowledge.actor(actor)?.kind !== 'country' && knowledge.holders(actor, office!.code, scene.date).length > 0;
  }
  const [first, second] = headed;
  if (!first || second) return undefined;
  const [actor, at] = first;
  const holder = holderOf(scene, d.people, actor, office);
  const party = { actor, office: office.code, ...(holder ? { person: holder.who.id, name: holder.who.name } : {}) };
  return { ...reference(i, i + 1, party, at, 0.7), rule: 'the-chief' };
}

/** The one state named just before that has a vice president: "the United States said the Vice President would travel". */
function viceOf(d: Discourse, i: number): ActorCode | undefined {
  const { scene, past } = d;
  const { date } = scene;
  if (!date) return undefined;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  const states = new Set<ActorCode>();
  for (let k = past.length - 1; k >= 0 && past.length - k <= 12 && sentence - past[k]!.sentence <= 1; k--)
    for (const { actor } of past[k]!.parties) if (actor) states.add(actor);
  const led = [...states].filter((s) => scene.lexicon.knowledge.holders(s, 'vice-president' as OfficeCode, date).length > 0);
  return led.length === 1 ? led[0] : undefined;
}

const reference = (first: number, end: number, party: Party, at: Anchor, confidence: number): Draft => ({
  first,
  end,
  form: 'reference',
  parties: [party],
  confidence,
  rule: 'the-office',
  antecedent: at.first,
});
