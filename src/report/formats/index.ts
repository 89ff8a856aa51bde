import type { Brief } from '../brief.ts';
import { briefHtml } from './brief-html.ts';
import { briefJson } from './brief-json.ts';
import { briefMarkdown } from './brief-markdown.ts';

/** Formats of a brief by name; help, docs and errors follow from the list. */
export const briefFormats: Readonly<Record<string, (brief: Brief) => string>> = {
  md: briefMarkdown,
  html: briefHtml,
  json: briefJson,
};
