import { type ActorCode, type Reading, type WhoMention, whoAtToken } from '../model/index.ts';

interface Group {
  /** The words of its name. */
  readonly name: readonly string[];
  readonly actors: readonly ActorCode[];
}

/** A bracket is read this far, and a text has this many groups of its own. */
const longest = 60;
const most = 8;
const joins = new Set([',', ';', 'and', '&', 'the', 'of', 'plus']);
const open = new Set(['(', '[']);
const closed = new Set([')', ']']);

/** `The Quartet` after `the Quartet (Chile, Peru, Spain)`: groups that a text makes itself, wherever it names them again. */
export function groupNames(reading: Reading): WhoMention[] {
  const { syntax } = reading;
  const groups: Group[] = [];
  const out: WhoMention[] = [];
  for (let i = 1; i < syntax.length; i++) {
    const group = open.has(syntax.form[i]!) && groups.length < most ? groupAt(reading, i) : undefined;
    if (group && !groups.some(({ name }) => name.join() === group.name.join())) groups.push(group);
    for (const { name, actors } of groups) {
      if (!isNamed(reading, i, name)) continue;
      const last = i + name.length - 1;
      out.push({
        kind: 'who',
        form: 'group',
        parties: actors.map((actor) => ({ actor })),
        start: syntax.start[i]!,
        end: syntax.end[last]!,
        first: i,
        last,
        head: last,
        confidence: 0.75,
        rule: 'group-name',
      });
      break;
    }
  }
  return out;
}

/** The group that a bracket at a token tells the members of: nothing but states and bodies in it, and a name before it that stands for nobody yet. */
function groupAt({ syntax, mentions }: Reading, bracket: number): Group | undefined {
  const actors: ActorCode[] = [];
  let i = bracket + 1;
  for (; i < syntax.length && !closed.has(syntax.form[i]!); i++) {
    if (i - bracket > longest) return undefined;
    const mention = whoAtToken(mentions, i);
    if (!mention) {
      if (!joins.has(syntax.lower[i]!)) return undefined;
      continue;
    }
    for (const { actor } of mention.parties) if (actor && !actors.includes(actor)) actors.push(actor);
    i = Math.max(i, mention.last);
  }
  if (actors.length < 2 || i >= syntax.length) return undefined;
  let first = bracket;
  while (first > 0 && bracket - first < 5 && isProper({ syntax }, first - 1) && !knownAt({ mentions }, first - 1)) first--;
  return first === bracket || knownAt({ mentions }, bracket - 1)
    ? undefined
    : { name: syntax.form.slice(first, bracket), actors };
}

const isProper = ({ syntax }: Pick<Reading, 'syntax'>, i: number): boolean =>
  syntax.upos[i] === 'PROPN' || (/^\p{Lu}/u.test(syntax.form[i]!) && syntax.upos[i] === 'NOUN');

const knownAt = ({ mentions }: Pick<Reading, 'mentions'>, i: number): boolean =>
  whoAtToken(mentions, i)?.parties.some(({ actor }) => actor !== undefined) === true;

const isNamed = ({ syntax }: Reading, at: number, name: readonly string[]): boolean =>
  name.every((word, k) => syntax.form[at + k] === word) && !open.has(syntax.form[at + name.length] ?? '');
