import type { Base, Id } from '#model/records/record.ts';

/** A person, a team or a vendor. Owners, teams of steps and speakers are all parties. */
export interface PartyRecord extends Base {
  readonly name: string;
  readonly kind: 'person' | 'team' | 'vendor';
  readonly side?: 'it' | 'business' | 'external';
  readonly office?: 'front' | 'back';
  /** They no longer work here: what they own counts as owned by nobody. */
  readonly left?: boolean;
  readonly [deputy: `deputy:${string}`]: true | undefined;
  readonly mergedInto?: Id;
}
