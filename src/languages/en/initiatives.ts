import type { InitiativeWords } from '../../model/index.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** `the Chile-Peru Lithium Partnership, launched in 2021, aims to …`, `is in its tenth year`. */
export const initiatives: InitiativeWords = {
  heads: new Map([
    ['partnership', 'partnership'],
    ['alliance', 'partnership'],
    ['compact', 'partnership'],
    ['agreement', 'agreement'],
    ['accord', 'agreement'],
    ['pact', 'agreement'],
    ['memorandum', 'agreement'],
    ['arrangement', 'agreement'],
    ['treaty', 'treaty'],
    ['convention', 'treaty'],
    ['protocol', 'treaty'],
    ['project', 'project'],
    ['corridor', 'project'],
    ['pipeline', 'project'],
    ['railway', 'project'],
    ['programme', 'programme'],
    ['program', 'programme'],
    ['initiative', 'programme'],
    ['scheme', 'programme'],
    ['fund', 'fund'],
    ['facility', 'fund'],
  ]),
  plain: words(
    'interim understanding cooperation framework joint new strategic bilateral implementing final draft general project peace trade letter intent',
  ),
  joints: words('of and for on & in the to'),
  starts: words('launch establish found create sign conclude inaugurate set begin start'),
  does: words(
    'collaborate cooperate work implement advance build develop fund finance join praise expand deepen support operationalize operationalise ratify ' +
      'upgrade renew relaunch announce agree',
  ),
  since: words('since'),
  years: words('year anniversary'),
  aims: words('aim seek intend'),
};
