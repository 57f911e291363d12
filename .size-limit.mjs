// @ts-check
import { join } from 'node:path';
import { DIST } from './scripts/built.mjs';
import { firstLoad } from './scripts/first-load.mjs';

/** The budget. Most of it is React, React Flow, Yjs, Dexie and zustand. */
export default [
  {
    name: 'JavaScript of the first load, gzip',
    path: firstLoad(DIST).map((path) => join(DIST, path)),
    gzip: true,
    limit: '240 kB',
  },
];
