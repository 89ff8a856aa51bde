import { describe, expect, test } from 'vitest';
import { actorCode, type DocId, edtf, type Fact, type FactId, inferred, stated } from '../../model/index.ts';
import { eventIdentity } from './identity.ts';

const at = { start: 0, end: 4 };

function event(id: string, actor: string, plover: string, recipient: string, day?: string, doc = id): Fact<'event'> {
  return {
    id: id as FactId,
    doc: doc as DocId,
    kind: 'event',
    rule: 'event.impose@1',
    confidence: 0.8,
    fields: {
      actors: [stated(actorCode(actor), at)],
      recipients: recipient ? [stated(actorCode(recipient), at)] : [],
      plover: stated(plover, at),
      cameo: inferred('163', at),
      status: inferred('happened', at),
      ...(day ? { date: stated(edtf(day), at) } : {}),
    },
  };
}

const stored = (fact: Fact<'event'>) => ({ id: fact.doc, text: 'Togo', metadata: {}, source: 'x', paragraphs: [] });
const together = (a: Fact<'event'>, b: Fact<'event'>): boolean => {
  const keys = eventIdentity.blocks(a, stored(a));
  return eventIdentity.blocks(b, stored(b)).some((key) => keys.includes(key)) && eventIdentity.same(a, b);
};

describe('what makes two events one', () => {
  test.each([
    [
      'sides, type and day agree',
      event('a', 'TGO', 'SANCTION', 'BEN', '2024-05-01'),
      event('b', 'TGO', 'SANCTION', 'BEN', '2024-05-01'),
      true,
    ],
    [
      'another day',
      event('a', 'TGO', 'SANCTION', 'BEN', '2024-05-01'),
      event('b', 'TGO', 'SANCTION', 'BEN', '2024-05-02'),
      false,
    ],
    [
      'the other way round',
      event('a', 'TGO', 'SANCTION', 'BEN', '2024-05-01'),
      event('b', 'BEN', 'SANCTION', 'TGO', '2024-05-01'),
      false,
    ],
    ['another type', event('a', 'TGO', 'SANCTION', 'BEN', '2024-05-01'), event('b', 'TGO', 'ACCUSE', 'BEN', '2024-05-01'), false],
    [
      'no day, one doc',
      event('a', 'TGO', 'SANCTION', 'BEN', undefined, 'd'),
      event('b', 'TGO', 'SANCTION', 'BEN', undefined, 'd'),
      true,
    ],
    ['no day, two docs', event('a', 'TGO', 'SANCTION', 'BEN'), event('b', 'TGO', 'SANCTION', 'BEN'), false],
    [
      'nobody on the other side',
      event('a', 'TGO', 'COERCE', '', '2024-05-01'),
      event('b', 'TGO', 'COERCE', '', '2024-05-01'),
      false,
    ],
  ])('%s', (_, a, b, one) => {
    expect(together(a, b)).toBe(one);
    expect(together(b, a)).toBe(one);
  });
});
