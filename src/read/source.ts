import type { Doc, DocMetadata, Notice, Source } from '../model/index.ts';
import { decode } from './decode.ts';
import { makeDoc } from './doc.ts';
import { readHtml } from './html.ts';
import { maxStory } from './limits.ts';
import { readNotice } from './notices.ts';
import { isObject, metadataOf, storyOf } from './story-json.ts';

/** What reading gives, in the order of the sources: a story, or a notice about what was none. */
export type ReadItem = { readonly doc: Doc } | { readonly notice: Notice };

export type Format = 'text' | 'markdown' | 'html' | 'json' | 'jsonl';

const formats: { readonly [ending: string]: Format } = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

const ending = /\.([a-z]{1,10})(?:\.gz)?$/i;
const page = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i;
const hasLetter = /\p{Letter}/u;
/** First heading of Markdown: `# Ministers meet in Oslo`. */
const firstHeading = /^#{1,2}[ \t]+([^\n]{1,300})/m;
/** First lines of Markdown with a line of equals signs below. */
const underlined = /^([^\n]{1,300})\n={3,80}[ \t\r]*$/m;
/** Front matter: lines of `title: Ministers meet` between two lines of hyphens, at the very beginning. */
const frontMatter = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\n---[ \t]*(?:\r?\n|$)/;
const entry = /^([a-z_]{1,30}):[ \t]*(["']?)(.{0,400})\2$/i;
/** Lists of stories inside one JSON value go by these names. */
const lists = ['stories', 'articles', 'items', 'docs', 'documents', 'results'];

export const formatOf = (name: string): Format | undefined => formats[ending.exec(name)?.[1]?.toLowerCase() ?? ''];

/** What a text is when its name does not say: a page, JSON, JSON Lines or plain text. */
export function sniff(text: string): Format {
  if (page.test(text.slice(0, 2000))) return 'html';
  const start = /^\s*[[{]/.exec(text);
  if (start === null) return 'text';
  const newline = text.indexOf('\n', start[0].length);
  const first = (newline < 0 ? text : text.slice(0, newline)).trim();
  if (isJson(first)) return newline >= 0 && first.startsWith('{') ? 'jsonl' : 'json';
  return isJson(text) ? 'json' : 'text';
}

/** Reads one file held in memory, gzipped or not, into its stories. What the caller knows (`source.metadata`) wins over what the file says. */
export async function readSource(source: Source, format = formatOf(source.name)): Promise<ReadItem[]> {
  if (source.bytes.length === 0) return [{ notice: emptyNotice(source.name) }];
  const { text, notices } = decode(source.bytes, source.name);
  const said = notices.map((notice) => ({ notice }));
  if (text === undefined) return said;
  return [...said, ...(await readText(text, source, format ?? sniff(text)))];
}

async function readText(text: string, { name, metadata = {} }: Source, format: Format): Promise<ReadItem[]> {
  switch (format) {
    case 'text':
      return accept(text, name, metadata);
    case 'markdown': {
      const said = headOf(text, name);
      return [...said.notices.map((notice) => ({ notice })), ...(await accept(text, name, { ...said.metadata, ...metadata }))];
    }
    case 'html': {
      const found = readHtml(text);
      return accept(found.text, name, { ...found.metadata, ...metadata });
    }
    case 'json':
      return readJson(text, name, metadata);
    case 'jsonl': {
      const out: ReadItem[] = [];
      let number = 0;
      for (const line of text.split('\n')) out.push(...(await readLine(line, name, ++number, () => metadata)));
      return out;
    }
  }
}

/** What the head of a Markdown file says: its front matter, and the first heading where that gives no title. */
function headOf(text: string, name: string): ReturnType<typeof metadataOf> {
  const front = frontMatter.exec(text);
  const lines = (front?.[1] ?? '').split('\n').map((line) => entry.exec(line.trim()));
  const said = metadataOf(Object.fromEntries(lines.flatMap((m) => (m ? [[m[1]!, m[3]!]] : []))), name);
  const rest = text.slice(front?.[0].length ?? 0);
  const heading = (firstHeading.exec(rest) ?? underlined.exec(rest))?.[1]?.replace(/[ #\r]+$/, '');
  return heading ? { ...said, metadata: { title: heading, ...said.metadata } } : said;
}

async function readJson(text: string, name: string, metadata: DocMetadata): Promise<ReadItem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 120) : '';
    return [
      { notice: readNotice('broken-json', name, `It is not valid JSON (${why}). If it holds one story a line, name it .jsonl.`) },
    ];
  }
  const list = isObject(value) ? lists.map((key) => (value as { [k: string]: unknown })[key]).find(Array.isArray) : undefined;
  const stories: readonly unknown[] = Array.isArray(value) ? value : (list ?? [value]);
  if (stories.length === 0) return [{ notice: emptyNotice(name) }];
  const out: ReadItem[] = [];
  for (const [i, story] of stories.entries())
    out.push(...(await readObject(story, name, i + 1, stories.length > 1, () => metadata)));
  return out;
}

/** One line of JSON Lines. `known` gives what the caller knows of the story by its name and id. Blank lines are nothing. */
export async function readLine(line: string, name: string, number: number, known: Known): Promise<ReadItem[]> {
  if (line.trim() === '') return [];
  let value: unknown;
  try {
    value = JSON.parse(number === 1 ? line.replace(/^\uFEFF/, '') : line);
  } catch {
    return [
      {
        notice: readNotice(
          'broken-line',
          `${name}#${number}`,
          `Line ${number} is not valid JSON; it was passed over and the rest was read.`,
        ),
      },
    ];
  }
  return readObject(value, name, number, true, known);
}

export type Known = (source: string, id: string | undefined) => DocMetadata;

async function readObject(value: unknown, file: string, number: number, many: boolean, known: Known): Promise<ReadItem[]> {
  if (!isObject(value)) return [{ notice: noText(many ? `${file}#${number}` : file) }];
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : undefined;
  const name = id !== undefined && id !== '' ? `${file}#${id}` : many ? `${file}#${number}` : file;
  const story = storyOf(value, name);
  const said = story.notices.map((notice) => ({ notice }));
  if (story.text === undefined) return [...said, { notice: noText(name) }];
  return [...said, ...(await accept(story.text, name, { ...story.metadata, ...known(name, story.metadata.id) }))];
}

/** The door through which every story goes: what holds no words is turned away, what is read with a doubt says so. */
async function accept(text: string, name: string, metadata: DocMetadata): Promise<ReadItem[]> {
  if (text.trim() === '') return [{ notice: emptyNotice(name) }];
  if (text.length > maxStory) {
    return [
      {
        notice: readNotice(
          'too-large',
          name,
          `One story of ${text.length} characters is more than the ${maxStory} that are read. Split it.`,
        ),
      },
    ];
  }
  if (!hasLetter.test(text))
    return [{ notice: readNotice('no-letters', name, 'There is not a letter in it, so nothing can be read from it.') }];
  const doc = await makeDoc(text, name, metadata);
  const out: ReadItem[] = [{ doc }];
  const language = doc.metadata.language;
  if (language !== 'en') {
    out.push({
      notice: readNotice(
        'other-language',
        name,
        `It is written in ${languageName(language)}; the story is kept, but only English is read for facts so far.`,
      ),
    });
  } else if (metadata.published === undefined) {
    out.push({
      notice: readNotice(
        'undated',
        name,
        'No day of publication is known, so days in it stay open unless the text gives them. A metadata.jsonl can tell.',
      ),
    });
  }
  return out;
}

const emptyNotice = (name: string): Notice => readNotice('empty', name, 'There is nothing in it.');
const noText = (name: string): Notice =>
  readNotice('no-text', name, 'It has no text: a story is an object with "body" or "text".');

function languageName(code = ''): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
