import type { Id } from '#model/records/record.ts';
import { given, ofMap } from './given.ts';
import { asField } from './step-write.ts';
import { typedNumber } from './typed-number.ts';

/** Who is asked before mapping what the stream takes. */
type Asked = 'leaders' | 'doers';

/** What a group expects the stream to take, as typed; blank takes it back, with how many were asked. */
export const sayExpected = given<{ readonly mapId: Id; readonly group: Asked; readonly text: string }>(
  'expect.say',
  'map',
  (pen, { mapId, group, text }) => {
    const said = typedNumber('time', text);
    pen.set('map', mapId, group, asField(said, pen.ctx));
    if (said !== undefined) return;
    pen.set('map', mapId, `${group}N`, null);
    // With nothing left to be seen, the next answer is hidden again.
    const other = group === 'leaders' ? 'doers' : 'leaders';
    if (!pen.records.tables.map.get(mapId)?.[other]) pen.set('map', mapId, 'revealed', null);
  },
);

/** How many of a group were asked: a whole number; null = not said. Anything else changes nothing. */
export const countExpected = given<{ readonly mapId: Id; readonly group: Asked; readonly n: number | null }>(
  'expect.count',
  'map',
  (pen, { mapId, group, n }) => {
    // Six digits: more people than anybody asked.
    if (n === null || (Number.isInteger(n) && n >= 0 && n < 1e6)) pen.set('map', mapId, `${group}N`, n);
  },
);

/** Shows what was expected, to the room and in pictures. Undo hides it again. */
export const revealExpected = given<{ readonly mapId: Id }>(
  'expect.reveal',
  'map',
  (pen, { mapId }) => {
    const map = pen.records.tables.map.get(mapId);
    if (map?.leaders || map?.doers) pen.set('map', mapId, 'revealed', true);
  },
  {
    from: (records, where) => {
      const { leaders, doers, revealed } = records.tables.map.get(where.mapId ?? '') ?? {};
      return (leaders || doers) && !revealed ? ofMap((mapId) => ({ mapId }))(records, where) : null;
    },
  },
);
