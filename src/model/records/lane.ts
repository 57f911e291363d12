import type { Base, Id, OrderKey } from '#model/records/record.ts';

/** The place of a team's lane in one map. Nothing but order: lanes come from the teams of the steps. */
export interface LaneRecord extends Base {
  readonly mapId: Id;
  readonly teamId: Id;
  readonly order: OrderKey;
}
