import type { Moment, Session } from '#store/session.ts';

/**
 * Where every field of the running workshop lives (law 7). `document` fields are the records themselves, undoable
 * and shared; `session` is per device; `moment` is gone with the page. A field without a home does not compile.
 */
export const homes = {
  page: 'session',
  workspaceId: 'session',
  mapId: 'session',
  about: 'session',
  layout: 'session',
  lens: 'session',
  theme: 'session',
  speaker: 'session',
  inspector: 'session',
  moreData: 'session',
  outline: 'session',
  strip: 'session',
  ladder: 'session',
  framed: 'session',
  pngScale: 'session',
  columnsHidden: 'session',
  steps: 'moment',
  flows: 'moment',
  system: 'moment',
  editing: 'moment',
  connecting: 'moment',
  expecting: 'moment',
  round: 'moment',
  roundAt: 'moment',
  coming: 'moment',
  chip: 'moment',
  walk: 'moment',
  dialog: 'moment',
  toasts: 'moment',
  newVersion: 'moment',
  spoken: 'moment',
} as const satisfies Record<keyof Session, 'session'> & Record<keyof Moment, 'moment'>;
