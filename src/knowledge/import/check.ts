import type { ActorCode, Knowledge, OfficeCode } from '../../model/index.ts';
import { daysOf } from '../days.ts';
import { manyHold } from '../exclusive.ts';
import type { Claim, Held, Trouble } from './held.ts';

/** `2024-08-19`, `2024-08`, `2024`. */
const day = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Claims that hold, and what is wrong with the others. Of two people in one office at once the one that comes later in the file is left out. */
export function check(claims: readonly Claim[], knowledge: Knowledge): { held: Held[]; troubles: Trouble[] } {
  const held: Held[] = [];
  const troubles: Trouble[] = [];
  const offices = new Map<string, { claim: Claim; row: Held }[]>();
  for (const claim of claims) {
    const row = heldOf(claim, knowledge);
    if (typeof row === 'string') {
      troubles.push({ where: claim.where, reason: row });
      continue;
    }
    const key = `${row.actor} ${row.office} ${row.to ?? ''}`;
    const others = offices.get(key) ?? [];
    const other = manyHold(row.office, row.actor) ? undefined : others.find((o) => overlaps(o.row, row));
    if (other) {
      troubles.push({
        where: claim.where,
        reason: `says that ${row.name} held the office while ${other.row.name} did (${other.claim.where})`,
      });
      continue;
    }
    offices.set(key, [...others, { claim, row }]);
    held.push(row);
  }
  return { held, troubles };
}

/** A checked claim, or the reason why it cannot be kept. */
function heldOf(claim: Claim, knowledge: Knowledge): Held | string {
  const { name, id, family, aliases = [], from, until, known, source = 'import' } = claim;
  if (name === '') return 'names nobody';
  if (/[\t\n\r|]/.test(name)) return 'has a name with a tab, a line break or "|" in it';
  if (claim.actor === '') return `says no country or organisation for ${name}`;
  const actor = knowledge.findActor(claim.actor);
  if (actor === undefined) return unknownActor(claim.actor, knowledge);
  const office = officeNamed(claim.office, actor, knowledge);
  if (office === undefined)
    return claim.office === '' ? `says no office for ${name}` : `has the office "${claim.office}", which is not known`;
  const to = claim.to === undefined ? undefined : knowledge.findActor(claim.to);
  if (claim.to !== undefined && to === undefined) return unknownActor(claim.to, knowledge);
  for (const value of [from, until, known])
    if (value !== undefined && !isDay(value))
      return `has "${value}" where a day like 2024-08-19 (or a month, or a year) should stand`;
  if (from !== undefined && until !== undefined && daysOf(until).last < daysOf(from).first)
    return `ends (${until}) before it starts (${from})`;
  return {
    name,
    ...(id && { id }),
    ...(family && { family }),
    aliases: aliases.filter((a) => a !== name && !/[\t\n\r|]/.test(a)),
    office,
    actor,
    ...(from && { from }),
    ...(until && { until }),
    ...(to && { to }),
    ...(known && { known }),
    source: source.replace(/[\t\n\r]/g, ' '),
  };
}

function unknownActor(text: string, knowledge: Knowledge): string {
  const [near] = knowledge.suggestActors(text);
  return `names "${text}", which is no country or organisation that is known${near ? ` (${near}?)` : ''}`;
}

/** An office by its code or by a form of its name, with or without the country: `Minister of Foreign Affairs of Norway`. */
function officeNamed(text: string, actor: ActorCode, knowledge: Knowledge): OfficeCode | undefined {
  if (knowledge.office(text as OfficeCode)) return text as OfficeCode;
  const form = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const found = knowledge.officeFor(form, actor);
  if (found) return found;
  for (let at = form.lastIndexOf(' of '); at > 0; at = form.lastIndexOf(' of ', at - 1))
    if (knowledge.findActor(form.slice(at + 4)) === actor) return knowledge.officeFor(form.slice(0, at), actor);
  const words = form.split(' ');
  for (let n = 1; n < Math.min(4, words.length); n++)
    if (knowledge.findActor(words.slice(0, n).join(' ')) === actor) return knowledge.officeFor(words.slice(n).join(' '), actor);
  return undefined;
}

function isDay(value: string): boolean {
  const m = day.exec(value);
  if (!m) return false;
  const month = Number(m[2] ?? 1);
  const date = Number(m[3] ?? 1);
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(Number(m[1]), month, 0)).getUTCDate();
}

/** Whether two people held an office on a day that both name; the day of handing over belongs to both. */
function overlaps(a: Held, b: Held): boolean {
  if (a.name === b.name) return false;
  // A month or year that one ends in and the other begins in says nothing about who was there when.
  const start = (h: Held): string => (h.from ? daysOf(h.from).last : '0000');
  const end = (h: Held): string => (h.until ? daysOf(h.until).first : '9999');
  return start(a) < end(b) && start(b) < end(a);
}
