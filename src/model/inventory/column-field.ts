import type { Role } from '#model/inventory/role.ts';

/** What each column of a sheet is taken for, and what its status words become. */
export interface Meaning {
  readonly roles: readonly (Role | null)[];
  /** By `statusKey`: one of our own words, or null = nothing is made of it. */
  readonly statuses: Readonly<Record<string, string | null>>;
}

/** A column and the field of a system it is written to. */
export interface ColumnField {
  readonly column: number;
  readonly heading: string;
  /** Null = kept as it is. */
  readonly role: TakenRole | null;
  /** `vendor`, `techOwner`, `x:<heading>`. */
  readonly field: string;
}

/** Fields of a system by the role of a column. Roles without a line here are kept as they are, under their heading. */
const FIELDS = {
  name: 'name',
  id: 'id',
  alias: 'alias',
  techOwner: 'techOwner',
  bizOwner: 'bizOwner',
  ownerEmail: 'ownerEmail',
  runBy: 'runBy',
  vendor: 'vendor',
  description: 'purpose',
  data: 'data',
  hosting: 'hosting',
  url: 'url',
  ends: 'ends',
  users: 'users',
  cost: 'cost',
  paidBy: 'paidBy',
  kind: 'kind',
  sanction: 'sanction',
  lifecycle: 'lifecycle',
  criticality: 'criticality',
} as const satisfies Partial<Record<Role, string>>;

/** A role that a field of a system is for. */
export type TakenRole = keyof typeof FIELDS;

/** Roles whose cells are words of a list. */
export const statusRoles: readonly TakenRole[] = ['sanction', 'lifecycle', 'criticality', 'runBy', 'kind'];

/** The key of a status word: blind to case and to blanks around it. */
export function statusKey(role: string, text: string): string {
  return `${role} ${text.trim().toLowerCase()}`;
}

/** True for a role that a field of a system is for. */
export function isTaken(role: Role | null | undefined): role is TakenRole {
  return role !== null && role !== undefined && Object.hasOwn(FIELDS, role);
}

/**
 * Each column with its field. Of two columns with one role the first has it (several may hold other names); the rest are
 * kept as they are. Kept columns of one heading get a number, one without a heading its place.
 */
export function columnFields(headers: readonly string[], roles: readonly (Role | null)[]): readonly ColumnField[] {
  // Where only addresses say who answers, they are the owners.
  const known = roles.includes('techOwner') ? roles : roles.map((role) => (role === 'ownerEmail' ? 'techOwner' : role));
  const taken = new Set<string>();
  const free = (field: string): string => {
    let name = field;
    for (let more = 2; taken.has(name); more++) name = `${field} ${more}`;
    taken.add(name);
    return name;
  };
  return headers.map((raw, column) => {
    const heading = raw.trim();
    const role = known[column];
    if (isTaken(role) && (role === 'alias' || !taken.has(FIELDS[role]))) {
      taken.add(FIELDS[role]);
      return { column, heading, role, field: FIELDS[role] };
    }
    return { column, heading, role: null, field: free(`x:${heading || `column ${column + 1}`}`) };
  });
}
