import type { Knowledge, Line } from '../model/index.ts';

/** How much a line of statements, promises or projects tells beside its kind: between -2.5 and 3.2, by what can be looked up in it and what it changes. */
export function telling(line: Line): number {
  if (line.group !== 'promises' && line.group !== 'statements' && line.group !== 'projects') return 0;
  const text = line.text.replace(ASIDE, '');
  const figures = text.match(FIGURE)?.length ?? 0;
  const names = text.match(NAME)?.length ?? 0;
  return (
    Math.min(1, 0.35 * figures) +
    Math.min(1, 0.16 * names) +
    (DECISIVE.test(text) ? (COURTESY.test(text) ? 1.2 : 0.9) : 0) +
    (line.group === 'promises' && ACT.test(text) ? 0.5 : 0) -
    (TALK.test(text) ? 0.8 : 0) -
    (CEREMONY.test(text) ? 1.8 : 0)
  );
}

/** Words of greeting, of talk or of protocol: nothing that a side holds. */
export const isTalk = ({ text }: Pick<Line, 'text'>): boolean => TALK.test(text) || CEREMONY.test(text);

/** What a promise's status and days stand in, at its end. */
const ASIDE = /\([^)]*\)$/;
const FIGURE = /\d[\d,.]*/g;
/** Capitals inside a sentence: `the Coral Bay port`. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}[\p{L}-]+/gu;
/** Words for what changes a state of affairs: settled, signed, delivered, suspended. */
const DECISIVE =
  /\b(?:settle|complet|conclu|issuance|deliver|resol(?:v|ution)|sign(?:ed|ing)\b|purchas|deliver|launch|ratif|condemn|ceasefire|withdr|suspend|expel|reject|refus|accus|warn|denie|den(?:y|ies)\b|nominat|declar|approv|open(?:ed|ing)? |support(?:s|ed)? (?:for )?(?:a |the )?(?:permanent|reform|membership|sovereignty|independence))/i;
/** A courtesy that is really news: `welcomed the settlement of …`. */
const COURTESY =
  /^(?:welcom|applaud|laud|hail|commend|congratulat|express(?:ed|es) (?:their|his|her)? ?(?:appreciation|satisfaction))/i;
/** A deed that somebody can check: `to open two consulates`. */
const ACT =
  /^(?:to |will )(?:re)?(?:open|buy|purchase|sell|deliver|build|sign|lift|withdraw|invest|send|supply|doubl|tripl|cut|reduc|end |releas|return|ratif|transfer|produc|co-?produc|provid|host)/i;
/** Talk that opens a spoken sentence and says little: `“But I …`, `“I can also tell you …`, `“Delighted to see …`. */
const TALK =
  /^[“"]?(?!.{0,40}\bannounc)(?:But|And|So|Well|Now|Look|You know|Yes|No,|Okay|Thanks?|Delighted|Honou?red|Great|Good (?:morning|afternoon|evening)|As (?:you|I) |I(?:’d| would)? (?:am|can|just|think|also|want|wanted|like|hope|know|mean|believe|look|join)\b|I[’'](?:m|ve|ll|d)\b|(?:It|That|There|This)(?: is|[’']s| was) |(?:He|She) (?:was|is)\b|[Yy]ou (?:asked|mentioned)|Today (?:marks|is)\b|Let me\b|We[’']re (?:talking|here|glad|happy))/;
/** Protocol, which tells nothing of where things stand. */
const CEREMONY =
  /\b(?:designation of|delegation to attend|condolence|congratulat|honou?red to|pleased to|happy to|glad to|funeral|birthday|national day|welcom(?:ed|e) (?:him|her|you)\b)/i;

/** What a relation turns on, by the root of a topic. */
const MATTERS: Readonly<Record<string, number>> = {
  conflict: 0.7,
  security: 0.4,
  diplomacy: 0.2,
  economy: 0.3,
  energy: 0.2,
  technology: 0.2,
  society: -0.4,
};

/** How much the topics of a line matter to a relation, between -0.4 and 0.7. */
export function mattering(knowledge: Pick<Knowledge, 'topics'>): (line: Line) => number {
  const parent = new Map(knowledge.topics.map((t) => [t.code, t.parent]));
  const rootOf = (code: string): string => {
    let root = code;
    // The tree is three deep; a circle in it would end here too.
    for (let k = 0; k < 5 && parent.get(root); k++) root = parent.get(root)!;
    return root;
  };
  return (line) => {
    const weights = (line.topics ?? []).flatMap((code) => MATTERS[rootOf(code)] ?? 0);
    return weights.length > 0 ? Math.max(...weights) : 0;
  };
}
