import type { MeetingFields } from './fact.ts';

/** A noun for people meeting. */
export interface MeetingNoun {
  /** Value of `form`: `talks`, `summit`. */
  readonly form: string;
  /** Names an occasion by itself (`summit`, `conference`); others need sides or a name beside them. */
  readonly occasion?: boolean;
  /** Has so many other senses (`call`, `lunch`) that sides must be joined to it by one of `partners`. */
  readonly doubtful?: boolean;
  /** Several meetings, told of as one only with a day or a number: `meetings`. */
  readonly several?: boolean;
  /** Goes on for months as well as hours (`negotiations`): one occasion only with a day, a place or "held". */
  readonly process?: boolean;
  /** Is also a standing thing (`dialogue`, `forum`): one occasion only with a day, a place, a number or "held". */
  readonly standing?: boolean;
  /** Means a meeting only under a name of its own: `the Pledging Event`. */
  readonly named?: boolean;
  /** Means a meeting only when a partner is joined to it: "a visit with the president". */
  readonly joined?: boolean;
  readonly mode?: 'phone' | 'virtual';
  /** The form where those who hold it were named before: "the two held a conversation" may be what they met for. */
  readonly between?: string;
  /** Counts the meetings of a chain told before: "the fourth round". */
  readonly counted?: boolean;
}

/** What a word before a meeting noun adds: `phone` call, `trilateral` summit, `2+2` dialogue. */
export interface MeetingQualifier {
  readonly form?: string;
  readonly mode?: 'in-person' | 'phone' | 'virtual';
  readonly format?: MeetingFields['format'] extends { value: infer T } | undefined ? T : never;
  readonly level?: 'leader' | 'minister' | 'official';
}

/** How a verb puts those who meet around it. */
export interface MeetingVerb {
  /**
   * `meet`: subject with object or partner, or a plural subject alone. `speak`: subject with partner only. `phone`: subject with object.
   * `host`: subject receives object. `call-on`: subject with `on`. `gather`: plural subject.
   */
  readonly frame: 'meet' | 'speak' | 'phone' | 'host' | 'call-on' | 'gather';
  readonly form: string;
  readonly mode?: 'phone';
  /** Particle or preposition that must follow: `sit down`. */
  readonly particle?: string;
  /** The object must be a person or an office: `receive`, `call`. */
  readonly people?: boolean;
}

