import type { Base, OrderKey } from '#model/records/record.ts';
import type { Quantity } from '#model/records/quantity.ts';

/** What the map is about, asked before mapping and printed with every picture. */
export interface Frame {
  readonly from?: string;
  readonly to?: string;
  readonly whom?: string;
  /** A time or a text; its `text` is always shown as typed. */
  readonly promised?: Quantity;
  readonly why?: string;
}

/** How long a day, a week and a month of work are. */
export interface Calendar {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly daysPerMonth: number;
}

/** A value stream, as it is today or as it could be. */
export interface MapRecord extends Base {
  readonly name: string;
  readonly state: 'current' | 'future';
  /** The map a future state was drawn from. */
  readonly basedOn?: string;
  readonly order: OrderKey;
  readonly frame?: Frame;
  readonly calendar?: Calendar;
  /** What a step's lead time contains: its queue (office), not the inventory (manufacturing), or wait kept apart. */
  readonly convention: 'office' | 'manufacturing' | 'apart';
  /** Pieces the customers ask for in one `period`. A count. */
  readonly demand?: Quantity;
  /** Working time there is in one `period`. A time. */
  readonly available?: Quantity;
  /** What demand and available time are of; a month unless it says otherwise. */
  readonly period?: 'd' | 'wk' | 'mo';
  /** What leaders believe the stream takes, asked before mapping, and how many of them. */
  readonly leaders?: Quantity;
  readonly leadersN?: number;
  /** What those who do the work believe it takes, and how many of them. */
  readonly doers?: Quantity;
  readonly doersN?: number;
  /** The room has seen what both groups believed. Until then no screen and no picture shows it. */
  readonly revealed?: boolean;
}
