import fc from 'fast-check';
import type { LivingDocument } from '#document/document.ts';
import type { Change } from '#model/change.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { FieldValue } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';
import { make, meta } from '../../contracts/samples.ts';

/** Random edits of a document. Ids come from a small pool, so that edits meet. */

const ids = ['a', 'b', 'c', 'd', '__proto__', 'constructor', '名'];
const fields = ['name', 'teamId', 'mapId', 'del', 'pt', 'pin:river', 'techOwner@room', 'alias:x', 'unknown', 'kind'];

export type Edit = { readonly do: 'changes'; readonly list: readonly Rough[] } | { readonly do: 'undo' | 'redo' };

/** A change that may not fit: a set on a missing record becomes a create. */
interface Rough {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly value: FieldValue;
  readonly create: boolean;
}

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<FieldValue>({ text: '5m', v: 5, unit: 'min' }, [1, 2], { value: { party: 'a' }, at: 1 }, {}, []),
);

const rough: fc.Arbitrary<Rough> = fc.record({
  kind: fc.constantFrom(...allKinds),
  id: fc.constantFrom(...ids),
  field: fc.constantFrom(...fields),
  value,
  create: fc.boolean(),
});

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('changes' as const), list: fc.array(rough, { maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
);

/** The changes an edit makes in this document. */
export function changesOf(doc: LivingDocument, list: readonly Rough[]): Change[] {
  const born = new Set<string>();
  return list.map((one) => {
    const key = `${one.kind} ${one.id}`;
    if (!one.create && (born.has(key) || doc.records().tables[one.kind].has(one.id))) {
      return { op: 'set', kind: one.kind, id: one.id, field: one.field, value: one.value };
    }
    born.add(key);
    const more = one.field === 'del' ? {} : { [one.field]: one.value };
    return make(one.kind, { ...more, id: one.id, created: 1 });
  });
}

export function run(doc: LivingDocument, one: Edit): void {
  if (one.do === 'changes') doc.apply(changesOf(doc, one.list), meta('edit'));
  else doc[one.do]();
}
