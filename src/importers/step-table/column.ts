import type { Unit } from '#model/records/quantity.ts';

/** What the cells of a column say of a step. */
export type Meaning =
  | 'name'
  | 'pt'
  | 'lt'
  | 'wait'
  | 'ca'
  | 'team'
  | 'systems'
  | 'techOwner'
  | 'people'
  | 'va'
  | 'runs'
  | 'wip'
  | 'batch'
  | 'changeOver'
  | 'uptime'
  | 'notes'
  /** The row's number: not needed, steps count themselves. */
  | 'number'
  /** No field for it: its cells are kept with the step and listed as not read. */
  | 'kept'
  /** Left out because a person said so. */
  | 'out';

/** All meanings, in the order they are offered. */
export const meanings: readonly Meaning[] = [
  'name',
  'pt',
  'lt',
  'wait',
  'ca',
  'team',
  'systems',
  'techOwner',
  'people',
  'va',
  'runs',
  'wip',
  'batch',
  'changeOver',
  'uptime',
  'notes',
  'number',
  'kept',
  'out',
];

/** Meanings that several columns may share. */
export const shared: ReadonlySet<Meaning> = new Set<Meaning>(['systems', 'notes', 'number', 'kept', 'out']);

/** Fields of a step that hold a number, and the sort of each. */
export const sorts = {
  pt: 'time',
  lt: 'time',
  wait: 'time',
  changeOver: 'time',
  ca: 'share',
  uptime: 'share',
  people: 'count',
  runs: 'count',
  wip: 'count',
  batch: 'count',
} as const satisfies { readonly [M in Meaning]?: 'time' | 'share' | 'count' };

/** A meaning whose cells are numbers. */
export type NumberMeaning = keyof typeof sorts;

/** True for a meaning whose cells are numbers. */
export function isNumber(meaning: Meaning): meaning is NumberMeaning {
  return Object.hasOwn(sorts, meaning);
}

/** Meanings whose cells are times. */
export const timed: ReadonlySet<Meaning> = new Set(meanings.filter((one) => isNumber(one) && sorts[one] === 'time'));

/** A unit of time. */
export type TimeUnit = Exclude<Unit, '%'>;

/** One column of a pasted table. */
export interface Column {
  /** As it stands above the column; '' = nothing does. */
  readonly heading: string;
  readonly meaning: Meaning;
  /** The unit of numbers that stand without one: from the heading, or said by a person. */
  readonly unit?: TimeUnit;
}
