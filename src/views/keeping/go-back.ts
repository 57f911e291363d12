import type { RawWorkspace } from '#model/format/raw.ts';
import type { RestorePoint } from '#storage/keeping.ts';
import { toast } from '#store/toasts.ts';
import type { Parts } from '#views/app/desk.tsx';
import { keepingWords as words } from '#words/keeping.ts';
import { pointBefore } from './point-before.ts';
import { moment } from './times.ts';

/** Makes everything as it was at a restore point: a point of now first, then one step that can be undone. */
export async function goBack(parts: Parts, point: RestorePoint, to: RawWorkspace): Promise<void> {
  const when = moment(point.at);
  await pointBefore(parts, 'before-restore', point.note || when);
  parts.dispatch('workspace.restore', { to });
  toast(parts.store, words.points.restored(when), { undo: true, topic: 'undo' });
}
