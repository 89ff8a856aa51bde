import type { Command } from 'commander';
import { addList } from './list.ts';
import { choiceOption, wordsOption } from './list-options.ts';

export default function (program: Command): void {
  addList(program, {
    name: 'initiatives',
    description: 'List partnerships, agreements, treaties, projects, programmes and funds that have a name.',
    kinds: ['initiative'],
    columns: 'name type parties since content'.split(' '),
    example: 'stocktake initiatives india japan --type project',
    options: [
      choiceOption('type', ['partnership', 'agreement', 'treaty', 'project', 'programme', 'fund', 'dialogue']),
      wordsOption('name', 'only those with these words in the name', 'name'),
    ],
  });
}
