import type { ClauseWords, TokenRange, Upos } from '../../model/index.ts';
import type { Act } from './act.ts';
import { readDeed } from './deeds.ts';
import { readJoint } from './joint.ts';
import { type Match, matchAt } from './match.ts';
import { readNoun, readPresence } from './nouns.ts';
import { readPromises } from './promise-nouns.ts';
import { sidesByPronoun } from './pronoun-sides.ts';
import { readAct } from './read-act.ts';
import { others } from './recipients.ts';
import type { Scene } from './scene.ts';

/** All acts of a sentence, main line first in text order; those that only stand inside another act carry its status. Takes the acts of the sentence before for what points back to them. */
export function readActs(scene: Scene, sentence: TokenRange, clauses: ClauseWords, earlier: readonly Act[] = []): Act[] {
  const matches = new Map<number, Match>();
  for (let i = sentence.first; i < sentence.end; i++) {
    const match = matchAt(scene, i);
    if (match) matches.set(i, match);
  }
  const reader = { scene, clauses, matches, earlier };
  const out: Act[] = [];
  for (const match of matches.values()) {
    const [act, ...more] = readAct(reader, match);
    if (!act) continue;
    const recipients = sidesByPronoun(scene, match, act, out);
    out.push(recipients.length > 0 ? { ...act, recipients } : act, ...more);
  }
  for (const i of tokensOf(scene, sentence, 'NOUN', 'PROPN')) {
    const act = readNoun(scene, i, matches) ?? readPresence(scene, i);
    if (act) out.push(act);
    else out.push(...readPromises(scene, i, matches));
  }
  const together = scene.syntax.lower.slice(sentence.first, sentence.end).some((word) => scene.words.together.has(word));
  for (const i of tokensOf(scene, sentence, 'VERB')) {
    const act = matches.get(i)?.frame.plover.startsWith('@') === false ? undefined : readJoint(scene, clauses, i, together);
    if (act) out.push(act);
  }
  fromSiblings(out);
  // A verb tells more than a noun: beside a whole act, deeds are told only of those the noun itself names.
  const whole = out.some(isWhole);
  for (const i of tokensOf(scene, sentence, 'NOUN')) {
    const act = readDeed(scene, clauses, i, matches, whole);
    if (!act || out.some((o) => isWhole(o) && o.plover === act.plover && sameSides(o, act))) continue;
    out.push(act);
    if (!whole) break;
  }
  return out;
}

/** The same on the same side, either way round where one of the acts is mutual. */
const sameSides = (a: Act, b: Act): boolean =>
  codesOf(a) === codesOf(b) && (a.mutual || b.mutual || !a.actors.some((s) => b.recipients.some((r) => r.actor === s.actor)));

const codesOf = ({ actors, recipients }: Act): string =>
  [...new Set([...actors, ...recipients].map((s) => s.actor ?? ''))].sort().join('+');

/** The tokens of a sentence that are of one of two kinds. */
function tokensOf({ syntax }: Scene, { first, end }: TokenRange, kind: Upos, other = kind): number[] {
  const out: number[] = [];
  for (let i = first; i < end; i++) if (syntax.upos[i] === kind || syntax.upos[i] === other) out.push(i);
  return out;
}

/** `Togo pledged 3 million to Benin, while Ghana pledged five`, `Togo pledged three and Ghana five million to Benin`: both are to the same side. */
function fromSiblings(acts: Act[]): void {
  acts.forEach((act, k) => {
    if (act.recipients.length > 0 || act.mutual || !act.actors.some((s) => s.actor) || !shared.has(act.plover)) return;
    const twin = acts.find(
      (o) => o !== act && o.rule === act.rule && o.plover === act.plover && o.status === act.status && o.recipients.length > 0,
    );
    const recipients = twin ? others(twin.recipients, act.actors, false).filter((s) => s.actor) : [];
    if (recipients.length > 0)
      acts[k] = { ...act, recipients: recipients.map((s) => ({ ...s, resolved: true })), confidence: act.confidence - 0.2 };
  });
}

const shared = new Set(['AGREE', 'AID', 'SUPPORT', 'SANCTION', 'ACCUSE']);

const isWhole = (act: Act): boolean =>
  others(act.recipients, act.actors, false).some((s) => s.actor && act.actors.some((a) => a.actor)) ||
  (act.mutual && act.actors.length > 1);
