import type { CopyFolder } from '#store/keeping/copy-file.ts';
import { stubFile, type Step, type StubFile } from './stub-file.ts';

/** A folder as the browser gives it out. A file that is made in it is empty until it was written to the end. */
export interface StubFolder {
  readonly handle: CopyFolder;
  readonly files: Map<string, StubFile>;
  /** What each file holds, by name. */
  readonly held: () => Record<string, string>;
  /** Puts a file there from outside. */
  readonly put: (name: string, text: string) => void;
  /** Where the next copy fails. `folder`: it is gone; `make`: no file can be made in it. */
  fails: Step | 'folder' | 'make' | null;
  allowed: boolean;
}

const stepOf = (fails: StubFolder['fails']): Step | null => (fails === 'folder' || fails === 'make' ? null : fails);

export function stubFolder(name: string, { cannotRemove = false } = {}): StubFolder {
  const files = new Map<string, StubFile>();
  const stub: StubFolder = {
    handle: {
      kind: 'directory',
      name,
      queryPermission: async () => (stub.allowed ? 'granted' : 'prompt'),
      requestPermission: async () => {
        stub.allowed = true;
        return 'granted';
      },
      isSameEntry: async (other: unknown) => other === stub.handle,
      async getFileHandle(file: string, { create = false } = {}) {
        if (!stub.allowed) throw new DOMException('not allowed', 'NotAllowedError');
        if (stub.fails === 'folder') throw new DOMException('no folder', 'NotFoundError');
        if (!files.has(file) && !create) throw new DOMException('no file', 'NotFoundError');
        if (create && stub.fails === 'make') throw new DOMException('no make', 'InvalidStateError');
        const found = files.get(file) ?? stubFile('', file);
        files.set(file, found);
        found.fails = stepOf(stub.fails);
        return found.handle;
      },
      async removeEntry(file: string) {
        if (cannotRemove) throw new DOMException('no removing', 'NotAllowedError');
        files.delete(file);
      },
      // The cast: what the keeper uses of a handle, and no more.
    } as unknown as CopyFolder,
    files,
    held: () => Object.fromEntries([...files].map(([file, { held }]) => [file, held()])),
    put: (file, text) => void files.set(file, stubFile(text, file)),
    fails: null,
    allowed: true,
  };
  return stub;
}
