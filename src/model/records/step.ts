import type { Base, Id, OrderKey } from '#model/records/record.ts';
import type { NoSystem, Said } from '#model/records/claim.ts';
import type { Quantity } from '#model/records/quantity.ts';

/** One piece of work in a stream. Customer, supplier and control stand on the map but are not counted as steps. */
export interface StepRecord extends Base {
  readonly mapId: Id;
  readonly kind: 'step' | 'customer' | 'supplier' | 'control';
  readonly name: string;
  readonly order: OrderKey;
  /** The party (team or person) that does the step. */
  readonly teamId?: Id;
  /** Where work divides after this step: to all branches, or to one of them. */
  readonly split?: 'all' | 'one';
  /** Hand-placed position in one layout, [x, y]: x from the map's left, y from its lane's or row's top, in scene px. */
  readonly [pin: `pin:${string}`]: readonly [number, number] | undefined;
  /** Said about the step having no system, one key for each speaker; null = withdrawn. */
  readonly [noSystem: `noSystem@${string}`]: Said<NoSystem> | null | undefined;
  /** Process time: uninterrupted work on one piece. On screen: "work". */
  readonly pt?: Quantity;
  /** Lead time: from work being available to handed on. On screen: "takes". */
  readonly lt?: Quantity;
  readonly wait?: Quantity;
  readonly elapsed?: Quantity;
  /** %C&A: usable by the next step without fixing. On screen: "usable". */
  readonly ca?: Quantity;
  /** Whether the customer pays for the work: it adds value, adds none, or adds none but must be. */
  readonly va?: 'yes' | 'no' | 'necessary';
  /** People who work on one piece at once. A count: without a unit. */
  readonly people?: Quantity;
  /** Pieces a month. A count. */
  readonly runs?: Quantity;
  /** Pieces that wait before or lie in the step. A count. */
  readonly wip?: Quantity;
  /** Pieces that are worked on together. A count. */
  readonly batch?: Quantity;
  /** From the last good piece of one kind to the first good piece of the next. A time. */
  readonly changeOver?: Quantity;
  /** Share of the time that the step can work when it should, %. */
  readonly uptime?: Quantity;
  /** What keeps work from flowing here: true = it was named. */
  readonly [barrier: `barrier:${string}`]: true | undefined;
  /** Votes of a group, how well the step works: how many gave 1, 2, 3, 4 and 5. NEVER WHO. */
  readonly [votes: `votes:${string}`]: readonly number[] | undefined;
}
