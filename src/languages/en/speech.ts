import type { SpeechCue, SpeechLanguage, SpeechShape } from '../../model/index.ts';
import { byForm, formsOf } from './inflect.ts';

const SHAPES: Readonly<Record<string, SpeechShape>> = {
  c: 'clause',
  q: 'quote',
  t: 'thing',
  n: 'word',
  i: 'to',
  w: 'whom',
  h: 'hearer',
  s: 'as',
  d: 'decided',
};

/**
 * Speech verbs, one a line: lemma (and particle), shapes by letter (see SHAPES; none where the particle makes it no speech), stance. `discuss`, `review` and verbs of thought are not here
 * on purpose: they tell that people talked or thought, not what was said.
 */
const CUES = `
say cq
tell hq
state cqt
note cqt
add cq
announce cqt
declare cqt
claim cqti
assert cqt
maintain cq
insist cq
insist+on t demand
argue cq
contend cq
explain cq
comment cq
remark cq
observe cq
write cq
post cq
tweet cq
reply cq
respond cq
answer cq
continue q
conclude cq
reveal ct
disclose ct
report cqt
indicate cn
suggest cqtn propose
mention ct
recall cqt
remind hq
inform hq
assure hcq pledge
reassure hq pledge
notify h
advise hw urge
confirm cqt confirm
acknowledge cqt acknowledge
admit cqt acknowledge
concede cq acknowledge
recognize cts acknowledge
recognise cts acknowledge
affirm cqt reaffirm
reaffirm cqt reaffirm
reassert cqt reaffirm
reiterate cqt reaffirm
restate ct reaffirm
repeat cqt reaffirm
stress cqt stress
emphasize cqt stress
emphasise cqt stress
underscore cqt stress
underline cqt stress
highlight cqt stress
point+out cqt
point+to nt
express n
convey cqn
communicate cn
look+forward+to t hope
voice n
reinforce n
renew n
share n
offer ni offer
extend n
register n
raise n
note+with cq
welcome tq welcome
applaud tq praise
commend tq praise
praise tq praise
hail tqs praise
hail+from
laud tq praise
salute tq praise
thank tq thank
congratulate tq congratulate
appreciate tq thank
condemn tqs condemn
denounce tqs condemn
deplore ctq condemn
decry tq condemn
criticize tqs criticise
criticise tqs criticise
slam tqs criticise
blast tqs criticise
lambast tqs criticise
rebuke tq criticise
attack d criticise
assail d criticise
hit+out+at t criticise
hit+back+at t criticise
lash+out+at t criticise
fault t criticise
protest ctq criticise
accuse wtq accuse
blame tq accuse
allege ctq accuse
attribute t
reject tqs reject
deny ctiq deny
dismiss tsq reject
refute tq deny
dispute tq deny
rebut tq deny
oppose tq oppose
object+to t oppose
question tq doubt
urge wtcq urge
call+for t urge
call+on w urge
call+upon w urge
call s
appeal+for t urge
appeal+to w urge
exhort w urge
implore w urge
encourage wt urge
invite w invite
ask wq request
ask+for t request
ask+of t request
request ctwq request
demand ctiq demand
warn chqwt warn
warn+of t warn
warn+against t warn
caution chqw warn
caution+against t warn
threaten icq threaten
vow icq pledge
pledge icqt pledge
promise ichqt pledge
swear ic pledge
agree cq agree
agree+with n agree
agree+on n agree
concur cq agree
resolve c agree
propose ctiq propose
recommend ctiq propose
advocate t propose
advocate+for t propose
support tq support
back tq support
endorse tq support
second t support
echo t support
defend tq support
justify tq
regret tcq regret
apologize+for t regret
apologise+for t regret
apologize q regret
lament tcq regret
mourn t sympathise
predict cqt
forecast c
project ct
estimate c
deem cs
describe st
characterize s
characterise s
label s
brand s
term s
dub s
portray s
cite cqt
read q
outline t
quip q
joke cq
retort q
counter cq
testify cq
signal ct
hint c
imply c
clarify cqt
elaborate q
opine cq
proclaim cqt
urge+that c urge
rule+out t reject
take+note+of t
make+clear cq
express+that c
speak+of t
speak+about n
`;

