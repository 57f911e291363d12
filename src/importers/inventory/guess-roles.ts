import type { GuessedColumn } from '#model/inventory/read-sheet.ts';
import type { Role } from '#model/inventory/role.ts';
import { lookOf } from './column-look.ts';
import type { ColumnLook } from './column-look.ts';
import { headingWordsOf } from './heading-key.ts';
import { roleOfHeading } from './heading-role.ts';
import type { HeadingRole } from './heading-role.ts';

/** Roles that several columns may have: what they say is put together. */
const SHARED: ReadonlySet<Role> = new Set<Role>(['alias', 'notes', 'dependency', 'platform', 'department']);
/** Answered in one piece, for each depends on the others. */
const OWNERS: ReadonlySet<string> = new Set(['owner', 'techOwner', 'bizOwner']);
/** So many rows show what stands in a column. */
const SAMPLE = 300;

interface Claim {
  readonly column: number;
  readonly role: Role;
  readonly how: 'sure' | 'likely';
  readonly rank: number;
}

/**
 * What each column of an inventory seems to be, by its heading and by the shapes of its cells. At most one column is the
 * `name` and one the `id`. An owner beside an IT owner is the business owner; alone it is the technology owner, likely.
 * Pure; never throws.
 */
export function guessRoles(headers: readonly string[], rows: readonly (readonly string[])[]): readonly GuessedColumn[] {
  const sample = rows.slice(0, SAMPLE);
  const looks = headers.map((_, column) => lookOf(sample.map((row) => row[column] ?? '')));
  const said = headers.map(roleOfHeading);
  const claims = [...saidClaims(said, headers), ...ownerClaims(said, headers)].flatMap((claim) => {
    const look = looks[claim.column];
    return look === undefined ? [claim] : checked(claim, look);
  });
  const guesses: (GuessedColumn | undefined)[] = headers.map(() => undefined);
  const taken = new Set<Role>();
  const take = ({ column, role, how }: Claim): void => {
    if (guesses[column] !== undefined || (taken.has(role) && !SHARED.has(role))) return;
    taken.add(role);
    guesses[column] = { role, how };
  };
  const better = (a: Claim, b: Claim): number =>
    Number(a.how === 'likely') - Number(b.how === 'likely') || a.rank - b.rank || a.column - b.column;
  for (const claim of claims.toSorted(better)) take(claim);
  for (const claim of lookedClaims(looks, said, (role) => !taken.has(role))) take(claim);
  return guesses.map((guess) => guess ?? { role: null, how: 'none' });
}

/** What headings say; a product or a service is the system where no other column names it. */
function saidClaims(said: readonly (HeadingRole | null)[], headers: readonly string[]): readonly Claim[] {
  const isNamed = said.some((one) => one?.said === 'name');
  const isOwned = said.some((one) => one !== null && OWNERS.has(one.said));
  return said.flatMap((one, column): Claim[] => {
    if (one === null || OWNERS.has(one.said) || (one.said === 'ownerEmail' && !isOwned)) return [];
    const { said: role, how, rank } = one;
    if (role !== 'otherName' && role !== 'owner') return [{ column, role, how, rank }];
    if (!isNamed) return [{ column, role: 'name', how: 'likely', rank: 100 + rank }];
    return headingWordsOf(headers[column] ?? '').includes('product')
      ? [{ column, role: 'platform', how: 'likely', rank: 100 }]
      : [];
  });
}

/** Who answers for it: technology, business, or just "owner". */
function ownerClaims(said: readonly (HeadingRole | null)[], headers: readonly string[]): readonly Claim[] {
  const of = (wanted: HeadingRole['said']): readonly Claim[] =>
    said.flatMap((one, column): Claim[] =>
      one?.said === wanted ? [{ column, role: 'techOwner', how: one.how, rank: one.rank }] : [],
    );
  const tech = of('techOwner');
  const biz = of('bizOwner').map((claim): Claim => ({ ...claim, role: 'bizOwner' }));
  const plain = of('owner');
  const other: Role = tech.length > 0 && biz.length === 0 ? 'bizOwner' : 'techOwner';
  const claims = [...tech, ...biz, ...plain.map((claim): Claim => ({ ...claim, role: other, rank: claim.rank + 50 }))];
  // Two plain owners ("Owned by", "Custodian"): the first is who to call.
  if (claims.length > 0) return claims;
  // An address is all that is known of the owner.
  const column = said.findIndex((one) => one?.said === 'ownerEmail');
  const isBusiness = /business|fach|metier/.test(headingWordsOf(headers[column] ?? '').join(' '));
  return column === -1 ? [] : [{ column, role: isBusiness ? 'bizOwner' : 'techOwner', how: 'likely', rank: 0 }];
}

/** A claim held against the cells: what cannot be is dropped, what contradicts is corrected. */
function checked(claim: Claim, look: ColumnLook): readonly Claim[] {
  const { role } = claim;
  if (look.count === 0) return [claim];
  const weaker: Claim = { ...claim, how: 'likely' };
  if (role === 'lifecycle' || role === 'sanction' || role === 'criticality') {
    if (look.status === null || look.status === role) return [claim];
    return [{ ...weaker, role: look.status, rank: claim.rank + 20 }];
  }
  if (role === 'users' || role === 'cost') return look.numbers >= 0.5 ? [claim] : [];
  if (role === 'url') return look.addresses >= 0.3 ? [claim] : [weaker];
  if (role === 'id') return look.variety === 1 ? [claim] : look.variety >= 0.9 ? [weaker] : [];
  if (role === 'name') return look.variety >= 0.5 || look.count < 4 ? [claim] : [weaker];
  if (role === 'techOwner' || role === 'bizOwner') {
    if (look.yesNo >= 0.8 || look.numbers >= 0.8) return [];
    return [claim];
  }
  return [claim];
}

/** What cells alone say of columns whose headings say nothing. */
function lookedClaims(
  looks: readonly ColumnLook[],
  said: readonly (HeadingRole | null)[],
  isFree: (role: Role) => boolean,
): readonly Claim[] {
  const open = looks.flatMap((look, column) => (said[column] === null && look.count > 0 ? [{ look, column }] : []));
  const claim = (role: Role, fits: (look: ColumnLook) => boolean): Claim[] => {
    const found = isFree(role) ? open.find(({ look }) => fits(look)) : undefined;
    return found === undefined ? [] : [{ column: found.column, role, how: 'likely', rank: 0 }];
  };
  return [
    ...claim('name', ({ variety, words, length, count }) => count > 1 && variety > 0.9 && words >= 0.8 && length <= 60),
    ...claim('url', ({ addresses }) => addresses >= 0.8),
    ...claim('lifecycle', ({ status }) => status === 'lifecycle'),
    ...claim('sanction', ({ status }) => status === 'sanction'),
  ];
}
