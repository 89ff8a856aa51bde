import type { Command } from 'commander';
import type { Entry } from '../../model/index.ts';
import { lastDay } from '../../report/dates.ts';
import { actorsNamed, dayGiven } from './ask.ts';
import { explain } from './explain.ts';
import { addList, type ListOption } from './list.ts';
import { statusOption, topicOption } from './list-options.ts';

const overdue: ListOption = {
  flags: '--overdue',
  name: 'overdue',
  description: 'only those whose deadline has passed and that no source calls fulfilled',
  keeps: () => (_, standing) => standing?.overdue ?? false,
};

const party: ListOption = {
  flags: '--party <country>',
  name: 'party',
  description: 'only what this country or organisation undertook',
  keeps: (name) => {
    const [actor] = actorsNamed([name]);
    return (entry) => entry.facts.some((f) => f.kind === 'commitment' && f.fields.parties.some((p) => p.value === actor));
  },
};

const before: ListOption = {
  flags: '--before <day>',
  name: 'before',
  description: 'only what is due by this day',
  keeps: (day) => {
    const end = dayGiven('--before', day, 'last')!;
    return (entry, standing) => (standing?.due ? [standing.due] : endsOf(entry)).some((date) => lastDay(date) <= end);
  },
};

const endsOf = (entry: Entry): string[] =>
  entry.facts.flatMap((f) => (f.kind === 'commitment' ? (f.fields.deadline?.value ?? f.fields.period?.value ?? []) : []));

/** `--status`: how it stands on the day asked. */
const status: ListOption = {
  ...statusOption('announced', 'agreed', 'signed', 'in-progress', 'extended', 'fulfilled', 'delayed', 'broken'),
  keeps: (asked) => (_, standing) => standing?.status === asked,
};

export default function (program: Command): void {
  addList(program, {
    name: 'commitments',
    show: explain,
    description: 'List what was promised, agreed or signed: by whom, how much, until when.',
    kinds: ['commitment'],
    beside: ['progress', 'initiative'],
    columns: 'parties beneficiaries content amount unit deadline period condition initiative status date topics'.split(' '),
    example: 'stocktake commitments --between india japan --overdue --as-of 2025-01-01',
    options: [overdue, party, before, status, topicOption],
  });
}
