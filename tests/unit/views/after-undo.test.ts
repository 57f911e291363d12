import { expect, test } from 'vitest';
import { changeCommand } from '#commands/registry.ts';
import { readLine } from '#commands/line/read.ts';
import { openDocument } from '#document/open.ts';
import { viewOf } from '#model/view-of.ts';
import { dispatchTo, historyOf } from '#store/desk.ts';
import { goBack } from '#views/app/after-undo.ts';
import { createWorkshopStore, setMoment, setSession } from '#store/state.ts';

/** A map in somebody's hands, with the real document under it. */
async function desk() {
  const store = createWorkshopStore({});
  const doc = openDocument({ clientId: 5 });
  const take = () => store.setState({ records: doc.records() });
  doc.onTurn(take);
  take();
  let n = 0;
  const world = { now: () => 1, random: (bytes: number) => new Uint8Array(bytes).fill((n += 1)) };
  const dispatch = dispatchTo(
    store,
    () => doc,
    world,
    () => Promise.resolve({ changeCommand }),
  );
  const history = historyOf(store, () => doc);
  await Promise.resolve();
  dispatch('map.create', { name: 'Claims' });
  const mapId = [...doc.records().tables.map.keys()][0] ?? '';
  setSession(store, { mapId });
  const names = (ids: readonly string[]) => ids.map((id) => doc.records().tables.step.get(id)?.name ?? '?').join(' ');
  const add = (text: string) => {
    const line = readLine(text, { systems: [], teams: [], people: [] });
    const anchor = store.getState().moment.steps.at(-1) ?? null;
    const [made] = dispatch('step.add', { mapId, line, place: 'after', anchor });
    if (made?.op === 'create') setMoment(store, { steps: [made.record.id] });
  };
  const select = (...wanted: string[]) => {
    const steps = viewOf(doc.records(), mapId)?.steps.filter((step) => wanted.includes(step.name)) ?? [];
    setMoment(store, { steps: steps.map((step) => step.id) });
  };
  const remove = () => {
    dispatch('step.delete', { stepIds: store.getState().moment.steps });
    setMoment(store, { steps: [] });
  };
  const selected = () => names(store.getState().moment.steps);
  const all = () => names(viewOf(doc.records(), mapId)?.steps.map((step) => step.id) ?? []);
  const undo = () => goBack(store, history.undo);
  const redo = () => goBack(store, history.redo);
  return { store, dispatch, undo, redo, add, select, remove, selected, all };
}

test('after undo and redo the line stands where it stood: what came back is selected', async () => {
  const { undo, redo, add, selected, all } = await desk();
  for (const name of ['A', 'B', 'C']) add(name);
  undo();
  expect(selected()).toBe('B');
  redo();
  expect(selected()).toBe('C');
  add('D');
  expect(all()).toBe('A B C D');
});

test('deleted again by redo: the step in its place is selected', async () => {
  const { undo, redo, add, select, remove, selected } = await desk();
  for (const name of ['A', 'B', 'C', 'D']) add(name);
  select('B', 'C');
  remove();
  undo();
  expect(selected()).toBe('B C');
  redo();
  expect(selected()).toBe('D');
  undo();
  select('D');
  remove();
  undo();
  redo();
  expect(selected()).toBe('C');
});

test('in the Owners round the system whose answer is taken back is asked about again', async () => {
  const { store, dispatch, undo, add } = await desk();
  add('A @SAP, Excel');
  const [sap = '', excel = ''] = store.getState().records.tables.system.keys();
  setMoment(store, { round: 'owners', roundAt: sap });
  dispatch('round.owner', { systemId: sap, text: 'ERP team' });
  setMoment(store, { roundAt: excel });
  undo();
  expect(store.getState().moment.roundAt).toBe(sap);
});
