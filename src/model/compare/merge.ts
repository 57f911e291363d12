import { findDeletions, type Deletion } from '#model/compare/deletions.ts';
import { valueIn, type Owner, type Side } from '#model/compare/sides.ts';
import { isWritable, tableOf } from '#model/compare/stored.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import { sameValue } from '#model/records/value.ts';

/** A field that differs between the two copies. Null = not given; of `del`, null = alive. */
export interface FieldDifference {
  readonly of: Owner;
  readonly id: Id;
  readonly field: string;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
}

/** What two copies edited apart have to say to each other. Nothing of it is written yet. */
export interface Findings {
  /** Changed only there: it comes in. */
  readonly theirs: readonly FieldDifference[];
  /** Changed only here: it stays. */
  readonly ours: readonly FieldDifference[];
  /** Changed on both sides to different values: somebody has to choose. */
  readonly conflicts: readonly FieldDifference[];
  /** Deleted on one side while the other went on working with it: somebody has to choose. */
  readonly deletions: readonly Deletion[];
}

/** Compares two copies field by field. Every difference is in exactly one of the four lists. */
export function mergeFindings(ours: Side, theirs: Side): Findings {
  const found = { theirs: [] as FieldDifference[], ours: [] as FieldDifference[], both: [] as FieldDifference[] };
  const judge = (of: Owner, id: Id, field: string): void => {
    const here = valueIn(ours.data, of, id, field) ?? null;
    const there = valueIn(theirs.data, of, id, field) ?? null;
    if (field === 'del' ? (here === null) === (there === null) : sameValue(here, there)) return;
    const [we, they] = [ours.changed(of, id, field), theirs.changed(of, id, field)];
    // Neither: each copy knows the other's value and decided otherwise. That is a conflict, too.
    const list = we === they ? found.both : they ? found.theirs : found.ours;
    list.push({ of, id, field, ours: here, theirs: there });
  };
  judge('workspace', '', 'name');
  for (const kind of allKinds) {
    const [here, there] = [tableOf(ours.data, kind), tableOf(theirs.data, kind)];
    for (const id of new Set([...here.keys(), ...there.keys()])) {
      const [a, b] = [here.get(id), there.get(id)];
      if (a === b) continue;
      const fields = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
      // When it was made is no matter of opinion.
      if (a && b) fields.delete('created');
      for (const field of fields) if (isWritable(field)) judge(kind, id, field);
    }
  }
  const deletions = findDeletions(ours, theirs, found);
  const asked = new Set(deletions.map((one) => keyOf(one.kind, one.id, 'del')));
  const rest = (list: readonly FieldDifference[]) => list.filter((one) => !asked.has(keyOf(one.of, one.id, one.field)));
  return { theirs: rest(found.theirs), ours: rest(found.ours), conflicts: rest(found.both), deletions };
}

/** A key for one field of one record: to remember what was chosen. A line break cannot be in a kind. */
export function keyOf(of: Owner, id: Id, field: string): string {
  return `${of}\n${id}\n${field}`;
}
