import type { Claim, Claims, Trouble } from './held.ts';

const required = ['name', 'office', 'actor'] as const;
const optional = ['person', 'family', 'aliases', 'from', 'until', 'to', 'known', 'source'] as const;
const columns = new Set<string>([...required, ...optional]);

/** Claims of a table with tabs between its cells and a first line that names the columns, in any order; `#` begins a comment. */
export function readOwnTable(text: string): Claims {
  const claims: Claim[] = [];
  const troubles: Trouble[] = [];
  let header: readonly string[] | undefined;
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const where = `line ${i + 1}`;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (header) {
      if (cells.length > header.length)
        troubles.push({ where, reason: `has ${cells.length} cells, but there are ${header.length} columns` });
      else claims.push(claimOf(where, header, cells));
      continue;
    }
    header = cells.map((cell) => cell.toLowerCase());
    const missing = required.filter((name) => !header!.includes(name));
    const twice = header.find((name, j) => header!.indexOf(name) !== j);
    if (missing.length > 0)
      troubles.push({ where, reason: `must name the columns; there is no column "${missing.join('", "')}"` });
    if (twice !== undefined) troubles.push({ where, reason: `names the column "${twice}" twice` });
    if (missing.length > 0 || twice !== undefined) return { claims, troubles };
    for (const name of header.filter((n) => !columns.has(n)))
      troubles.push({ where, reason: `has a column "${name}" that is not known and is passed over` });
  }
  if (!header) troubles.push({ where: 'line 1', reason: 'must name the columns; there is nothing in the file' });
  return { claims, troubles };
}

function claimOf(where: string, header: readonly string[], cells: readonly string[]): Claim {
  const cell = (name: string): string | undefined => cells[header.indexOf(name)] || undefined;
  const { person, aliases, ...plain } = Object.fromEntries(
    [...required, ...optional].flatMap((name) => {
      const value = cell(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return {
    name: '',
    office: '',
    actor: '',
    ...plain,
    ...(person && { id: person }),
    ...(aliases && { aliases: aliases.split('|') }),
    where,
  };
}
