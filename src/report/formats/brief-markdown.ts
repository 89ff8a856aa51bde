import { oneLine } from '../../text/one-line.ts';
import type { Brief, BriefLine } from '../brief.ts';
import { closed, sourceLine } from '../sources.ts';

/** The brief as Markdown, for a terminal or a file: each line ends in the numbers of its sources. */
export function briefMarkdown(brief: Brief): string {
  const number = new Map<string, number>(brief.sources.map((d, i) => [d.id, i + 1]));
  const numbers = (line: BriefLine): string =>
    [...new Set(line.citations.map((c) => number.get(c.doc)!))]
      .sort((a, b) => a - b)
      .map((n) => `[${n}]`)
      .join('');
  const out = [`# ${asText(brief.title)}`, '', `*${asText(brief.basis)}*`];
  for (const section of brief.sections) {
    out.push('', `## ${section.title}`, '');
    for (const line of section.lines)
      out.push(`- ${line.lead ? `**${asText(line.lead)}:** ` : ''}${closed(asText(line.text))} ${numbers(line)}`);
  }
  if (brief.sources.length > 0) {
    out.push('', '## Sources', '');
    for (const [i, doc] of brief.sources.entries()) out.push(`${i + 1}. ${asText(sourceLine(doc))}`);
  }
  if (brief.left > 0)
    out.push('', `*${brief.left} lighter ${brief.left === 1 ? 'line is' : 'lines are'} left out; --full shows all.*`);
  return `${out.join('\n')}\n`;
}

/** Foreign words as words: no control characters, no markup of theirs. */
const asText = (text: string): string => oneLine(text).replace(/[\\`*<[\]]/g, (c) => `\\${c}`);