/** What one is who says so (`was clear that …`, `was adamant about …`): adjectives behind a copula, in the shapes of the verbs. */
const ADJECTIVES = `
clear c stress
clear+about t stress
clear+on t stress
adamant c stress
adamant+about t stress
emphatic c stress
emphatic+about t stress
unequivocal c stress
explicit c
explicit+about t
insistent c demand
`;

/** Words of speech (`expressed concern`), with the stance they show. */
const SAID = `
importance stress|significance stress|need stress|necessity stress|value stress|urgency stress|priority stress|role|strength
commitment pledge|support support|concern concern|concerns concern|regret regret|hope hope|desire|wish|wishes congratulate|confidence
gratitude thank|appreciation thank|thanks thank|thank thank|condolence sympathise|condolences sympathise|sympathy sympathise|solidarity support
opposition oppose|interest|dedication pledge|determination pledge|readiness offer|willingness offer|intention pledge|intent pledge|resolve pledge
satisfaction welcome|dissatisfaction criticise|disappointment criticise|outrage condemn|anger condemn|view|views|belief|opinion|position|conviction
call urge|calls urge|warning warn|message|congratulations congratulate|congratulation congratulate|respect|doubt doubt|doubts doubt|alarm concern
optimism|openness offer|condemnation condemn|praise praise|vision|expectation|expectations|sorrow sympathise|sadness sympathise|grief sympathise
frustration criticise|greetings|greeting|admiration praise|responsibility|objection oppose|objections oppose|reservation doubt|reservations doubt
skepticism doubt|scepticism doubt|fear concern|fears concern|apology regret|apologies regret|goal|objective|principle|pride|issue|question|case
backing support|approval support|welcome welcome|sentiment|preference|dismay condemn|shock|worry concern|worries concern|assessment|remorse regret
centrality|unity|assistance offer|help offer|aid offer|tribute|tributes
`;

/** Nouns of speech that take a clause (`the claim that …`), with the stance they show. */
const NOUNS = `
claim|claims|assertion|assertions|allegation accuse|allegations accuse|accusation accuse|accusations accuse|warning warn|warnings warn|statement|statements
announcement|declaration|insistence stress|assurance pledge|assurances pledge|pledge pledge|promise pledge|promises pledge|vow pledge|threat threaten
threats threaten|suggestion propose|suggestions propose|argument|arguments|contention|admission acknowledge|acknowledgement acknowledge|denial deny
demand demand|demands demand|prediction|predictions|remark|remarks|complaint criticise|complaints criticise|proposal propose|confirmation confirm|message|messages|signal|signals
`;

const STANDS = `
committed pledge|determined pledge|united|proud|concerned concern|worried concern|alarmed concern|ready offer|prepared offer|grateful thank|thankful thank
pleased welcome|delighted welcome|honored|honoured|disappointed criticise|appalled condemn|outraged condemn|shocked condemn|saddened sympathise
heartbroken sympathise|steadfast support|resolute|convinced|confident|dedicated pledge|opposed oppose|encouraged welcome|resolved pledge|glad welcome
happy welcome|sorry regret|unwavering support|unified|mindful|hopeful hope
`;

const STAND_VERBS = `
stand support|stand+with support|remain|support support|share|mourn sympathise|remember sympathise|honor|honour|join|believe|hope hope|look+forward hope
intend pledge|commit pledge|continue pledge|seek|welcome welcome|remain|respect|reject reject|oppose oppose|recognize acknowledge|extend sympathise
admire praise|value|celebrate|commemorate|authorize pledge|impose|designate|sanction|hold|take
`;

