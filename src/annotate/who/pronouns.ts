import type { Party } from '../../model/index.ts';
import { styleEnd } from './address.ts';
import type { Anchor } from './anchors.ts';
import { isPerson } from './anchors.ts';
import type { Draft } from './draft.ts';
import { ahead, type Discourse, memory, recent } from './references.ts';
import { keyAt, uposAt } from './scene.ts';

const farthest = 3;
/** How many mentions back a group is looked for; keeps long sentences cheap. */
const nearest = 40;
/** How far before a possessive the other members of its list are. */
const nearby = 6;

/** A pronoun at atom i, when one person (or one pair) stands out as the one it means. */
export function pronounAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  const key = keyAt(scene, i);
  const kind = scene.lexicon.words.pronouns.get(key);
  if (kind === undefined || scene.hitAt[i] || styleEnd(scene, i) > i) return undefined;
  const upos = scene.syntax.upos[scene.firstToken[i]!];
  if (upos !== 'PRON' && upos !== 'DET') return undefined;
  if (kind === 'self') return speakers(d, i);
  if (kind === 'state') return stateAt(d, i);
  return kind === 'people' ? pluralAt(d, i) : personAt(d, i, kind);
}

function personAt(d: Discourse, i: number, gender: 'm' | 'f'): Draft | undefined {
  const { scene, layout } = d;
  const token = scene.firstToken[i]!;
  const sentence = scene.syntax.sentenceOf[token]!;
  const possessive = /^(?:his|her|hers)$/.test(keyAt(scene, i)) && (scene.syntax.deprel[token] ?? '').startsWith('nmod');
  const thanked = possessive ? (joinedBefore(d, i) ?? thankedBefore(d, i)) : undefined;
  if (thanked?.parties.length === 1 && isPerson(thanked) && (d.gender.get(thanked.parties[0]!.person!) ?? gender) === gender)
    return {
      first: i,
      end: i + 1,
      form: 'pronoun',
      parties: [withoutWords(thanked.parties[0]!)],
      confidence: 0.8,
      rule: 'pronoun',
      antecedent: thanked.first,
    };
  const scores = new Map<string, { score: number; best: number; party: Party; at: Anchor }>();
  const consider = (a: Anchor, base: number): void => {
    for (const party of a.parties) {
      if (!party.person || a.parties.length > 1 || others.has(party.person)) continue;
      const known = d.gender.get(party.person);
      if (known && known !== gender) continue;
      const score = base + salience(a);
      const old = scores.get(party.person);
      if (!old) scores.set(party.person, { score, best: score, party, at: a });
      else {
        old.score = Math.max(old.score, score) + 5;
        if (score > old.best) Object.assign(old, { best: score, at: a, party });
      }
    }
  };
  const quoted = layout.quoted[i] === 1;
  // "Soto thanked her": Soto is not meant, however often she was named before.
  const others = new Set<string>();
  if (!possessive)
    for (const a of recent(d))
      if (a.sentence === sentence && coArguments(d, a.head, token)) for (const p of a.parties) if (p.person) others.add(p.person);
  for (const a of recent(d).reverse()) {
    const back = sentence - a.sentence;
    const gap = layout.paragraph[i]! - a.paragraph;
    if (back > farthest || gap > 2) break;
    if (!isPerson(a) || isByline(d, a)) continue;
    // Inside a quotation the speaker is "I", not "he".
    if (quoted && !a.quoted && back === 0 && a.place === 'subject') continue;
    // "thanked her for her gift": one and the same.
    const echoed = possessive && a.form === 'pronoun' && a.place === 'object' && back === 0 && i - a.first < 6 ? 60 : 0;
    consider(a, 100 + echoed - 30 * back - 15 * gap - (a.quoted && !quoted ? 25 : 0));
  }
  // "In his speech, the president said": what follows in the sentence, when nothing before it fits.
  if (possessive) {
    const later = ahead(d).find((a) => a.sentence === sentence && a.first > i && a.place === 'subject' && isPerson(a));
    const before = recent(d).some((a) => a.sentence === sentence && isPerson(a));
    if (later && !before && opensClause(d, i, later)) consider(later, 95);
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || b.at.first - a.at.first);
  const [first, second] = ranked;
  if (!first || first.score < 60) return undefined;
  const lead = second ? first.score - second.score : 100;
  // "A told B that he would win": two in one sentence with the pronoun stay open unless one of them is only passing.
  const together = second !== undefined && first.at.sentence === sentence && second.at.sentence === sentence;
  if (lead < (together ? 40 : 15)) return undefined;
  d.gender.set(first.party.person!, gender);
  const confidence = lead >= 60 ? 0.85 : lead >= 30 ? 0.75 : 0.65;
  return {
    first: i,
    end: i + 1,
    form: 'pronoun',
    parties: [withoutWords(first.party)],
    confidence,
    rule: 'pronoun',
    antecedent: first.at.first,
  };
}

