import type { Claim, Claims, Trouble } from './held.ts';
import { listIn, objectOf, textIn } from './json.ts';

type Json = Readonly<Record<string, unknown>>;

interface Entity {
  readonly where: string;
  readonly id: string;
  readonly schema: string;
  readonly properties: Json;
}

/** Claims of FollowTheMoney entities, one JSON object a line (https://followthemoney.tech), as OpenSanctions publishes them: each Occupancy joins a Person to a Position. */
export function readFollowTheMoney(text: string): Claims {
  const claims: Claim[] = [];
  const troubles: Trouble[] = [];
  const entities = new Map<string, Entity>();
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return;
    const where = `line ${i + 1}`;
    try {
      if (!register(JSON.parse(line), where, entities))
        troubles.push({ where, reason: 'is no entity with "id", "schema" and "properties"' });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      troubles.push({ where, reason: 'is not JSON' });
    }
  });
  for (const occupancy of entities.values()) {
    if (occupancy.schema !== 'Occupancy') continue;
    const { where, properties } = occupancy;
    const holder = entities.get(refOf(properties.holder) ?? '');
    const post = entities.get(refOf(properties.post) ?? '');
    if (!holder || !post) {
      troubles.push({ where, reason: `joins a ${holder ? 'position' : 'person'} that is not in the file` });
      continue;
    }
    const country = countryOf(post, entities);
    if (country.circle) {
      troubles.push({ where, reason: `leads to organizations that are part of one another in a circle ("${country.circle}")` });
      continue;
    }
    const [name, ...names] = texts(holder.properties.name);
    const family = texts(holder.properties.lastName)[0];
    const from = texts(properties.startDate)[0];
    const until = texts(properties.endDate)[0];
    const id = texts(holder.properties.wikidataId)[0] ?? (/^Q\d+$/.test(holder.id) ? holder.id : undefined);
    claims.push({
      where,
      name: name ?? '',
      ...(id && { id }),
      ...(family && { family }),
      aliases: [...names, ...texts(holder.properties.alias)],
      office: texts(post.properties.name)[0] ?? '',
      actor: country.name ?? '',
      ...(from && { from }),
      ...(until && { until }),
      source: 'followthemoney',
    });
  }
  return { claims, troubles };
}

/** Keeps an entity and those written inside its properties. */
function register(value: unknown, where: string, entities: Map<string, Entity>, depth = 0): boolean {
  const entity = objectOf(value);
  const id = textIn(entity?.id);
  const schema = textIn(entity?.schema);
  const properties = objectOf(entity?.properties);
  if (!id || !schema || !properties || depth > 4) return false;
  if (!entities.has(id)) entities.set(id, { where, id, schema, properties });
  for (const list of Object.values(properties))
    for (const inner of listIn(list)) if (objectOf(inner)) register(inner, where, entities, depth + 1);
  return true;
}

const texts = (value: unknown): string[] => listIn(value).flatMap((v) => textIn(v) ?? []);

const refOf = (value: unknown): string | undefined => {
  const [first] = listIn(value);
  return textIn(first) ?? textIn(objectOf(first)?.id);
};

/** The country of a position, or of the organization it belongs to or that one's parents. */
function countryOf(post: Entity, entities: ReadonlyMap<string, Entity>): { name?: string; circle?: string } {
  const seen = new Set<string>();
  for (
    let at: Entity | undefined = post;
    at;
    at = entities.get(refOf(at.properties.organization ?? at.properties.parent) ?? '')
  ) {
    if (seen.has(at.id)) return { circle: at.id };
    seen.add(at.id);
    const name: string | undefined = texts(at.properties.country)[0] ?? texts(at.properties.jurisdiction)[0];
    if (name) return { name };
  }
  return {};
}
