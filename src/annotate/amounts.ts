import type { AmountMention, Language, Syntax } from '../model/index.ts';
import { glued, is, isDigits, isLetters, isOneOf, width } from './time/cursor.ts';
import type { Pieces } from './time/pieces.ts';

interface ReadValue {
  readonly value: number;
  readonly to: number;
}

interface Currency {
  readonly code: string;
  readonly to: number;
}

/**
 * Sums of money and counted things: `$2bn`, `US$ 2 billion`, `Rs 1.5 lakh crore`, `five trillion yen`, `half a billion dollars`, `60 million doses`,
 * `1,200 MW`. What is inside a date is not read (`taken` marks its tokens).
 */
export function findAmounts(syntax: Syntax, pieces: Pieces, language: Language, taken: Uint8Array): AmountMention[] {
  const reader = new AmountReader(syntax, pieces, language);
  const out: AmountMention[] = [];
  for (let i = 0; i < pieces.length; ) {
    const read = taken[pieces.token[i]!] ? undefined : reader.read(i);
    if (read) out.push(...read.mentions);
    i = read ? Math.max(read.to, i + 1) : i + 1;
  }
  return out;
}

class AmountReader {
  readonly #s: Syntax;
  readonly #p: Pieces;
  readonly #l: Language;

  constructor(syntax: Syntax, pieces: Pieces, language: Language) {
    this.#s = syntax;
    this.#p = pieces;
    this.#l = language;
  }

  read(i: number): { mentions: AmountMention[]; to: number } | undefined {
    return this.#signed(i) ?? this.#counted(i);
  }

  /** Currency first: `$2bn`, `A$3.5m`, `Rs. 500 crore`, `USD 20 million`, `$1–2 billion`. */
  #signed(i: number): { mentions: AmountMention[]; to: number } | undefined {
    const sign = this.#signAt(i);
    if (!sign) return undefined;
    const value = this.#value(sign.to);
    if (!value) return undefined;
    const second = this.#secondOf(value.to, sign.code);
    const after = this.#currencyWord(value.to);
    const code = after?.code ?? sign.code;
    if (second) {
      const scaled = value.value < 1000 && this.#scaleless(value) ? value.value * second.scale : value.value;
      return {
        mentions: [this.#money(i, value.to, scaled, code), this.#money(second.from, second.to, second.value, code)],
        to: second.to,
      };
    }
    return {
      mentions: [this.#money(i, after && !sign.plain ? value.to : (after?.to ?? value.to), value.value, code)],
      to: value.to,
    };
  }

  /** Number first: `five trillion yen`, `2 billion US dollars`, `€`-less words, and things: `60 million doses`. */
  #counted(i: number): { mentions: AmountMention[]; to: number } | undefined {
    const p = this.#p;
    if (!isDigits(p, i) && p.cardinal[i]! < 0 && !isOneOf(p, i, 'half', 'a', 'an')) return undefined;
    if (glued(p, i) && isOneOf(p, i - 1, '.', ',', '/', ':', "'", '_', '#')) return undefined;
    if (glued(p, i) && ((is(p, i - 1, '-') && glued(p, i - 1)) || isLetters(p, i - 1))) return undefined; // COVID-19, G20
    const value = this.#value(i);
    if (!value) return undefined;
    const second = this.#secondOf(value.to);
    const end = second ?? value;
    const hyphen = is(p, end.to, '-') ? 1 : 0;
    const currency = this.#currencyWord(end.to + hyphen) ?? (hyphen === 0 ? this.#signAfter(end.to) : undefined);
    const make = (from: number, to: number, n: number): AmountMention | undefined =>
      currency ? this.#money(from, to, n, currency.code) : undefined;
    if (currency) {
      const last = make(second ? second.from : i, currency.to, end.value)!;
      if (!second) return { mentions: [last], to: currency.to };
      const scaled = this.#scaleless(value) ? value.value * second.scale : value.value;
      return { mentions: [make(i, value.to, scaled)!, last], to: currency.to };
    }
    const unit = this.#unitWord(end.to);
    if (!unit || !this.#counts(i, end, unit.to)) return undefined;
    const last = this.#mention(second ? second.from : i, unit.to, end.value, unit.unit, false);
    if (!second) return { mentions: [last], to: unit.to };
    return {
      mentions: [
        this.#mention(i, value.to, this.#scaleless(value) ? value.value * second.scale : value.value, unit.unit, false),
        last,
      ],
      to: unit.to,
    };
  }

  /** `1958 Agreement` and `one country` count nothing: a thing counted has its plural. */
  #counts(i: number, { value, to }: ReadValue, end: number): boolean {
    const p = this.#p;
    // "Standard Missile 3 Block IIA missiles": a number inside a name
    const token = p.token[i]!;
    if (this.#s.upos[token - 1] === 'PROPN' && this.#s.upos[token + 1] === 'PROPN') return false;
    if (value === 1) return isDigits(p, i);
    return is(p, to, '-') || !this.#l.amounts.units.has(`${p.text[end - 1]}s`);
  }

  /** `$`, `US$`, `A$`, `Rs.`, `EUR`: the sign or code before a number. */
  #signAt(i: number): (Currency & { plain: boolean }) | undefined {
    const p = this.#p;
    const { currencies } = this.#l.amounts;
    // What stands for a second sum may be the last word of the text.
    const text = p.text[i];
    if (text === undefined || text.length > LONGEST_SIGN) return undefined;
    const joined =
      p.digits[i]! < 0 && glued(p, i + 1) && isSign(p.text[i + 1]) ? currencies.get(text + p.text[i + 1]!) : undefined;
    if (joined) return { code: joined, to: skipSpace(i + 2), plain: false };
    if (isSign(text)) {
      const code = this.#isOfUnknownKind(i) ? undefined : currencies.get(text);
      return code ? { code, to: i + 1, plain: true } : undefined;
    }
    const isCode = p.capital[i] === 1 && p.end[i]! - p.start[i]! <= 4;
    const code = isCode || text === '₹' ? currencies.get(text) : undefined;
    if (!code || !(isDigits(p, i + 1) || (is(p, i + 1, '.') && isDigits(p, i + 2)))) return undefined;
    return { code, to: is(p, i + 1, '.') ? i + 2 : i + 1, plain: false };
  }

