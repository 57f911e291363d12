import { compare, fieldOf, type RecordChange } from '#model/compare/compare.ts';
import { recordName, recordTitle, streamOfRecord } from '#model/compare/say-record.ts';
import { fieldName, placeOf, valueText } from '#model/compare/say-value.ts';
import { recordsOf, type Comparable } from '#model/compare/stored.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Id } from '#model/records/record.ts';
import type { Kind, Records } from '#model/records/records.ts';
import { differenceWords as words } from '#words/differences.ts';

/** What differs in one stream, or in what all streams share. */
export interface DifferenceGroup {
  /** Null for systems, people and the workspace itself. */
  readonly mapId: Id | null;
  readonly title: string;
  /** At most as many as were asked for. */
  readonly lines: readonly string[];
  /** How many lines there are beyond those; 0 = all are there. `words.more` says it. */
  readonly more: number;
}

/** The differences between two states of a workspace, in words for people. */
export interface Description {
  /** How many differences there are: one for each line, shown or not. */
  readonly total: number;
  /** "2 steps added", "1 system changed", in the order of the kinds; empty when nothing differs. */
  readonly counts: readonly string[];
  /** Streams in the order they are made in, then what they share. */
  readonly groups: readonly DifferenceGroup[];
}

const WHATS = ['added', 'removed', 'changed'] as const;

/**
 * Says what became of `from` in `to`, by stream: each record that was added or deleted and each field that changed, with
 * names and both values; what came and went first. At most `most` lines for each stream; the counts are of everything.
 */
export function describe(from: Comparable, to: Comparable, most = Number.POSITIVE_INFINITY): Description {
  const old = recordsOf(from);
  const now = recordsOf(to);
  const changes = inReadingOrder(compare(old, now), old, now);
  const groups = new Map<Id | null, Set<string>>();
  const tell = (mapId: Id | null, line: string): void => {
    const lines = groups.get(mapId);
    if (lines) lines.add(line);
    else groups.set(mapId, new Set([line]));
  };
  for (const change of changes) {
    const records = change.what === 'removed' ? old : now;
    const mapId = streamOfRecord(records, change.kind, change.id);
    for (const line of linesOf(old, now, change)) tell(mapId, line);
  }
  if (old.name !== now.name) tell(null, words.was.workspace(old.name, now.name));
  const ordered = [...groups].sort(([a], [b]) => (a === null ? 1 : 0) - (b === null ? 1 : 0));
  return {
    total: ordered.reduce((sum, [, lines]) => sum + lines.size, 0),
    counts: countsOf(changes),
    groups: ordered.map(([mapId, lines]) => ({
      mapId,
      title: mapId === null ? words.shared : recordName(now.tables.map.has(mapId) ? now : old, 'map', mapId),
      lines: [...lines].slice(0, most),
      more: Math.max(0, lines.size - most),
    })),
  };
}

function linesOf(old: Records, now: Records, { kind, id, what, before, after, fields }: RecordChange): string[] {
  if (what === 'removed' || !after) return [words.was.removed(recordTitle(old, kind, id))];
  if (what === 'added' || !before) return [addition(now, kind, id)];
  return fields.map((field) => {
    const [from, to] = [fieldOf(before, field), fieldOf(after, field)];
    if (field === 'name') return words.was.renamed(recordName(old, kind, id), recordName(now, kind, id));
    const title = recordTitle(now, kind, id);
    const said = [valueText(old, kind, id, field, from), valueText(now, kind, id, field, to)] as const;
    return words.was.changed(title, fieldName(now, kind, field), ...said);
  });
}

/** What came and went first, then what changed; steps as they stand in their stream, the rest by kind. */
function inReadingOrder(changes: readonly RecordChange[], old: Records, now: Records): readonly RecordChange[] {
  const place = ({ kind, id }: RecordChange): string =>
    kind === 'step' ? ((now.tables.step.get(id) ?? old.tables.step.get(id))?.order ?? '') : '';
  const keyed = changes.map((change) => ({ change, place: place(change) }));
  keyed.sort(
    (a, b) =>
      WHATS.indexOf(a.change.what) - WHATS.indexOf(b.change.what) ||
      allKinds.indexOf(a.change.kind) - allKinds.indexOf(b.change.kind) ||
      (a.place < b.place ? -1 : a.place > b.place ? 1 : 0),
  );
  return keyed.map(({ change }) => change);
}

/** A step is told with its place: several may be called the same. */
function addition(now: Records, kind: Kind, id: Id): string {
  const title = recordTitle(now, kind, id);
  const step = kind === 'step' ? now.tables.step.get(id) : undefined;
  return step ? words.was.addedAt(title, placeOf(now, id, step.order)) : words.was.added(title);
}

function countsOf(changes: readonly RecordChange[]): readonly string[] {
  const counts = new Map<string, number>();
  const key = (kind: Kind, what: RecordChange['what']) => `${kind} ${what}`;
  for (const { kind, what } of changes) counts.set(key(kind, what), (counts.get(key(kind, what)) ?? 0) + 1);
  return allKinds.flatMap((kind) =>
    WHATS.flatMap((what) => {
      const n = counts.get(key(kind, what)) ?? 0;
      return n === 0 ? [] : [words.count(n, words.counted[kind], words[what])];
    }),
  );
}
