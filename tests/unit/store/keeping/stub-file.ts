import type { CopyFile } from '#store/keeping/copy-file.ts';

/** A step of writing a file that can be made to fail. */
export type Step = 'open' | 'write' | 'close' | 'read';

/** A file as the browser gives it out: what is written shows at `close`, whole or not at all. */
export interface StubFile {
  readonly handle: CopyFile;
  readonly held: () => string;
  /** Times it was written to the end. */
  readonly writes: () => number;
  /** Streams that were begun and neither closed nor thrown away. */
  readonly loose: () => number;
  fails: Step | null;
  /** What comes back when it is read; null = what was written. */
  readsAs: string | null;
  allowed: boolean;
}

export function stubFile(before: string, name = 'copy.json'): StubFile {
  let bytes: Uint8Array<ArrayBuffer> = new TextEncoder().encode(before);
  let writes = 0;
  let loose = 0;
  const failAt = (step: Step): void => {
    if (stub.fails === step) throw new DOMException(`no ${step}`, 'InvalidStateError');
  };
  const handle = {
    kind: 'file',
    name,
    queryPermission: async () => (stub.allowed ? 'granted' : 'prompt'),
    requestPermission: async () => {
      stub.allowed = true;
      return 'granted';
    },
    async createWritable() {
      if (!stub.allowed) throw new DOMException('not allowed', 'NotAllowedError');
      failAt('open');
      loose += 1;
      let next: Uint8Array<ArrayBuffer> = new Uint8Array();
      return {
        async write(more: Uint8Array) {
          next = Uint8Array.from([...next, ...more.subarray(0, Math.ceil(more.length / 2))]);
          failAt('write');
          next = Uint8Array.from([...next.subarray(0, next.length - Math.ceil(more.length / 2)), ...more]);
        },
        async close() {
          failAt('close');
          loose -= 1;
          writes += 1;
          bytes = next;
        },
        async abort() {
          loose -= 1;
        },
      };
    },
    async getFile() {
      failAt('read');
      return new Blob([stub.readsAs === null ? bytes : new TextEncoder().encode(stub.readsAs)]);
    },
  };
  const stub: StubFile = {
    // The cast: what the keeper uses of a handle, and no more.
    handle: handle as unknown as CopyFile,
    held: () => new TextDecoder().decode(bytes),
    writes: () => writes,
    loose: () => loose,
    fails: null,
    readsAs: null,
    allowed: true,
  };
  return stub;
}
