import { type Syntax, spanOfTokens, type TokenRange, textOf } from '../../model/index.ts';
import { escapeHtml } from '../../text/one-line.ts';

const gap = 18;
const letter = 8.2;
/** East Asian letters are as wide as they are high. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const step = 22;
const colours = { PER: '#b3541e', ORG: '#1f5fa8', LOC: '#2f7d32' };
/** What XML does not allow at all. */
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text from outside as text in a picture, which is XML. */
export const escaped = (text: string): string => escapeHtml(text.replace(forbidden, '\ufffd'));

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly token: number;
  level: number;
}

/** One sentence drawn: its words in a line, names coloured, an arc from each head to its dependents. */
export function treeSvg(text: string, syntax: Syntax, sentence: TokenRange): string {
  const { first, end } = sentence;
  const n = end - first;
  const widths = Array.from({ length: n }, (_, k) => widthOf(syntax, first + k));
  const centres: number[] = [];
  let x = gap;
  for (const width of widths) {
    centres.push(x + width / 2);
    x += width + gap;
  }
  const arcs = levelled(syntax, sentence);
  const height = (1 + arcs.reduce((most, arc) => Math.max(most, arc.level), 1)) * step + 8;
  const root = Array.from({ length: n }, (_, k) => k).find((k) => syntax.head[first + k]! < 0) ?? 0;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(x)}" height="${height + 48}" viewBox="0 0 ${Math.ceil(x)} ${height + 48}" role="img" aria-label="${escaped(textOf({ text }, spanOfTokens(syntax, sentence)))}" font-family="system-ui, sans-serif" font-size="14">`,
    ...arcs.map((arc) => drawnArc(arc, centres, height, syntax.deprel[arc.token]!)),
    `<path d="M${at(centres[root]!)} 2V${height - 2}" stroke="#999" fill="none"/><text x="${at(centres[root]! + 4)}" y="12" font-size="11" fill="#777">root</text>`,
    ...centres.map((centre, k) => drawnWord(syntax, first + k, centre, widths[k]!, height)),
    '</svg>',
  ];
  return parts.join('');
}

const at = (value: number) => Math.round(value * 10) / 10;

function widthOf(syntax: Syntax, i: number): number {
  const form = syntax.form[i]!;
  const letters = Math.min(form.length + (form.match(wide)?.length ?? 0), 60);
  const relation = syntax.deprel[i]!.length * 0.75;
  return Math.max(letters, syntax.upos[i]!.length, relation) * letter;
}

/** Arcs by length, each on the first level where nothing below it crosses its ends. */
function levelled(syntax: Syntax, { first, end }: TokenRange): Arc[] {
  const arcs: Arc[] = [];
  for (let i = first; i < end; i++) {
    const head = syntax.head[i]!;
    if (head >= 0) arcs.push({ from: head - first, to: i - first, token: i, level: 1 });
  }
  arcs.sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.to - b.to);
  const highest = new Int32Array(end - first);
  for (const arc of arcs) {
    const [left, right] = arc.from < arc.to ? [arc.from, arc.to] : [arc.to, arc.from];
    for (let k = left; k < right; k++) arc.level = Math.max(arc.level, highest[k]! + 1);
    for (let k = left; k < right; k++) highest[k] = arc.level;
  }
  return arcs;
}

function drawnArc({ from, to, level }: Arc, centres: readonly number[], height: number, relation: string): string {
  const side = from < to ? 4 : -4;
  const x1 = at(centres[from]! + side);
  const x2 = at(centres[to]! - side / 2);
  const y = height - level * step;
  const bend = Math.sign(x2 - x1) * Math.min(10, Math.abs(x2 - x1) / 2);
  const path = `M${x1} ${height - 2}V${y + 10}Q${x1} ${y} ${at(x1 + bend)} ${y}H${at(x2 - bend)}Q${x2} ${y} ${x2} ${y + 10}V${height - 2}`;
  const head = `<path d="M${at(x2 - 3)} ${height - 7}L${x2} ${height - 1}L${at(x2 + 3)} ${height - 7}Z" fill="#555"/>`;
  return `<path d="${path}" stroke="#999" fill="none"/>${head}<text x="${at((x1 + x2) / 2)}" y="${y - 3}" text-anchor="middle" font-size="11" fill="#555">${escaped(relation)}</text>`;
}

function drawnWord(syntax: Syntax, i: number, centre: number, width: number, height: number): string {
  const name = syntax.names.find(({ first, end }) => first <= i && i < end);
  const colour = name ? colours[name.type] : '#111';
  const line = name
    ? `<path d="M${at(centre - width / 2)} ${height + 23}h${at(width)}" stroke="${colour}" stroke-width="2"/>`
    : '';
  const tag = name && name.first === i ? name.type : syntax.upos[i]!;
  const form = syntax.form[i]!;
  return `<text x="${at(centre)}" y="${height + 16}" text-anchor="middle" fill="${colour}">${escaped(form.length > 60 ? `${form.slice(0, 59)}…` : form)}</text>${line}<text x="${at(centre)}" y="${height + 38}" text-anchor="middle" font-size="10" fill="${name ? colour : '#777'}">${escaped(tag)}</text>`;
}

/** A page with every sentence drawn. */
export function treePage(text: string, syntax: Syntax, title: string): string {
  const sentences = syntax.sentences.map(
    (s, k) =>
      `<figure id="s${k + 1}"><figcaption>${k + 1}. ${escaped(textOf({ text }, spanOfTokens(syntax, s)))}</figcaption><div>${treeSvg(text, syntax, s)}</div></figure>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>body{font-family:system-ui,sans-serif;margin:2rem}figure{margin:0 0 2rem}figcaption{margin-bottom:.5rem}div{overflow-x:auto}</style>
<h1>${escaped(title)}</h1>
<p>Names: <b style="color:${colours.PER}">person</b>, <b style="color:${colours.ORG}">organisation</b>, <b style="color:${colours.LOC}">place</b>.</p>
${sentences.join('\n')}
</html>
`;
}
