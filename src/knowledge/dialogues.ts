import { parse } from 'yaml';
import type { ActorCode, Dialogue } from '../model/index.ts';

/** What a file of `dialogues/` holds: a list of dialogues of one type, with what they share. */
interface DialogueFile {
  readonly form: string;
  readonly level?: Dialogue['level'];
  readonly rounds?: Dialogue['rounds'];
  readonly dialogues: readonly {
    readonly key: string;
    readonly name: string;
    readonly form?: string;
    readonly level?: Dialogue['level'];
    readonly forms: readonly string[];
    readonly members?: string;
    readonly rounds?: Dialogue['rounds'];
  }[];
}

/** Dialogues of one YAML file. A list of members is a string of codes: `AUS IND JPN USA`. */
export function dialoguesOf(text: string): Dialogue[] {
  const file = parse(text) as DialogueFile;
  return file.dialogues.map(({ key, name, form, level = file.level, forms, members, rounds = file.rounds }) => ({
    key,
    name,
    form: form ?? file.form,
    forms,
    ...(level ? { level } : {}),
    ...(members ? { members: members.split(' ') as ActorCode[] } : {}),
    ...(rounds ? { rounds } : {}),
  }));
}
