import type { VisitWords } from '../../model/index.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const to = words('to');
const at = words('in at to');

/** `arrived in Lima`, `will travel to Lima`, `a three-day visit to Peru by`, `welcomed the minister to Lima`. */
export const visits: VisitWords = {
  visits: words('visit tour revisit'),
  goes: new Map([
    ['travel', to],
    ['go', to],
    ['fly', to],
    ['head', words('to for')],
    ['journey', to],
    ['come', to],
    ['return', to],
    ['depart', words('for')],
    ['leave', words('for')],
    ['arrive', at],
    ['land', words('in at')],
    ['touch', words('in at')],
    ['stop', words('in at')],
    ['embark', words('for')],
  ]),
  moves: words('come return go leave move'),
  receives: words('welcome host receive greet'),
  leads: words('lead head'),
  jointLeads: words('co-led co-leads co-lead co-headed co-heads co-head'),
  delegations: words('delegation mission team'),
  sides: words('side'),
  represents: words('represent'),
  nouns: words('visit trip tour travel journey stopover'),
  makes: words(
    'make pay begin start conclude end kick wrap undertake complete embark finish continue take cut plan cancel postpone',
  ),
  to: words('to in'),
  by: words('by of from'),
  in: words('in'),
  purposes: words('to for'),
  awaited: words('expected due awaited'),
  arrives: words('arrive land'),
  states: words('country nation island kingdom republic sultanate emirate state'),
};
