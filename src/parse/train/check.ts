import { createHash } from 'node:crypto';
import type { Syntax } from '../../model/index.ts';

/** Sentences drawn from a few lists by a fixed rule: what the digest of a model is taken over. */
export function drawn(count: number): string[] {
  const lists = [
    ['Kenya', 'The Peruvian envoy', 'President Rosa Vega', 'Nobody', 'Her office', 'Trade minister Paul Otieno and his staff'],
    ['hosted', 'did not meet', 'has praised', 'will join', 'warned', 'was visiting', 'had been told about'],
    ['two rounds of talks', 'the old port', 'Ghana and Togo', 'Mr. Lee', 'a plan worth $3.5bn', 'ministers of three states'],
    ['in Lima', 'on Friday', 'before the end of 2031', 'over the dam', 'because it rained', 'to end the dispute'],
    ['.', '!', ', she said.', ' – again.', '?', ' (again).'],
  ];
  let state = 1;
  return Array.from({ length: count }, () =>
    lists
      .map((list) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return list[(state >>> 8) % list.length]!;
      })
      .join(' ')
      .replace(/ (?=[.!?,])/g, ''),
  );
}

/** A hash of all that the engine says of a text. */
export function digest(syntax: Syntax): string {
  const hash = createHash('sha256');
  for (let i = 0; i < syntax.length; i++)
    hash.update(
      `${syntax.form[i]} ${syntax.lemma[i]} ${syntax.upos[i]} ${syntax.xpos[i]} ${syntax.head[i]} ${syntax.deprel[i]}\n`,
    );
  hash.update(JSON.stringify(syntax.names));
  return hash.digest('hex');
}
