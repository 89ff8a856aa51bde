import type { Command } from 'commander';
import { addList } from './list.ts';
import { statusOption, wordsOption } from './list-options.ts';

export default function (program: Command): void {
  addList(program, {
    name: 'events',
    description: 'List who did what to whom, coded by PLOVER type and CAMEO code.',
    kinds: ['event'],
    columns: 'actors recipients plover mode cameo contexts status date place'.split(' '),
    example: 'stocktake events russia ukraine --type ASSAULT --since 2025-06 --json',
    options: [
      wordsOption('type', 'only this PLOVER type: CONSULT, COOPERATE, ACCUSE, SANCTION …', 'plover'),
      statusOption('happened', 'planned', 'claimed', 'denied', 'hypothetical', 'called-for', 'past'),
    ],
  });
}
