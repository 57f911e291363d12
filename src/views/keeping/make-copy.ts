import { backupBytes } from '#store/keeping/held.ts';
import { folderPicker, picker, type CopyFile, type CopyFolder } from '#store/keeping/copy-file.ts';
import { toast } from '#store/toasts.ts';
import { fileName } from '#ui/download.ts';
import type { Parts } from '#views/app/desk.tsx';
import { downloadWorkspaceFile } from '#views/export/files.ts';
import { keepingWords as words } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';

type Of = Pick<Parts, 'store' | 'workspaces'>;

/** What came of it, in a sentence for the panel or a toast. */
export interface Said {
  readonly text: string;
  readonly tone: 'plain' | 'problem';
}

/** Makes a copy of everything: into the chosen file or folder where there is one that can be written, else as a download. */
export async function makeCopy(parts: Of): Promise<Said> {
  const { store, workspaces } = parts;
  const { state, file, held } = keeperOf(parts);
  const of = held();
  if (of && state.getState().file?.is === 'ready') {
    await file.write(of, true);
    const now = state.getState().file;
    if (now?.is === 'ready') return { text: words.copies.written(now.name), tone: 'plain' };
  }
  try {
    await downloadWorkspaceFile(store.getState(), workspaces);
    return { text: words.copies.made(copyName(parts)), tone: 'plain' };
  } catch {
    return { text: words.copies.failed, tone: 'problem' };
  }
}

/** Keeps a restore point because somebody asked for it, under a name or without one. */
export async function keepPointNow(parts: Of, name = ''): Promise<Said> {
  const kept = await keeperOf(parts).keepPoint('manual', name.trim());
  return kept ? { text: words.points.kept, tone: 'plain' } : { text: words.points.notKeptNow, tone: 'problem' };
}

/** Does one of them from a key or the palette, and says what came of it. */
export async function andSay(parts: Of, work: (parts: Of) => Promise<Said>): Promise<void> {
  const { text, tone } = await work(parts);
  toast(parts.store, text, { tone, topic: 'keeping' });
}

/**
 * Lets a person choose the file that is kept up to date. The bytes are complete before the browser's dialog opens. Says
 * something only when it went wrong: else the state of the file speaks.
 */
export async function chooseFile(parts: Of): Promise<Said | null> {
  const pick = picker();
  const types = [{ description: words.file.type, accept: { 'application/json': ['.json'] } }];
  return pick && choose(parts, () => pick({ suggestedName: copyName(parts), types }), words.file.picked);
}

/** Lets a person choose the folder that gets one file for each day; likewise. */
export async function chooseFolder(parts: Of): Promise<Said | null> {
  const pick = folderPicker();
  return pick && choose(parts, () => pick({ id: 'copies', mode: 'readwrite' }), words.folder.picked);
}

async function choose(parts: Of, pick: () => Promise<CopyFile | CopyFolder>, failed: string): Promise<Said | null> {
  const { file, held } = keeperOf(parts);
  const of = held();
  if (!of) return null;
  const taken = Date.now();
  try {
    const bytes = await backupBytes(of, taken);
    await file.take(of, await pick(), bytes, taken);
    return null;
  } catch (error) {
    // Closing the dialog is an answer, not a fault.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return { text: failed, tone: 'problem' };
  }
}

function copyName({ store }: Of): string {
  return fileName(store.getState().records.name, 'json');
}
