import type { CopyFile } from './copy-file.ts';

/** What became of a copy. `step` says how far it came; in all but the last two steps the file holds what it held before. */
export type Written =
  | { readonly is: 'written' }
  | { readonly is: 'failed'; readonly step: 'open' | 'write' | 'close' | 'read' | 'compare'; readonly why: string }
  /** The browser does not let us write any more; the file is as it was. */
  | { readonly is: 'forbidden' };

/** How a file is written and looked at again; `writeCopy` with other parts is what tests break on purpose. */
export interface Writing {
  readonly open: (file: CopyFile) => Promise<FileSystemWritableFileStream>;
  readonly same: (a: Uint8Array, b: Uint8Array) => boolean;
}

const writing: Writing = { open: (file) => file.createWritable(), same: equalBytes };

/**
 * Writes a whole copy. The browser writes beside the file and swaps at `close`, so that A COPY THAT FAILS ON THE WAY LEAVES
 * THE OLD ONE AS IT WAS; afterwards the file is read again and compared byte by byte. Never rejects.
 */
export async function writeCopy(file: CopyFile, bytes: Uint8Array, parts: Writing = writing): Promise<Written> {
  let step: 'open' | 'write' | 'close' | 'read' = 'open';
  let stream: FileSystemWritableFileStream | null = null;
  try {
    stream = await parts.open(file);
    step = 'write';
    // The copy: a stream takes no view of shared memory, and the type cannot tell them apart.
    await stream.write(Uint8Array.from(bytes));
    step = 'close';
    await stream.close();
    step = 'read';
    stream = null;
    const there = new Uint8Array(await (await file.getFile()).arrayBuffer());
    if (parts.same(there, bytes)) return { is: 'written' };
    return { is: 'failed', step: 'compare', why: '' };
  } catch (error) {
    // What was begun is thrown away, so that nothing half-written can take the file's place later.
    await stream?.abort().catch(() => {});
    if (step === 'open' && nameOf(error) === 'NotAllowedError') return { is: 'forbidden' };
    return { is: 'failed', step, why: error instanceof Error ? error.message : String(error) };
  }
}

function nameOf(error: unknown): string {
  return error instanceof Object && 'name' in error ? String(error.name) : '';
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
