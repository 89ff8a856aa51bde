import type { Claim, Claims, Trouble } from './held.ts';
import { listIn, objectOf, textIn } from './json.ts';

type Json = Readonly<Record<string, unknown>>;

/** Claims of a Popolo file (https://www.popoloproject.com/specs/): its memberships, with their persons, posts, organizations and areas. */
export function readPopolo(file: Json): Claims {
  const claims: Claim[] = [];
  const troubles: Trouble[] = [];
  const persons = byId(file.persons);
  const posts = byId(file.posts);
  const organizations = byId(file.organizations);
  const areas = byId(file.areas);
  const areaName = (id: unknown): string | undefined => {
    const area = areas.get(textIn(id) ?? '');
    return textIn(area?.name) ?? textIn(area?.identifier);
  };
  listIn(file.memberships).forEach((value, i) => {
    const where = `memberships[${i}]`;
    const membership = objectOf(value);
    const person = persons.get(textIn(membership?.person_id) ?? '');
    if (!membership || !person) {
      troubles.push({ where, reason: 'names no person of the file' });
      return;
    }
    const post = posts.get(textIn(membership.post_id) ?? '');
    const chain = parents(textIn(membership.organization_id) ?? textIn(post?.organization_id), organizations);
    if (typeof chain === 'string') {
      troubles.push({ where, reason: chain });
      return;
    }
    const area =
      areaName(membership.area_id) ??
      areaName(post?.area_id) ??
      chain.map((o) => areaName(o.area_id) ?? textIn(objectOf(o.area)?.name)).find((name) => name !== undefined);
    // Without an area, the outermost organization is the state or body itself, perhaps as its government.
    const outermost = textIn(chain.at(-1)?.name)?.replace(/^(?:the )?government of (?:the )?/i, '');
    const family = textIn(person.family_name);
    const from = textIn(membership.start_date);
    const until = textIn(membership.end_date);
    claims.push({
      where,
      name: textIn(person.name) ?? '',
      ...idOf(person),
      ...(family && { family }),
      aliases: listIn(person.other_names).flatMap((n) => textIn(objectOf(n)?.name) ?? []),
      office: textIn(membership.role) ?? textIn(post?.role) ?? textIn(post?.label) ?? textIn(membership.label) ?? '',
      actor: area ?? outermost ?? '',
      ...(from && { from }),
      ...(until && { until }),
      source: 'popolo',
    });
  });
  return { claims, troubles };
}

const byId = (list: unknown): ReadonlyMap<string, Json> =>
  new Map(
    listIn(list).flatMap((value) => {
      const entry = objectOf(value);
      const id = textIn(entry?.id);
      return entry && id ? [[id, entry] as const] : [];
    }),
  );

/** An organization and those it is part of, innermost first; or what is wrong with them. */
function parents(id: string | undefined, organizations: ReadonlyMap<string, Json>): Json[] | string {
  const chain: Json[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== undefined; at = textIn(organizations.get(at)?.parent_id)) {
    if (seen.has(at)) return `belongs to organizations that are part of one another in a circle ("${at}")`;
    seen.add(at);
    const organization = organizations.get(at);
    if (organization) chain.push(organization);
  }
  return chain;
}

function idOf(person: Json): { id?: string } {
  for (const value of listIn(person.identifiers)) {
    const identifier = objectOf(value);
    const id = textIn(identifier?.identifier);
    if (textIn(identifier?.scheme) === 'wikidata' && id) return { id };
  }
  return {};
}