/** How English and others speak of meetings, visits and offices. Lower case; verbs by lemma. */
export interface MeetingWords {
  readonly nouns: ReadonlyMap<string, MeetingNoun>;
  readonly qualifiers: ReadonlyMap<string, MeetingQualifier>;
  readonly verbs: ReadonlyMap<string, MeetingVerb>;
  /** Verbs whose subject takes part in the meeting that is their object: `hold`, `attend`; with the part it has. */
  readonly holders: ReadonlyMap<string, 'host' | 'chair' | 'participant'>;
  /** Of these, verbs that found a dialogue or keep talks going: `launch`, `continue`. */
  readonly founders: ReadonlySet<string>;
  /** Verbs that put a meeting off or away: `postpone`, `cancel`. */
  readonly stops: ReadonlyMap<string, 'postponed' | 'cancelled'>;
  /** Verbs that say that a meeting goes on or is over: `take place`, `end`, `begin`. */
  readonly happens: ReadonlySet<string>;
  /** Nouns before `of` that count meetings: `round`, `edition`. */
  readonly rounds: ReadonlySet<string>;
  /** Words for a first round besides the ordinal: `inaugural`. */
  readonly firsts: ReadonlySet<string>;
  /** Words after an ordinal that make it count something else: `in-person`, `time`, `day`. */
  readonly notRounds: ReadonlySet<string>;
  /** Words before a meeting noun for one still to come: `upcoming`. */
  readonly coming: ReadonlySet<string>;
  /** …and for one that is over: `recent`. */
  readonly past: ReadonlySet<string>;
  /** Words between two meetings of one day: `before`, `after`. */
  readonly beside: ReadonlySet<string>;
  /** Participles before `by` and the meeting that came before or after: `preceded`. */
  readonly framed: ReadonlySet<string>;
  /** Words before a meeting of a year ago: `year since` the summit. */
  readonly since: ReadonlySet<string>;
  /** Prepositions that join those who meet: `with`, `between`. */
  readonly partners: ReadonlySet<string>;
  /** Of these, those before whoever is met, by the frame of the verb; those of `meet` go with any. */
  readonly joins: Readonly<Partial<Record<MeetingVerb['frame'], ReadonlySet<string>>>>;
  /** `by`, before those who act in a passive. */
  readonly by: ReadonlySet<string>;
  /** Prepositions that end what is talked about, for those who meet follow. */
  readonly sided: ReadonlySet<string>;
  /** Words of place, way and time passed over between a verb and those it joins. */
  readonly wayside: ReadonlySet<string>;
  /** …and before further ones: `and then`. */
  readonly further: ReadonlySet<string>;
  /** Adverbs before those of another meeting: `then with`. */
  readonly apart: ReadonlySet<string>;
  /** Words of place, way and time passed over between a noun and those who meet. */
  readonly roadside: ReadonlySet<string>;
  /** Words behind a verb that open what they met for. */
  readonly purposes: ReadonlySet<string>;
  /** Prepositions between people and those they act for: `leaders of`. */
  readonly owned: ReadonlySet<string>;
  /** What joins the items of a list of people, the longest first. */
  readonly joiners: readonly (readonly string[])[];
  /** Prepositions of what is talked about: `on`, `over`. */
  readonly topical: ReadonlySet<string>;
  /** Nouns of `on the sidelines of`. */
  readonly sidelines: ReadonlySet<string>;
  /** Participles before `by` and those who take part: `attended`, `hosted`; with the part. */
  readonly agents: ReadonlyMap<string, 'host' | 'chair' | 'participant'>;
  /** Verbs whose object does what the infinitive behind them says: `send` A to join. By lemma. */
  readonly controls: ReadonlySet<string>;
  /** Common nouns for those who act for a country: `officials`, `delegation`. */
  readonly people: ReadonlySet<string>;
  /** Of these, the plain words for a rank: `leaders`, `ministers`. */
  readonly ranks: ReadonlyMap<string, 'leader' | 'minister' | 'official'>;
  /** Nouns of standing bodies that meet: `committee`, `commission`, `working group`. */
  readonly bodies: ReadonlySet<string>;
  /** Words of kinds of dialogue that any two states can have: `energy`, `strategic`; a name with other words is one of its own. */
  readonly kinds: ReadonlySet<string>;
  /** Adverbs of mode: `virtually`. */
  readonly manners: ReadonlyMap<string, 'in-person' | 'phone' | 'virtual'>;
  /** Words passed over between a verb and those it joins: `met separately today with`. */
  readonly passed: ReadonlySet<string>;
  /** `phone`, `telephone`. */
  readonly phones: ReadonlySet<string>;
  /** Nouns for what puts a meeting off or ends it: `the suspension of the talks`. */
  readonly endings: ReadonlyMap<string, 'cancelled' | 'postponed'>;
  /** Nouns for those who took part, and verb forms between them and their names: `Participants in the call included …`. */
  readonly attendees: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  /** What may follow "called A" when A was telephoned. */
  readonly afterCall: ReadonlySet<string>;
  /** Adverbs of what recurs: `regularly`. */
  readonly habits: ReadonlySet<string>;
  /** Prepositions of the place where people meet: `in`, `at`. */
  readonly placed: ReadonlySet<string>;
  /** …and to which they are welcomed: `to`. */
  readonly welcomed: ReadonlySet<string>;
  /** Prepositions before an occasion: `during the dialogue`. */
  readonly during: ReadonlySet<string>;
  /** Words before a meeting noun that make it another thing: `press conference`. */
  readonly others: ReadonlySet<string>;
  /** Words before a meeting that nobody has set: `any`, `potential`. */
  readonly supposed: ReadonlySet<string>;
  /** Prepositions under which the one who acts in the clause takes part: `in talks with A, B said`. */
  readonly within: ReadonlySet<string>;
  /** `their`. */
  readonly theirs: ReadonlySet<string>;
  /** Occasions whose names begin with a place or a topic: `conference`. */
  readonly occasions: ReadonlySet<string>;
  /** Prepositions of what is asked for: `called for talks`. */
  readonly asked: ReadonlySet<string>;
  /** Verbs by which those who act plan to meet: `agree`. By lemma. */
  readonly agrees: ReadonlySet<string>;
  /** Prepositions of what one takes part in: `took part in`; the empty word stands for none. */
  readonly attends: ReadonlySet<string>;
  /** Words before a meeting told before: `the`, `their`. */
  readonly definite: ReadonlySet<string>;
  /** Words for any meeting, which name none. */
  readonly plain: ReadonlySet<string>;
  /** Words before `of` and a standing body: `meeting of the commission`. */
  readonly gathered: ReadonlySet<string>;
  /** First words of the names of bodies that two states have with each other: `joint`. */
  readonly jointly: ReadonlySet<string>;
  /** Words of a title between "before" and its meeting: `their`, `a`. */
  readonly titleFillers: ReadonlySet<string>;
  /** Verbs and nouns of a welcome, by lemma: `welcome`, `host`. */
  readonly greets: ReadonlySet<string>;
  /** …and those welcomed: `you`, `here`. */
  readonly greeted: ReadonlySet<string>;
  /** What follows "A and B spoke" when they spoke with each other: `about`, `by`. */
  readonly spoken: ReadonlySet<string>;
}
