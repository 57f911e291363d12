import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paceOf } from '#store/pace.ts';
import { createWorkshopStore, setMoment, setSession } from '#store/state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const store = createWorkshopStore({});
  const pace = paceOf(store);
  const heard = vi.fn();
  pace.subscribe(heard);
  return { store, pace, heard };
}

test('with nothing to store, a change is shown at once', () => {
  const { store, heard } = watched();
  setMoment(store, { spoken: 'a' });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('while a write is under way a change waits, and is shown when the write has ended', () => {
  const { store, pace, heard } = watched();
  store.setState({ save: { is: 'saving' } });
  setMoment(store, { spoken: 'a' });
  expect(heard).not.toHaveBeenCalled();
  expect(pace.getState().moment.spoken).toBe('a');
  store.setState({ save: { is: 'saved', at: 1 } });
  expect(heard).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a slow write holds nothing back for longer than 25 ms, however many changes follow', () => {
  const { store, heard } = watched();
  store.setState({ save: { is: 'saving' } });
  for (let ms = 0; ms < 100; ms += 5) {
    setMoment(store, { spoken: String(ms) });
    vi.advanceTimersByTime(5);
  }
  expect(heard.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test('going elsewhere is shown at once', () => {
  const { store, heard } = watched();
  store.setState({ save: { is: 'saving' } });
  setSession(store, { page: 'streams' });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a write that failed holds nothing back', () => {
  const { store, heard } = watched();
  store.setState({ save: { is: 'unsaved', why: 'full' } });
  setMoment(store, { spoken: 'a' });
  expect(heard).toHaveBeenCalledTimes(2);
});

test('what a hand is on is shown now, and not a second time for the same change', () => {
  const { store, pace, heard } = watched();
  store.setState({ save: { is: 'saving' } });
  setMoment(store, { spoken: 'a' });
  pace.showNow();
  expect(heard).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('what goes with a change is done just before it is shown, once; at once when nothing waits', () => {
  const { store, pace, heard } = watched();
  const run = vi.fn(() => expect(heard).not.toHaveBeenCalled());
  pace.withShown(run);
  expect(run).toHaveBeenCalledTimes(1);
  store.setState({ save: { is: 'saving' } });
  pace.withShown(run);
  expect(run).toHaveBeenCalledTimes(1);
  pace.showNow();
  expect(run).toHaveBeenCalledTimes(2);
  expect(heard).toHaveBeenCalledTimes(1);
  store.setState({ save: { is: 'saved', at: 1 } });
  expect(run).toHaveBeenCalledTimes(2);
});
