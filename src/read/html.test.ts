import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';

const page = `<!doctype html><html lang="en"><head><title>Talks in Oslo | Sample Gazette</title>
<meta property="og:title" content="Talks in Oslo"><meta property="og:site_name" content="Sample Gazette">
<meta property="article:published_time" content="2031-03-04T08:00:00+01:00"><link rel="canonical" href="https://example.org/x">
<meta property="og:url" content="https://example.org/gazette/talks">
<script>var a = "<p>not this, it is a script and goes on for a long while, with commas, many</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="share-bar"><p>Share this story with your friends, colleagues, neighbours and everybody else you know.</p></div>
<article><h1>Talks in Oslo</h1><p>The ministers of Norway &amp; Chile met in <b>Oslo</b> on Tuesday, and spoke of fish, of ice and of ships.</p>
<p>They will meet again in March,<br>in Santiago.</p><figure><figcaption>A ship</figcaption></figure>
<blockquote>&ldquo;It was a good talk,&rdquo; one of them said, as they left the house by the fjord in the rain.</blockquote></article>
<aside><p>Related: a very long teaser about something else entirely, with commas, and more commas, and words.</p></aside>
<footer><p>All rights reserved, by the publisher of this page, in every country, for ever.</p></footer></body></html>`;

describe('readHtml', () => {
  it('gives the paragraphs of the story and nothing around it', () => {
    expect(readHtml(page).text.split('\n\n')).toEqual([
      'Talks in Oslo',
      'The ministers of Norway & Chile met in Oslo on Tuesday, and spoke of fish, of ice and of ships.',
      'They will meet again in March,',
      'in Santiago.',
      '“It was a good talk,” one of them said, as they left the house by the fjord in the rain.',
    ]);
  });

  it('reads what the head says', () => {
    expect(readHtml(page).metadata).toEqual({
      title: 'Talks in Oslo',
      published: '2031-03-04',
      publisher: 'Sample Gazette',
      url: 'https://example.org/gazette/talks',
      language: 'en',
    });
  });

  it.each([
    [
      'in a graph',
      {
        '@graph': [
          { '@type': 'WebPage' },
          { '@type': 'NewsArticle', headline: 'Ice', datePublished: '2031-01-02', publisher: { name: 'Sample Wire' } },
        ],
      },
    ],
    ['in a list', [{ '@type': 'NewsArticle', headline: 'Ice', datePublished: '2031-01-02', publisher: 'Sample Wire' }]],
  ])('reads linked data %s', (_, data) => {
    const html = `<script type="application/ld+json">${JSON.stringify(data)}</script><p>Some words of a story that is told here.</p>`;
    expect(readHtml(html).metadata).toEqual({ title: 'Ice', published: '2031-01-02', publisher: 'Sample Wire' });
  });

  it.each([
    ['that calls its surroundings as well', '<div class="article l-sidebar-fixed">STORY</div>'],
    ['among empty articles', '<article><a href="#">More</a></article><div class="text">STORY</div><article></article>'],
  ])('finds a story %s', (_, frame) => {
    const told = 'The ministers of Norway and Chile met in Oslo on Tuesday, and spoke of fish, of ice and of ships.';
    const cookies =
      '<div class="consent">' +
      `<p>${'We use small files, of many kinds, to see what you read. By staying, you agree. '.repeat(4)}</p></div>`;
    const html = `<html><body>${cookies}${frame.replace('STORY', `<p>${told}</p>`.repeat(9))}</body></html>`;
    expect(readHtml(html).text).toBe(Array(9).fill(told).join('\n\n'));
  });

  it('finds the story without the help of tags that name it', () => {
    const story = Array.from(
      { length: 5 },
      (_, i) => `<p>Paragraph ${i} of the story tells of ministers, of ships, and of what they agreed to do.</p>`,
    );
    const html = `<div><div><a href="#">One link</a><a href="#">Another link</a></div><div id="x">${story.join('')}</div><div><a href="#">A long list of other stories, with a comma, and more</a></div></div>`;
    expect(readHtml(html).text).toBe(story.map((p) => p.slice(3, -4)).join('\n\n'));
  });

  it.each(['<form class="page">', '<div class="has-ads">'])('finds the story in a page that is all %s', (open) => {
    const story = '<p>The ministers spoke of ships, of ice, and of the fish that swim between their coasts.</p>'.repeat(5);
    expect(readHtml(`<body>${open}<div>${story}</div>`).text).toContain('The ministers spoke of ships');
  });

  it.each([
    ['deep', '<div>'.repeat(10_000)],
    ['wide', '<p>a</p>'.repeat(50_000)],
    ['unclosed', '<p class="'.repeat(20_000)],
    ['entities', '&amp'.repeat(100_000)],
  ])('takes %s pages in linear time', (_, html) => {
    const started = performance.now();
    readHtml(html);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