const SPEAKERS = `
official officials spokesman spokesperson spokeswoman spokesmen spokespeople spokespersons source sources minister ministers ministry ministries government
governments president prime leader leaders envoy envoys ambassador ambassadors diplomat diplomats delegate delegates delegation delegations authority
authorities administration army military police court parliament senate congress cabinet commission council committee agency embassy office department
officer officers secretary chancellor king queen prince emir sultan governor mayor senator lawmaker lawmakers legislator legislators deputy deputies member members party
opposition regime premier general commander commanders chief head director chairman chairwoman chair chairperson representative representatives negotiator negotiators expert
experts analyst analysts critic critics observer observers economist economists scientist scientists professor researcher researchers historian lawyer
lawyers judge judges prosecutor prosecutors witness witnesses activist activists group groups organization organisation organizations organisations
union unions company companies firm bank hospital doctor doctors newspaper daily magazine broadcaster network outlet outlets media reporter reporters
journalist journalists agency agencies correspondent resident residents protester protesters associate associates aide aides adviser advisor advisers
advisors counterpart counterparts colleague colleagues nation nations country countries state states people man woman men women family families father mother
son daughter brother sister wife husband victim victims rebel rebels militant militants insurgent insurgents fighter fighters movement alliance bloc
coalition team panel institute institution university school think-tank foundation association federation club charity church bishop archbishop pope imam
candidate candidates mp mps congressman congresswoman speaker justice attorney executive executives ceo founder owner manager player coach captain
investigator investigators inspector inspectors watchdog regulator monitor workers worker employee employees driver pilot captain crew user users author
airline airlines carrier carriers firms corporation corporations conglomerate consortium manufacturer manufacturers maker makers automaker carmaker producer
producers retailer operator operators shareholder shareholders investor investors trader traders banker bankers lender lenders insurer developer developers
exporter exporters importer importers farmer farmers fisherman fishermen passenger passengers nurse nurses soldier soldiers sailor sailors veteran veterans
relative relatives neighbour neighbours neighbor neighbors mediator mediators peacekeeper peacekeepers commissioner commissioners councillor councillors
ombudsman tribunal pollster pollsters strategist strategists campaigner campaigners donor donors refugee refugees migrant migrants inmate
newspapers broadcasters paper website publication laureate treasurer auditor auditors rapporteur
writer editor publisher artist singer actor actress engineer engineers student students teacher teachers villager villagers survivor survivors
`;

const words = (text: string): string[] => text.split(/[\s|]+/).filter(Boolean);

function stances(text: string): Map<string, string | undefined> {
  return new Map(
    text
      .split(/[|\n]/)
      .filter((entry) => entry.trim() !== '')
      .map((entry) => {
        const [word, stance] = entry.trim().split(' ');
        return [word!, stance] as const;
      }),
  );
}

function cueTable(text: string): Map<string, SpeechCue[]> {
  const table = new Map<string, SpeechCue[]>();
  for (const line of text.trim().split('\n')) {
    const [verb, shapes, stance] = line.split(' ');
    const [lemma, ...particle] = verb!.split('+');
    const cue: SpeechCue = {
      lemma: lemma!,
      ...(particle.length > 0 && { particle: particle.join(' ') }),
      shapes: new Set([...(shapes ?? '')].map((letter) => SHAPES[letter]!)),
      ...(stance && { stance }),
    };
    const list = table.get(lemma!) ?? [];
    if (cue.particle) list.unshift(cue);
    else list.push(cue);
    table.set(lemma!, list);
  }
  return table;
}

