import type { ClauseWords } from '../../model/index.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** `will meet`, `is scheduled to visit`, `could sign`, `refused to attend`, `if they meet`. */
export const clauses: ClauseWords = {
  future: words("will shall 'll ’ll wo"),
  later: words('would'),
  possible: words('could may might can should ought would must'),
  negation: words("not never n't n’t no nor neither without"),
  conditional: words('if unless whether lest provided'),
  plans: words(
    'schedule scheduled set slate slated due plan planned agree agreed intend intended expect expected decide prepare prepared arrange ' +
      'going look undertake commit book poise poised announce confirm instruct direct task mandate',
  ),
  wishes: words(
    'hope want wish offer propose urge call ask seek invite try aim need require request demand suggest consider continue willing ready ' +
      'open eager keen able unlikely likely possible encourage press push like recommend threaten vow discuss opportunity chance need desire ' +
      'encourage advise order tell allow help enable ensure sure certain',
  ),
  bars: words('bar block ban stop prevent prohibit forbid keep exclude deter dissuade discourage restrain disqualify'),
  refusals: words('refuse decline fail cease stop avoid forget neglect unable unwilling'),
};
