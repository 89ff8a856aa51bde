import { describe, expect, it } from 'vitest';
import { flat, prepared, whoIn } from './who.fixture.ts';

describe('findWho', () => {
  it('gives mentions in text order, longest first, each inside the text and its tokens', () => {
    const text =
      'Chilean Foreign Minister Ana Soto and Peru’s Rosa Quispe met in Arica. They praised the Chile-Peru border talks.';
    const { who, whoAt } = whoIn(text, '2023-05-02');
    expect(who.length).toBeGreaterThan(6);
    for (const [k, m] of who.entries()) {
      expect(m.start).toBeGreaterThanOrEqual(0);
      expect(m.end).toBeGreaterThan(m.start);
      expect(m.end).toBeLessThanOrEqual(text.length);
      expect(m.first).toBeLessThanOrEqual(m.head);
      expect(m.head).toBeLessThanOrEqual(m.last);
      expect(m.parties.length).toBeGreaterThan(0);
      const before = who[k - 1];
      if (before) expect(before.start < m.start || (before.start === m.start && before.end >= m.end)).toBe(true);
    }
    for (const k of whoAt) expect(k).toBeLessThan(who.length);
  });

  it('points each token at the outermost mention', () => {
    const { who, whoAt } = whoIn('Chilean Foreign Minister Ana Soto spoke.');
    expect([...whoAt]).toEqual([0, 0, 0, 0, 0, -1, -1]);
    expect(who.map((m) => m.form)).toEqual(['titled-person', 'demonym']);
  });

  it.each([
    ['nothing', ''],
    ['no letters', '... 123 \u0000 \ud800 !?'],
    ['only a title', 'Minister'],
    ['an open bracket', 'Ana Soto (Foreign Minister of'],
    ['an apostrophe at the end', "the Philippines'"],
    ['hyphens', 'India-Japan-Peru--Chile-'],
  ])('survives %s', (_, text) => {
    expect(() => whoIn(text, '2023-05-02', 'Ministry of Foreign Affairs')).not.toThrow();
  });

  it.each([
    ['one sentence of names', 'Foreign Minister Ana Soto of Chile, Peru’s Rosa Quispe, '],
    ['titles without names', 'the deputy prime minister and foreign minister and '],
    ['countries', 'India-Japan-US, Peru and Chile and the '],
    ['capitals', 'Ana Bela Carla Dora Eva '],
    ['pronouns', 'He and she told them that both leaders and the two sides and '],
    ['counterparts', 'his Peruvian and Chilean counterparts and '],
  ])(
    'reads 20,000 words of %s without slowing down',
    (_, piece) => {
      const words = piece.split(' ').length - 1;
      const time = (n: number): number => {
        const read = prepared(piece.repeat(Math.ceil(n / words)), '2023-05-02', undefined, flat);
        let best = Number.POSITIVE_INFINITY;
        for (let run = 0; run < 3; run++) {
          const started = process.cpuUsage().user;
          read();
          best = Math.min(best, process.cpuUsage().user - started);
        }
        return best;
      };
      // Eight times the text: near eight times the work is linear, sixty-four would not be.
      expect(time(20000) / Math.max(time(2500), 10_000)).toBeLessThan(24);
    },
    60_000,
  );
});