export const speech: SpeechLanguage = {
  cues: byForm(cueTable(CUES)),
  adjectives: cueTable(ADJECTIVES),
  nouns: stances(NOUNS),
  owners: new Set(words('by from of')),
  sends: formsOf(words('send convey deliver carry issue make give repeat')),
  committees: new Set(words('committee commission council group forum mechanism format')),
  said: stances(SAID),
  sources: ['according to', 'as per', 'in the words of', 'in the view of', 'in the opinion of', 'in the analysis of'].map(
    (phrase) => phrase.split(' '),
  ),
  speakers: new Set(words(SPEAKERS)),
  texts: new Set(
    words(
      'statement communique communiqué declaration readout release note letter text post tweet article message report announcement account website figures data',
    ),
  ),
  ownTexts: new Set(words('statement communique communiqué declaration readout')),
  occasions: new Set(
    words('meeting discussion discussions dialogue talks summit consultations call conversation conference session ministerial'),
  ),
  sides: new Set(
    words(
      'sides parties leaders ministers participants delegations countries governments officials nations partners allies two three both heads principals',
    ),
  ),
  stands: stances(STANDS),
  standVerbs: byForm(stances(STAND_VERBS)),
  decided: new Set(
    words(
      'decision ruling verdict plan proposal proclamation policy law bill move order resolution statement remark comment claim suggestion idea tariff sanction measure step ban report approach record stance position critique agreement deal accord treaty',
    ),
  ),
  contrasts: new Set(words('however nevertheless nonetheless')),
  concessions: new Set(words('despite although though notwithstanding whereas')),
  demands: new Set(words('must should ought')),
  judgements: new Set(
    words(
      'unacceptable reprehensible deplorable outrageous unjustified unjust illegal unlawful illegitimate unprovoked brutal abhorrent appalling shameful heinous despicable dangerous reckless irresponsible provocative destabilizing escalatory vital essential critical crucial indispensable imperative important unwavering ironclad enduring inexcusable horrific cowardly barbaric',
    ),
  ),
  pleasures: new Set(words('pleasure honor honour privilege delight joy')),
  encounters: formsOf(words('speak call meet talk phone write travel visit host welcome receive gather convene telephone join')),
  continues: formsOf(words('go continue proceed')),
  prefaces: formsOf(words('want like wish let begin start need allow')),
  firstPerson: new Set(['we', 'i', 'us', 'me', 'our', 'my']),
  unnamed: new Set(words('some others many few')),
  secondPerson: new Set(words('you')),
  thirdPerson: new Set(['he', 'she', 'they', 'it', 'him', 'her', 'them']),
  negations: new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor']),
  conjunctions: new Set(['and', 'but', 'or', 'while', 'as']),
  that: new Set(['that']),
  means: new Set(['by', 'in']),
  askedOf: new Set(['from', 'of']),
  metWith: new Set(['with', 'to']),
  asides: new Set(['while', 'as', 'after', 'before', 'when', 'during', 'following', 'amid']),
  channels: new Map(
    Object.entries({
      post: 'post',
      tweet: 'post',
      thread: 'post',
      statement: 'press-release',
      release: 'press-release',
      communique: 'joint-statement',
      communiqué: 'joint-statement',
      interview: 'interview',
      speech: 'speech',
      address: 'speech',
      remarks: 'speech',
      rally: 'speech',
      letter: 'letter',
      briefing: 'press-conference',
      conference: 'press-conference',
      reporters: 'press-conference',
      journalists: 'press-conference',
    }),
  ),
  channelVerbs: new Map(Object.entries({ tweet: 'post', post: 'post' })),
  platforms: new Map(
    Object.entries({
      x: 'X',
      twitter: 'Twitter',
      facebook: 'Facebook',
      instagram: 'Instagram',
      telegram: 'Telegram',
      weibo: 'Weibo',
      youtube: 'YouTube',
      linkedin: 'LinkedIn',
      threads: 'Threads',
      'truth social': 'Truth Social',
      bluesky: 'Bluesky',
      tiktok: 'TikTok',
    }),
  ),
  questions: new Set(words('q question reporter media press')),
  askers: new Set(
    words('q question moderator staff interpreter operator participant reporter media voice audience mc host unidentified'),
  ),
};
