import type { Draft } from './draft.ts';
import { holderOf } from './holders.ts';
import { officeAt, officeOf } from './offices.ts';
import { pronounAt } from './pronouns.ts';
import type { Discourse } from './references.ts';
import { keyAt } from './scene.ts';

const owners: ReadonlySet<string> = new Set(['its', 'his', 'her']);

/** "its prime minister", "her foreign minister": an office of the state, or of the person's state, that the pronoun stands for. */
export const ownOfficeAt = (d: Discourse, i: number): Draft | undefined =>
  owners.has(keyAt(d.scene, i)) ? readOwnOffice(d, i) : undefined;

function readOwnOffice(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  let p = i + 1;
  while (/^(?:own|new|then)$/.test(keyAt(scene, p))) p++;
  if (/^(?:country|nation|homeland)$/.test(keyAt(scene, p))) return ownCountry(d, i, p + 1);
  const run = officeAt(scene, p);
  // "his foreign minister, Luka Zajc" was read as a name with its office.
  if (!run || run.plural || d.all.slice(d.next, d.next + 3).some((a) => a.first < run.end && a.end > p)) return undefined;
  const owner = pronounAt(d, i);
  const actor = owner?.parties.length === 1 ? owner.parties[0]!.actor : undefined;
  const office = actor && officeOf(run.named[0]!, actor);
  if (!actor || !office || office.code === owner!.parties[0]!.office) return undefined;
  const holder = scene.lexicon.words.becoming.has(keyAt(scene, i - 1)) ? undefined : holderOf(scene, d.people, actor, office);
  return {
    first: i,
    end: run.end,
    form: 'reference',
    parties: [{ actor, office: office.code, ...(holder ? { person: holder.who.id, name: holder.who.name } : {}) }],
    confidence: Math.min(0.75, owner!.confidence),
    rule: 'own-office',
    ...(owner!.antecedent !== undefined ? { antecedent: owner!.antecedent } : {}),
  };
}

/** "her country": the state of the person that the pronoun stands for. */
function ownCountry(d: Discourse, i: number, end: number): Draft | undefined {
  const owner = pronounAt(d, i);
  const actor = owner?.parties.length === 1 && owner.parties[0]!.person ? owner.parties[0]!.actor : undefined;
  if (!owner || !actor) return undefined;
  return {
    ...owner,
    end,
    form: 'reference',
    parties: [{ actor }],
    confidence: Math.min(0.75, owner.confidence),
    rule: 'own-country',
  };
}

/** How far back, in atoms, "the former president" looks for whoever was called so. */
const farthest = 400;

/** "the former president": the last person said to have held such an office once. */
export function formerOfficeAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  if (keyAt(scene, i) !== 'the' || !/^(?:former|ex|deposed|ousted)$/.test(keyAt(scene, i + 1))) return undefined;
  const run = officeAt(scene, i + 2);
  if (!run || run.plural || keyAt(scene, run.end) === 'of') return undefined;
  const codes = new Set<string>(run.named.flat().map((f) => f.office.code));
  let found: { first: number; who: { id: string } } | undefined;
  for (const [at, who] of d.people) {
    if (at.first >= i || i - at.first > farthest || !at.past) continue;
    if (!at.offices.flat().some((o) => codes.has(o.office.code))) continue;
    if (found && found.who.id !== who.id) return undefined;
    found = { first: at.first, who };
  }
  const who = found && [...d.people.values()].find((w) => w.id === found!.who.id);
  if (!who) return undefined;
  return {
    first: i,
    end: run.end,
    form: 'reference',
    parties: [{ ...(who.actor ? { actor: who.actor } : {}), person: who.id, name: who.name }],
    confidence: 0.75,
    rule: 'the-former-office',
    antecedent: found!.first,
  };
}
