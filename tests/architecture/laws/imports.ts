import { type Law, complain, ofProduct, parsed } from '../source.ts';

/** Which folders a package may be imported in. A package that is not here has no door. */
const DOORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^yjs$|^lib0(\/|$)/, ['src/document/']],
  [/^dexie$/, ['src/storage/']],
  [/^zustand(\/|$)/, ['src/store/']],
  [/^@xyflow\/react(\/|$)/, ['src/canvas/']],
  [/^react(-dom)?(\/|$)/, ['src/canvas/', 'src/views/', 'src/ui/', 'src/main.tsx']],
  [/^@base-ui\/react(\/|$)/, ['src/views/', 'src/ui/']],
  [/^lucide-react(\/|$)/, ['src/canvas/', 'src/views/', 'src/ui/']],
  [/^saxes$/, ['src/lib/xlsx/']],
  // Its files also go into drawings that leave the program.
  [/^@fontsource-variable\/inter(\/|$)/, ['src/ui/', 'src/exporters/', 'src/main.tsx']],
];

const file = (path: string, source: string) => [{ path, source }];

/** One door for each package. */
export const doors: Law = {
  name: 'each package has one door',
  check: (files) =>
    ofProduct(files).flatMap((one) =>
      parsed(one).imports.flatMap((line) => {
        if (/^[#./]/.test(line.from)) return [];
        const door = DOORS.find(([name]) => name.test(line.from));
        if (door === undefined) return [complain(one, line.at, `${line.from} has no door`)];
        return door[1].some((place) => one.path.startsWith(place))
          ? []
          : [complain(one, line.at, `${line.from} only in ${door[1].join(', ')}`)];
      }),
    ),
  planted: [
    file('src/storage/a.ts', `import * as Y from 'yjs';`),
    file('src/views/a.tsx', `import Dexie from 'dexie';`),
    file('src/views/a.tsx', `import { createStore } from 'zustand/vanilla';`),
    file('src/views/a.tsx', `import type { Node } from '@xyflow/react';`),
    file('src/store/a.ts', `import { useState } from 'react';`),
    file('src/scene/a.ts', `const x = await import('react-dom/server');`),
    file('src/lib/a.ts', `import left from 'left-pad';`),
    file('src/lib/a.ts', `import { readFileSync } from 'node:fs';`),
  ],
  fine: [
    file('src/document/a.ts', `import * as Y from 'yjs';`),
    file('src/canvas/a.tsx', `import { ReactFlow } from '@xyflow/react'; import { memo } from 'react';`),
  ],
};

/** How imports are written. */
export const specifiers: Law = {
  name: 'imports are #folder/file.ts across folders and ./file.ts inside one',
  check: (files) =>
    ofProduct(files).flatMap((one) =>
      parsed(one).imports.flatMap((line) => {
        if (!/^[#./]/.test(line.from)) return [];
        if (/^(\.\.|\/)/.test(line.from)) return [complain(one, line.at, `write ${line.from} as #folder/file.ts`)];
        if (line.from.startsWith('#/')) return [complain(one, line.at, `write ${line.from} without the slash`)];
        return /\.(ts|tsx|css|json|svg|woff2)(\?[a-z&]+)?$/.test(line.from)
          ? []
          : [complain(one, line.at, `${line.from} has no extension`)];
      }),
    ),
  planted: [
    file('src/views/line/a.tsx', `import { x } from '../top/x.tsx';`),
    file('src/model/a.ts', `import { x } from './x';`),
    file('src/model/a.ts', `import { x } from '#lib/x';`),
    file('src/model/a.ts', `import { x } from '/src/lib/x.ts';`),
    file('src/model/a.ts', `import { x } from '#/lib/x.ts';`),
    file('src/views/a.tsx', `const late = () => import('./dialog');`),
  ],
  fine: [
    file('src/views/a.tsx', `import './a.css'; import { x } from './x.tsx'; import { y } from '#lib/y.ts';`),
    file('src/views/a.tsx', `import url from '#workers/a.worker.ts?worker&url';`),
  ],
};

/** One seam for scenario and audience. */
export const onlyTheView: Law = {
  name: 'facts, lenses, scene and pictures read a View, never the tables',
  check: (files) =>
    ofProduct(files)
      .filter((one) => /^src\/(lenses|scene|model\/facts|exporters\/(?!json|backup|workspace))/.test(one.path))
      .flatMap((one) =>
        parsed(one).imports.flatMap((line) => {
          const table = line.names.find((name) => name === 'Records' || name === 'Table');
          if (table !== undefined) return [complain(one, line.at, `takes ${table}; take a View`)];
          return line.from === '#model/view-of.ts' ? [complain(one, line.at, 'makes its own View; take one')] : [];
        }),
      ),
  planted: [
    file('src/lenses/a.ts', `import type { Records } from '#model/records/records.ts';`),
    file('src/scene/a.ts', `import type { Table } from '#model/records/records.ts';`),
    file('src/model/facts/a.ts', `import { viewOf } from '#model/view-of.ts';`),
    file('src/exporters/png.ts', `import type { Records } from '#model/records/records.ts';`),
  ],
  fine: [
    file('src/lenses/a.ts', `import type { View } from '#model/view.ts';`),
    file('src/exporters/backup.ts', `import type { Records } from '#model/records/records.ts';`),
    file('src/commands/a.ts', `import type { Records } from '#model/records/records.ts';`),
  ],
};
