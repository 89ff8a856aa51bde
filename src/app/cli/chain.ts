import { STATUS_WORDS } from '../../facts/commitment/say.ts';
import { type Chain, type Edtf, type Standing, stateOn, type Wording } from '../../model/index.ts';

/** How an undertaking stood from which day on, and how it stands on the day asked: a line each. */
export function chainLines({ states }: Chain, words: Wording): string[] {
  const now = stateOn(states, words.asOf);
  return [
    ...states
      .filter(({ from }) => from <= words.asOf)
      .map((state) => `  ${state.bounded ? 'undated' : state.from || 'undated'}  ${worded(state, words)}`),
    ...(now ? [`  ${words.asOf}  stands as ${worded(now, words)}`] : []),
  ];
}

function worded(
  { status, due, score, overdue }: Omit<Standing, 'overdue'> & { readonly overdue?: boolean },
  words: Wording,
): string {
  return [
    STATUS_WORDS[status],
    ...(due ? [`due by ${words.date(due as Edtf)}`] : []),
    ...(overdue ? ['overdue'] : []),
    ...(score !== undefined ? [`score ${score > 0 ? '+' : ''}${score}`] : []),
  ].join(', ');
}
