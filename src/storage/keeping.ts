/**
 * What the shelf keeps beside the log: restore points, edits set aside, files chosen once. It is loaded when it is first
 * asked for (`Shelf.keeping()`): no first paint needs it.
 */

/** Why a restore point was made. Only `auto` ones are ever thinned out. */
export type PointKind = 'auto' | 'manual' | 'before-import' | 'before-merge' | 'before-restore' | 'before-migration';

/** One restore point as the list shows it. */
export interface RestorePoint {
  readonly id: string;
  /** The workspace. */
  readonly d: string;
  readonly at: number;
  readonly kind: PointKind;
  /** What the person called it, or the file it was made before; may be empty. */
  readonly note: string;
  readonly format: number;
  readonly epoch: string;
  /** Records that are not deleted, by kind: for the list. */
  readonly counts: Readonly<Record<string, number>>;
  /** Bytes it takes. */
  readonly size: number;
}

/** An edit or record that could not be taken in and was set aside whole. */
export interface SetAside {
  readonly id: number;
  readonly d: string;
  readonly at: number;
  readonly why: 'format' | 'epoch' | 'unreadable';
  readonly format: number;
  readonly size: number;
}

/** A file or folder a person chose once for automatic copies. The handle itself is the browser's. */
export interface KeptHandle {
  /** The workspace it belongs to. */
  readonly id: string;
  readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle;
  /** Name of the file or folder. */
  readonly name: string;
  /** When the last copy was written, read again and found the same, ms since 1970; 0 = never. */
  readonly writtenAt: number;
  /** Of a folder: what tells this workspace in this browser from all others that put copies there. */
  readonly tag?: string;
  /** Of a folder: the file in it that this browser began last. ONLY THIS ONE IS EVER WRITTEN OVER. */
  readonly file?: string;
}

/** Everything of it. Rejects with a `ShelfError` whose message may be shown; nothing stored changes then. */
export interface Keeping {
  /** Restore points of a workspace, the newest first. */
  readonly points: (d: string) => Promise<readonly RestorePoint[]>;
  /**
   * Keeps one, gzipped JSON as `#model/format/print.ts` prints a backup, and thins the automatic ones in the same
   * transaction: the newest 20 stay, older ones one an hour for a day and one a day after that.
   */
  readonly addPoint: (point: Omit<RestorePoint, 'size'>, gz: Uint8Array) => Promise<void>;
  /** The bytes of one, checked against their checksum; null = it is gone. */
  readonly readPoint: (id: string) => Promise<Uint8Array | null>;
  readonly removePoint: (id: string) => Promise<void>;
  readonly setAside: (d: string) => Promise<readonly SetAside[]>;
  /** One of them as a file: a readable JSON line of what is known, the bytes in base64. */
  readonly readAside: (id: number) => Promise<Uint8Array | null>;
  readonly handle: (d: string) => Promise<KeptHandle | null>;
  readonly keepHandle: (kept: KeptHandle) => Promise<void>;
  readonly dropHandle: (d: string) => Promise<void>;
}
