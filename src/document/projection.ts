import * as Y from 'yjs';
import { createFaults } from '#document/faults.ts';
import { entityOf, rootsOf, type Roots } from '#document/roots.ts';
import { allKinds } from '#model/records/kinds.ts';
import { NAME_LIMIT } from '#model/records/limits.ts';
import type { Problem } from '#model/records/problem.ts';
import { readRecord } from '#model/records/read-record.ts';
import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records, Table } from '#model/records/records.ts';
import { text } from '#model/records/types.ts';

type Touched = ReadonlyMap<Kind, ReadonlySet<Id>>;

/** The plain records of a document, kept up to date without reading anything twice. */
export interface Projection {
  readonly records: () => Records;
  readonly problems: () => readonly Problem[];
  /**
   * Reads anew what changed since the last time. Only the tables of touched kinds are copied; a record that reads the
   * same keeps its identity. Null = nothing that can be seen changed.
   */
  readonly turn: () => Touched | null;
  readonly stop: () => void;
}

const NOTHING: Touched = new Map();

/** Builds the projection of a document and follows it. */
export function project(doc: Y.Doc): Projection {
  const roots = rootsOf(doc);
  const faults = createFaults();
  const broken = new Map<Kind, Map<Id, readonly Problem[]>>();
  const pending = new Map<Kind, Set<Id>>();
  let renamed = true;
  let nameProblem: readonly Problem[] = [];
  let problems: { from: readonly Problem[]; name: readonly Problem[]; all: readonly Problem[] } | null = null;
  let records: Records = { name: '', tables: emptyTables() };

  const follow = allKinds.map((kind) => {
    const root = roots.of(kind);
    const mark = (id: Id): void => {
      const ids = pending.get(kind);
      if (ids) ids.add(id);
      else pending.set(kind, new Set([id]));
    };
    for (const id of root.keys()) mark(id);
    const listener = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      for (const event of events) {
        const [id] = event.path;
        if (typeof id === 'string') mark(id);
        else if (event instanceof Y.YMapEvent)
          for (const key of event.keysChanged) if (typeof key === 'string') mark(key);
      }
    };
    root.observeDeep(listener);
    return () => root.unobserveDeep(listener);
  });
  const named = (): void => void (renamed = true);
  roots.ws.observe(named);

  const turn = (): Touched | null => {
    const name = renamed ? readName(roots) : { name: records.name, problems: nameProblem };
    renamed = false;
    nameProblem = name.problems.length === 0 && nameProblem.length === 0 ? nameProblem : name.problems;
    const tables: { [K in Kind]?: Table<K> } = {};
    const touched = new Map<Kind, Set<Id>>();
    const reread = new Map<Kind, ReadonlySet<Id>>();
    for (const [kind, ids] of pending) {
      const changed = readInto(kind, ids);
      reread.set(kind, ids);
      if (!changed) continue;
      // The cast: `readInto` copied the table of this kind.
      tables[kind] = changed.table as never;
      touched.set(kind, changed.ids);
    }
    pending.clear();
    if (touched.size > 0 || name.name !== records.name) {
      records = Object.freeze({ name: name.name, tables: Object.freeze({ ...records.tables, ...tables }) });
    } else if (reread.size === 0) return null;
    faults.take(records, reread, (kind, id) => broken.get(kind)?.get(id) ?? []);
    return touched.size > 0 || reread.size === 0 ? touched : NOTHING;
  };

  const readInto = <K extends Kind>(kind: K, ids: ReadonlySet<Id>): { table: Table<K>; ids: Set<Id> } | null => {
    const root = roots.of(kind);
    const old: Table<K> = records.tables[kind];
    const faulty = broken.get(kind) ?? new Map<Id, readonly Problem[]>();
    broken.set(kind, faulty);
    const next = new Map(old);
    const changed = new Set<Id>();
    for (const id of ids) {
      faulty.delete(id);
      const before = old.get(id);
      const entity = entityOf(root, id);
      if (!entity) {
        if (root.has(id)) faulty.set(id, [{ kind, id, what: 'unreadable' }]);
        if (next.delete(id)) changed.add(id);
        continue;
      }
      const read = readRecord(kind, id, entity.entries(), before);
      if (read.problems.length > 0) faulty.set(id, read.problems);
      if (read.record === before) continue;
      next.set(id, read.record);
      changed.add(id);
    }
    return changed.size > 0 ? { table: next, ids: changed } : null;
  };

  turn();
  return {
    records: () => records,
    problems() {
      const from = faults.list();
      if (problems?.from !== from || problems.name !== nameProblem) {
        problems = { from, name: nameProblem, all: nameProblem.length === 0 ? from : [...nameProblem, ...from] };
      }
      return problems.all;
    },
    turn,
    stop() {
      for (const end of follow) end();
      roots.ws.unobserve(named);
    },
  };
}

function emptyTables(): Records['tables'] {
  const table = (): ReadonlyMap<Id, AnyRecord> => new Map();
  // The cast: an empty table is a table of any kind.
  return Object.freeze(Object.fromEntries(allKinds.map((kind) => [kind, table()]))) as unknown as Records['tables'];
}

function readName(roots: Roots): { name: string; problems: readonly Problem[] } {
  const stored = roots.ws.get('name');
  if (stored === undefined || stored === null) return { name: '', problems: [] };
  const problems: Problem[] = [];
  const name = text(NAME_LIMIT).read(stored, (what) =>
    problems.push({ kind: 'workspace', id: '', field: 'name', what }),
  );
  return { name: typeof name === 'string' ? name : '', problems };
}
