import { statusValue } from '#importers/inventory/status-value.ts';
import { columnFields, statusKey, statusRoles, type Meaning, type TakenRole } from '#model/inventory/column-field.ts';
import { saysNothing } from '#model/inventory/cell-value.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';

/** A word in a column of statuses, and what it becomes; null = nothing. */
export interface StatusWord {
  readonly key: string;
  readonly role: TakenRole;
  readonly heading: string;
  readonly text: string;
  readonly count: number;
  readonly becomes: string | null;
}

/** More different words than this are no list of statuses: the commonest are shown, all are read. */
export const STATUS_WORDS_SHOWN = 40;

/** Every word in columns of statuses, the commonest first. What a person chose stands over what is read. */
export function statusWords(
  sheet: ReadSheet,
  roles: Meaning['roles'],
  chosen: Meaning['statuses'],
): readonly StatusWord[] {
  const found = new Map<string, StatusWord>();
  for (const { column, role, heading } of columnFields(sheet.headers, roles)) {
    if (role === null || !statusRoles.includes(role)) continue;
    for (const cells of sheet.rows) {
      const text = (cells[column] ?? '').trim();
      if (saysNothing(text)) continue;
      const key = statusKey(role, text);
      const known = found.get(key);
      const becomes = known
        ? known.becomes
        : Object.hasOwn(chosen, key)
          ? (chosen[key] ?? null)
          : statusValue(role, text);
      found.set(key, { key, role, heading, text: known?.text ?? text, count: (known?.count ?? 0) + 1, becomes });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
