import { fuzzyIndex, rank, type Index } from '#lib/fuzzy.ts';
import { statementsOf } from '#model/facts/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { SystemRecord } from '#model/records/system.ts';
import type { Row } from '#model/register/rows.ts';

interface Searchable {
  readonly index: Index;
  /** For each name of the index, the rows that have it. */
  readonly rows: readonly (readonly Id[])[];
}

const made = new WeakMap<readonly Row[], Searchable>();

/** The last true match of `rank`: from there on letters were mistyped. */
const INSIDE = 4;

/**
 * Ids of the rows that fit what was typed, with how well (0 = best): by name, other names, vendor or owner. Mistyped
 * letters are forgiven only when nothing fits as it was typed: otherwise half the inventory would fit three letters.
 */
export function found(rows: readonly Row[], text: string): ReadonlyMap<Id, number> {
  let searchable = made.get(rows);
  if (!searchable) made.set(rows, (searchable = searchableOf(rows)));
  const hits = rank(searchable.index, text);
  const exact = hits.filter((hit) => hit.tier <= INSIDE);
  const best = new Map<Id, number>();
  (exact.length > 0 ? exact : hits).forEach((hit, place) => {
    for (const id of searchable.rows[hit.at] ?? []) if (!best.has(id)) best.set(id, place);
  });
  return best;
}

/** What stands in the technology owner's place and names nobody: "TBD" is found, too. */
function written(system: SystemRecord): string {
  const value = statementsOf(system, 'techOwner')[0]?.said.value;
  return value && 'text' in value ? value.text : '';
}

/** Every text once: a vendor or an owner of a hundred systems is folded and compared once. */
function searchableOf(rows: readonly Row[]): Searchable {
  const byText = new Map<string, Id[]>();
  for (const { id, system, aliases, techOwner, bizOwner } of rows)
    for (const text of new Set([
      system.name,
      ...aliases,
      system.vendor ?? '',
      techOwner.name || written(system),
      bizOwner.name,
    ])) {
      if (text === '') continue;
      const ids = byText.get(text);
      if (ids) ids.push(id);
      else byText.set(text, [id]);
    }
  return { index: fuzzyIndex([...byText.keys()]), rows: [...byText.values()] };
}
