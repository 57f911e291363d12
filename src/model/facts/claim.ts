import type { ClaimField, NoSystem, OwnerValue, RunBy, Said, Source } from '#model/records/claim.ts';
import { partyOfSource } from '#model/records/references.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { View } from '#model/view.ts';

/** What each disputed field claims. */
interface ValueOf extends Record<ClaimField, unknown> {
  techOwner: OwnerValue;
  bizOwner: OwnerValue;
  runBy: RunBy;
  noSystem: NoSystem;
}

/** One statement that stands: whose it is and what was said. */
export interface Statement<V> {
  readonly source: Source;
  readonly said: Said<V>;
}

/** What is known of a disputed field. */
export interface Fact<V> {
  /** The latest statement's. */
  readonly value: V;
  /** Statements that agree with the value in force, latest first. */
  readonly agreed: readonly Statement<V>[];
  /** Statements that say something else, latest first. */
  readonly others: readonly Statement<V>[];
  /** True while statements differ: nobody has chosen one yet. */
  readonly disputed: boolean;
}

const made = new WeakMap<object, ReadonlyMap<string, readonly Statement<unknown>[]>>();
const none: readonly never[] = [];

/** All statements of one field of a record, latest first; withdrawn ones (null) are left out. Ties: by source. */
export function statementsOf<F extends ClaimField>(record: object, field: F): readonly Statement<ValueOf[F]>[] {
  let fields = made.get(record);
  if (!fields) made.set(record, (fields = collect(record)));
  // The cast: readers let nothing but this field's values into its keys.
  return (fields.get(field) ?? none) as readonly Statement<ValueOf[F]>[];
}

const silent: ReadonlyMap<string, readonly Statement<unknown>[]> = new Map();

function collect(record: object): ReadonlyMap<string, readonly Statement<unknown>[]> {
  let fields: Map<string, Statement<unknown>[]> | undefined;
  for (const key in record) {
    const at = key.indexOf('@');
    if (at < 1) continue;
    // The cast: whatever stands under a key with @ was read as a statement, or is withdrawn.
    const said = (record as Record<string, Said<unknown> | null | undefined>)[key];
    if (said === null || said === undefined) continue;
    fields ??= new Map();
    const field = key.slice(0, at);
    const statement = { source: key.slice(at + 1), said };
    const others = fields.get(field);
    if (others) others.push(statement);
    else fields.set(field, [statement]);
  }
  if (!fields) return silent; // most steps: nothing is said about having no system
  for (const statements of fields.values()) if (statements.length > 1) statements.sort(latestFirst);
  return fields;
}

function latestFirst(a: Statement<unknown>, b: Statement<unknown>): number {
  return b.said.at - a.said.at || (a.source < b.source ? -1 : 1);
}

/**
 * What statements come to: the latest is in force, those that mean the same agree with it, any other makes it disputed.
 * `meaning` turns a value into what is compared; null = it says nothing (an owner "TBD", a party that was deleted).
 * Null when nothing stands.
 */
export function factOf<V>(statements: readonly Statement<V>[], meaning: (value: V) => string | null): Fact<V> | null {
  if (statements.length === 0) return null;
  const speaking = statements.filter(({ said }) => meaning(said.value) !== null);
  const [latest] = speaking;
  if (!latest) return null;
  const inForce = meaning(latest.said.value);
  const agreed = speaking.filter(({ said }) => meaning(said.value) === inForce);
  const others = speaking.filter(({ said }) => meaning(said.value) !== inForce);
  return { value: latest.said.value, agreed, others, disputed: others.length > 0 };
}

/** Who made a statement, if it was a party that is still there; undefined for the room and for imports. */
export function speakerOf(view: Pick<View, 'parties'>, { source, said }: Statement<unknown>): PartyRecord | undefined {
  const id = said.by ?? partyOfSource(source);
  return id === undefined ? undefined : view.parties.get(id);
}
