import {
  type ActorCode,
  type Cited,
  type Context,
  inferred,
  type Reading,
  type Span,
  type TokenRange,
} from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { whoIn } from '../lookup.ts';
import { findStatement } from '../statement/find.ts';
import { isFirm } from './parties.ts';
import { partsOf, timeOfAll } from './several.ts';
import type { Promised, Work } from './work.ts';

export const LONGEST = 90;

/** Keeps an undertaking that has parties and words enough, or several told in one; its words end before their grounds and where the words reported with it end. */
export function add(work: Work, promised: Promised): void {
  const { reading } = work;
  const range = trimmed(reading, withoutGrounds(work, promised));
  if (promised.parties.length === 0 || range.end - range.first < 2 || range.end - range.first > LONGEST) return;
  if (isBlow(work, range)) return;
  const parties = promised.parties.map((party) => ofState(work, party));
  const parts = partsOf(reading, range);
  const times = parts.length > 1 ? timeOfAll(reading, parts.at(-1)!) : undefined;
  for (const part of parts) work.found.push({ ...promised, range: part, parties, ...(times && { times }) });
}

/** `launch three missiles`: a blow or a test of strength, whoever announces it. */
function isBlow({ reading: { syntax }, words }: Work, { first, end }: TokenRange): boolean {
  if (!words.fires.has(syntax.lower[first]!)) return false;
  for (let i = first + 1; i < end && i < first + 7 && syntax.upos[i] !== 'ADP'; i++)
    if (words.weapons.has(syntax.lower[i]!)) return true;
  return false;
}

/** A firm is named, and its state only inferred. */
function ofState({ reading }: Work, party: Cited<ActorCode>): Cited<ActorCode> {
  const [at] = party.at;
  const firm = at && whoIn(reading.mentions, at.start, at.start + 1).some((who) => who.end === at.end && isFirm(who));
  return firm ? inferred(party.value, ...party.at) : party;
}

/** What is undertaken ends before its grounds (`in recognition of …`), and where the words reported with it end (`…, the ministry said`). */
function withoutGrounds({ reading, words, context }: Work, { cue, range }: Promised): TokenRange {
  const { syntax } = reading;
  let { end } = range;
  for (let i = Math.max(range.first, cue) + 2; i < end; i++) {
    if (words.grounds.some((phrase) => phrase.every((word, k) => syntax.lower[i + k] === word))) {
      end = i;
      break;
    }
  }
  const reported = reportedAround(reading, context, syntax.start[cue]!);
  // a point of a list stands behind the words that lead it, whoever reports these
  const within = reported && syntax.start[range.first]! < reported.end;
  while (within && end > range.first && syntax.start[end - 1]! >= reported.end) end--;
  return { first: range.first, end };
}

/** The reported words, not quoted ones, that a place lies in. */
function reportedAround(reading: Reading, context: Context, at: number): Span | undefined {
  const statements = findStatement(reading, context);
  const low = lowerBound(statements.length, (i) => statements[i]!.fields.content.at[0]!.start <= at);
  for (let k = low - 1; k >= 0 && k > low - 6; k--) {
    const { content, mode } = statements[k]!.fields;
    const span = content.at[0]!;
    if (mode.value === 'indirect' && content.at.length === 1 && span.start <= at && at < span.end) return span;
  }
  return undefined;
}

function trimmed({ syntax }: Reading, { first, end }: TokenRange): TokenRange {
  let to = end;
  let from = first;
  const idle = (i: number): boolean => syntax.upos[i] === 'PUNCT' || syntax.upos[i] === 'CCONJ' || syntax.upos[i] === 'DET';
  while (to > from && (leadsOn(syntax, to) || idle(to - 1)) && !closesInside(syntax.form, from, to - 1)) to--;
  while (
    from < to &&
    ((syntax.upos[from] === 'PUNCT' && !opensInside(syntax.form, from, to)) ||
      syntax.upos[from] === 'DET' ||
      (syntax.upos[from] === 'ADV' && syntax.upos[from + 1] !== 'NUM'))
  )
    from++;
  return { first: from, end: to };
}

/** Words left over before a list or a clause that was cut off: `ways | in which`, `barriers, | including`. */
const leadsOn = ({ lower, xpos, upos }: Reading['syntax'], end: number): boolean =>
  (xpos[end - 1] === 'MD' && xpos[end - 2] === 'WDT') ||
  xpos[end - 1] === 'WDT' ||
  lower[end - 1] === 'including' ||
  (upos[end - 1] === 'ADP' && xpos[end] === 'WDT');

const OPENERS: Readonly<Record<string, string>> = { '”': '“', '’': '‘', ')': '(', '»': '«', "''": '``' };

/** Marks that open and close alike. */
const SAME = new Set(['"', '**', '*', '_']);

/** The mark at `at` closes one that opens behind `from`: both are kept. */
function closesInside(form: readonly string[], from: number, at: number): boolean {
  const mark = form[at]!;
  if (!SAME.has(mark) && !OPENERS[mark]) return false;
  let open = 0;
  for (let i = from; i < at; i++) {
    if (SAME.has(mark)) open = form[i] === mark ? 1 - open : open;
    else if (form[i] === OPENERS[mark]) open++;
    else if (form[i] === mark) open--;
  }
  return open > 0;
}

/** The mark at `at` opens a quotation that closes before `to`, words behind it: both are kept. */
function opensInside(form: readonly string[], at: number, to: number): boolean {
  if (form[at] !== '“' && form[at] !== '«') return false;
  for (let i = at + 1; i < to && i < at + LONGEST; i++) if (OPENERS[form[i]!] === form[at]) return true;
  return false;
}
