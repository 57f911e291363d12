import { registerWords } from '#words/register.ts';

/** What a column of the register is typed as; `counted` is worked out from the maps and cannot be typed. */
export type ColumnKind = 'name' | 'aliases' | 'text' | 'choice' | 'owner' | 'party' | 'amount' | 'counted';

/** A column of the register of systems. */
export type ColumnId = keyof typeof registerWords.columns;

/** A column: its name and how wide it is, px. */
export interface Column<Id extends string = ColumnId> {
  readonly id: Id;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** Its cells stand at the right, as numbers do. */
  readonly number?: boolean;
}

const column = (id: ColumnId, kind: ColumnKind, width: number, number = false): Column => ({
  id,
  name: registerWords.columns[id],
  kind,
  width,
  number,
});

/** The columns of the register in order. Widths fit the longest usual text of each at 14 px. */
export const columns: readonly Column[] = [
  column('name', 'name', 232),
  column('techOwner', 'owner', 190),
  column('bizOwner', 'owner', 170),
  column('runBy', 'choice', 206),
  column('steps', 'counted', 76, true),
  column('maps', 'counted', 72, true),
  column('share', 'counted', 160, true),
  column('sanction', 'choice', 128),
  column('kind', 'choice', 136),
  column('criticality', 'choice', 136),
  column('lifecycle', 'choice', 124),
  column('vendor', 'text', 150),
  column('cost', 'amount', 118, true),
  column('paidBy', 'party', 150),
  column('users', 'amount', 92, true),
  column('data', 'text', 150),
  column('aliases', 'aliases', 190),
  column('source', 'counted', 190),
];

const byId = new Map(columns.map((one) => [one.id, one]));

/** The column of this id. Throws for one there is not: ids are ours. */
export function columnOf(id: ColumnId): Column {
  const found = byId.get(id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}
