import type { Base, Id } from '#model/records/record.ts';

/** That a system supports a step. Two of the same step and system count as one. */
export interface SupportRecord extends Base {
  readonly stepId: Id;
  readonly systemId: Id;
  readonly role: 'required' | 'optional';
  readonly direction?: 'reads' | 'writes' | 'both';
  /** The system that could take its place at this step. */
  readonly replaceableBy?: Id;
}
