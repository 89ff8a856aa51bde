import type { Language } from '../model/index.ts';
import { acts } from './en/acts.ts';
import { englishAmounts } from './en/amounts.ts';
import { clauses } from './en/clauses.ts';
import { documents } from './en/documents.ts';
import { initiatives } from './en/initiatives.ts';
import { meetings } from './en/meetings.ts';
import { englishNumbers } from './en/numbers.ts';
import { promises } from './en/promises.ts';
import { speech } from './en/speech.ts';
import { tenures } from './en/tenures.ts';
import { englishTimes } from './en/time.ts';
import { visits } from './en/visits.ts';
import { englishWho } from './en/who.ts';

export const english: Language = {
  code: 'en',
  acts,
  clauses,
  documents,
  meetings,
  visits,
  tenures,
  initiatives,
  who: englishWho,
  numbers: englishNumbers,
  amounts: englishAmounts,
  times: englishTimes,
  speech,
  promises,
};
