import type { Id } from '#model/records/record.ts';
import type { Piece } from '#scene/display.ts';

/** Which pieces look special just now. */
export interface Flags {
  /** The system that is looked at or asked about. */
  readonly system: Id | null;
  /** Not yet there: what the line would add. */
  readonly ghosts: ReadonlySet<Id>;
  /** While a chip is pressed: the only steps and systems drawn in full. */
  readonly lit: ReadonlySet<Id> | null;
}

/** The classes of a piece on the page. */
export function classOf({ kind, of }: Piece, { ghosts, system, lit }: Flags): string {
  const names = ['piece', `piece-${kind}`];
  if (of !== undefined && ghosts.has(of)) names.push('is-ghost');
  if (kind === 'bar' && of !== undefined && of === system) names.push('is-picked');
  if (lit && of !== undefined && !lit.has(of)) names.push('is-dim');
  return names.join(' ');
}
