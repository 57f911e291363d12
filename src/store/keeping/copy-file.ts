/** A file a person chose, as the browser hands it out (File System Access). */
export type CopyFile = FileSystemFileHandle;

/** A folder a person chose, likewise. */
export type CopyFolder = FileSystemDirectoryHandle;

type Mode = { readonly mode: 'readwrite' };

/** Asking about permission is not in every browser, and not in the types. */
interface Asking {
  readonly queryPermission?: (mode: Mode) => Promise<PermissionState>;
  readonly requestPermission?: (mode: Mode) => Promise<PermissionState>;
}

/** The browser's own dialog for choosing where a file goes. */
type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<CopyFile>;

/** The dialog, where the browser has it. */
export function picker(): Picker | null {
  // The cast: a property that only some browsers have.
  const found = (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  return typeof found === 'function' ? found.bind(globalThis) : null;
}

/** The browser's own dialog for choosing a folder. */
type FolderPicker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<CopyFolder>;

/** The dialog for a folder, where the browser has it. */
export function folderPicker(): FolderPicker | null {
  // The cast: a property that only some browsers have.
  const found = (globalThis as { showDirectoryPicker?: FolderPicker }).showDirectoryPicker;
  return typeof found === 'function' ? found.bind(globalThis) : null;
}

/** Whether the file or folder may be written without asking the person again. */
export async function mayWrite(file: CopyFile | CopyFolder): Promise<boolean> {
  // The cast: see `Asking`.
  const { queryPermission } = file as Asking;
  return queryPermission === undefined || (await queryPermission.call(file, { mode: 'readwrite' })) === 'granted';
}

/** Asks the person; only during a click. */
export async function askToWrite(file: CopyFile | CopyFolder): Promise<boolean> {
  // The cast: see `Asking`.
  const { requestPermission } = file as Asking;
  return requestPermission === undefined || (await requestPermission.call(file, { mode: 'readwrite' })) === 'granted';
}
