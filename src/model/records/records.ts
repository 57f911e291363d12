import type { Id } from '#model/records/record.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { LaneRecord } from '#model/records/lane.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { NoteRecord } from '#model/records/note.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { ReviewRecord } from '#model/records/review.ts';
import type { SheetRecord } from '#model/records/sheet.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { SystemRecord } from '#model/records/system.ts';

/** Every kind of record and its shape. A new kind is a file here, a line here and a line in `kinds.ts`. */
export interface RecordTypes {
  map: MapRecord;
  step: StepRecord;
  flow: FlowRecord;
  lane: LaneRecord;
  system: SystemRecord;
  party: PartyRecord;
  support: SupportRecord;
  note: NoteRecord;
  sheet: SheetRecord;
  review: ReviewRecord;
}

/** The name of a kind of record; also the name of its table. */
export type Kind = keyof RecordTypes;
/** The shape of a kind's records. */
export type RecordOf<K extends Kind> = RecordTypes[K];
/** A record of any kind. */
export type AnyRecord = RecordTypes[Kind];

/** The table of one kind. A changed record means a new Map; an unchanged table keeps its identity, so it can key a WeakMap. */
export type Table<K extends Kind> = ReadonlyMap<Id, RecordOf<K>>;

/**
 * A whole workspace as flat tables of plain immutable records, deleted ones included.
 * This is ALL that commands read; facts, lenses, scene and exporters read a View of it (`#model/view.ts`).
 */
export interface Records {
  readonly name: string;
  readonly tables: { readonly [K in Kind]: Table<K> };
}
