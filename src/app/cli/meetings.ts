import type { Command } from 'commander';
import { addList } from './list.ts';
import { statusOption, wordsOption } from './list-options.ts';

export default function (program: Command): void {
  addList(program, {
    name: 'meetings',
    description: 'List meetings and visits: who met whom, in which series and round, where and when.',
    kinds: ['meeting', 'visit'],
    columns: 'series round name form format level status place venue sidelinesOf participants visitors host'.split(' '),
    example: 'stocktake meetings india japan --series "2+2" --csv',
    options: [
      wordsOption('series', 'only those whose series, name or form has these words', 'series', 'name', 'form'),
      statusOption('planned', 'held', 'postponed', 'cancelled'),
    ],
  });
}
