import type { AnyCommand } from '#commands/command.ts';
import { commandById } from '#commands/registry.ts';
import { whereOf } from '#store/desk.ts';
import type { Store } from '#store/state.ts';
import { afterChange } from '#views/app/after-change.ts';
import type { Parts } from '#views/app/desk.tsx';
import { focusFrame } from '#views/frame/focus-frame.ts';
import { looks } from '#views/app/looks.ts';

/** Looks that do something with the selected steps: without one they would be offered and do nothing. */
const ofSteps: ReadonlySet<string> = new Set([
  'edit.copy',
  'edit.cut',
  'flow.connectTo',
  'nudge.left',
  'nudge.right',
  'nudge.up',
  'nudge.down',
]);

/** True when a command can be done from where the person is. */
export function possible(store: Store, command: AnyCommand): boolean {
  if (command.touch === 'look')
    return looks.has(command.id) && (!ofSteps.has(command.id) || store.getState().moment.steps.length > 0);
  return (command.from?.(store.getState().records, whereOf(store)) ?? null) !== null;
}

/** Runs a command by its id, with arguments made from where the person is. False = it cannot be done from here. */
export function runCommand(parts: Parts, id: string): boolean {
  const command = commandById(id);
  if (!command) return false;
  const { store } = parts;
  if (command.touch === 'look') {
    const look = looks.get(id);
    look?.({ ...parts, run: (other) => runCommand(parts, other) });
    return look !== undefined;
  }
  const before = store.getState();
  const args = command.from?.(before.records, whereOf(store)) ?? null;
  if (args === null) return false;
  afterChange(store, command.name, before, parts.dispatch(id, args));
  if (id === 'map.create') focusFrame();
  return true;
}
