import {
  type ActorCode,
  type Cited,
  type CommitmentFields,
  type Context,
  type EventFields,
  type Finding,
  inferred,
  type MeetingFields,
  type Reading,
  stated,
} from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { documentOf } from '../document.ts';
import { isHostile } from './act.ts';
import { counts } from './status.ts';
import { type TextSides, textSides } from './text-sides.ts';

/** A text that names more sides at once is no longer about each pair of them. */
const most = 5;

/**
 * What the meetings and promises of a text say of its sides, where the sentence tells no act between them: who met consulted (told once
 * for each two in a text), and what several undertake together, or one for another, is agreed.
 */
export function concludeEvents(reading: Reading, context: Context, found: readonly Finding[]): Finding<'event'>[] {
  const sides = textSides(reading, context, documentOf(reading, context));
  const told = new Told(reading, found);
  const out: Finding<'event'>[] = [];
  for (const finding of found) {
    const event =
      finding.kind === 'meeting'
        ? ofMeeting(finding.fields)
        : finding.kind === 'commitment'
          ? ofCommitment(finding.fields, sides)
          : undefined;
    if (event && told.adds(event)) out.push(event);
  }
  return out;
}

/** What events tell already: between which two, in which sentence, and who met at all; and who does harm in a sentence. */
class Told {
  private readonly told = new Set<string>();
  constructor(
    private readonly reading: Reading,
    found: readonly Finding[],
  ) {
    for (const finding of found) if (finding.kind === 'event' && counts(finding.fields.status.value)) this.take(finding);
  }

  /** Whether an event tells something new; if so, it is told from now on. */
  adds(event: Finding<'event'>): boolean {
    const { plover, actors, recipients } = event.fields;
    const sentence = this.sentenceOf(event);
    if (pairsOf(event.fields).some((pair) => this.told.has(`${sentence} ${pair}`) || this.told.has(`${plover.value} ${pair}`)))
      return false;
    // "tariffs that will apply to Togo": a promise of harm is none.
    if (actors !== recipients && actors.some(({ value }) => this.told.has(`${sentence} ${value}`))) return false;
    this.take(event);
    return true;
  }

  private take(event: Finding<'event'>): void {
    const { plover, actors } = event.fields;
    const sentence = this.sentenceOf(event);
    for (const pair of pairsOf(event.fields)) {
      this.told.add(`${sentence} ${pair}`);
      if (plover.value === 'CONSULT') this.told.add(`CONSULT ${pair}`);
    }
    if (isHostile(plover.value)) for (const { value } of actors) this.told.add(`${sentence} ${value}`);
  }

  private sentenceOf({ fields }: Finding<'event'>): number {
    const { sentences, start } = this.reading.syntax;
    const at = fields.plover.at[0]!.start;
    return lowerBound(sentences.length, (i) => start[sentences[i]!.first]! <= at) - 1;
  }
}

function pairsOf({ actors, recipients }: EventFields): string[] {
  const out = new Set<string>();
  for (const { value: a } of actors)
    for (const { value: b } of recipients) if (a !== b) out.add(a < b ? `${a}+${b}` : `${b}+${a}`);
  return [...out];
}

function ofMeeting({ form, participants, status, date }: MeetingFields): Finding<'event'> | undefined {
  if (status.value === 'cancelled' || status.value === 'postponed') return undefined;
  const sides = distinct(participants.flatMap((p) => (p.value.actor ? [{ ...p, value: p.value.actor }] : [])));
  return eventOf('CONSULT', '040', sides, sides, form, {
    status: inferred(status.value === 'planned' ? 'planned' : 'happened'),
    ...(date ? { date } : {}),
  });
}

function ofCommitment(
  { parties, beneficiaries, content, date }: CommitmentFields,
  sides: TextSides,
): Finding<'event'> | undefined {
  const makers = distinct(parties);
  const named = distinct(beneficiaries ?? []).filter(({ value }) => !makers.some((m) => m.value === value));
  const others = named.length > 0 || makers.length > 1 ? named : promisedTo(makers[0]?.value, content, sides);
  return eventOf('AGREE', '030', makers, makers.length > 1 ? makers : others, content, {
    status: inferred('happened'),
    ...(date ? { date } : {}),
  });
}

/** In a text made by two, each promises the other (`Togo will lower its tariffs`); what the state that a text is about promises is for who issues it. */
function promisedTo(
  maker: ActorCode | undefined,
  content: Cited<string>,
  { own, joint, two, theme }: TextSides,
): Cited<ActorCode>[] {
  if (maker === undefined) return [];
  const other = joint ? two?.find((side) => two.includes(maker) && side !== maker) : undefined;
  const issuer = !joint && (theme === maker || two?.includes(maker)) && !own.includes(maker) ? own[0] : undefined;
  const meant = other ?? issuer;
  return meant ? [inferred(meant, ...content.at)] : [];
}

const distinct = (sides: readonly Cited<ActorCode>[]): Cited<ActorCode>[] =>
  sides.filter((s, i) => sides.findIndex((o) => o.value === s.value) === i);

function eventOf(
  plover: string,
  cameo: string,
  actors: readonly Cited<ActorCode>[],
  recipients: readonly Cited<ActorCode>[],
  shown: Cited<string>,
  rest: Pick<EventFields, 'status' | 'date'>,
): Finding<'event'> | undefined {
  const [at] = shown.at;
  if (!at || actors.length > most || recipients.length > most) return undefined;
  if (!actors.some((a) => recipients.some((r) => r.value !== a.value))) return undefined;
  const fields: EventFields = {
    actors,
    recipients,
    plover: shown.basis === 'stated' ? stated(plover, at) : inferred(plover, at),
    cameo: inferred(cameo, at),
    ...rest,
  };
  return { kind: 'event', rule: `event.of-${plover === 'CONSULT' ? 'meeting' : 'promise'}@1`, confidence: 0.5, fields };
}
