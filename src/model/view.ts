import type { Id } from '#model/records/record.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { LaneRecord } from '#model/records/lane.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { NoteRecord } from '#model/records/note.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { SystemRecord } from '#model/records/system.ts';

/** Who will see it. `inside` keeps everything; others reduce by the class of each field. */
export type Audience = 'inside';

/**
 * One map as one audience sees it: only visible records, in order. THE ONE SEAM for scenario and audience: facts,
 * lenses, scene and exporters read this and never the tables. Made by `viewOf` (`#model/view-of.ts`), cached by
 * table identity: the same records give the same View object.
 */
export interface View {
  readonly map: MapRecord;
  /** All visible cards of the map in story order (order key, then id): steps, customers, suppliers, controls. */
  readonly steps: readonly StepRecord[];
  /** Visible hand-overs whose two ends are visible. At most one for each from, to and kind. */
  readonly flows: readonly FlowRecord[];
  /** Visible links of visible steps to visible systems, one for each step and system. */
  readonly supports: readonly SupportRecord[];
  /** Systems linked to at least one step of the map, by id. Merged systems stand as the one they were merged into. */
  readonly systems: ReadonlyMap<Id, SystemRecord>;
  /** Systems named as able to take another's place on this map, whether linked to a step or not, by id. */
  readonly replacements: ReadonlyMap<Id, SystemRecord>;
  /** All visible parties of the workspace, by id. No record of a view refers to a merged party or system. */
  readonly parties: ReadonlyMap<Id, PartyRecord>;
  readonly lanes: readonly LaneRecord[];
  /** Notes on the map's steps and on the map itself. */
  readonly notes: readonly NoteRecord[];
  readonly audience: Audience;
}
