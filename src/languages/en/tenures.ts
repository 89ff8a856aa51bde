import type { TenureWords } from '../../model/index.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** `was appointed foreign minister`, `sworn in as president`, `stepped down as`, `former`, `since 2019`. */
export const tenures: TenureWords = {
  begins: new Map([
    ['appoint', ''],
    ['elect', ''],
    ['reelect', ''],
    ['re-elect', ''],
    ['name', ''],
    ['swear', 'in'],
    ['inaugurate', ''],
    ['become', ''],
    ['install', ''],
    ['confirm', ''],
    ['designate', ''],
    ['succeed', ''],
    ['replace', ''],
  ]),
  ends: new Map([
    ['resign', ''],
    ['quit', ''],
    ['step', 'down'],
    ['dismiss', ''],
    ['sack', ''],
    ['fire', ''],
    ['oust', ''],
    ['remove', ''],
    ['depose', ''],
    ['overthrow', ''],
    ['impeach', ''],
    ['abdicate', ''],
  ]),
  past: words('former ex ex- then-former late past previous erstwhile onetime one-time late-'),
  notYet: words(
    'incoming designate elect president-elect prime-minister-designate next future would-be candidate aspiring shadow nominee',
  ),
  since: words('since'),
  noState: words(
    'region regional region’s province provincial community canton district county prefecture oblast krai department junta generalitat ' +
      'xunta council assembly senate chamber parliament congress house court tribunal party movement federation association union club ' +
      'university academy institute institution college company corporation board bank chamber committee commission foundation society group ' +
      'faculty agency authority autonomous autonomy',
  ),
  ofState: words('ministers government state presidency presidential leadership sovereignty executive republic russian swiss'),
  shared: words('secretary minister'),
  foreign: words('foreign state external exterior relations diplomacy'),
};
