import { type Handler, Parser } from 'htmlparser2';
import type { DocMetadata } from '../model/index.ts';
import { isObject, metadataOf } from './story-json.ts';

export interface Page {
  readonly text: string;
  readonly metadata: DocMetadata;
}

/** What is never words of a page. */
const unread = new Set('script style noscript template svg math iframe object embed canvas select textarea'.split(' '));
/** What stands on a page beside the story. */
const beside = new Set('nav footer aside form button input menu dialog figure'.split(' '));
const blocks = new Set(
  'p div section article main header li ul ol dl dt dd table tr td th blockquote pre h1 h2 h3 h4 h5 h6 hr br body address details summary'.split(
    ' ',
  ),
);
/** What holds the story, whatever its class says. */
const container = new Set('html body article main'.split(' '));
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Class or id of what surrounds a story: share-buttons, related-links, newsletter … */
const around =
  /\b(?:comments?|share|sharing|social|related|promo|newsletter|subscribe|sidebar|breadcrumbs?|cookie|advert(?:isement)?|ads?|footer|menu|nav|tags?|caption|byline|toolbar|popup|modal)\b/i;
/** … unless it calls itself the story: `article-body with-sidebar`. */
const itself = /\b(?:article|main|story|entry)\b/i;
const space = /[\s\u00a0]+/g;
/** Elements deeper than this are read as if they stood at this depth. */
const maxNesting = 256;
/** With more elements than this left open a page is closed and begun anew: the parser takes longer for each tag, the more are open. */
const maxOpen = 1024;
const pieceLength = 1 << 13;

interface Block {
  text: string;
  linked: number;
  readonly heading: boolean;
  /** Numbers of the elements it lies in, outermost first. */
  readonly path: readonly number[];
}

/** A page saved from the web: the text of its story as paragraphs with a blank line between, and what its head says of it. Linear, without recursion. */
export function readHtml(html: string): Page {
  const found = parse(html, true);
  const text = story(found.blocks, found.best).join('\n\n');
  if (text.length >= tooLittle) return { text, metadata: pageMetadata(found) };
  // Some pages call the whole of themselves a form or an advertisement.
  const lenient = parse(html, false);
  const more = story(lenient.blocks, lenient.best).join('\n\n');
  return { text: more.length >= tooLittle && more.length > 2 * text.length ? more : text, metadata: pageMetadata(found) };
}

/** A story shorter than this may have been taken for something beside it. */
const tooLittle = 250;

interface Found {
  readonly blocks: readonly Block[];
  /** Number of the element that holds the story. */
  readonly best: number;
  readonly metas: ReadonlyMap<string, string>;
  readonly title: string;
  readonly heading: string;
  readonly time?: string;
  readonly language?: string;
  readonly linkedData: readonly string[];
}

function parse(html: string, strict: boolean): Found {
  const out: Block[] = [];
  const metas = new Map<string, string>();
  const linkedData: string[] = [];
  const scores: number[] = [0];
  const holders = new Set<number>();
  const open: { name: string; number: number; skip: boolean }[] = [];
  let path: number[] = [];
  let skip = 0;
  let links = 0;
  let current: Block | undefined;
  let collecting: 'title' | 'data' | undefined;
  let title = '';
  let heading = '';
  let time: string | undefined;
  let language: string | undefined;
  let data = '';

  const flush = (): void => {
    if (current === undefined) return;
    current.text = current.text.replace(space, ' ').trim();
    if (current.text !== '') {
      out.push(current);
      weigh(current, scores);
      if (heading === '' && current.heading) heading = current.text;
    }
    current = undefined;
  };

  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      if (name === 'html') language ??= attributes.lang;
      if (name === 'meta') meta(attributes, metas);
      if (name === 'time' && skip === 0) time ??= attributes.datetime;
      if (name === 'title' && title === '' && open.every((e) => e.name !== 'svg')) collecting = 'title';
      if (name === 'script' && attributes.type?.toLowerCase().trim() === 'application/ld+json') collecting = 'data';
      if (blocks.has(name)) flush();
      if (voids.has(name)) return;
      const hidden = attributes.hidden !== undefined || attributes['aria-hidden'] === 'true';
      const called = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
      const surround = beside.has(name) || (!container.has(name) && around.test(called) && !itself.test(called));
      const skips = unread.has(name) || hidden || (strict && surround);
      const number = scores.length;
      scores.push(0);
      if (name === 'article' || name === 'main') holders.add(number);
      open.push({ name, number, skip: skips });
      if (path.length < maxNesting) path = [...path, number];
      if (skips) skip++;
      if (name === 'a') links++;
    },
    ontext(text) {
      if (collecting === 'title') title += text;
      else if (collecting === 'data') data += text;
      if (skip > 0 || collecting !== undefined) return;
      current ??= { text: '', linked: 0, heading: /^h[1-6]$/.test(open[open.length - 1]?.name ?? ''), path };
      current.text += text;
      if (links > 0) current.linked += text.length;
    },
    onclosetag(name) {
      if (name === 'title' && collecting === 'title') collecting = undefined;
      if (name === 'script' && collecting === 'data') {
        linkedData.push(data);
        data = '';
        collecting = undefined;
      }
      if (blocks.has(name)) flush();
      if (voids.has(name)) return;
      const element = open.pop();
      if (element === undefined) return;
      if (path[path.length - 1] === element.number) path = path.slice(0, -1);
      if (element.skip) skip--;
      if (element.name === 'a') links--;
    },
  };
  let parser = new Parser(handler);
  for (const piece of pieces(html)) {
    parser.write(piece);
    if (open.length <= maxOpen) continue;
    parser.end();
    parser = new Parser(handler);
  }
  parser.end();
  flush();

  return {
    blocks: out,
    best: heaviest(scores, holders),
    metas,
    title: title.replace(space, ' ').trim(),
    heading,
    linkedData,
    ...(time !== undefined && { time }),
    ...(language !== undefined && { language }),
  };
}