  /** The `$` of `Q$`, a dollar of whoever: not one of the United States. */
  #isOfUnknownKind(i: number): boolean {
    const p = this.#p;
    const mark = p.text[i - 1] ?? '';
    return (
      p.text[i] === '$' &&
      glued(p, i) &&
      p.capital[i - 1] === 1 &&
      mark.length <= 3 &&
      isLetters(p, i - 1) &&
      !/^usd?$/.test(mark)
    );
  }

  /** `20 €` */
  #signAfter(i: number): Currency | undefined {
    const text = this.#p.text[i] ?? '';
    const code = isSign(text) ? this.#l.amounts.currencies.get(text) : undefined;
    return code && !isDigits(this.#p, i + 1) ? { code, to: i + 1 } : undefined;
  }

  /** `yen`, `US dollars`, `Japanese yen`, `Indian rupees`, `U.S. dollars worth`. */
  #currencyWord(i: number): Currency | undefined {
    const p = this.#p;
    const { currencies, currencyOf } = this.#l.amounts;
    const word = p.text[i] ?? '';
    const code = word.length > 2 || (word === 'rs' && p.capital[i]) ? currencies.get(word) : undefined;
    const other =
      (WEIGHTS.has(word) && is(p, i + 1, 'of')) || (VERBS.has(word) && !this.#l.numbers.scales.has(p.text[i - 1] ?? ''));
    if (code && !isSign(word) && !other) return { code, to: i + 1 };
    for (let k = i + 1; k <= i + 2; k++) {
      const next = p.text[k] ?? '';
      const singular = next.endsWith('s') ? next.slice(0, -1) : next;
      const which = currencyOf.get(`${p.text[k - 1]} ${singular}`);
      if (which) return { code: which, to: k + 1 };
    }
    return undefined;
  }

  #unitWord(i: number): { unit: string; to: number } | undefined {
    const p = this.#p;
    const { units } = this.#l.amounts;
    const at = is(p, i, '-') ? i + 1 : i;
    const one = p.text[at] ?? '';
    const two = units.get(`${one} ${p.text[at + 1] ?? ''}`);
    if (two) return { unit: two, to: at + 2 };
    const direct = units.get(one);
    if (direct) return { unit: direct, to: at + 1 };
    if (at > i) return undefined;
    // one or two words may describe the thing: `60 million additional vaccine doses`
    for (let k = at + 1; k <= at + 3; k++) {
      const unit = units.get(p.text[k] ?? '');
      if (unit && this.#s.xpos[p.token[k]!] === 'NNS' && this.#describes(at, k)) return { unit, to: k + 1 };
    }
    return undefined;
  }

  #describes(from: number, to: number): boolean {
    for (let k = from; k < to; k++) {
      const tag = this.#s.upos[this.#p.token[k]!];
      if (tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN' && this.#p.text[k] !== '-') return false;
    }
    return true;
  }

  /** A number with its scales: `1.5 lakh crore`, `2bn`, `five trillion`, `twenty-five hundred`, `half a billion`, `a million`, `60,000`. */
  #value(i: number): ReadValue | undefined {
    const p = this.#p;
    const base = isDigits(p, i) ? this.#digits(i) : this.#words(i);
    if (!base) return undefined;
    return this.#scaled(base);
  }

  #scaled(base: ReadValue): ReadValue {
    const p = this.#p;
    let { value, to } = base;
    for (let steps = 0; steps < 3; steps++) {
      const hyphen = is(p, to, '-') && p.digits[to + 1]! < 0 ? 1 : 0;
      const word = p.text[to + hyphen] ?? '';
      const scale = p.digits[to + hyphen] === -1 ? this.#l.numbers.scales.get(word) : undefined;
      if (scale === undefined || (word.length < 3 && !this.#shortScale(to + hyphen))) break;
      value *= scale;
      to += hyphen + 1;
    }
    return { value: round(value), to };
  }

  /** `m`, `bn`, `k` are scales only glued to digits or after a currency sum, never `5 m` of length. */
  #shortScale(i: number): boolean {
    const p = this.#p;
    if (!isDigits(p, i - 1)) return false;
    if (p.text[i]!.length === 2) return true;
    return glued(p, i) && isSign(p.text[this.#startOfNumber(i - 1) - 1]);
  }

  #startOfNumber(i: number): number {
    let k = i;
    while (k > 1 && glued(this.#p, k) && isOneOf(this.#p, k - 1, '.', ',') && isDigits(this.#p, k - 2)) k -= 2;
    return k;
  }

  #digits(i: number): ReadValue | undefined {
    const p = this.#p;
    let value = p.digits[i]!;
    let to = i + 1;
    while (
      is(p, to, ',') &&
      glued(p, to) &&
      isDigits(p, to + 1) &&
      glued(p, to + 1) &&
      (width(p, to + 1) === 3 || width(p, to + 1) === 2)
    ) {
      value = value * 10 ** width(p, to + 1) + p.digits[to + 1]!;
      to += 2;
    }
    if (is(p, to, '.') && glued(p, to) && isDigits(p, to + 1) && glued(p, to + 1)) {
      value += p.digits[to + 1]! / 10 ** width(p, to + 1);
      to += 2;
      if (is(p, to, '.') && glued(p, to) && isDigits(p, to + 1)) return undefined;
    }
    return { value, to };
  }

  #words(i: number): ReadValue | undefined {
    const p = this.#p;
    if (is(p, i, 'half') && isOneOf(p, i + 1, 'a', 'an') && this.#l.numbers.scales.has(p.text[i + 2] ?? ''))
      return { value: 0.5, to: i + 2 };
    if (isOneOf(p, i, 'a', 'an') && this.#l.numbers.scales.has(p.text[i + 1] ?? '') && p.text[i + 1]!.length > 2)
      return { value: 1, to: i + 1 };
    const word = p.cardinal[i] ?? -1;
    if (word < 0) return undefined;
    let value = word;
    let to = i + 1;
    if (word >= 20 && word % 10 === 0) {
      const skip = is(p, to, '-') ? 1 : 0;
      const unit = p.cardinal[to + skip] ?? -1;
      if (unit > 0 && unit < 10) {
        value += unit;
        to += skip + 1;
      }
    }
    return is(p, to, 'dozen') ? { value: value * 12, to: to + 1 } : { value, to };
  }

  #scaleless(value: ReadValue): boolean {
    return !this.#l.numbers.scales.has(this.#p.text[value.to - 1] ?? '');
  }

  /** The second of two sums: `-2 billion`, ` to 2 billion`, ` and $2 billion` after `between`. */
  #secondOf(i: number, code?: string): { from: number; value: number; scale: number; to: number } | undefined {
    const p = this.#p;
    if (!isOneOf(p, i, '-', 'to', 'and', 'or')) return undefined;
    const sign = code === undefined ? undefined : this.#signAt(i + 1);
    if (sign && sign.code !== code) return undefined;
    const from = sign ? sign.to : i + 1;
    if (isOneOf(p, i, 'and', 'or') && !sign && !this.#between(i)) return undefined;
    const base = isDigits(p, from) ? this.#digits(from) : this.#words(from);
    if (!base) return undefined;
    const full = this.#scaled(base);
    const unitFollows = this.#currencyWord(full.to) || this.#unitWord(full.to) || code !== undefined;
    if (!unitFollows || (is(p, i, '-') && code === undefined && full.value <= 0)) return undefined;
    return { from: i + 1, value: full.value, scale: base.value > 0 ? full.value / base.value : 1, to: full.to };
  }

  #between(i: number): boolean {
    for (let k = i - 1; k >= 0 && k > i - 7; k--) if (is(this.#p, k, 'between')) return true;
    return false;
  }

  #money(from: number, to: number, value: number, code: string): AmountMention {
    return this.#mention(from, to, value, code, true);
  }

  #mention(from: number, to: number, value: number, unit: string, money: boolean): AmountMention {
    const p = this.#p;
    const first = p.token[from]!;
    const last = p.token[to - 1]!;
    const bound = this.#bound(from);
    return {
      kind: 'amount',
      start: p.start[from]!,
      end: p.end[to - 1]!,
      first,
      last,
      head: this.#headOf(first, last),
      value: round(value),
      unit,
      money,
      confidence: money ? 0.97 : 0.9,
      rule: money ? 'money' : 'quantity',
      ...(bound && { bound }),
    };
  }

  #headOf(first: number, last: number): number {
    for (let i = first; i <= last; i++) {
      const h = this.#s.head[i]!;
      if (h < first || h > last) return i;
    }
    return last;
  }

  /** `up to`, `more than`, `about` right before. */
  #bound(from: number): 'about' | 'at-most' | 'at-least' | undefined {
    const p = this.#p;
    const { bounds } = this.#l.amounts;
    const [a, b, c] = [p.text[from - 3] ?? '', p.text[from - 2] ?? '', p.text[from - 1] ?? ''];
    return bounds.get(`${a} ${b} ${c}`) ?? bounds.get(`${b} ${c}`) ?? bounds.get(c);
  }
}

/** `usd`, `rs`, `a` of `A$`. */
const LONGEST_SIGN = 3;
/** Words of money that weigh too: `5 pounds of rice`. */
const WEIGHTS: ReadonlySet<string> = new Set(['pound', 'pounds']);
/** Words of money that are verbs too: only after a scale (`3 trillion won`). */
const VERBS: ReadonlySet<string> = new Set(['won']);
const SIGNS = '$€£¥₹₩₽₺₪₱฿₫₴₸₦৳%';
const isSign = (text: string | undefined): boolean =>
  text !== undefined && text.length === 1 && text !== '%' && SIGNS.includes(text);
const skipSpace = (i: number): number => i;
/** Fifteen digits are as exact as a number is: 1.1 * 1e9 is 1100000000. */
const round = (n: number): number => Number(n.toPrecision(15));
