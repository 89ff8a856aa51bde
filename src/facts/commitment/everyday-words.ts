/** Words that stand in the promises of eight or more of 900 releases and articles: they tell no promise from another. Counted, singular. */
export const everyday: ReadonlySet<string> = new Set(
  (
    'ability abuse accelerate access accountability accountable achieve across activity actor additional address addressing ' +
    'administration advance advancing afghan afghanistan africa african against agency agenda aggression agricultural agriculture air ' +
    'aircraft alliance ally ambitiou america american announce anti any approach appropriate arms around arrangement asean attack ' +
    'authority back bank based basi benefit best better beyond biden bolster border bring bringing building business businesse but can ' +
    'capability capacity carbon case cause center central certain chain challenge change china citizen civil civilian clean climate co ' +
    'coalition collaboration combat combating come coming commercial communication community comprehensive concern conduct conflict ' +
    'congress consider consistent continent continued continuing control cooperate coordinate coordination corruption cost counter ' +
    'course covid creating crime crisi critical cyber data days decade defend defending defense democracy democratic department ' +
    'deployment deter developing development digital diplomacy diplomatic discuss do domestic down dprk drug duty eastern economic ' +
    'economy effective effectively eliminate emerging emission enable encourage end ending enduring energy enforcement engage ' +
    'engagement enhancing ensuring enterprise environment environmental equipment eu european evasion exchange executive existing ' +
    'expanding expert explore export face facilitate facility fair fight fighting financial financing focused following food force ' +
    'forced foreign forum forward foundation framework free freedom generation good governance government greater group growth health ' +
    'helping high home how human humanitarian identify if immediate impact implementation implementing import impose improve include ' +
    'inclusive increased increasing independence individual indo industrial industry information infrastructure innovation institution ' +
    'integrity intelligence interest investing iran isis israel issue itself japan japanese just justice keep korea labor law leader ' +
    'leadership leading led legal like line live loan maintain management manufacturing many market mechanism meet member mexico middle ' +
    'migration military minister mission most multilateral nation nato necessary need needed negotiation network non north nuclear ' +
    'number objective official operation opportunity organization out pacific pandemic particularly partner partnership party path ' +
    'peace peaceful permanent person place platform policy political possible potential practice president prevent principle prioritize ' +
    'priority process processing product production progress promoting prosperity prosperou protect protecting protection providing ' +
    'provision purchase pursue pursuing putin quality range re reach reciprocal recovery reduce reform refugee regime region related ' +
    'relationship remain renewable republic requirement research resilience resilient resolution resource respect respective respond ' +
    'response responsible review right risk rok root rule russia russian safe same sanction science secure security seriou service set ' +
    'severe significant since small social society solution south sovereign sovereignty space stability stand standard state strategic ' +
    'strategy strengthening such supporting sure sustainable system take taking targeted tariff technical technology territorial ' +
    'territory them these those threat throughout time tool toward trade trafficking training transition transparency treatment ukraine ' +
    'ukrainian un union united vaccine value vehicle violence vision vulnerable war ways weapon what when where women worker working ' +
    'world you zero'
  ).split(' '),
);
