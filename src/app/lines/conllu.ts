import { type Syntax, spanOfTokens, type TokenRange, textOf } from '../../model/index.ts';

/** What would break a line or a column. */
const breaking = /[\s\0]+/g;

/** The trees of a text as CoNLL-U: one block a sentence, with offsets (`TokenRange`), names (`Name`) and names with their titles (`Titled`) in MISC. */
export function conllu(text: string, syntax: Syntax): string {
  const names = nameTags(syntax);
  const titled = runTags(syntax.length, syntax.titled, () => '');
  return syntax.sentences
    .map((sentence, number) => {
      const { first, end } = sentence;
      const head = [
        `# sent_id = ${number + 1}`,
        `# text = ${textOf({ text }, spanOfTokens(syntax, sentence)).replace(breaking, ' ')}`,
      ];
      if (beginsParagraph(text, syntax, sentence)) head.unshift('# newpar');
      const rows = Array.from({ length: end - first }, (_, k) =>
        row(syntax, sentence, first + k, names[first + k]!, titled[first + k]!),
      );
      return `${[...head, ...rows].join('\n')}\n\n`;
    })
    .join('');
}

function row(syntax: Syntax, { first, end }: TokenRange, i: number, name: string, titled: string): string {
  const head = syntax.head[i]!;
  const misc = [`TokenRange=${syntax.start[i]}:${syntax.end[i]}`];
  if (titled !== '') misc.unshift(`Titled=${titled}`);
  if (name !== '') misc.unshift(`Name=${name}`);
  const last = i + 1 === end;
  if (!last && syntax.start[i + 1] === syntax.end[i]) misc.unshift('SpaceAfter=No');
  const word = (s: string) => s.replace(breaking, '_') || '_';
  const cells = [
    i - first + 1,
    word(syntax.form[i]!),
    word(syntax.lemma[i]!),
    syntax.upos[i],
    syntax.xpos[i],
    '_',
    head < 0 ? 0 : head - first + 1,
    syntax.deprel[i],
    '_',
    misc.join('|'),
  ];
  return cells.join('\t');
}

/** A sentence begins a paragraph where a line ends before it. */
function beginsParagraph(text: string, syntax: Syntax, { first }: TokenRange): boolean {
  return first === 0 || /[\n\r]/.test(text.slice(syntax.end[first - 1], syntax.start[first]));
}

/** `B-PER`, `I-PER` … for every token, empty outside names. */
const nameTags = (syntax: Syntax): string[] => runTags(syntax.length, syntax.names, ({ type }) => `-${type}`);

/** `B` for the first token of a run, `I` for the others, each with what the run adds; empty outside. */
function runTags<R extends TokenRange>(length: number, runs: readonly R[], kindOf: (run: R) => string): string[] {
  const out = new Array<string>(length).fill('');
  for (const run of runs) for (let i = run.first; i < run.end; i++) out[i] = `${i === run.first ? 'B' : 'I'}${kindOf(run)}`;
  return out;
}

/** One sentence as a value for JSON: its words with offsets into the text, heads as indices into the words (-1 for the root), its names, and names with their titles. */
export function sentenceValue(text: string, syntax: Syntax, sentence: TokenRange) {
  const { first, end } = sentence;
  const span = spanOfTokens(syntax, sentence);
  return {
    ...span,
    text: textOf({ text }, span),
    tokens: Array.from({ length: end - first }, (_, k) => {
      const i = first + k;
      const head = syntax.head[i]!;
      return {
        start: syntax.start[i]!,
        end: syntax.end[i]!,
        form: syntax.form[i]!,
        lemma: syntax.lemma[i]!,
        upos: syntax.upos[i]!,
        xpos: syntax.xpos[i]!,
        head: head < 0 ? -1 : head - first,
        deprel: syntax.deprel[i]!,
      };
    }),
    names: syntax.names
      .filter((name) => first <= name.first && name.first < end)
      .map((name) => {
        const place = spanOfTokens(syntax, name);
        return { type: name.type, ...place, text: textOf({ text }, place) };
      }),
    titled: syntax.titled
      .filter((chunk) => first <= chunk.first && chunk.first < end)
      .map((chunk) => {
        const place = spanOfTokens(syntax, chunk);
        return { ...place, text: textOf({ text }, place) };
      }),
  };
}
