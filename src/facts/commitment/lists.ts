import type { Reading, TokenRange } from '../../model/index.ts';
import { mentionsIn } from '../lookup.ts';
import { add } from './add.ts';
import { partiesOf } from './parties.ts';
import { amountsIn } from './terms.ts';
import type { Work } from './work.ts';

/** `are working together in several fields, including the X Railway project, the targeted 3 trillion won of investment and …`. */
export function readList(work: Work, sentence: TokenRange): void {
  const { reading } = work;
  const { syntax } = reading;
  for (let i = sentence.first + 2; i < sentence.end - 2; i++) {
    if (syntax.lower[i] !== 'including') continue;
    const verb = verbAbove(reading, i, sentence);
    if (verb < 0) continue;
    const lemma = syntax.lemma[verb]!;
    if (
      lemma !== 'collaborate' &&
      lemma !== 'cooperate' &&
      lemma !== 'work' &&
      lemma !== 'partner' &&
      lemma !== 'implement' &&
      lemma !== 'advance'
    )
      continue;
    const parties = partiesOf(work, verb);
    for (const range of items(reading, i + 1, sentence.end)) {
      const named = isNamedProject(work, range);
      const amount = amountsIn(reading, range).length > 0 && isIntended(work, range);
      if (!named && !amount) continue;
      add(work, {
        rule: 'commitment.listed@1',
        cue: range.first,
        range,
        parties,
        status: 'in-progress',
        confidence: amount ? 0.7 : 0.55,
      });
    }
    return;
  }
}

function verbAbove({ syntax }: Reading, i: number, sentence: TokenRange): number {
  for (let k = i, steps = 0; k >= 0 && steps < 12; k = syntax.head[k]!, steps++) {
    if (syntax.upos[k] === 'VERB' && k < i && k >= sentence.first && syntax.lower[k] !== 'including') return k;
  }
  return -1;
}

/** The parts of a list, cut at commas and `and` outside brackets; a part that only goes on about the one before (`which will …`) joins it. */
function items({ syntax }: Reading, first: number, end: number): TokenRange[] {
  const out: TokenRange[] = [];
  let from = first;
  const close = (to: number) => {
    while (from < to && (syntax.upos[from] === 'DET' || syntax.upos[from] === 'CCONJ' || syntax.lower[from] === ',')) from++;
    if (to > from) {
      const tag = syntax.xpos[from]!;
      const last = out[out.length - 1];
      if ((tag === 'WDT' || tag === 'WP' || tag === 'VBG' || tag === 'VBN') && last && tag !== 'VBN')
        out[out.length - 1] = { first: last.first, end: to };
      else out.push({ first: from, end: to });
    }
  };
  for (let i = first; i < end; i++) {
    if (syntax.lower[i] === ',' || syntax.lower[i] === ';' || syntax.lower[i] === '.') {
      close(i);
      from = i + 1;
    }
  }
  close(end);
  return out;
}

/** A part of a list that names an undertaking: a proper name with a project noun (`the Volta Corridor project`). */
function isNamedProject({ reading, words }: Work, { first, end }: TokenRange): boolean {
  const { syntax } = reading;
  let proper = 0;
  let noun = false;
  for (let i = first; i < end && i < first + 14; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'WDT' || tag === 'MD') break;
    if (/^\p{Lu}/u.test(syntax.form[i]!)) proper++;
    if (words.projectNouns.has(syntax.lower[i]!)) noun = true;
  }
  return noun && proper >= 2;
}

/** `the targeted …`, or a sum for a period: not one already spent. */
function isIntended({ reading, words }: Work, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (words.intended.has(reading.syntax.lower[i]!)) return true;
  return mentionsIn(reading.mentions.times, first, end).some((t) => t.type === 'period' && t.value?.includes('/'));
}