/** Whose words follow is "I" in them: a name that is a paragraph of its own, or the label of a turn. */
function isByline({ scene, layout }: Discourse, { first, end, paragraph }: Anchor): boolean {
  if (layout.label[paragraph] === first) return true;
  const starts = first === 0 || layout.paragraph[first - 1] !== paragraph;
  return starts && end < scene.atoms.length && layout.paragraph[end] !== paragraph;
}

const salience = (a: Anchor): number =>
  a.place === 'subject' ? 50 : a.place === 'object' ? 20 : a.place === 'modifier' ? -10 : 0;

/** "Soto and his allies": whoever stands right before. */
function joinedBefore(d: Discourse, i: number): Anchor | undefined {
  const last = d.past[d.past.length - 1];
  const end = keyAt(d.scene, i - 2) === ',' ? i - 2 : i - 1;
  return last?.end === end && keyAt(d.scene, i - 1) === 'and' ? last : undefined;
}

/** Who was thanked, congratulated or blamed for what the pronoun has: "she thanked Soto for his gift". */
function thankedBefore(d: Discourse, i: number): Anchor | undefined {
  const { syntax, firstToken, lexicon } = d.scene;
  const token = firstToken[i]!;
  const sentence = syntax.sentenceOf[token]!;
  const reach = recent(d);
  for (let k = reach.length - 1; k >= 0 && reach[k]!.sentence === sentence; k--) {
    const a = reach[k]!;
    const verb = syntax.head[a.head]!;
    if (a.place !== 'object' || verb < 0 || !lexicon.words.thanking.has(syntax.lemma[verb]!)) continue;
    if (!/^(?:for|on)$/.test(keyAt(d.scene, a.end))) return undefined;
    return syntax.upos.slice(firstToken[a.end]!, token).some((upos) => upos === 'VERB' || upos === 'AUX') ? undefined : a;
  }
  return undefined;
}

/** Subject and object of one verb are two people: "he met him", "he rang Soto and thanked him". */
function coArguments(d: Discourse, a: number, b: number): boolean {
  const { syntax } = d.scene;
  const label = syntax.deprel[b] ?? '';
  if (!/^(?:obj|iobj|obl|nsubj)/.test(label)) return false;
  let verb = syntax.head[b]!;
  if (syntax.head[a] === verb && verb >= 0) return true;
  if (label.startsWith('nsubj') || !(syntax.deprel[a] ?? '').startsWith('nsubj')) return false;
  for (let steps = 0; steps < 10 && verb >= 0 && syntax.deprel[verb] === 'conj' && !hasSubject(d, verb); steps++) {
    verb = syntax.head[verb]!;
    if (syntax.head[a] === verb) return true;
  }
  return false;
}

function hasSubject({ scene: { syntax } }: Discourse, verb: number): boolean {
  for (let k = syntax.childStart[verb]!; k < syntax.childStart[verb + 1]!; k++)
    if ((syntax.deprel[syntax.childList[k]!] ?? '').startsWith('nsubj')) return true;
  return false;
}

/** Whether the pronoun stands in an opening phrase, before the subject and its verb. */
function opensClause(d: Discourse, i: number, later: Anchor): boolean {
  const { syntax, firstToken } = d.scene;
  const token = firstToken[i]!;
  const verb = syntax.head[later.head]!;
  return verb > token && later.first - i < 25;
}

const withoutWords = (party: Party): Party => {
  const { officeText: _, ...rest } = party;
  return rest;
};

/** "they", "their": the last group, or the last two named together as one subject. */
/** "A met with B. They agreed": the two people of the sentence before, when it names just two, from two sides, the first as its subject. */
function twoBefore(d: Discourse, sentence: number, i: number): Anchor[] | undefined {
  const people = recent(d).filter(
    (a) =>
      a.sentence === sentence - 1 &&
      a.paragraph === d.layout.paragraph[i] &&
      isPerson(a) &&
      a.parties.length === 1 &&
      a.form !== 'pronoun',
  );
  const distinct = people.filter((a, k) => people.findIndex((b) => b.parties[0]!.person === a.parties[0]!.person) === k);
  const [first, second] = distinct;
  if (!first || !second || distinct.length > 2) return undefined;
  if (first.place !== 'subject' || second.place === 'modifier' || first.parties[0]!.actor === second.parties[0]!.actor)
    return undefined;
  return distinct;
}

