import { useMemo } from 'react';
import type { AnyCommand } from '#commands/command.ts';
import { commandById } from '#commands/registry.ts';
import { whereOf } from '#store/desk.ts';
import type { Store } from '#store/state.ts';
import { looks } from '#views/app/looks.ts';
import { afterChange } from '#views/app/after-change.ts';
import { useDispatch, useHistory, useStoreOf, useWorkspaces } from '#views/app/desk.tsx';

/** True when a command can be done from where the person is. */
export function possible(store: Store, command: AnyCommand): boolean {
  if (command.touch === 'look') return looks.has(command.id);
  const { from } = command;
  return from !== undefined && from(store.getState().records, whereOf(store)) !== null;
}

/** Runs a command by its id, with arguments made from where the person is. False = it cannot be done from here. */
export function useCommand(): (id: string) => boolean {
  const store = useStoreOf();
  const dispatch = useDispatch();
  const history = useHistory();
  const workspaces = useWorkspaces();
  return useMemo(() => {
    const run = (id: string): boolean => {
      const command = commandById(id);
      if (!command) return false;
      if (command.touch === 'look') {
        const look = looks.get(id);
        look?.({ store, dispatch, history, workspaces, run });
        return look !== undefined;
      }
      const args = command.from?.(store.getState().records, whereOf(store));
      if (args === null || args === undefined) return false;
      const before = store.getState();
      const changes = dispatch(id, args);
      afterChange(store, command.name, before, changes);
      return true;
    };
    return run;
  }, [store, dispatch, history, workspaces]);
}
