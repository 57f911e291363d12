import { printBackup } from '#model/format/file.ts';
import { gunzip, gzip } from '#model/format/gzip.ts';
import { countTables, parseFile } from '#model/format/parse.ts';
import type { RawWorkspace } from '#model/format/raw.ts';
import { FORMAT } from '#model/format/version.ts';
import type { Id } from '#model/records/record.ts';
import type { PointKind, RestorePoint } from '#storage/keeping.ts';
import type { Held } from './held.ts';

/** A restore point is never larger than a file may be when it is unpacked, bytes. */
const UNPACKED_LIMIT = 200_000_000;

/** A restore point, and the bytes that go with it. */
export interface PackedPoint {
  readonly point: Omit<RestorePoint, 'size'>;
  readonly gz: Uint8Array;
}

/** What a restore point is made from. */
export interface ToPoint {
  readonly id: Id;
  readonly kind: PointKind;
  readonly note: string;
  readonly now: number;
}

/** The workspace as it is now, as a restore point: its data without the history of the edits. */
export async function packPoint({ doc, entry }: Held, { id, kind, note, now }: ToPoint): Promise<PackedPoint> {
  const data = doc.dump();
  const exportedAt = new Date(now).toISOString();
  const text = printBackup({ workspaceId: entry.id, epoch: entry.epoch, exportedAt, data });
  const gz = await gzip(new TextEncoder().encode(text));
  const counts = Object.fromEntries(countTables(data.tables));
  return { point: { id, d: entry.id, at: now, kind, note, format: FORMAT, epoch: entry.epoch, counts }, gz };
}

/** What a restore point holds, as it was stored; null when its bytes cannot be read. */
export async function dataOfPoint(gz: Uint8Array): Promise<RawWorkspace | null> {
  const bytes = await gunzip(gz, UNPACKED_LIMIT);
  if (!bytes) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const parsed = parseFile(value);
  return parsed.is === 'workspace' ? parsed.file.data : null;
}
