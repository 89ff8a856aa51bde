import { describe, expect, it } from 'vitest';
import { whoIn } from './who.fixture.ts';

const people = (text: string, day = '2024-05-10'): string[] =>
  whoIn(text, day).who.flatMap((m) => m.parties.flatMap((p) => (p.name ? [`${text.slice(m.start, m.end)} = ${p.name}`] : [])));

describe('names in their own script', () => {
  it.each([
    [
      'Envoy Jun Sakata (坂田淳) spoke. 坂田淳 left.',
      ['Envoy Jun Sakata = Jun Sakata', '坂田淳 = Jun Sakata', '坂田淳 = Jun Sakata'],
    ],
    [
      'Иван Петков waited. Envoy Ivan Petkov (Иван Петков) spoke.',
      ['Иван Петков = Ivan Petkov', 'Envoy Ivan Petkov = Ivan Petkov', 'Иван Петков = Ivan Petkov'],
    ],
    // what is in brackets in Latin letters, or has nobody before it, is no name in another script
    ['Envoy Jun Sakata (the elder) spoke.', ['Envoy Jun Sakata = Jun Sakata']],
    ['The ship (坂田丸) sank.', []],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it('reads many brackets quickly', () => {
    expect(people(`Envoy Jun Sakata (坂 ${'(坂田'.repeat(4000)}`).length).toBeGreaterThan(0);
  });
});

describe('handles', () => {
  it.each([
    ['@narendramodi replied.', ['@narendramodi = Narendra Modi']],
    ['@SecBlinken wrote.', ['@SecBlinken = Antony Blinken']],
    ['@PennyWongMP wrote.', ['@PennyWongMP = Penny Wong']],
    ['@BlinkenFanClub wrote to @nobody_known.', []],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it('knows nobody out of office', () => {
    expect(people('@SecBlinken wrote.', '2031-05-10')).toEqual([]);
  });
});

it('a particle alone is nobody', () => {
  expect(people('Der Minister wartet, sagte Van der Bellen.').map((p) => p.split(' = ')[0])).toEqual(['Van der Bellen']);
});

it('parts of a name in another order are another’s', () => {
  expect(people('Somalia welcomed Envoy Ali Hassan.')).toEqual(['Envoy Ali Hassan = Ali Hassan']);
});
