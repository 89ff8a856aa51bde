import type { Command } from 'commander';
import { addList } from './list.ts';
import { choiceOption, statusOption } from './list-options.ts';

/** Of PLOVER, in the order of docs/events.md. */
const types =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT'.split(
    ' ',
  );

export default function (program: Command): void {
  addList(program, {
    name: 'events',
    description: 'List who did what to whom, coded by PLOVER type and CAMEO code.',
    kinds: ['event'],
    columns: 'actors recipients plover mode cameo contexts status date place'.split(' '),
    example: 'stocktake events russia ukraine --type ASSAULT --since 2025-06 --json',
    options: [
      choiceOption('type', types, 'plover'),
      statusOption('happened', 'planned', 'claimed', 'denied', 'hypothetical', 'called-for', 'past'),
    ],
  });
}
