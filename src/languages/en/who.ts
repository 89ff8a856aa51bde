import type { WhoWords } from '../../model/index.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));

const weekdaysAndMonths = `monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december`;

const openers = `the a an in on at by he she it they we i you this that these those his her its their our my your and but or nor so yet
  however meanwhile moreover furthermore according for with without after before as if when while where which who whom whose what why how
  there here both all each every some any no not one two three four five six seven eight nine ten many most more much few several such
  last next earlier later yesterday today tomorrow now then since until during through from to into over under about above below
  between among against despite following citing speaking talking asked ahead amid also once only just even still thus hence therefore
  although though because unless whether upon per via like unlike than earlier separately additionally`;

export const englishWho: WhoWords = {
  honorifics: new Map<string, 'm' | 'f' | undefined>([
    ...list('mr mister sir lord king prince sheikh sheik shaikh shri sri emir sultan imam ayatollah').map(
      (w) => [w, 'm'] as const,
    ),
    ...list('mrs ms miss madam madame lady dame queen princess sheikha smt begum baroness').map((w) => [w, 'f'] as const),
    ...list(
      'dr prof professor he hon honourable honorable rt excellency hrh hm gen lt maj col adm brig capt cmdr rev datuk dato datin seri pehin tan tun u daw sayyid haji pandit ing mgr comrade amb hh cardinal archbishop monsignor radm vadm ltg ltgen majgen bgen sgt',
    ).map((w) => [w, undefined] as const),
  ]),
  particles: set(
    `al el ul ur ud bin ibn bint ben abu van von der den de da do dos das di del della la le du des ter zu af av y e ap d l`,
  ),
  suffixes: set('jr sr ii iii iv v vi vii viii san ji'),
  presentModifiers: set(
    'new newly-elected visiting current incumbent acting interim caretaker newly appointed incoming top chief senior first',
  ),
  pastModifiers: set('former then ex past late onetime ousted deposed outgoing-former erstwhile'),
  notNames: set(`${weekdaysAndMonths} ${openers}`),
  thingNouns:
    set(`garden house hall palace square street road avenue park island islands sea ocean river mountain mountains lake bay gulf strait
    university college school institute institution center centre council committee commission agency authority office bureau department
    ministry court bank fund foundation trust company corporation group holdings industries systems airlines airways motors airport station
    port bridge tunnel railway rail line corridor canal dam plant base field treaty agreement accord accords act bill law plan process pact
    charter chamber protocol convention declaration statement initiative project programme program partnership alliance framework strategy vision
    dialogue forum summit conference meeting ministerial ministerials talks roundtable trilateral assembly session week day days year month award prize cup games championship league open war
    wars battle operation mission exercise force forces army navy guard police corps command fleet brigade division regiment party movement
    front union federation association society club team church mosque airbase museum mausoleum memorial library stadium boulevard highway prison temple cathedral times post news journal tribune herald telegraph
    guardian agency press radio television tv network media hospital hotel tower building embassy consulate parliament congress senate
    region province state district county city town village valley desert peninsula cape coast border zone area belt peace economic
    security defense defence trade investment cooperation relations development energy climate health education science technology
    pacific atlantic arctic antarctic east west north south eastern western northern southern central europe asia africa america americas
    affairs relations services system systems room public policy growth enterprise software organization organisation christmas easter ramadan eid diwali ukrainegate covid debate debates staff election elections strike clerk`),
  namedPlaces: set(
    `city town village county province district island islands river lake airport airbase mosque cathedral temple church university college school institute hospital museum mausoleum memorial library stadium street avenue road
    square park boulevard bridge dam tunnel highway tower palace hall hotel port station prison foundation prize award`,
  ),
  stateNouns: set(
    'republic government state states ministers presidency confederation transition transitional sovereignty sovereign leadership cabinet nation kingdom executive people national interim council',
  ),
  partNouns: set('region regional autonomous autonomy community province provincial canton generalitat oblast'),
  combining: new Map(
    Object.entries({
      indo: 'IND',
      sino: 'CHN',
      franco: 'FRA',
      anglo: 'GBR',
      russo: 'RUS',
      greco: 'GRC',
      graeco: 'GRC',
      italo: 'ITA',
      hispano: 'ESP',
      luso: 'PRT',
      nippo: 'JPN',
      japano: 'JPN',
      germano: 'DEU',
      turco: 'TUR',
      turko: 'TUR',
      serbo: 'SRB',
      americano: 'USA',
      perso: 'IRN',
      austro: 'AUT',
      euro: 'EU',
      polono: 'POL',
      soviet: 'RUS',
      irano: 'IRN',
      israelo: 'ISR',
      afghano: 'AFG',
      sovieto: 'RUS',
      belgo: 'BEL',
      swedo: 'SWE',
      dano: 'DNK',
    }),
  ),
  aboutPrefixes: set('pro anti non ex post pre mid trans un'),
  aboutSuffixes: set(
    'backed supported funded sponsored aligned allied occupied controlled held annexed born based made built brokered mediated speaking language friendly linked affiliated trained supplied origin style educated flagged owned designated administered installed claimed hosted led negotiated facilitated sanctioned chaired coordinated driven',
  ),
  locatives: set('in at near around outside inside across from to into through via toward towards throughout within for'),
  givenNameStates: set(
    'jordan chad georgia israel kenya india paris sydney florence austin charlotte victoria madison jackson lincoln vienna savannah virginia china cuba asia london brooklyn',
  ),
  surnameStates: set(
    'jordan pak thai montenegro lima berlin madrid washington ireland holland england israel chad french german paris lincoln jackson austin houston london wales cuba english welsh scott moscow cordoba valencia medina santiago',
  ),
  partHomonyms: new Map([['georgia', 'USA']]),
  sharedNames: new Map([
    ['congo', ['COD', 'COG']],
    ['congolese', ['COD', 'COG']],
    ['korea', ['KOR', 'PRK']],
    ['korean', ['KOR', 'PRK']],
    ['koreans', ['KOR', 'PRK']],
    ['guinea', ['GIN', 'GNB', 'GNQ']],
    ['guinean', ['GIN', 'GNB', 'GNQ', 'PNG']],
    ['dominican', ['DOM', 'DMA']],
    ['dominicans', ['DOM', 'DMA']],
    ['samoan', ['WSM', 'ASM']],
    ['virgin islands', ['VIR', 'VGB']],
    ['patagonia', ['ARG', 'CHL']],
    ['tierra del fuego', ['ARG', 'CHL']],
    ['borneo', ['IDN', 'MYS']],
  ]),
  sharedBodies: new Set(
    `congress,house of representatives,national guard,department of justice,justice department,department of energy,energy department,
    commerce department,department of commerce,department of defense,defense department,treasury department,department of the treasury,
    national security council,republican party,democratic party,republicans,democrats,labour party,conservative party`
      .split(',')
      .map((name) => name.trim()),
  ),
  peoples: set(
    'serb serbs croat croats bosniak bosniaks albanian albanians kurd kurds turk turks tatar tatars abkhaz ossetian ossetians armenian armenians arab arabs uzbek uzbeks tajik tajiks kyrgyz kazakh kazakhs hungarian hungarians pashtun pashtuns',
  ),
  labels: set('local update updated exclusive breaking live watch video photos readout new edt est gmt utc pdt pst cet'),
  titleActors: new Map([
    ['mep', 'EU'],
    ['meps', 'EU'],
    ['taoiseach', 'IRL'],
    ['tánaiste', 'IRL'],
    ['tanaiste', 'IRL'],
  ]),
  homeActs: set('expel deport bar ban banish evict arrest detain jail imprison admit prohibit block prevent'),
  becoming: set('as become becomes became becoming elected re-elected reelected appointed named nominated designated made been'),
  pronouns: new Map<string, 'm' | 'f' | 'people' | 'self' | 'state'>([
    ['it', 'state'],
    ['its', 'state'],
    ['itself', 'state'],
    ['he', 'm'],
    ['him', 'm'],
    ['his', 'm'],
    ['himself', 'm'],
    ['she', 'f'],
    ['her', 'f'],
    ['hers', 'f'],
    ['herself', 'f'],
    ['they', 'people'],
    ['them', 'people'],
    ['their', 'people'],
    ['themselves', 'people'],
    ['we', 'self'],
    ['us', 'self'],
    ['our', 'self'],
    ['ours', 'self'],
    ['ourselves', 'self'],
  ]),
  genderWords: new Map<string, 'm' | 'f'>([
    ['spokesman', 'm'],
    ['spokeswoman', 'f'],
    ['chairman', 'm'],
    ['chairwoman', 'f'],
    ['congressman', 'm'],
    ['congresswoman', 'f'],
    ['king', 'm'],
    ['queen', 'f'],
    ['prince', 'm'],
    ['princess', 'f'],
    ['pope', 'm'],
    ['sultan', 'm'],
    ['emir', 'm'],
  ]),
  ownTitles: new Set(
    `president,vice president,first lady,second gentleman,secretary,secretary of state,deputy secretary,deputy secretary of state,secretary of defense,
    secretary of the treasury,attorney general,prime minister,deputy prime minister,foreign minister,foreign secretary,external affairs minister,minister,
    press secretary,spokesperson,spokesman,spokeswoman,national security advisor,national security adviser,under secretary,assistant secretary,special envoy,
    counselor,minister of foreign affairs,minister for foreign affairs,defence minister,defense minister,defence secretary`
      .split(',')
      .map((title) => title.trim()),
  ),
  thanking: set('thank congratulate commend praise applaud salute blame criticise criticize condemn'),
  privatePeople: set(
    'national nationals citizen citizens man men woman women boy girl student students tourist tourists migrant migrants refugee refugees passenger passengers',
  ),
  hosting: set('receive host welcome greet invite'),
  unionAdjectives: new Map([['european', 'EU']]),
  pairNouns: new Map<string, 'people' | 'states' | 'both'>([
    ['pair', 'people'],
    ['duo', 'people'],
    ['trio', 'people'],
    ['leaders', 'people'],
    ['ministers', 'people'],
    ['presidents', 'people'],
    ['premiers', 'people'],
    ['officials', 'people'],
    ['men', 'people'],
    ['women', 'people'],
    ['diplomats', 'people'],
    ['envoys', 'people'],
    ['counterparts', 'people'],
    ['secretaries', 'people'],
    ['sides', 'states'],
    ['countries', 'states'],
    ['nations', 'states'],
    ['governments', 'states'],
    ['states', 'states'],
    ['parties', 'states'],
    ['neighbours', 'states'],
    ['neighbors', 'states'],
    ['allies', 'states'],
    ['partners', 'states'],
    ['powers', 'states'],
    ['democracies', 'states'],
    ['delegations', 'states'],
    ['participants', 'states'],
  ]),
};
