import type { Citation, Span, StoredDoc } from '../../model/index.ts';
import { escapeHtml, oneLine } from '../../text/one-line.ts';
import type { Brief } from '../brief.ts';
import { closed, sourceLine, sourceName } from '../sources.ts';

const STYLE = `
:root{--ink:#1b1f24;--soft:#5a6570;--line:#d8dde2;--paper:#fff;--mark:#fff2b3;--hit:#ffd54d;--link:#0b5394}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#9aa5b1;--line:#39424c;--paper:#14181d;--mark:#4d4416;--hit:#7a6200;--link:#8ab8f0}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Georgia,'Noto Serif',serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}h1{font-size:1.6rem;line-height:1.25;margin:0 0 .4rem}
h2{font-size:1.08rem;margin:1.9rem 0 .4rem;padding-bottom:.15rem;border-bottom:1px solid var(--line)}
.basis,.left{color:var(--soft);font-style:italic;margin:.2rem 0}ul{margin:.3rem 0;padding-left:1.1rem}li{margin:.28rem 0}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}sup.c{font:.72rem/0 system-ui,sans-serif;white-space:nowrap}sup.c a{padding:0 .12em}
.story{margin:1.4rem 0;padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:4px}.story h3{font-size:.95rem;margin:0 0 .5rem;overflow-wrap:anywhere}ol li{overflow-wrap:anywhere}
.story .t{font:.9rem/1.55 system-ui,'Noto Sans',sans-serif;white-space:pre-wrap;overflow-wrap:anywhere}
.story .from{margin:-.3rem 0 .5rem;color:var(--soft);font:.78rem/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
li:target{background:var(--mark)}li[id]{scroll-margin-top:30vh}h3 .up{float:right;margin-left:.8em;font:.78rem/1.6 system-ui,sans-serif}
mark{background:var(--mark);color:inherit;padding:.05em 0}.a{scroll-margin-top:40vh;outline:0}.a:target+mark,.a:target+.a+mark{background:var(--hit);outline:2px solid var(--hit)}
@media(pointer:coarse){sup.c{font-size:.8rem}sup.c a{padding:.4em .35em}}
@media print{main{max-width:none;padding:0}.stories{display:none}body{font-size:10pt;line-height:1.35}h2{margin-top:1rem}h2,h3{break-after:avoid}li{break-inside:avoid}a{color:inherit}}
`.trim();

/** The brief as one HTML file: no script, nothing fetched, prints well. Each number opens its story below at the very words, marked. */
export function briefHtml(brief: Brief): string {
  const number = new Map<string, number>(brief.sources.map((d, i) => [d.id, i + 1]));
  const anchor = (c: Citation): string => `s${number.get(c.doc)}-${c.start}`;
  const text = (s: string): string => escapeHtml(oneLine(s));
  // From a story one comes back to the first line that cites it.
  const citing = new Map<string, string>();
  for (const { lines } of brief.sections)
    for (const l of lines) for (const c of l.citations) if (!citing.has(c.doc)) citing.set(c.doc, l.id);
  const sections = brief.sections.map((section) => {
    const lines = section.lines.map((line) => {
      const firsts = line.citations
        .filter((c, k) => line.citations.findIndex((d) => d.doc === c.doc) === k)
        .sort((a, b) => number.get(a.doc)! - number.get(b.doc)!);
      const cites = firsts.map((c) => {
        const n = number.get(c.doc)!;
        return `<a href="#${anchor(c)}" title="${text(clip(brief.sources[n - 1]!.text.slice(c.start, c.end)))}">${n}</a>`;
      });
      return `<li id="${text(`l-${line.id}`)}">${line.lead ? `<b>${text(line.lead)}:</b> ` : ''}${text(closed(line.text))}\u00a0<sup class="c">[${cites.join(' ')}]</sup></li>`;
    });
    return `<section><h2>${text(section.title)}</h2><ul>\n${lines.join('\n')}\n</ul></section>`;
  });
  const spans = new Map<string, Citation[]>();
  for (const s of brief.sections)
    for (const l of s.lines) for (const c of l.citations) spans.set(c.doc, [...(spans.get(c.doc) ?? []), c]);
  const stories = brief.sources.map(
    (doc, i) =>
      `<article class="story" id="s${i + 1}"><h3><a class="up" href="#${text(`l-${citing.get(doc.id)}`)}">↑ brief</a>${i + 1}. ${text(sourceName(doc))}</h3>${address(doc.metadata.url)}<div class="t">${marked(doc, spans.get(doc.id) ?? [], anchor)}</div></article>`,
  );
  const sources = brief.sources.map((doc, i) => `<li><a href="#s${i + 1}">${text(sourceLine(doc))}</a></li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(brief.title)}</title><style>${STYLE}</style></head>
<body><main id="top"><h1>${text(brief.title)}</h1><p class="basis">${text(brief.basis)}</p>
${sections.join('\n')}
${brief.left > 0 ? `<p class="left">${brief.left} lighter ${brief.left === 1 ? 'line is' : 'lines are'} left out; --full shows all.</p>` : ''}
<section><h2>Sources</h2><ol>
${sources.join('\n')}
</ol></section>
<section class="stories"><h2>The stories, with the cited words marked</h2>
${stories.join('\n')}
</section></main></body></html>
`;
}

/** Where a story can be read as published: words to copy, since what comes from a story leads nowhere. */
const address = (url: string | undefined): string => (url ? `<p class="from">${escapeHtml(oneLine(url))}</p>` : '');

const clip = (quote: string): string => (quote.length > 160 ? `${quote.slice(0, 157)}…` : quote);

/** A story's text with an anchor at the start of each cited span and the spans marked; overlapping spans share a mark. */
function marked(doc: StoredDoc, citations: readonly Citation[], anchor: (c: Citation) => string): string {
  const sorted = [...citations].sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: Span[] = [];
  for (const { start, end } of sorted) {
    const last = runs.at(-1);
    if (last && start < last.end) runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else runs.push({ start, end });
  }
  const show = (from: number, to: number): string =>
    escapeHtml(
      doc.text
        .slice(from, to)
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
        .toWellFormed(),
    );
  let out = '';
  let at = 0;
  for (const run of runs) {
    const ids = [...new Set(sorted.filter((c) => c.start >= run.start && c.start < run.end).map(anchor))];
    out += `${show(at, run.start)}${ids.map((id) => `<span class="a" id="${id}" tabindex="-1"></span>`).join('')}<mark>${show(run.start, run.end)}</mark>`;
    at = run.end;
  }
  return out + show(at, doc.text.length);
}
