/**
 * What the tokeniser must know of written English. Compared in lower case, without the full stop.
 */

/** Abbreviations that keep their full stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen lt col sgt capt cmdr adm maj brig rev hon pres sen rep reps sens gov govt amb st sr jr messrs mme mlle ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc ltd co corp bros pvt plc llc vs etc no nos fig figs vol vols pp ed eds para paras art arts sec ch dept univ assn ave blvd rd ft mt ' +
    'cf al ca approx est ext min max tel rs smt shri ph'
  ).split(' '),
);

/** Abbreviations that are also words: the full stop is kept only after a capital letter. */
export const wordLike: ReadonlySet<string> = new Set(
  'no sun sat mar art co ed mon wed fig min max ch sec rep ms ca ext est hon'.split(' '),
);

/** Abbreviations that stand before what they belong to: they never end a sentence. */
export const leading: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen lt col sgt capt cmdr adm maj brig rev hon pres sen rep reps sens gov amb st messrs mme mlle smt shri rs ' +
    'no nos fig figs vol vols pp para paras art arts sec ch vs cf e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Words that, written with a capital after a full stop, begin a sentence rather than go on with a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an in on at by of to from he she it they we i you this that these those there here his her its their our my your but and or so yet ' +
    'however meanwhile moreover furthermore also although though while when where after before as if since because despite during under over ' +
    'according for with without both all some many most each every no not last earlier later now then today yesterday tomorrow what who how why ' +
    'asked speaking following it’s that’s he’s we’re let'
  ).split(' '),
);

/** What may follow "5 p.m." inside a sentence although it is written with a capital. */
export const afterClock: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc ist jst bst cet cest local'.split(
    ' ',
  ),
);

/** Prefixes that the treebanks leave joined to their word: "anti-terrorism" is one token, "self-defence" three. */
export const prefixes: ReadonlySet<string> = new Set(
  'non pre anti co re mid post semi ex e sub multi counter cross over pro inter'.split(' '),
);

/** Clitics that part from their word. */
export const clitics: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

/** Words that take "n't". */
export const negatable: ReadonlySet<string> = new Set(
  'ca wo do does did is are was were has have had could would should must need ai might sha dare ought'.split(' '),
);

/** Words written as one and read as two: where to cut. */
export const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
]);

/** Units glued to their number, which part from it: "2bn", "5pm", "40km". */
export const units: ReadonlySet<string> = new Set(
  'bn mn m tn k pm am km kms kg kgs cm mm mi mph kph kmph gw mw kwh gb tb mb hrs hr min mins sqm ha lbs lb'.split(' '),
);

/** Words that stand before a person's name and are no part of it. Compared in lower case, without the full stop. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx miss dr prof gen col lt maj capt sgt cmdr adm brig sen rep gov amb hon rev fr shri smt st saint sir dame lord lady crown king queen prince ' +
    'princess emperor empress pope president chancellor minister secretary ambassador senator governor general colonel admiral captain professor ' +
    'doctor judge justice chairman chairwoman chair spokesman spokeswoman spokesperson mayor pm'
  ).split(' '),
);

/** Days and months: proper nouns, but no names of people, places or bodies. */
export const calendar: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec bc ad bce ce'
  ).split(' '),
);

/** Capitalised nouns that end a name of a place: "Adriatic Sea", "Panama Canal". */
export const landscape: ReadonlySet<string> = new Set(
  (
    'sea seas ocean canal river lake lakes strait straits bay gulf channel island islands isles mountain mountains hills peninsula desert valley ' +
    'basin delta province county district territory territories republic'
  ).split(' '),
);

/** Nouns that go on with "of" inside a name: "Bank of Ghana", "Principality of Monaco". */
export const ofWhat: ReadonlySet<string> = new Set(
  (
    'university college school institute academy bank court ministry department bureau office board council chamber house church embassy ' +
    'bay gulf strait isle cape sea kingdom principality duchy republic union state province city district federation commonwealth league ' +
    'organisation organization association conference congress confederation community fund society'
  ).split(' '),
);

/** Nouns for who holds an office or speaks for somebody: the heads of titles. Compared in lower case, in the singular. */
export const offices: ReadonlySet<string> = new Set(
  (
    'president premier chancellor minister secretary undersecretary ambassador envoy representative emissary negotiator mediator consul attache ' +
    'commissioner coordinator co-ordinator director administrator adviser advisor counselor counsellor councillor delegate deputy governor mayor senator ' +
    'congressman congresswoman lawmaker parliamentarian speaker chair chairman chairwoman chairperson leader head chief official officer executive ' +
    'spokesman spokeswoman spokesperson spokesmen judge justice prosecutor attorney magistrate sheriff marshal commander commandant general admiral ' +
    'colonel major captain lieutenant sergeant brigadier commodore king queen prince princess emperor empress emir amir sultan sheikh shaikh sheikha ' +
    'crown lady pope cardinal archbishop bishop patriarch rabbi imam ayatollah lord sir dame baroness baron duke duchess professor doctor ' +
    'candidate nominee taoiseach tanaiste laureate treasurer comptroller inspector superintendent principal manager founder coach ' +
    'assistant strategist counsel solicitor ombudsman registrar rapporteur moderator whip pm fm cm apnsa nsa ceo cfo mp mep ' +
    'highness majesty excellency holiness eminence honorable honourable'
  ).split(' '),
);

/** Words of a title that stand before its head and may be written small before a capital: "former", "then", "acting". */
export const titleModifiers: ReadonlySet<string> = new Set(
  (
    'former ex then acting interim caretaker current incumbent outgoing incoming sitting deputy vice assistant associate under senior junior chief ' +
    'principal special first second prime permanent presumptive minority majority emeritus provisional transitional honorary'
  ).split(' '),
);

/** Adjectives and nouns before a title that speak of the person, not of the office: "fellow senator A", "the late president B". */
export const notOfTitles: ReadonlySet<string> = new Set(
  'fellow late longtime beloved popular controversial dear friend confident respected powerful embattled disgraced ailing today yesterday tomorrow'.split(
    ' ',
  ),
);

/** Capitalised nouns that end a name of a body: "Lake Chad Basin Commission", "Otieno Motors". */
export const bodies: ReadonlySet<string> = new Set(
  (
    'university college institute institution academy school faculty ministry department directorate secretariat bureau office agency authority administration ' +
    'commission committee subcommittee council senate assembly parliament cabinet board court tribunal chamber party union federation confederation league alliance ' +
    'coalition association society organisation organization foundation fund trust bank group company corporation corp inc ltd llc plc co gmbh airlines airways ' +
    'motors industries holdings partners enterprises systems technologies services securities futures press times post herald tribune gazette journal news ' +
    'television radio network broadcasting army navy police corps guard forces command brigade battalion regiment club orchestra church hospital clinic ' +
    'centre center laboratory laboratories observatory conference movement front brotherhood guild consortium exchange service'
  ).split(' '),
);

/** Those of them that name a body wherever they end a capitalised run, and never a place. */
export const sureBodies: ReadonlySet<string> = new Set(
  (
    'university ministry department directorate secretariat agency commission committee subcommittee council senate tribunal party federation confederation ' +
    'alliance coalition association society organisation organization foundation corporation corp inc ltd llc plc airlines airways motors industries holdings ' +
    'times post herald tribune gazette orchestra institute consortium brotherhood'
  ).split(' '),
);
