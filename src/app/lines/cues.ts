import { type Fact, type StoredDoc, textOf } from '../../model/index.ts';

/** A cue of speech with its speakers as `stocktake export cues` writes it. */
export interface CueLine {
  readonly doc: string;
  readonly cue: { readonly start: number; readonly end: number };
  readonly speaker: readonly { readonly start: number; readonly end: number; readonly text: string; readonly name?: string }[];
}

/** One line for each place where words of speech stand in a doc; statements that share a cue share its line. */
export function cueLines(facts: readonly Fact[], doc: StoredDoc): CueLine[] {
  const lines = new Map<number, { cue: CueLine['cue']; speakers: Map<string, CueLine['speaker'][number]> }>();
  for (const fact of facts) {
    if (fact.kind !== 'statement') continue;
    for (const { start, end } of fact.fields.cue?.at ?? []) {
      const line = lines.get(start) ?? { cue: { start, end }, speakers: new Map() };
      lines.set(start, line);
      for (const { value, at } of fact.fields.speakers) {
        for (const span of at) {
          line.speakers.set(`${span.start}:${span.end}`, {
            ...span,
            text: textOf(doc, span),
            ...(value.name !== undefined && { name: value.name }),
          });
        }
      }
    }
  }
  return [...lines.values()]
    .sort((a, b) => a.cue.start - b.cue.start)
    .map(({ cue, speakers }) => ({ doc: doc.metadata.id ?? doc.source, cue, speaker: [...speakers.values()] }));
}
