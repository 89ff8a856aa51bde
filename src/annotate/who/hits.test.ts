import { describe, expect, it } from 'vitest';
import { whoIn } from './who.fixture.ts';

/** Whom a text names, with codes, and which places. */
function named(text: string): string[] {
  const { who, places } = whoIn(text, '2031-05-10');
  const actors = who.flatMap((m) =>
    m.parties.map((p) => ({ at: m.start, says: `${text.slice(m.start, m.end)} ${p.actor ?? '-'}` })),
  );
  const where = places.map((m) => ({ at: m.start, says: `place ${text.slice(m.start, m.end)} ${m.actor ?? '-'}` }));
  return [...actors, ...where].sort((a, b) => a.at - b.at).map(({ says }) => says);
}

describe('which of several a name means', () => {
  it.each([
    ['Voters in Georgia and Alabama queued.', ['place Georgia USA', 'place Alabama USA']],
    ['Georgia and Armenia signed a pact.', ['Georgia GEO', 'Armenia ARM']],
    ['Guinea, Guinea-Bissau and Equatorial Guinea sent delegates.', ['Guinea GIN', 'Guinea-Bissau GNB', 'Equatorial Guinea GNQ']],
    ['Equatorial Guinea elected a president. Guinea thanked its guests.', ['Equatorial Guinea GNQ', 'Guinea GNQ', 'its GNQ']],
    ['Tankers crossed the Gulf of Oman.', ['place Gulf of Oman -']],
    ['The Knesset, the Lok Sabha and the Riksdag voted.', ['Knesset ISR', 'Lok Sabha IND', 'Riksdag SWE']],
    ['Czechoslovakia joined.', ['Czechoslovakia CSK']],
    [
      'The cabinet condemned Norway, and Swedish ministers met in Turku.',
      ['Norway NOR', 'Swedish ministers SWE', 'Swedish SWE', 'place Turku FIN'],
    ],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each(['They bought Panama hats.', 'She studied at the Georgia Institute of Technology.', 'He grew up in Cuba, Missouri.'])(
    '%s',
    (text) => {
      expect(named(text).filter((says) => !says.startsWith('place'))).toEqual([]);
    },
  );
});
