import { refuseName } from '#commands/refusal.ts';
import type { Id } from '#model/records/record.ts';
import { toast } from '#store/toasts.ts';
import { useDispatch, useStoreOf } from '#views/app/desk.tsx';

/** Renames a system, person or team; a name that it cannot have is refused with the reason. */
export function useRename(kind: 'system' | 'party'): (id: Id, name: string) => void {
  const store = useStoreOf();
  const dispatch = useDispatch();
  return (id, name) => {
    const why = refuseName(store.getState().records, kind, id, name);
    if (why !== null) toast(store, why, { tone: 'problem' });
    else if (kind === 'system') dispatch('system.rename', { systemId: id, name });
    else dispatch('party.rename', { partyId: id, name });
  };
}
