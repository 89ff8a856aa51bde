import type { ActorCode, OfficeCode, Party } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import { isPerson } from './anchors.ts';
import type { Draft } from './draft.ts';
import { holderOf } from './holders.ts';
import { ahead, type Discourse, memory, recent } from './references.ts';
import { type Hit, keyAt, type Scene } from './scene.ts';

/** Words of "her Indian counterpart": the actor, and where the noun is. */
export interface CounterpartRun {
  readonly first: number;
  readonly end: number;
  readonly actors: readonly ActorCode[];
  readonly plural: boolean;
}

const determiners: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'the', 'a']);
const modifiers: ReadonlySet<string> = new Set(['respective', 'new', 'then', 'former', 'visiting']);

const openers: ReadonlySet<string> = new Set([...determiners, ...modifiers, 'counterpart', 'counterparts', 'opposite']);

/** "his Indian counterpart", "their respective Indian counterparts", "counterparts from Chile and Peru" at atom i. */
export function counterpartRunAt(scene: Scene, i: number): CounterpartRun | undefined {
  if (!openers.has(keyAt(scene, i)) && !scene.hitAt[i]) return undefined;
  let p = i;
  if (determiners.has(keyAt(scene, p))) p++;
  while (modifiers.has(keyAt(scene, p))) p++;
  const actors: ActorCode[] = [];
  for (;;) {
    const hit: Hit | undefined = scene.hitAt[p];
    if (!hit || hit.first !== p || !hit.name.actor || hit.about) break;
    actors.push(hit.name.actor);
    p = hit.end;
    if (keyAt(scene, p) === "'s") p++;
    const more = keyAt(scene, p) === ',' || keyAt(scene, p) === 'and' ? p + (keyAt(scene, p + 1) === 'and' ? 2 : 1) : p;
    if (more === p || !scene.hitAt[more]) break;
    p = more;
  }
  // "her Peruvian opposite number"
  if (keyAt(scene, p) === 'opposite' && /^numbers?$/.test(keyAt(scene, p + 1))) p++;
  const word = keyAt(scene, p);
  if (word !== 'counterpart' && word !== 'counterparts' && keyAt(scene, p - 1) !== 'opposite') return undefined;
  let end = p + 1;
  if (actors.length === 0 && (keyAt(scene, end) === 'from' || keyAt(scene, end) === 'of' || keyAt(scene, end) === 'in')) {
    let q = end + 1;
    for (;;) {
      if (keyAt(scene, q) === 'the') q++;
      const hit: Hit | undefined = scene.hitAt[q];
      if (!hit || hit.first !== q || !hit.name.actor) break;
      actors.push(hit.name.actor);
      end = hit.end;
      q = end;
      if (keyAt(scene, q) === ',') q++;
      if (keyAt(scene, q) === 'and') q++;
      if (q === end) break;
    }
  }
  return { first: i, end, actors, plural: word.endsWith('s') };
}

/** A counterpart without a name: the office of whoever it is a counterpart to, in the other country. */
export function counterpartsAt(d: Discourse, i: number): Draft | undefined {
  const run = counterpartRunAt(d.scene, i);
  if (!run) return undefined;
  if (run.actors.length === 0) return apposedCounterparts(d, run) ?? sameCounterparts(d, run);
  const { offices, at } = officesOfAntecedent(d, i, run.plural);
  const parties: Party[] = [];
  for (const actor of run.actors) {
    if (offices.length === 0) parties.push({ actor });
    for (const code of offices) {
      const office = d.scene.lexicon.knowledge.office(code);
      const holder = office && holderOf(d.scene, d.people, actor, office);
      parties.push({ actor, office: code, ...(holder ? { person: holder.who.id, name: holder.who.name } : {}) });
    }
  }
  return {
    first: run.first,
    end: run.end,
    form: parties.length > 1 ? 'group' : 'reference',
    parties,
    confidence: offices.length > 0 ? 0.8 : 0.6,
    rule: 'counterpart',
    ...(at ? { antecedent: at.first } : {}),
  };
}

/** "his counterparts, Chilean Minister A and Peruvian Minister B": the people named right behind. */
function apposedCounterparts(d: Discourse, run: CounterpartRun): Draft | undefined {
  const { scene } = d;
  if (keyAt(scene, run.end) !== ',') return undefined;
  const parties: Party[] = [];
  let end = run.end;
  for (const a of ahead(d)) {
    if (a.first < end) continue;
    for (let k = end; k < a.first; k++) if (!/^(?:,|and|the)$/.test(keyAt(scene, k))) return draftOf(run, parties, 0.8);
    if (!isPerson(a)) break;
    parties.push(...a.parties);
    end = a.end;
  }
  return draftOf(run, parties, 0.8);
}

function draftOf(run: CounterpartRun, parties: readonly Party[], confidence: number, at?: Anchor): Draft | undefined {
  if (parties.length === 0 || parties.length > 1 !== run.plural) return undefined;
  return {
    first: run.first,
    end: run.end,
    form: run.plural ? 'group' : 'reference',
    parties: parties.map(({ officeText: _, ...rest }) => rest),
    confidence,
    rule: 'counterpart',
    ...(at ? { antecedent: at.first } : {}),
  };
}

const farthest = 12;

/** "Dahl thanked his counterparts": those who were called so before, one or several as now. */
function sameCounterparts(d: Discourse, run: CounterpartRun): Draft | undefined {
  const { scene, counterparts } = d;
  if (!/^(?:his|her|their)$/.test(keyAt(scene, run.first))) return undefined;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[run.first]!]!;
  const named = d.past.slice(-memory).filter((a) => a.rule === 'counterpart' || counterparts.has(a.first));
  const last = named[named.length - 1];
  if (!last || sentence - last.sentence > farthest) return undefined;
  const together = named.filter((a) => a.sentence === last.sentence);
  return draftOf(
    run,
    together.flatMap((a) => a.parties),
    0.75,
    together[0],
  );
}

/** Offices of the people before, in order: the subject of the sentence where there is one, all who are coordinated for the plural. */
function officesOfAntecedent(d: Discourse, i: number, plural: boolean): { offices: OfficeCode[]; at: Anchor | undefined } {
  const { scene } = d;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  const paragraph = d.layout.paragraph[i]!;
  const mayHold = (a: Anchor): boolean => isPerson(a) || a.parties.some((p) => p.office !== undefined);
  for (const back of [0, -1, 1]) {
    // "After talks with Chilean counterparts, the minister said": in an opening phrase the subject is still to come.
    const people =
      back < 0
        ? ahead(d).filter((a) => a.sentence === sentence && a.first > i && a.place === 'subject' && mayHold(a))
        : recent(d).filter((a) => a.sentence === sentence - back && a.paragraph === paragraph && mayHold(a));
    const subjects = people.filter((a) => a.place === 'subject');
    const chosen = subjects.length > 0 ? subjects : people.slice(plural ? -2 : -1);
    const offices: OfficeCode[] = [];
    for (const a of chosen)
      for (const party of a.parties) if (party.office && !offices.includes(party.office)) offices.push(party.office);
    if (offices.length > 0) return { offices: plural ? offices : offices.slice(-1), at: chosen[0] };
  }
  return { offices: [], at: undefined };
}
