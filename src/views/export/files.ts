import { backupText, JSON_EXTENSION, JSON_TYPE, mapCopyText } from '#exporters/json-file.ts';
import { viewOf } from '#model/view-of.ts';
import { copyLeft } from '#store/keeping/remembered.ts';
import type { State } from '#store/state.ts';
import type { Workspaces } from '#store/workspaces.ts';
import { download, fileName } from '#ui/download.ts';
import { panelWords } from '#words/panels.ts';

/** Saves what is visible on the open map as a file that others can open. */
export async function downloadMapFile({ records, session }: State): Promise<void> {
  const view = session.mapId === null ? null : viewOf(records, session.mapId);
  if (!view) throw new Error(panelWords.export.noMap);
  const text = mapCopyText(view, Date.now());
  download(
    new Blob([text], { type: JSON_TYPE }),
    fileName(view.map.name || panelWords.streams.untitled, JSON_EXTENSION),
  );
}

/** Saves the whole workspace, DELETED ITEMS AND HISTORY INCLUDED: a backup for its owner. Works also while nothing can be stored. */
export async function downloadWorkspaceFile({ records }: State, workspaces: Workspaces): Promise<void> {
  const doc = workspaces.doc();
  const entry = workspaces.entry();
  if (!doc || !entry) throw new Error(panelWords.export.noMap);
  const now = Date.now();
  const text = await backupText({
    workspaceId: entry.id,
    epoch: entry.epoch,
    data: doc.dump(),
    state: doc.encode(),
    now,
  });
  download(new Blob([text], { type: JSON_TYPE }), fileName(records.name, JSON_EXTENSION));
  copyLeft(entry.id, now, Date.now());
}
