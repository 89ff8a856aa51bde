import { glue } from '../../text/atoms.ts';
import { isAnd, type OfficeRun, officeAt } from './offices.ts';
import { hasPerson } from './same-name.ts';
import { chunkOf, isCapitalised, keyAt, type Scene, sameSentence, uposAt } from './scene.ts';

/** End of a capitalised portfolio: "Political Affairs", "Trade, Industry and Energy"; stops where a person's name begins. */
export function portfolioEnd(scene: Scene, i: number): number {
  let end = i;
  for (let k = i; k < i + 12 && k < scene.atoms.length; k++) {
    if (scene.atoms.glue[k] === glue.paragraph || !sameSentence(scene, i, k)) break;
    if (isCapitalised(scene, k)) {
      if (!isPortfolioWord(scene, k)) break;
      end = k + 1;
    } else if (!/^(?:and|of|the|for|,|&|-)$/.test(keyAt(scene, k)) || end === i) break;
  }
  // "to the Nordic country" describes where somebody goes.
  const described = end > i && uposAt(scene, end - 1) === 'ADJ' && uposAt(scene, end) === 'NOUN' && sameSentence(scene, i, end);
  return described ? i : end;
}

/**
 * End of an office whose portfolio goes on behind the words that the tables know: ", Water Supply and Housing" after "Minister of Works",
 * "and Trade" after "Minister of International Relations". The whole list has to be closed by what can follow an office only, for
 * "the minister of finance, Ana Soto and Luis Paz" lists people.
 */
export function wholePortfolio(scene: Scene, office: OfficeRun): number {
  if (office.plural || !ofWhat.test(wordsOf(scene, office))) return office.end;
  let end = office.end;
  for (let parts = 0; parts < mostParts; parts++) {
    const comma = keyAt(scene, end) === ',';
    const and = isAnd(scene, comma ? end + 1 : end);
    if (!comma && !and) return office.end;
    const next = partEnd(scene, end + (comma && and ? 2 : 1));
    if (next === undefined) return office.end;
    end = next;
    if (and) return isClosed(scene, end) ? end : office.end;
  }
  return office.end;
}

const ofWhat = /\b(?:of|for)\b/i;
const mostParts = 8;

const wordsOf = (scene: Scene, { first, end }: OfficeRun): string =>
  scene.text.slice(scene.atoms.start[first]!, scene.atoms.end[end - 1]!);

/** End of one part of a portfolio, "Water Supply", "Trade"; undefined where something else begins. */
function partEnd(scene: Scene, i: number): number | undefined {
  let end = i;
  while (
    end < i + 5 &&
    isCapitalised(scene, end) &&
    scene.atoms.glue[end] !== glue.paragraph &&
    sameSentence(scene, i - 1, end)
  ) {
    if (!isPortfolioWord(scene, end) || officeAt(scene, end)) break;
    end++;
  }
  return end > i ? end : undefined;
}

/** What stands behind a whole portfolio: ", Hon. A", "of the Republic of B", a name, a full stop. */
function isClosed(scene: Scene, end: number): boolean {
  const key = keyAt(scene, end);
  return (
    end >= scene.atoms.length ||
    scene.atoms.glue[end] === glue.paragraph ||
    /^(?:of|[,.;:)])$/.test(key) ||
    scene.lexicon.words.honorifics.has(key) ||
    startsPerson(scene, end)
  );
}

const isPortfolioWord = (scene: Scene, k: number): boolean =>
  !isState(scene, k) && !scene.lexicon.words.honorifics.has(keyAt(scene, k)) && !startsPerson(scene, k);

/** "and the Chilean delegation" goes on with something else, "and European Affairs" does not. */
function isState(scene: Scene, k: number): boolean {
  const kind = scene.hitAt[k]?.name.kind;
  return kind === 'country' || (kind === 'demonym' && keyAt(scene, k - 1) === 'the');
}

/** Whether the engine or the knowledge sees a person's name start here. */
function startsPerson(scene: Scene, i: number): boolean {
  const chunk = chunkOf(scene, i);
  // An engine may take "Political Affairs Ana Soto" for one name.
  const { thingNouns } = scene.lexicon.words;
  const portfolio = chunk !== undefined && scene.syntax.lower.slice(chunk.first, chunk.end).some((w) => thingNouns.has(w));
  if (
    chunk &&
    !portfolio &&
    chunk.first === scene.firstToken[i] &&
    chunk.type === 'PER' &&
    chunk.end - chunk.first <= 4 &&
    uposAt(scene, i) === 'PROPN'
  )
    return true;
  if (!isCapitalised(scene, i + 1) || scene.atoms.glue[i + 1] !== glue.space) return false;
  return hasPerson(scene.lexicon.knowledge, scene.text.slice(scene.atoms.start[i]!, scene.atoms.end[i + 1]!));
}
