/** A small file of ours that the hostile ones are made from: plain objects, so that anything can be put anywhere. */

export type Fields = Record<string, unknown>;
export type Table = Record<string, Fields>;
export interface MapFile extends Fields {
  data: Record<string, Table>;
}

const minutes = (v: number): Fields => ({ text: `${v}m`, v, unit: 'min' });

export const step = (name: unknown, more: Fields = {}): Fields => ({
  created: 1,
  mapId: 'map-1',
  kind: 'step',
  name,
  order: 'a',
  ...more,
});

export const flow = (from: unknown, to: unknown, more: Fields = {}): Fields => ({
  created: 1,
  mapId: 'map-1',
  from,
  to,
  kind: 'work',
  ...more,
});

/** Two steps, a hand-over, a system with an owner; a fresh one each time. */
export function mapFile(): MapFile {
  return {
    app: 'tributary',
    kind: 'map',
    format: 1,
    mapId: 'map-1',
    exportedAt: '2026-11-22T12:00:00.000Z',
    name: 'Order to cash',
    data: {
      map: { 'map-1': { created: 1, name: 'Order to cash', state: 'current', order: 'a', convention: 'office' } },
      party: { ann: { created: 1, name: 'Ann', kind: 'person', side: 'it' } },
      step: {
        s1: step('Take order', { order: 'a', pt: minutes(10), wait: minutes(5), teamId: 'ann' }),
        s2: step('Check credit', { order: 'b', pt: minutes(20), wait: minutes(60) }),
      },
      flow: { f1: flow('s1', 's2', { label: 'order' }) },
      system: {
        y1: { created: 1, name: 'ERP', kind: 'application', 'techOwner@room': { value: { party: 'ann' }, at: 1 } },
      },
      support: { u1: { created: 1, stepId: 's1', systemId: 'y1', role: 'required' } },
    },
  };
}

/** The text of a map file after `change` had its way with it. */
export function changed(change: (file: MapFile, data: MapFile['data']) => void): string {
  const file = mapFile();
  change(file, file.data);
  return JSON.stringify(file);
}

/** The same with other steps in place of the two. */
export const withSteps = (steps: Table, more: Partial<MapFile['data']> = {}): string =>
  changed((_, data) => {
    data['step'] = steps;
    data['flow'] = {};
    data['support'] = {};
    Object.assign(data, more);
  });

/** Steps named by a list, in its order. */
export const stepsOf = (names: readonly unknown[], more: (at: number) => Fields = () => ({})): Table =>
  Object.fromEntries(names.map((name, at) => [`s${at}`, step(name, { order: `a${at}`, ...more(at) })]));
