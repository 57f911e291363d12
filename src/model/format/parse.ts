import { cleanRecord, cleanTables } from '#model/format/clean.ts';
import { APP, type Backup, type MapCopy, type Sync } from '#model/format/file.ts';
import { migrate, type FileContent } from '#model/format/migrations.ts';
import type { RawTables } from '#model/format/raw.ts';
import type { Repair, Why } from '#model/format/refusal.ts';
import { FORMAT } from '#model/format/version.ts';
import { ID_LIMIT } from '#model/records/limits.ts';
import { isPlain, wellFormed } from '#model/records/value.ts';

/** Most steps of a workspace: four times what it is made for. */
export const STEP_LIMIT = 20_000;
/** From this many steps on, opening and drawing take seconds: said before anything is taken in. */
export const MANY_STEPS = 5_000;
/** Most records of all kinds together. */
export const RECORD_LIMIT = 200_000;

/** A file that was understood, with what was mended; or why it was not. */
export type Parsed =
  | { readonly is: 'workspace'; readonly file: Backup; readonly repairs: readonly Repair[] }
  | { readonly is: 'map'; readonly file: MapCopy; readonly repairs: readonly Repair[] }
  | { readonly is: 'refused'; readonly why: Why };

/** Understands the JSON value of a file. NEVER THROWS, whatever the value is. */
export function parseFile(value: unknown): Parsed {
  const why = notOurs(value);
  if (why) return { is: 'refused', why };
  // The cast: `notOurs` has seen that it is a plain object with a number for a format.
  const raw = value as FileContent & { readonly format: number };
  let content: FileContent;
  try {
    content = migrate(raw, raw.format);
  } catch {
    return { is: 'refused', why: 'incomplete' };
  }
  const { data } = content;
  if (!isPlain(data)) return { is: 'refused', why: 'incomplete' };
  const many = tooMany(data);
  if (many) return { is: 'refused', why: many };
  const repairs: Repair[] = [];
  const tables = cleanTables(data, repairs);
  const exportedAt = textOf(content['exportedAt']);
  const name = textOf(content['name']);
  if (content['kind'] === 'map') {
    const mapId = idOf(content['mapId']);
    if (mapId === null || !tables.get('map')?.has(mapId)) return { is: 'refused', why: 'no map' };
    return { is: 'map', file: { mapId, name, exportedAt, tables }, repairs };
  }
  const workspaceId = idOf(content['workspaceId']);
  if (workspaceId === null) return { is: 'refused', why: 'incomplete' };
  const sync = syncOf(content['sync']);
  const file: Backup = {
    workspaceId,
    epoch: textOf(content['epoch']),
    exportedAt,
    data: { name, more: moreOf(content['workspace'], repairs), tables },
    ...(sync ? { sync } : {}),
  };
  return { is: 'workspace', file, repairs };
}

function notOurs(value: unknown): Why | null {
  if (Array.isArray(value)) return 'list';
  if (!isPlain(value)) return 'foreign';
  if (value['type'] === 'excalidraw' || value['type'] === 'excalidraw/clipboard') return 'excalidraw';
  if (value['app'] !== APP) return 'foreign';
  const format = value['format'];
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return 'incomplete';
  if (format > FORMAT) return 'newer';
  return value['kind'] === 'workspace' || value['kind'] === 'map' ? null : 'incomplete';
}

function tooMany(data: Readonly<Record<string, unknown>>): Why | null {
  let all = 0;
  for (const kind of Object.keys(data)) {
    const table = data[kind];
    const size = isPlain(table) ? Object.keys(table).length : 0;
    if (kind === 'step' && size > STEP_LIMIT) return 'too many steps';
    all += size;
  }
  return all > RECORD_LIMIT ? 'too many records' : null;
}

const textOf = (raw: unknown): string => (typeof raw === 'string' ? wellFormed(raw) : '');

function idOf(raw: unknown): string | null {
  return typeof raw === 'string' && raw !== '' && raw.length <= ID_LIMIT ? wellFormed(raw) : null;
}

function syncOf(raw: unknown): Sync | null {
  if (!isPlain(raw)) return null;
  const { sha256OfData, stateGzB64 } = raw;
  return typeof sha256OfData === 'string' && typeof stateGzB64 === 'string' ? { sha256OfData, stateGzB64 } : null;
}

/** Fields of the workspace itself; its name and format have their own place. */
function moreOf(raw: unknown, repairs: Repair[]): Backup['data']['more'] {
  if (!isPlain(raw)) return new Map();
  const more = new Map(cleanRecord(raw, (field, what) => repairs.push({ kind: 'workspace', id: '', field, what })));
  more.delete('name');
  more.delete('format');
  return more;
}

/** How many records of each kind there are, deleted ones left aside. */
export function countTables(tables: RawTables): ReadonlyMap<string, number> {
  const counts = [...tables].map(([kind, table]): [string, number] => [
    kind,
    [...table.values()].filter((record) => !record.has('del')).length,
  ]);
  return new Map(counts.filter(([, n]) => n > 0));
}
