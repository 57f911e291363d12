import type { KeptHandle } from '#storage/keeping.ts';
import { dayFile, dayName, takeBack, type DayFile, type Naming } from './day-file.ts';
import { writeCopy, type Written } from './write-copy.ts';

/** Why there is no new copy: `folder`: it was not found; `make`: no file could be made in it; else as in `writeCopy`. */
export interface Fault {
  readonly is: 'failed';
  readonly step: 'folder' | 'make' | Extract<Written, { is: 'failed' }>['step'];
  readonly why: string;
}

/** What became of it, and what is to be remembered of the file or folder now. */
export interface KeptWritten {
  readonly kept: KeptHandle;
  readonly outcome: Exclude<Written, { is: 'failed' }> | Fault;
}

/** What is written, and when, for the name of a file in a folder. */
export interface ToWrite extends Naming {
  readonly workspace: string;
  readonly now: number;
  readonly bytes: Uint8Array;
}

/**
 * Writes a whole copy: into the chosen file, or into the file of the day in the chosen folder, where each day's last state
 * stays. NOTHING THAT HOLDS ANYTHING IS EVER DELETED THERE. Never rejects.
 */
export async function writeKept(kept: KeptHandle, to: ToWrite): Promise<KeptWritten> {
  const { handle } = kept;
  if (handle.kind === 'file') return { kept, outcome: await writeCopy(handle, to.bytes) };
  let day: DayFile;
  try {
    const nameWith = (tag: string): string => dayName(to.workspace, to.now, tag, to);
    const tag = kept.tag ?? to.newTag();
    day = await dayFile(handle, { tag, ours: kept.file ?? null, nameWith, newTag: to.newTag });
  } catch (error) {
    return { kept, outcome: faultOf(error) };
  }
  const outcome = await writeCopy(day.file, to.bytes);
  if (outcome.is !== 'written' && (await takeBack(handle, day))) return { kept, outcome };
  const { name } = day.file;
  // Begun is ours, also when it failed: the next try goes into the same file.
  const writtenAt = outcome.is === 'written' ? to.now : name === kept.file ? kept.writtenAt : 0;
  return { kept: { ...kept, tag: day.tag, file: name, writtenAt }, outcome };
}

function faultOf(error: unknown): KeptWritten['outcome'] {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return { is: 'forbidden' };
  const why = error instanceof Error ? error.message : String(error);
  return { is: 'failed', step: name === 'NotFoundError' ? 'folder' : 'make', why };
}
