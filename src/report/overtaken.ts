import type { Edtf, Line } from '../model/index.ts';
import { firstDay, lastDay } from './dates.ts';

/** Meetings without the bare mention of one that is told with its people, without the gathering that was only the occasion for one of them, and without the journey to a meeting that is told, without what is told by its month or year alone where the same sides met on a day in it, and without the plans that a report of the same sides and day, or a later plan's day, has overtaken. */
export function withoutOvertaken(lines: readonly Line[]): Line[] {
  const held = lines.filter((l) => l.kind === 'meeting' && l.date && !PLAN.test(l.lead));
  const occasions = lines.flatMap((l) => (l.kind === 'meeting' && / on the sidelines of the ([^;]+)/.exec(l.text)?.[1]) || []);
  const setting = (l: Line): boolean =>
    l.kind === 'meeting' && l.actors.length <= 4 && occasions.includes(l.text.split(/[,.;] /)[0]!);
  const named = lines.filter((l) => l.kind === 'meeting' && (l.names?.length ?? 0) > 0);
  const bare = (l: Line): boolean =>
    l.kind === 'meeting' &&
    !l.names?.length &&
    / met(?:,|$)/.test(l.text) &&
    named.some((n) => n.date === l.date && l.actors.every((a) => n.actors.includes(a)));
  const trip = (l: Line): boolean =>
    l.kind === 'visit' &&
    l.date !== undefined &&
    held.some(
      (h) =>
        near(h.date!, l.date!) &&
        l.actors.every((a) => h.actors.includes(a)) &&
        (l.names ?? []).every((n) => h.names?.some((m) => m.short === n.short)),
    );
  const loose = (l: Line): boolean =>
    l.kind === 'meeting' &&
    l.date !== undefined &&
    days(l.date) >= LOOSE &&
    !l.lead.startsWith('By ') &&
    held.some((h) => h !== l && within(h.date!, l.date!) && sameSides(h, l) && !h.lead.startsWith('By '));
  return lines
    .filter((l) => !setting(l) && !bare(l) && !trip(l) && !loose(l))
    .filter(
      (l) =>
        l.kind !== 'meeting' ||
        !l.lead.endsWith('as planned') ||
        !held.some(
          (h) => near(h.date!, l.date!) && l.actors.filter((a) => h.actors.includes(a)).length >= Math.min(2, l.actors.length),
        ),
    );
}

/** Days of what is told by month or year only. */
const LOOSE = 27;
/** A day, or nearly, inside what is told by month or year only. */
const within = (day: Edtf, loose: Edtf): boolean =>
  days(day) <= 3 && firstDay(loose) <= firstDay(day) && lastDay(day) <= lastDay(loose);
const days = (d: Edtf): number => (Date.parse(lastDay(d)) - Date.parse(firstDay(d))) / 86_400_000;
/** Of the same countries, and of no people whom the other does not name. */
const sameSides = (told: Line, loose: Line): boolean =>
  told.actors.length === loose.actors.length &&
  loose.actors.every((a) => told.actors.includes(a)) &&
  (loose.names ?? []).every((n) => told.names?.some((m) => m.short === n.short));

/** Leads of meetings that are, or were, only planned. */
export const PLAN = /^Coming|^Planned|as planned$/;
const narrow = (d: Edtf): boolean => Date.parse(lastDay(d)) - Date.parse(firstDay(d)) <= 31 * 86_400_000;
/** Within a day of each other, or one inside the other. */
const near = (a: Edtf, b: Edtf): boolean =>
  narrow(a) &&
  narrow(b) &&
  Date.parse(firstDay(a)) - 86_400_000 <= Date.parse(lastDay(b)) &&
  Date.parse(firstDay(b)) - 86_400_000 <= Date.parse(lastDay(a));
