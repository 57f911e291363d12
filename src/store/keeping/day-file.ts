import type { CopyFile, CopyFolder } from './copy-file.ts';

/** Room for the name of the workspace: file names are cut at 80 characters, and the date and the tag must stand whole. */
const ROOM = 60;
/** What some file system or browser refuses anywhere in a name: marks that nobody sees, and the sign of short names. */
const REFUSED = /[\p{C}~]+/gu;
/** Tags that are tried before giving up. One is taken by chance once in a million times. */
const TRIES = 8;

const two = (n: number): string => String(n).padStart(2, '0');

/** How the files of a folder are called. */
export interface Naming {
  /** A name that every file system takes. */
  readonly safeName: (name: string, extension: string) => string;
  /** A short tag made by chance. */
  readonly newTag: () => string;
}

/** Name of the copy of a day, in local time: two moments of one day have one name, those of two days never. */
export function dayName(workspace: string, at: number, tag: string, { safeName }: Pick<Naming, 'safeName'>): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const name =
    workspace
      .slice(0, ROOM)
      .replaceAll(REFUSED, '-')
      .replace(/^[.\s]+/u, '')
      .trim() || 'Tributary';
  return safeName(`${name} ${day} ${tag}`, 'json');
}

/** The file of a day in the folder, ready to be written. */
export interface DayFile {
  readonly file: CopyFile;
  readonly tag: string;
  /** It was not there, or was empty: making it is all that has happened to it. */
  readonly isNew: boolean;
}

/** What to look for in the folder. */
export interface ToFind {
  readonly tag: string;
  /** The file that this browser began last; null = none. */
  readonly ours: string | null;
  readonly nameWith: (tag: string) => string;
  readonly newTag: () => string;
}

/**
 * Finds or makes the file of the day. A FILE WITH ANYTHING IN IT THAT THIS BROWSER DID NOT BEGIN IS NEVER GIVEN OUT: where
 * one has the name, another tag is taken. Rejects as the browser does.
 */
export async function dayFile(folder: CopyFolder, { tag: first, ours, nameWith, newTag }: ToFind): Promise<DayFile> {
  let tag = first;
  for (let tries = 0; tries < TRIES; tries++) {
    const name = nameWith(tag);
    const size = await sizeOf(folder, name);
    if (name === ours || size === 0) {
      return { file: await folder.getFileHandle(name, { create: true }), tag, isNew: size === 0 };
    }
    tag = newTag();
  }
  throw new Error('no free name');
}

/**
 * Takes back the empty file that making it has left when nothing could be written into it, so that it does not stand
 * there as if it were a copy. True = it is gone; where the browser cannot do that it stays, empty, and is used next time.
 */
export async function takeBack(folder: CopyFolder, { file, isNew }: DayFile): Promise<boolean> {
  try {
    if (!isNew || (await file.getFile()).size > 0) return false;
    await folder.removeEntry(file.name);
    return true;
  } catch {
    return false;
  }
}

/** Bytes of the file of this name; 0 = it is not there, or empty. A folder of this name counts as something. */
async function sizeOf(folder: CopyFolder, name: string): Promise<number> {
  try {
    return (await (await folder.getFileHandle(name)).getFile()).size;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return 0;
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return 1;
    throw error;
  }
}
