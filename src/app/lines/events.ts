import type { Cited, EventStatus, Finding, Span } from '../../model/index.ts';

type Pair = readonly [start: number, end: number];

/** One actor, one act, one recipient: a row of `stocktake code`. */
export interface EventRow {
  readonly actor: string | null;
  readonly actorRole?: string;
  readonly recipient: string | null;
  readonly recipientRole?: string;
  readonly plover: string;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly cameo: string;
  readonly date?: string;
  readonly place?: string;
  readonly status: EventStatus;
  readonly claimedBy?: readonly string[];
  readonly confidence: number;
  readonly rule: string;
  readonly at: { readonly act: Pair; readonly actor?: Pair; readonly recipient?: Pair };
}

const counted: ReadonlySet<EventStatus> = new Set(['happened', 'claimed', 'planned']);

/** Events by PLOVER's rules, or all of them with their status; several actors or recipients are multiplied out. */
export function eventRows(findings: readonly Finding[], all: boolean): EventRow[] {
  return findings.flatMap((finding) =>
    finding.kind === 'event' && (all || counted.has(finding.fields.status.value)) ? rowsOf(finding) : [],
  );
}

interface Side {
  readonly code: string | null;
  readonly role?: string;
  readonly at?: Pair;
}

function rowsOf({ rule, confidence, fields }: Finding<'event'>): EventRow[] {
  const actors = sidesOf(fields.actors, fields.actorRoles);
  const recipients = sidesOf(fields.recipients, fields.recipientRoles);
  const several = actors.length + recipients.length > 2;
  const rows: EventRow[] = [];
  for (const actor of actors) {
    for (const recipient of recipients) {
      // Among several who act on each other, nobody acts on himself.
      if (several && actor.code !== null && actor.code === recipient.code) continue;
      rows.push({
        actor: actor.code,
        ...(actor.role !== undefined && { actorRole: actor.role }),
        recipient: recipient.code,
        ...(recipient.role !== undefined && { recipientRole: recipient.role }),
        plover: fields.plover.value,
        ...(fields.mode && { mode: fields.mode.value }),
        contexts: fields.contexts?.map((c) => c.value) ?? [],
        cameo: fields.cameo.value,
        ...(fields.date && { date: fields.date.value }),
        ...(fields.place && { place: fields.place.value }),
        status: fields.status.value,
        ...(fields.claimedBy && { claimedBy: fields.claimedBy.map((c) => c.value) }),
        confidence,
        rule,
        at: {
          act: pair(fields.plover.at[0]!),
          ...(actor.at && { actor: actor.at }),
          ...(recipient.at && { recipient: recipient.at }),
        },
      });
    }
  }
  return rows;
}

const pair = ({ start, end }: Span): Pair => [start, end];

/** Actors with the roles cited at the same words; one with a role alone where there is no actor; nobody where there is neither. */
function sidesOf(actors: readonly Cited<string>[], roles: readonly Cited<string>[] = []): Side[] {
  if (actors.length === 0) {
    const [only] = roles;
    return [only ? { code: null, role: only.value, at: pair(only.at[0]!) } : { code: null }];
  }
  return actors.map((actor) => {
    const at = actor.at[0];
    const role = roles.find((r) => r.at.some((s) => at !== undefined && s.start === at.start && s.end === at.end));
    return { code: actor.value, ...(role && { role: role.value }), ...(at && { at: pair(at) }) };
  });
}
