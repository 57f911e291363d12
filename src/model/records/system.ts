import type { Base, Id } from '#model/records/record.ts';
import type { SheetRow } from '#model/records/sheet.ts';
import type { OwnerValue, RunBy, Said } from '#model/records/claim.ts';

/** What sort of thing a system is; a spreadsheet or a chat group is a system too. */
export type SystemKind =
  | 'application'
  | 'saas'
  | 'eud' // a spreadsheet or database built by its users
  | 'messaging'
  | 'ai'
  | 'robot'
  | 'device';

/** What IT has decided about its use. */
export type Sanction = 'not_reviewed' | 'under_review' | 'sanctioned' | 'tolerated' | 'unsanctioned';
/** Where it stands between being planned and being gone. */
export type Lifecycle = 'plan' | 'phaseIn' | 'active' | 'phaseOut' | 'endOfLife';

/** An IT system of the workspace, shared by all its maps. */
export interface SystemRecord extends Base {
  readonly name: string;
  readonly kind?: SystemKind;
  /** Other names it goes by; the key is the name, the value true. */
  readonly [alias: `alias:${string}`]: true | undefined;
  /** Who to call when it breaks, one key for each speaker; null = withdrawn. */
  readonly [techOwner: `techOwner@${string}`]: Said<OwnerValue> | null | undefined;
  /** Who answers for what it does for the business. */
  readonly [bizOwner: `bizOwner@${string}`]: Said<OwnerValue> | null | undefined;
  readonly [runBy: `runBy@${string}`]: Said<RunBy> | null | undefined;
  readonly sanction?: Sanction;
  readonly lifecycle?: Lifecycle;
  readonly criticality?: 'mission' | 'high' | 'medium' | 'low';
  readonly personalAccount?: boolean;
  readonly vendor?: string;
  /** What it costs in a year, in the workspace's own currency. */
  readonly cost?: number;
  readonly paidBy?: Id;
  /** How many people use it. */
  readonly users?: number;
  /** What it is for. */
  readonly purpose?: string;
  /** What data it holds, or how they are classed. */
  readonly data?: string;
  /** Where it runs: "Cloud", "On premise". */
  readonly hosting?: string;
  readonly url?: string;
  /** When it ends or its contract does, as written. */
  readonly ends?: string;
  /** Its row in an imported sheet. */
  readonly [row: `row:${string}`]: SheetRow | undefined;
  /** The system this one was merged into; it is then shown as that one. */
  readonly mergedInto?: Id;
}
