import type { ChosenFile } from '#store/keeping/state.ts';
import { keepingWords } from '#words/keeping.ts';
import { shortMoment } from './times.ts';

/** What the chosen file or folder is doing, in one sentence. */
export function sayFile({ name, folder, is, fault, writtenAt }: ChosenFile, now: number): string {
  const when = shortMoment(writtenAt, now);
  if (folder !== null) {
    const words = keepingWords.folder;
    if (fault) return words.failed[fault.step](name, folder);
    if (is === 'writing' || is === 'ask') return words[is](folder);
    return writtenAt === 0 ? words.waits(folder) : words.ready(name, folder, when);
  }
  const words = keepingWords.file;
  // A file of its own has no folder that could be missing: it is opened or not.
  if (fault) return words.failed[fault.step === 'folder' || fault.step === 'make' ? 'open' : fault.step](name);
  if (is === 'writing' || is === 'ask') return words[is](name);
  return writtenAt === 0 ? words.waits(name) : words.ready(name, when);
}
