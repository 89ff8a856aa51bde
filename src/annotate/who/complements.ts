import type { ActorCode } from '../../model/index.ts';
import { glue } from '../../text/atoms.ts';
import { isAnd, officeAt } from './offices.ts';
import { portfolioEnd } from './portfolio.ts';
import { type Hit, keyAt, type Scene } from './scene.ts';

/** "of Japan", "to India and Bhutan", "for Political Affairs" after an office. */
export function complementAt(
  scene: Scene,
  i: number,
  ownerWanted: boolean,
): { end: number; actor?: ActorCode; actors: readonly ActorCode[] } {
  let end = i;
  let actor: ActorCode | undefined;
  const actors: ActorCode[] = [];
  for (let round = 0; round < 3; round++) {
    // Some offices carry their preposition: "ambassador to".
    const carried = round === 0 && /^(?:of|for|to)$/.test(keyAt(scene, end - 1));
    const prep = keyAt(scene, carried ? end - 1 : end);
    if (!/^(?:of|for|to|in|at)$/.test(prep) || scene.atoms.glue[end] === glue.paragraph) break;
    let p = carried ? end : end + 1;
    p = afterArticle(scene, p);
    const hit = scene.hitAt[p];
    if (hit && hit.first === p && hit.name.actor) {
      if (scene.atoms.glue[hit.end] === glue.hyphen) break;
      if ((prep === 'in' || prep === 'at') && hit.name.kind !== 'organisation') break;
      if (hit.name.kind === 'demonym') {
        const body = bodyAfter(scene, hit);
        if (body === undefined || prep === 'to') break;
        end = body;
        if (ownerWanted && !actor) {
          actor = hit.name.actor;
          actors.push(actor);
        }
        continue;
      }
      end = hit.end;
      if (prep === 'of' && ownerWanted && !actor && isOwner(hit)) {
        actor = hit.name.actor;
        actors.push(actor!);
        end = moreOwners(scene, end, actors);
      }
      while (prep !== 'of' && isAnd(scene, end) && scene.hitAt[end + 1]?.first === end + 1 && scene.hitAt[end + 1]!.name.actor)
        end = scene.hitAt[end + 1]!.end;
      continue;
    }
    if (prep === 'in' || prep === 'at') break;
    const portfolio = portfolioEnd(scene, p);
    if (portfolio === p) break;
    end = portfolio;
  }
  return { end, ...(actor ? { actor } : {}), actors };
}

/** End of "Peruvian Foreign Ministry": whose spokesperson somebody is, or in whose service an official. */
function bodyAfter(scene: Scene, hit: Hit): number | undefined {
  const agent = scene.lexicon.agents.longest(scene.atoms, hit.end);
  return agent?.values[0] === 'GOV' || agent?.values[0] === 'MIL' ? agent.end : undefined;
}

/** ", Japan and the United States" after "of India": further owners, when the list is one of states. */
export function moreOwners(scene: Scene, i: number, actors: ActorCode[]): number {
  let end = i;
  while (actors.length < 30) {
    let p = end;
    if (keyAt(scene, p) === ',') p++;
    if (isAnd(scene, p)) p++;
    if (p === end) break;
    p = afterArticle(scene, p);
    const hit = scene.hitAt[p];
    if (!isOwner(hit) || hit.first !== p || hit.name.kind === 'demonym' || officeAt(scene, hit.end)) break;
    actors.push(hit.name.actor!);
    end = hit.end;
  }
  return end;
}

/** "the president of France and Germany's chancellor": a singular office has one owner, the first. */
export function firstOwnerEnd(scene: Scene, i: number): number {
  for (let p = i; p < scene.atoms.length; p++) {
    const hit = scene.hitAt[p];
    if (hit?.name.actor) return hit.end;
  }
  return i;
}

/** "of Japan" or "(Japan)" after a name. */
export function ofActor(scene: Scene, i: number): { end: number; actor: ActorCode } | undefined {
  const open = keyAt(scene, i);
  if (open !== 'of' && open !== '(') return undefined;
  let p = i + 1;
  p = afterArticle(scene, p);
  const hit = scene.hitAt[p];
  if (!hit || hit.first !== p || !isOwner(hit) || hit.name.kind === 'demonym' || hit.name.kind === 'body') return undefined;
  if (open === '(') return keyAt(scene, hit.end) === ')' ? { end: hit.end + 1, actor: hit.name.actor! } : undefined;
  return { end: hit.end, actor: hit.name.actor! };
}

/** A party that can own an office. */
export const isOwner = (hit: Hit | undefined): hit is Hit & { name: { actor: ActorCode } } =>
  hit?.name.actor !== undefined &&
  !hit.about &&
  hit.name.kind !== 'city' &&
  hit.name.kind !== 'venue' &&
  hit.name.kind !== 'region';

/** Whether something is told of a place: "while in Brussels President Soto met", "throughout the G20 President Soto stressed". */
export function isWhere(scene: Scene, { first, name }: Hit): boolean {
  if (name.kind === 'demonym' || name.kind === 'body') return false;
  const before = keyAt(scene, first - 1) === 'the' ? first - 2 : first - 1;
  return /^(?:in|at|during|throughout|across|inside|outside|near)$/.test(keyAt(scene, before));
}

/** Past "the", unless the article belongs to a name ("The Gambia"). */
const afterArticle = (scene: Scene, i: number): number => (keyAt(scene, i) === 'the' && scene.hitAt[i]?.first !== i ? i + 1 : i);
