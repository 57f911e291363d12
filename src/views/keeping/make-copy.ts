import { backupBytes } from '#store/keeping/held.ts';
import { picker } from '#store/keeping/copy-file.ts';
import { toast } from '#store/toasts.ts';
import { fileName } from '#ui/download.ts';
import type { Parts } from '#views/app/desk.tsx';
import { downloadWorkspaceFile } from '#views/export/files.ts';
import { keepingWords as words } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';

type Of = Pick<Parts, 'store' | 'workspaces'>;

/** Makes a copy of everything: into the chosen file where there is one that can be written, else as a download. */
export async function makeCopy(parts: Of): Promise<void> {
  const { store, workspaces } = parts;
  const { state, file, held } = keeperOf(parts);
  const of = held();
  if (of && state.getState().file?.is === 'ready') {
    await file.write(of, true);
    const now = state.getState().file;
    if (now?.is === 'ready') {
      toast(store, words.copies.written(now.name), { topic: 'copy' });
      return;
    }
  }
  try {
    await downloadWorkspaceFile(store.getState(), workspaces);
    toast(store, words.copies.made(copyName(parts)), { topic: 'copy' });
  } catch {
    toast(store, words.copies.failed, { tone: 'problem', topic: 'copy' });
  }
}

/** Keeps a restore point because somebody asked for it, under a name or without one. */
export async function keepPointNow(parts: Of, name = ''): Promise<void> {
  const kept = await keeperOf(parts).keepPoint('manual', name.trim());
  toast(parts.store, kept ? words.points.kept : words.points.notKeptNow, {
    tone: kept ? 'plain' : 'problem',
    topic: 'point',
  });
}

/** Lets a person choose the file that is kept up to date. The bytes are complete before the browser's dialog opens. */
export async function chooseFile(parts: Of): Promise<void> {
  const { file, held } = keeperOf(parts);
  const of = held();
  const pick = picker();
  if (!of || !pick) return;
  const taken = Date.now();
  try {
    const bytes = await backupBytes(of, taken);
    const chosen = await pick({
      suggestedName: copyName(parts),
      types: [{ description: words.file.type, accept: { 'application/json': ['.json'] } }],
    });
    await file.take(of, chosen, bytes, taken);
  } catch (error) {
    // Closing the dialog is an answer, not a fault.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    toast(parts.store, words.file.picked, { tone: 'problem', topic: 'copy' });
  }
}

function copyName({ store }: Of): string {
  return fileName(store.getState().records.name, 'json');
}
