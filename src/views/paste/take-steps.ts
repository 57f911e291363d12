import type { PasteTable } from '#commands/paste-table.ts';
import { viewOf } from '#model/view-of.ts';
import { setMoment } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { madeMap, madeSteps, showMap } from '#views/app/after-change.ts';
import type { Parts } from '#views/app/desk.tsx';
import { screenWords } from '#words/screen.ts';

/** What a person agreed to. */
export type Taken = Pick<PasteTable, 'steps' | 'declared' | 'anchor'> & { readonly name: string };

/** Takes the steps in as one command: they are selected, and one undo takes all of them away. */
export function takeSteps({ store, dispatch }: Parts, { name, ...taken }: Taken): void {
  const { records, session } = store.getState();
  const mapId = session.mapId !== null && viewOf(records, session.mapId) !== null ? session.mapId : null;
  const changes = dispatch('step.pasteTable', { mapId, name: name.replace(/\.[^.]*$/, ''), ...taken });
  const made = madeSteps(changes);
  const map = madeMap(changes) ?? mapId;
  if (made.length === 0 || map === null) return;
  // A file may be dropped on any page.
  if (session.page !== 'map' || map !== mapId) showMap(store, map);
  setMoment(store, { steps: made, flows: [], system: null });
  toast(store, screenWords.pasted(made.length), { undo: true, topic: 'undo' });
}
