import type { MapRecord } from '#model/records/map.ts';
import type { Id } from '#model/records/record.ts';
import { given } from './given.ts';
import { asField } from './step-write.ts';
import { typedNumber } from './typed-number.ts';

const SORTS = { demand: 'count', available: 'time' } as const;

/** Demand or available time of a map as typed; blank clears it. What is not understood is kept as its text. */
export const setMapNumber = given<{
  readonly mapId: Id;
  readonly field: keyof typeof SORTS;
  readonly text: string;
}>('map.number', 'map', (pen, { mapId, field, text }) =>
  pen.set('map', mapId, field, asField(typedNumber(SORTS[field], text), pen.ctx)),
);

/** What demand and available time are of: a day, a week or a month. */
export const setPeriod = given<{ readonly mapId: Id; readonly value: NonNullable<MapRecord['period']> }>(
  'map.period',
  'map',
  (pen, { mapId, value }) => pen.set('map', mapId, 'period', value),
);
