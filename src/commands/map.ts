import { keyBetween } from '#lib/order.ts';
import type { Calendar, Frame, MapRecord } from '#model/records/map.ts';
import type { FieldValue, Id, OrderKey } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { visible } from '#model/visible.ts';
import { given, ofMap } from './given.ts';
import { readTimeField } from './line/quantity-field.ts';
import { erase } from './pen.ts';
import { asField } from './step-write.ts';
import { inOrder } from './stream.ts';

/** An order key after all maps of the workspace. */
function lastMapKey(records: Records): OrderKey {
  const shown = inOrder([...records.tables.map.values()].filter((map) => visible(records, 'map', map.id)));
  return keyBetween(shown.at(-1)?.order ?? null, null);
}

/** A new, empty map at the end of the workspace. Its name may be blank until somebody gives one. */
export const createMap = given<{ readonly name: string; readonly state?: MapRecord['state'] }>(
  'map.create',
  'map',
  (pen, { name, state = 'current' }) => {
    pen.create('map', { name: name.trim(), state, order: lastMapKey(pen.records), convention: 'office' });
  },
  { from: () => ({ name: '' }) },
);

/** Another name for a map; it may be blank. */
export const renameMap = given<{ readonly mapId: Id; readonly name: string }>(
  'map.rename',
  'map',
  (pen, { mapId, name }) => pen.set('map', mapId, 'name', name.trim()),
);

/** As it is today, or as it could be. */
export const setMapState = given<{ readonly mapId: Id; readonly state: MapRecord['state'] }>(
  'map.state',
  'map',
  (pen, { mapId, state }) => pen.set('map', mapId, 'state', state),
);

/** How long a day, a week and a month of work are; null = 8 h, 5 d, 20 d. Numbers that no calendar has change nothing. */
export const setCalendar = given<{ readonly mapId: Id; readonly calendar: Calendar | null }>(
  'map.calendar',
  'map',
  (pen, { mapId, calendar }) => {
    if (calendar === null) pen.set('map', mapId, 'calendar', null);
    else if (fits(calendar.hoursPerDay, 24) && fits(calendar.daysPerWeek, 7) && fits(calendar.daysPerMonth, 31))
      pen.set('map', mapId, 'calendar', { ...calendar });
  },
);

function fits(n: number, most: number): boolean {
  return n > 0 && n <= most;
}

/** What a step's lead time contains. */
export const setConvention = given<{ readonly mapId: Id; readonly convention: MapRecord['convention'] }>(
  'map.convention',
  'map',
  (pen, { mapId, convention }) => pen.set('map', mapId, 'convention', convention),
);

/** Deletes a map; its steps are hidden with it and come back with it. */
export const deleteMap = given<{ readonly mapId: Id }>(
  'map.delete',
  'map',
  (pen, { mapId }) => erase(pen, 'map', mapId),
  {
    from: ofMap((mapId) => ({ mapId })),
  },
);

/** Brings a deleted map back, with all that was on it. */
export const restoreMap = given<{ readonly mapId: Id }>('map.restore', 'map', (pen, { mapId }) =>
  pen.set('map', mapId, 'del', 0),
);

/** One part of the frame as typed; blank takes it out. */
interface FramePart {
  readonly mapId: Id;
  readonly part: keyof Frame;
  readonly text: string;
}

/** Says from where to where the stream goes, for whom, what is promised and why it matters. */
export const setFrame = given<FramePart>('frame.set', 'map', (pen, { mapId, part, text }) => {
  const map = pen.records.tables.map.get(mapId);
  if (map === undefined) return;
  const typed = text.trim();
  if (typed === (part === 'promised' ? map.frame?.promised?.text : map.frame?.[part])) return;
  const others = Object.entries(map.frame ?? {}).filter(([field]) => field !== part) as [string, FieldValue][]; // the cast: a frame holds texts and a quantity
  const promised = () => readTimeField(typed) ?? { text: typed };
  const value = part === 'promised' ? asField(promised(), pen.ctx) : typed;
  const frame = Object.fromEntries(typed === '' ? others : [...others, [part, value]]);
  pen.set('map', mapId, 'frame', Object.keys(frame).length === 0 ? null : frame);
});
