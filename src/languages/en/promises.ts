import type { ProgressCue, PromiseCue, PromiseLanguage } from '../../model/index.ts';
import { byForm, formsOf } from './inflect.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const cue = (takes: PromiseCue['takes'], status: PromiseCue['status'], lemmas: string) =>
  lemmas.split(' ').map((lemma) => [lemma, { lemma, takes, status }] as const);

const told = (status: ProgressCue['status'], lemmas: string) => lemmas.split(' ').map((lemma) => [lemma, { status }] as const);

export const promises: PromiseLanguage = {
  cues: byForm(
    new Map([
      ...cue('both', 'announced', 'commit pledge promise vow undertake announce plan'),
      ...cue('to', 'announced', 'intend resolve swear aim guarantee look'),
      ...cue('both', 'agreed', 'agree'),
      ...cue('to', 'agreed', 'decide'),
      ...cue('thing', 'signed', 'sign conclude ink initial'),
      ...cue('thing', 'announced', 'establish launch create allocate earmark authorize authorise approve unveil'),
    ]),
  ),
  nouns: words(
    'commitment commitments pledge pledges promise determination dedication resolve intention intent intentions plan plans decision readiness willingness undertaking announcement announcements offer',
  ),
  firm: words('commitment commitments pledge pledges promise'),
  restate: formsOf(
    words(
      'reaffirm reiterate underscore underline express affirm confirm restate stress emphasize emphasise renew repeat announce declare highlight make reinforce',
    ),
  ),
  upheld: words(
    'policy policies alliance alliances defense defence security sovereignty independence success principle principles obligation obligations process rights solution restoration protection pursuit implementation denuclearization',
  ),
  resolved: words('committed determined resolved dedicated ready prepared'),
  things: words(
    'agreement agreements deal fund package investment investments initiative initiatives programme program plan plans project projects partnership aid assistance loan loans grant grants support coalition tariff tariffs contribution contributions financing funding framework dialogue mechanism group committee centre center drawdown deployment purchase sale exercise exercises measures target targets pact corridor roadmap facility hub network scholarship scholarships fellowship fellowships visas supply meeting meet round summit steps cooperation delivery tranche effort efforts task force consulate consulates embassy embassies announcement announcements ceasefire truce moratorium ban embargo withdrawal waiver freeze',
  ),
  papers: words(
    'agreement agreements memorandum memoranda mou mous treaty treaties pact deal deals contract contracts letter letters accord accords protocol convention declaration arrangement arrangements charter framework roadmap',
  ),
  deeds: formsOf(
    words(
      'provide fund finance deploy deliver send supply build construct invest donate ship train establish launch create expand increase open double triple contribute authorize authorise announce grant extend transfer host develop implement open invest buy acquire train recruit complete finish restore rebuild reduce cut ban protect share pay repay commission release resume reopen join ratify eliminate abolish phase halve upgrade modernize modernise construct station deploy supply lift remove allocate award support assist help install produce procure offer dispatch purchase buy order sponsor accelerate strengthen work lower pursue tackle combat curb scrap waive ease advance widen lend withdraw evacuate admit resettle demolish dismantle name suspend issue terminate stop sell move relocate exchange maintain hand restrict import export ease dispatch double',
    ),
  ),
  encounters: formsOf(
    words(
      'meet travel visit discuss attend host address speak talk participate join arrive depart return hold lead accompany welcome greet celebrate highlight reaffirm reiterate underscore emphasize emphasise stress consult engage review receive call brief present tour begin kick conclude mark honor honour commemorate stop convene gather close exchange chair co-host represent',
    ),
  ),
  fires: formsOf(words('launch fire test shoot detonate')),
  weapons: words(
    'missile missiles rocket rockets drone drones warhead warheads bomb bombs icbm icbms torpedo torpedoes artillery shells',
  ),
  convenes: formsOf(words('meet hold host convene reconvene gather take occur')),
  weak: formsOf(
    words(
      'be remain have need require depend continue see know think want like hope feel seem become get face prove exemplify represent demonstrate mean succeed prevail say tell happen come take hear serve',
    ),
  ),
  idleVerbs: formsOf(words('be see know think want like hope feel seem become look wait hear learn understand believe talk')),
  leanings: words('plan intend decide aim look'),
  goesOn: formsOf(words('advance continue pursue deepen further strengthen intensify sustain maintain expand')),
  stances: formsOf(words('stand remain be')),
  acts: words(
    'completion construction delivery expansion abolition removal release resumption ratification conclusion implementation establishment creation deployment withdrawal restoration return reduction elimination opening reopening modernization modernisation signing financing funding launch extension supply deliveries exports imports work',
  ),
  audiences: words(
    'nation parliament congress assembly council session conference summit forum meeting reporters media press gathering rally crowd senate house public people audience country troops students journalists lawmakers',
  ),
  arms: words('banks navies armies forces ministries agencies governments guards regulators parliaments militaries'),
  grounds: ['in recognition of', 'in view of', 'in light of', 'in acknowledgement of', 'thanks to', 'citing'].map((phrase) =>
    phrase.split(' '),
  ),
  steps: words('step steps action actions measure measures'),
  ofThings: formsOf(
    words(
      'include focus cover feature comprise involve allow enable ensure result bring show cost last start usher exemplify stimulate unlock',
    ),
  ),
  projectNouns: words(
    'project projects programme program initiative partnership corridor railway rail pipeline bridge port plant fund compact cable interconnector facility scheme',
  ),
  progress: byForm(
    new Map([
      ...told(
        'fulfilled',
        'deliver complete fulfil fulfill finish finalize finalise honour honor inaugurate open operationalize operationalise achieve accomplish ratify disburse commission repay conclude',
      ),
      ...told(
        'in-progress',
        'launch begin start commence advance proceed implement progress reach exceed total surpass mobilize mobilise construct expand',
      ),
      ...told('extended', 'extend renew prolong'),
      ...told('delayed', 'delay postpone defer stall slip suspend lag pause halt'),
      ...told('broken', 'miss break cancel scrap abandon renege violate drop terminate'),
      ...told('signed', 'sign'),
    ]),
  ),
  done: formsOf(
    words(
      'deliver reopen open ship send donate provide release pay repay disburse lift abolish transfer supply lend build dispatch hand withdraw evacuate resettle remove scrap destroy admit grant return restore close waive ratify deploy install construct train commission complete',
    ),
  ),
  idle: words(
    'speech address remarks lecture sermon message messages blow verdict ruling judgment warning opinion evidence testimony insight insights details information lunch dinner breakfast studies thing things everything what which it them him her home way hope voice ground',
  ),
  parts: words(
    'half halves third thirds quarter quarters fifth section sections phase phases batch batches tranche tranches instalment instalments installment installments part parts portion stage stages leg consignment consignments shipment first second some most several',
  ),
  rests: words('all last final remaining rest entire whole both full every'),
  standing: [
    ['on track', 'in-progress'],
    ['on schedule', 'in-progress'],
    ['ahead of schedule', 'in-progress'],
    ['under way', 'in-progress'],
    ['under construction', 'in-progress'],
    ['behind schedule', 'delayed'],
    ['entered into force', 'fulfilled'],
    ['came into force', 'fulfilled'],
    ['entry into force', 'fulfilled'],
    ['took effect', 'fulfilled'],
    ['came into effect', 'fulfilled'],
    ['in its final phase', 'in-progress'],
  ].map(([phrase, status]) => ({ words: phrase!.split(' '), status: status as ProgressCue['status'] })),
  carrying: new Map<string, ProgressCue['status']>([
    ['implementation', 'in-progress'],
    ['progress', 'in-progress'],
    ['completion', 'fulfilled'],
    ['conclusion', 'fulfilled'],
    ['launch', 'in-progress'],
    ['ratification', 'fulfilled'],
    ['extension', 'extended'],
    ['renewal', 'extended'],
    ['delay', 'delayed'],
    ['suspension', 'delayed'],
    ['cancellation', 'broken'],
    ['delivery', 'fulfilled'],
    ['inauguration', 'fulfilled'],
    ['establishment', 'fulfilled'],
    ['signing', 'signed'],
  ]),
  wants: words(
    'forward need needs needed importance important call calls called calling urgency commitment commitments necessity urge urged urges urging facilitate facilitating ensure ensuring enable enabling support supporting require requires required seek seeking demand demanded',
  ),
  measures: formsOf(words('reach exceed total surpass top amount hit rise grow')),
  aims: words('target targets goal goals objective objectives ceiling'),
  setters: formsOf(words('set adopt fix announce agree endorse unveil approve')),
  light: new Map(
    Object.entries({
      reach: 'agreement deal accord understanding compromise decision',
      make: 'pledge promise commitment undertaking decision offer',
      give: 'pledge promise commitment undertaking assurance',
      strike: 'deal agreement accord bargain',
      clinch: 'deal agreement',
      seal: 'deal agreement pact',
      secure: 'agreement commitment pledge deal',
      take: 'decision',
    }).flatMap(([verb, nouns]) => [...formsOf(new Set([verb]))].map((form) => [form, words(nouns)] as const)),
  ),
  gifts: words('grant grants loan loans pledge contribution contributions donation donations package tranche'),
  signable: words('plan plans document documents paper papers programme program package statement'),
  dealings: formsOf(words('engage consult join lead chair')),
  founded: words('panel office committee commission council group force team secretariat centre center unit bureau task'),
  founds: formsOf(words('establish launch create found form announce unveil set inaugurate open convene')),
  meant: words('planned foreseen envisaged earmarked allocated reserved pledged promised committed set programmed budgeted'),
  intended: words('targeted planned pledged promised proposed committed envisaged intended agreed earmarked'),
  conditions: [
    'if',
    'provided that',
    'subject to',
    'on condition that',
    'unless',
    'contingent on',
    'conditional on',
    'pending',
    'as long as',
    'in return for',
    'in exchange for',
    'once',
  ].map((phrase) => phrase.split(' ')),
};