/** "A met B. She thanked him. They agreed": the only two people of the paragraph, from two sides, where no other plural noun has acted in it. */
function twoOfParagraph(d: Discourse, i: number): Anchor[] | undefined {
  const { scene, past, layout } = d;
  if (layout.quoted[i] === 1) return undefined;
  const people = new Map<string, Anchor>();
  for (let k = past.length - 1; k >= Math.max(0, past.length - memory) && past[k]!.paragraph === layout.paragraph[i]; k--) {
    const a = past[k]!;
    if (a.rule === 'agent-noun' && a.place === 'subject') return undefined;
    for (const { person } of a.parties) if (person) people.set(person, a);
  }
  const two = [...people.values()].reverse();
  const [first, second] = two;
  if (!first || !second || two.length > 2 || first.place !== 'subject' || first.parties.length + second.parties.length > 2)
    return undefined;
  if (first.sentence !== second.sentence || first.parties[0]!.actor === second.parties[0]!.actor) return undefined;
  return isPluralSubjectBetween(scene, second.end, i) ? undefined : two;
}

const isPluralSubjectBetween = ({ syntax, firstToken }: Discourse['scene'], end: number, i: number): boolean => {
  for (let t = firstToken[end] ?? 0; t < firstToken[i]!; t++)
    if (/^NNP?S$/.test(syntax.xpos[t]!) && syntax.deprel[t]!.startsWith('nsubj')) return true;
  return false;
};

/** "the refugees and their hosts", "parts of the army, its helpers": whose they are stands in the list itself. */
function ownsInList({ scene }: Discourse, i: number): boolean {
  const { syntax, firstToken, lexicon } = scene;
  const owned = syntax.head[firstToken[i]!]!;
  if (owned < 0 || !/^(?:conj|appos)/.test(syntax.deprel[owned] ?? '')) return false;
  for (let k = i - 1; k >= 0 && i - k < nearby && firstToken[k]! >= syntax.head[owned]!; k--) {
    if (/^(?:VERB|AUX)$/.test(uposAt(scene, k))) return false;
    if (uposAt(scene, k) === 'NOUN') return lexicon.agents.longest(scene.atoms, k) !== undefined;
  }
  return false;
}

function pluralAt(d: Discourse, i: number): Draft | undefined {
  const { scene, layout } = d;
  if (keyAt(scene, i) === 'their' && ownsInList(d, i)) return undefined;
  const thanked = keyAt(scene, i) === 'their' ? thankedBefore(d, i) : undefined;
  if (thanked)
    return thanked.parties.length > 1 || thanked.rule === 'agent-noun' ? plural(i, thanked.parties, thanked, 0.75) : undefined;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  for (let k = d.past.length - 1; k >= Math.max(0, d.past.length - nearest); k--) {
    const a = d.past[k]!;
    const back = sentence - a.sentence;
    if (back > 2 || layout.paragraph[i]! - a.paragraph > 1) break;
    const doubt = back === 2 ? 0.1 : 0;
    if (a.quoted !== (layout.quoted[i] === 1)) continue;
    const together = coordinated(d, k);
    if (together.length > 1 && together[0]!.place === 'subject')
      return plural(
        i,
        together.flatMap((t) => t.parties),
        together[0]!,
        0.75 - doubt,
      );
    if (a.parties.length > 1 && a.rule !== 'compound' && a.place === 'subject') return plural(i, a.parties, a, 0.7 - doubt);
    if (
      a.rule === 'agent-noun' &&
      /^NNP?S$/.test(scene.syntax.xpos[a.head] ?? '') &&
      a.place === 'subject' &&
      a.sentence === sentence
    )
      return plural(i, a.parties, a, 0.65);
  }
  const two = twoBefore(d, sentence, i) ?? twoOfParagraph(d, i);
  if (two)
    return plural(
      i,
      two.flatMap((t) => t.parties),
      two[0]!,
      0.7,
    );
  return undefined;
}

const plural = (i: number, parties: readonly Party[], a: Anchor, confidence: number): Draft => ({
  first: i,
  end: i + 1,
  form: 'pronoun',
  parties: unique(parties.map(withoutWords)),
  confidence,
  rule: 'pronoun-plural',
  antecedent: a.first,
});

const unique = (parties: readonly Party[]): Party[] =>
  parties.filter(
    (p, k) =>
      parties.findIndex((q) => q.actor === p.actor && q.person === p.person && q.office === p.office && q.role === p.role) === k,
  );

/** The anchors coordinated with the k-th ("A, B and C"), in text order. */
export function coordinated(d: Discourse, k: number): Anchor[] {
  const { syntax } = d.scene;
  const root = (t: number): number => {
    let r = t;
    for (let steps = 0; steps < 50 && syntax.deprel[r] === 'conj' && syntax.head[r]! >= 0; steps++) r = syntax.head[r]!;
    return r;
  };
  const last = d.past[k]!;
  const top = root(last.head);
  const out: Anchor[] = [];
  for (let j = k; j >= Math.max(0, k - nearest) && d.past[j]!.sentence === last.sentence; j--) {
    // Where the tree has a long list wrong, its commas still hold it together.
    const a = d.past[j]!;
    if (root(a.head) === top || (out.length > 0 && isListed(d, a.end, out[0]!.first))) out.unshift(a);
  }
  return out;
}

