import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { addList, holds, type ListOption } from './list.ts';
import { topicOption, wordsOption } from './list-options.ts';

const speaker: ListOption = {
  flags: '--speaker <name>',
  name: 'speaker',
  description: 'only what this person, office or country said',
  keeps: (name) => {
    const actor = loadKnowledge().findActor(name);
    return (entry) =>
      entry.facts.some(
        (f) =>
          f.kind === 'statement' &&
          f.fields.speakers.some(
            ({ value }) =>
              holds(value.name, name) || holds(value.officeText, name) || (actor !== undefined && value.actor === actor),
          ),
      );
  },
};

export default function (program: Command): void {
  addList(program, {
    name: 'statements',
    description: 'List what was said or written: by whom, in which words, to whom.',
    kinds: ['statement'],
    columns: 'speakers mode channel platform cue content addressees date topics'.split(' '),
    example: 'stocktake statements japan --speaker kamikawa --since 2024-01',
    options: [
      speaker,
      topicOption,
      wordsOption(
        'about',
        'only what has these words, in what was said or in whom it was said to',
        'content',
        'topics',
        'platform',
      ),
    ],
  });
}
