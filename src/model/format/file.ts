import { printableTables, printJson, type Printable } from '#model/format/print.ts';
import type { RawTables, RawWorkspace } from '#model/format/raw.ts';
import { FORMAT } from '#model/format/version.ts';
import type { Id } from '#model/records/record.ts';

/**
 * The two kinds of file. A backup is a whole workspace, deleted records and all; a copy is one map with what can be seen
 * on it and nothing else. Described for other programs in `docs/file-format.md` and `docs/file-format.schema.json`.
 */

export const APP = 'tributary';

/** The document's own state, packed. `sha256OfData` is of `printData`: a file edited by hand no longer matches. */
export interface Sync {
  readonly sha256OfData: string;
  readonly stateGzB64: string;
}

/** A whole workspace, as it stands in a file. */
export interface Backup {
  readonly workspaceId: Id;
  readonly epoch: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly data: RawWorkspace;
  readonly sync?: Sync;
}

/** One map with what it needs, as it stands in a file. */
export interface MapCopy {
  readonly mapId: Id;
  readonly name: string;
  readonly exportedAt: string;
  readonly tables: RawTables;
}

/** The text of a backup. `bin` says how many deleted records it holds, so that nobody hands them on unknowingly. */
export function printBackup({ workspaceId, epoch, exportedAt, data, sync }: Backup): string {
  const deleted = [...data.tables.values()]
    .flatMap((table) => [...table.values()])
    .filter((record) => record.has('del'));
  const parts: (readonly [string, Printable])[] = [
    ['app', APP],
    ['kind', 'workspace'],
    ['format', FORMAT],
    ['workspaceId', workspaceId],
    ['epoch', epoch],
    ['exportedAt', exportedAt],
    ['name', data.name],
    ['data', printableTables(data.tables)],
  ];
  if (deleted.length > 0) parts.push(['bin', deleted.length]);
  if (data.more.size > 0) parts.push(['workspace', data.more]);
  if (sync) parts.push(['sync', new Map(Object.entries(sync))]);
  return `${printJson(new Map(parts))}\n`;
}

/** The text of a copy of one map. */
export function printMapCopy({ mapId, name, exportedAt, tables }: MapCopy): string {
  const parts: (readonly [string, Printable])[] = [
    ['app', APP],
    ['kind', 'map'],
    ['format', FORMAT],
    ['mapId', mapId],
    ['exportedAt', exportedAt],
    ['name', name],
    ['data', printableTables(tables)],
  ];
  return `${printJson(new Map(parts))}\n`;
}
