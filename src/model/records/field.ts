import type { ProblemWhat } from '#model/records/problem.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';

/** What a field tells, so that an audience can be shown less: one class for each field. */
export type FieldClass = 'name' | 'person' | 'money' | 'note' | 'status' | 'number' | 'link';

/** Says where a reference leads now. Returning the id unchanged makes it a way to collect references. */
export type Relink = (kind: Kind, id: Id) => Id;

/** A sort of value: how it is read from anything, and which references it holds. */
export interface FieldType {
  /**
   * The value, frozen and safe, from anything that may have been stored. Undefined = not usable, the field's default
   * stands. Says what is wrong through `problem`, at most once. NEVER THROWS.
   */
  readonly read: (raw: unknown, problem: (what: ProblemWhat) => void) => FieldValue | undefined;
  /** The value with every reference in it sent through `to`. Only given values that `read` returned. */
  readonly relink?: (value: FieldValue, to: Relink) => FieldValue;
}

/** One field, or one family of fields that share a prefix. */
export interface FieldSpec {
  readonly type: FieldType;
  readonly class: FieldClass;
  /** Read when the field is absent or unusable; without it the record then has no such field. */
  readonly fallback?: FieldValue;
  /** For a prefix: what stands behind it is an id of this kind (`deputy:<party>`) or a source (`techOwner@<party or room>`). */
  readonly suffix?: 'party' | 'source';
}

/** A field whose record must be visible for this one to be visible. */
export interface Parent {
  readonly field: string;
  readonly kind: Kind;
  /** True when a record may do without it; then it counts only where it is set (a note is on a step or on a map). */
  readonly optional?: true;
}

/** What is known about one kind of record. */
export interface KindSpec {
  /** Fields by name. Ask `fieldSpec` (`#model/records/kinds.ts`), which knows the shared ones and the prefixes too. */
  readonly fields: ReadonlyMap<string, FieldSpec>;
  /** Families of fields by prefix, separator included: `alias:`, `techOwner@`. */
  readonly prefixes: ReadonlyMap<string, FieldSpec>;
  readonly parents: readonly Parent[];
}
