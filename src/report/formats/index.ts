import type { Brief } from '../brief.ts';
import { briefHtml } from './brief-html.ts';
import { briefJson } from './brief-json.ts';
import { briefMarkdown } from './brief-markdown.ts';
import type { EventTable } from './event-table.ts';
import { gdelt } from './gdelt.ts';
import { icews } from './icews.ts';
import { polecat } from './polecat.ts';

/** Formats of a brief by name; help, docs and errors follow from the list. */
export const briefFormats: Readonly<Record<string, (brief: Brief) => string>> = {
  md: briefMarkdown,
  html: briefHtml,
  json: briefJson,
};

/** Tables of events by name, in the columns that scripts of the field read. */
export const eventTables: readonly EventTable[] = [gdelt, icews, polecat];
