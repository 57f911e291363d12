import type { Base, Id } from '#model/records/record.ts';

/** A voice (what people say about working there), an improvement, or something parked for later. */
export interface NoteRecord extends Base {
  readonly kind: 'voice' | 'improvement' | 'parking';
  readonly stepId?: Id;
  readonly mapId?: Id;
  readonly text: string;
  readonly by?: Id;
  readonly at?: number;
}
