import type { Command } from 'commander';
import type { Entry } from '../../model/index.ts';
import { lastDay } from '../../report/dates.ts';
import { addList, type ListOption } from './list.ts';
import { statusOption, topicOption } from './list-options.ts';

const overdue: ListOption = {
  flags: '--overdue',
  name: 'overdue',
  description: 'only those whose deadline has passed and that no source calls fulfilled',
  keeps: (entry, _, asOf) => isOverdue(entry, asOf),
};

function isOverdue(entry: Entry, asOf: string): boolean {
  const facts = entry.facts.flatMap((f) => (f.kind === 'commitment' ? [f.fields] : []));
  const ends = facts.flatMap((f) => f.deadline?.value ?? f.period?.value ?? []);
  return ends.some((end) => lastDay(end) < asOf) && !facts.some((f) => ['fulfilled', 'extended'].includes(f.status.value));
}

export default function (program: Command): void {
  addList(program, {
    name: 'commitments',
    description: 'List what was promised, agreed or signed: by whom, how much, until when.',
    kinds: ['commitment'],
    columns: 'parties beneficiaries content amount unit deadline period condition initiative status date topics'.split(' '),
    example: 'stocktake commitments --between india japan --overdue --as-of 2025-01-01',
    options: [
      overdue,
      statusOption('announced', 'agreed', 'signed', 'in-progress', 'extended', 'fulfilled', 'delayed', 'broken'),
      topicOption,
    ],
  });
}