/** A page a piece at a time, each but the first beginning with a tag. */
function* pieces(html: string): Generator<string> {
  for (let from = 0; from < html.length; ) {
    const tag = html.indexOf('<', from + pieceLength);
    const to = tag < 0 ? html.length : tag;
    yield html.slice(from, to);
    from = to;
  }
}

/** A paragraph speaks for the element it stands in, less for those around that: the story is where most prose is. */
function weigh(block: Block, scores: number[]): void {
  if (block.text.length < 25 || block.heading) return;
  const prose = (block.text.length - block.linked) / 100 + (block.text.split(/[,，、]/).length - 1) * 0.5;
  let share = prose;
  for (let i = block.path.length - 2, near = 0; i >= 0 && near < 4; i--, near++) {
    scores[block.path[i]!]! += share;
    share *= near === 0 ? 0.6 : 0.5;
  }
}

/** The element that most speaks for; what is called an article counts double, up to a point, and nothing where it holds no prose. */
function heaviest(scores: readonly number[], holders: ReadonlySet<number>): number {
  let best = 0;
  let most = 0;
  for (const [i, score] of scores.entries()) {
    const weight = score + (holders.has(i) ? Math.min(score, 40) : 0);
    if (weight > most) [best, most] = [i, weight];
  }
  return best;
}

function story(all: readonly Block[], best: number): string[] {
  const inside = best === 0 ? all : all.filter((b) => b.path.includes(best));
  return inside.filter((b) => b.linked * 2 <= b.text.length || b.text.length > 200).map((b) => b.text);
}

function meta(attributes: { readonly [name: string]: string }, metas: Map<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
  const content = attributes.content?.trim();
  if (name !== '' && content && !metas.has(name)) metas.set(name, content);
}

function pageMetadata({ metas, title, heading, time, language, linkedData }: Found): DocMetadata {
  const article = linkedData.map(articleOf).find((a) => a !== undefined) ?? {};
  const first = (...names: string[]): string | undefined => names.map((n) => metas.get(n)).find((v) => v !== undefined);
  const { metadata } = metadataOf(
    {
      title: article.headline ?? first('og:title', 'twitter:title', 'dc.title') ?? (heading || title),
      published:
        article.datePublished ??
        first(
          'article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'dc.date.issued',
          'dcterms.created',
          'pubdate',
          'publish-date',
          'parsely-pub-date',
          'sailthru.date',
        ) ??
        time,
      publisher: article.publisher ?? first('og:site_name', 'application-name', 'dc.publisher', 'twitter:site'),
      url: first('og:url', 'twitter:url') ?? article.url,
      author: article.author ?? first('author', 'article:author', 'dc.creator', 'parsely-author'),
      lang: language ?? article.inLanguage,
    },
    '',
  );
  return metadata;
}

/** The news article among a page's linked data, however it is wrapped. */
function articleOf(json: string): { readonly [name: string]: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const queue = [value];
  for (let i = 0; i < queue.length && i < 200; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, 50));
    else if (isObject(item)) {
      if (/Article|BlogPosting|Report/.test(String(item['@type']))) return item;
      if (Array.isArray(item['@graph'])) queue.push(item['@graph']);
    }
  }
  return undefined;
}
