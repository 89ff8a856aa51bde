import type { ActorCode, Dialogue } from '../model/index.ts';
import { listOf, rowsOf } from './tables.ts';

/** Dialogues of one file of `data/dialogues/`, which holds one type. */
export function dialoguesOf(text: string): Dialogue[] {
  return rowsOf(text).map(({ key, name, form, level, rounds, members, forms }) => ({
    key: key!,
    name: name!,
    form: form!,
    forms: listOf(forms),
    ...(level ? { level: level as NonNullable<Dialogue['level']> } : {}),
    ...(members ? { members: listOf(members) as ActorCode[] } : {}),
    ...(rounds ? { rounds: rounds as NonNullable<Dialogue['rounds']> } : {}),
  }));
}
