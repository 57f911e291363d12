import { gapOf } from '#model/facts/owner.ts';
import type { Row } from '#model/register/rows.ts';
import type { registerWords } from '#words/register.ts';

/** A question that some systems are the answer to. */
export type ChipId = keyof typeof registerWords.chips;

/** Which systems each chip keeps. Several chips keep what all of them keep. */
const fits: Readonly<Record<ChipId, (row: Row) => boolean>> = {
  noOwner: (row) => gapOf(row.techOwner) !== null,
  weakOwner: (row) => row.techOwner.state === 'weak',
  disputed: ({ techOwner, bizOwner, assessment }) =>
    techOwner.fact?.disputed === true || bizOwner.fact?.disputed === true || assessment.runBy?.disputed === true,
  outside: ({ assessment: { verdict } }) => verdict === 'shadow' || verdict === 'suspected',
  notAssessed: (row) => row.assessment.verdict === 'not-assessed',
  unused: (row) => row.touched === undefined,
  ending: ({ system, touched }) =>
    touched !== undefined && (system.lifecycle === 'phaseOut' || system.lifecycle === 'endOfLife'),
};

/** Every chip, in order. */
export const chipIds: readonly ChipId[] = [
  'noOwner',
  'weakOwner',
  'disputed',
  'outside',
  'notAssessed',
  'unused',
  'ending',
];

/** True for a row that the chip keeps. */
export function fitsChip(row: Row, chip: ChipId): boolean {
  return fits[chip](row);
}

/** How many of the rows each chip keeps. */
export function chipCounts(rows: readonly Row[]): ReadonlyMap<ChipId, number> {
  return new Map(chipIds.map((chip) => [chip, rows.reduce((n, row) => n + (fits[chip](row) ? 1 : 0), 0)]));
}