/** Whether only commas, "and" and articles stand between two anchors. */
function isListed(d: Discourse, end: number, first: number): boolean {
  if (first - end > 4 || first <= end) return false;
  for (let i = end; i < first; i++) if (!/^(?:,|and|the|&|his|her|their)$/.test(keyAt(d.scene, i))) return false;
  return true;
}

/** "it", "its": the state or body that is subject of the same sentence, when there is just one before. */
function stateAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  const token = scene.firstToken[i]!;
  const sentence = scene.syntax.sentenceOf[token]!;
  const label = scene.syntax.deprel[token] ?? '';
  if (!label.startsWith('nsubj') && !label.startsWith('nmod')) return undefined;
  if (label.startsWith('nsubj') ? isExpletive(d, token) : ownsInList(d, i)) return undefined;
  const states = recent(d).filter(
    (a) =>
      a.sentence === sentence &&
      a.parties.length === 1 &&
      !isPerson(a) &&
      a.form !== 'pronoun' &&
      a.rule !== 'about' &&
      a.rule !== 'capital-place',
  );
  const subjects = states.filter((a) => a.place === 'subject' && a.form !== 'demonym' && a.form !== 'office');
  const last = subjects[subjects.length - 1];
  if (!last) return undefined;
  // With another state between, only the subject of the same clause is sure to be meant.
  const others = states.filter((a) => a.parties[0]!.actor !== last.parties[0]!.actor);
  if (
    others.length > 0 &&
    !(
      label.startsWith('nmod') &&
      subjects.length === 1 &&
      isOfClause(d, last, token) &&
      others.every((a) => a.first < last.first)
    )
  ) {
    if (!label.startsWith('nsubj') || others.some((a) => a.place === 'subject' || a.first > last.first)) return undefined;
  }
  if (d.layout.quoted[i] !== Number(last.quoted)) return undefined;
  return {
    first: i,
    end: i + 1,
    form: 'pronoun',
    parties: last.parties,
    confidence: 0.7,
    rule: 'pronoun-state',
    antecedent: last.first,
  };
}

/** Whether the anchor is subject of the clause a token stands in. */
function isOfClause({ scene: { syntax } }: Discourse, a: Anchor, token: number): boolean {
  let t = token;
  for (let steps = 0; steps < 30 && t >= 0; steps++) {
    if (syntax.upos[t] === 'VERB') return syntax.head[a.head] === t;
    t = syntax.head[t]!;
  }
  return false;
}

/** Verbs whose "it" is nobody. */
const weather: ReadonlySet<string> = new Set(['rain', 'snow', 'seem', 'appear', 'happen', 'matter']);

/** "it is important that": a clause or infinitive follows the predicate. */
function isExpletive({ scene: { syntax } }: Discourse, token: number): boolean {
  const head = syntax.head[token]!;
  if (head < 0 || (syntax.deprel[token] ?? '').startsWith('expl')) return true;
  if (weather.has(syntax.lemma[head]!)) return true;
  if (syntax.upos[head] === 'ADJ' || syntax.upos[head] === 'NOUN') return true;
  for (let k = syntax.childStart[head]!; k < syntax.childStart[head + 1]!; k++)
    if (syntax.deprel[syntax.childList[k]!] === 'csubj') return true;
  return false;
}

/** "we", "our" outside quotation marks: the government that publishes; in a joint statement the two that make it. */
function speakers(d: Discourse, i: number): Draft | undefined {
  if (d.layout.quoted[i] === 1) return undefined;
  const label = d.layout.label[d.layout.paragraph[i]!]!;
  if (label >= 0) {
    const speaker = d.past.find((a) => a.first <= label && label < a.end);
    const actor = speaker?.parties[0]?.actor;
    return actor
      ? {
          first: i,
          end: i + 1,
          form: 'pronoun',
          parties: [{ actor }],
          confidence: 0.65,
          rule: 'we-of-speaker',
          antecedent: speaker.first,
        }
      : undefined;
  }
  if (d.makers)
    return {
      first: i,
      end: i + 1,
      form: 'pronoun',
      parties: d.makers.map((actor) => ({ actor })),
      confidence: 0.7,
      rule: 'we-of-makers',
    };
  if (!d.home) return undefined;
  return { first: i, end: i + 1, form: 'pronoun', parties: [{ actor: d.home }], confidence: 0.6, rule: 'we-of-publisher' };
}
