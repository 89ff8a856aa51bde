import type { ActWords } from '../../model/index.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** `shot by police`, `a wave of strikes`, `soldiers from Togo`, `urged Togo to leave`. */
export const acts: ActWords = {
  agents: words('by'),
  obligation: words('must should ought need needs'),
  containers: words(
    'series round wave package set string number dozen dozens hundreds scores handful lot group spate batch raft host array bout flurry pair ' +
      'couple majority part portion bulk rest kind type form sort list day days week weeks month months hour hours year years barrage ' +
      'spree volley salvo hail surge minimum maximum total amount sum worth act acts sign signs level levels measure use delivery ' +
      'shipment tranche contingent implementation enforcement application kg kilo kilos kilogram kilograms ton tons tonne tonnes litre litres liter liters barrel barrels percent per cent % third half quarter imposition lifting easing resumption opening start launch beginning commencement holding supply provision cache stretch piece aspect element rate point points importance need value',
  ),
  belonging: words('of from in for at near inside'),
  circumstance: words(
    'despite because since after before during following amid until due via through than like as except besides within without per ' +
      'under around about regarding concerning ahead pending given citing according behind including among',
  ),
  before: words('after since following when amid until once before because'),
  objectControl: words(
    'urge force allow ask tell order permit enable let help cause lead require request press push persuade convince compel authorise ' +
      'authorize forbid encourage invite instruct direct command advise want expect warn get make have see watch implore beg appeal call ' +
      'pressure prompt oblige ban bar prevent block stop accuse suspect blame criticise criticize condemn',
  ),
  addressing: words('you your'),
  pressing: words('essential vital crucial critical imperative important necessary urgent incumbent'),
  friends: words('partner friend ally leader model champion pillar beacon'),
  merits: new Set([
    'lead way',
    'lead world',
    'lead region',
    'open door',
    'play role',
    'make progress',
    'make contribution',
    'make stride',
    'take lead',
    'show leadership',
    'show courage',
    'show generosity',
    'show resolve',
    'show solidarity',
    'demonstrate leadership',
    'demonstrate commitment',
    'set example',
    'do much',
    'do lot',
    'do more',
    'do work',
    'do job',
    'come way',
    'step up',
    'welcome refugee',
    'host refugee',
  ]),
  thanking: words('thank congratulate commend applaud recognize recognise acknowledge praise salute'),
  matter: /\b(?:on|regarding|concerning)((?: \S+){1,6})/i,
  encounter:
    /\b(?:calls?|meetings?|meets?|visits?|travels?|trip|conversations?|talks|dialogue|availability|lunch|dinner|breakfast|engagement|partnership|working group|before their)\b/i,
  everyone: words('sides leaders ministers participants principals countries'),
  lands: words('countries nations governments peoples'),
  committing: words('commit commitment resolve determination readiness dedication'),
  undertakings: words('action step measure'),
  aims: words('objective aim goal purpose plan intention hope prospect idea possibility risk danger dream chance option threat'),
  reasons: words('because as'),
  jointly: words('leaders sides countries parties presidents ministers both two governments they'),
  members: words('including'),
  launching: words('launched fired shot sent'),
  announcing: words(
    'announce outline unveil detail declare disclose reveal notify inform tell prepare present introduce propose confirm report publish launch plan approve authorise authorize clear',
  ),
  mishaps: words('crash collide overturn sink derail capsize plunge collapse explode'),
  unveiling: words('announce unveil'),
  doubts: words('claim allegation accusation assertion fear rumour rumor suggestion speculation notion'),
  descent: words('ethnic'),
  tongues: words('language languages dialect alphabet cuisine literature'),
  abroad: words('foreign international allied outside'),
  warding: words('monitor watch track deter counter confront contain observe shadow intercept repel surveil'),
  promises: words('commitment pledge promise undertaking assurance guarantee vow offer'),
  siding: /^(?:pro|anti)-/,
  reciprocal: new Set(['each other', 'one another', 'the other']),
  assisting: words('help assist support aid protect rescue train'),
  held: words('following after during in at through'),
  thereof: words('group organisation organization company firm body bloc country outlet agency council alliance'),
  searching: words('raid storm search sweep crackdown operation'),
  reasoning: words('response due according prior thanks relation reaction addition regard respect owing'),
  excluding: words('except excluding barring besides'),
  blaming: words(
    'instigate orchestrate mastermind sponsor plot foment provoke sabotage interfere meddle fabricate lie cheat exploit breach shelter harbour harbor arm incite ' +
      'responsible complicit culpable undermine destabilise destabilize manipulate misuse abuse falsify',
  ),
  flagged: words('flagged registered owned operated controlled led spearheaded based drafted proposed sponsored written made'),
  citing: words('cite'),
  reflexive: words('itself himself herself themselves ourselves myself'),
  commanding: words('order instruct direct command tell deploy send dispatch mobilise mobilize authorise authorize task use'),
  mediators: words('mediator mediators broker guarantor guarantors host facilitator witness observer intermediary'),
  states: words('government country state nation capital member'),
  former: words('formerly once previously originally historically former'),
  averting: words(
    'fear face avoid avert prevent foil thwart survive escape suffer witness see recall expect consider want need lack study avenge repel withstand weather endure report document record allege pose constitute represent',
  ),
  harming: words('kill injure wound hurt die'),
  accidents: words('fire explosion blast hit blaze'),
  together: words('joint jointly together'),
  deciding: words('decide resolve undertake determine'),
  contrast: words('while whereas'),
  countering: words('hold counter deter confront combat address oppose resist end stop prevent pressure push press urge'),
  imagining: words('fear worry dread hope wish imagine wonder pray dream predict'),
  sources: words('according'),
  games: words(
    'semi-final semifinal quarter-final quarterfinal playoff play-off qualifier championship tournament midfielder goalkeeper striker innings wicket wickets scoreline footballer medal',
  ),
  weighing: words('importance need necessity value urgency'),
  references: words(
    'move decision step action measure claim allegation accusation charge assertion ultimatum proposal offer plan demand request threat warning ' +
      'statement remark comment criticism strike attack raid operation airstrike bombardment invasion tariff ban sanction blockade expulsion arrest',
  ),
  planned: words('planned upcoming forthcoming proposed possible potential scheduled future eventual prospective'),
  verbForms,
  plural,
};

/** Pasts that no rule gives. */
const pasts: Readonly<Record<string, string>> = {
  shoot: 'shot',
  fight: 'fought',
  strike: 'struck',
  seek: 'sought',
  withdraw: 'withdrew withdrawn',
  forgive: 'forgave forgiven',
  overthrow: 'overthrew overthrown',
  sink: 'sank sunk',
  slay: 'slew slain',
  lend: 'lent',
  swear: 'swore sworn',
  flee: 'fled',
  withhold: 'withheld',
  forbid: 'forbade forbidden',
  freeze: 'froze frozen',
  sell: 'sold',
  lay: 'laid',
  break: 'broke broken',
  throw: 'threw thrown',
};

/** `deny` → `denies`, `denied`, `denying`; a last consonant is also tried doubled. */
function verbForms(verb: string): string[] {
  return [...regularForms(verb), ...(pasts[verb]?.split(' ') ?? [])];
}

function regularForms(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const plain = [/(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
  const last = verb.at(-1)!;
  return /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? [...plain, `${verb}${last}ed`, `${verb}${last}ing`] : plain;
}

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
