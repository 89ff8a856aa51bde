import type { Participant } from '../../model/index.ts';

/** A value of a field in words: a person with office and country, a list with semicolons. */
export function worded(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(worded).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { name, officeText, office, actor, part } = value as Participant;
  const who = [name, officeText ?? office, actor].filter((p) => p !== undefined).join(', ');
  return part === undefined || part === 'participant' ? who : `${who} (${part})`;
}
