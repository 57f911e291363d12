import type { Base, Id } from '#model/records/record.ts';
import type { Quantity } from '#model/records/quantity.ts';

/** A hand-over between two steps. Rework is a kind of its own, never inferred from direction. */
export interface FlowRecord extends Base {
  readonly mapId: Id;
  readonly from: Id;
  readonly to: Id;
  readonly kind: 'work' | 'rework' | 'information';
  readonly label?: string;
  readonly transfer?: 'push' | 'pull' | 'fifo' | 'manual' | 'electronic';
  /** Share of the work that takes this route of an either/or split. */
  readonly share?: Quantity;
  /** Share of the work that comes back, of a rework flow. */
  readonly rate?: Quantity;
  /** How long work that comes back waits before it is taken up again. */
  readonly loopWait?: Quantity;
  /** Most pieces that may wait here: of a queue in order (FIFO) or a pull. A count. */
  readonly limit?: Quantity;
}
