import * as Y from 'yjs';
import { allKinds, isKind } from '#model/records/kinds.ts';
import type { Kind } from '#model/records/records.ts';

/** A record inside the document: one entry for each field. Values that are no JSON can be there; readers sort them out. */
export type Entity = Y.Map<unknown>;

/** Where records live in a Y.Doc: one root map for each kind, and `ws` for the workspace's own fields. */
export interface Roots {
  readonly ws: Y.Map<unknown>;
  /** Values are entities, unless somebody wrote something else there. */
  readonly of: (kind: Kind) => Y.Map<unknown>;
  readonly all: readonly Y.Map<unknown>[];
}

/** Name of the root that holds the workspace's own fields. */
export const WS = 'ws';

/** The roots of a document; they are there from the first moment, empty or not. */
export function rootsOf(doc: Y.Doc): Roots {
  const ws = doc.getMap<unknown>(WS);
  const tables = new Map(allKinds.map((kind) => [kind, doc.getMap<unknown>(kind)]));
  return { ws, of: (kind) => tables.get(kind) ?? doc.getMap<unknown>(kind), all: [ws, ...tables.values()] };
}

/** The record under an id; undefined when there is none or when something else stands there. */
export function entityOf(root: Y.Map<unknown>, id: string): Entity | undefined {
  const found = root.get(id);
  return found instanceof Y.Map ? found : undefined;
}

/** Kinds a document holds that this build does not know (a newer build wrote them); they are kept and given back. */
export function strangeRoots(doc: Y.Doc): ReadonlyMap<string, Y.Map<unknown>> {
  const found = new Map<string, Y.Map<unknown>>();
  // A list of its own: asking for a root replaces its entry.
  const names = Array.from(doc.share.keys());
  for (const name of names) {
    if (name === WS || isKind(name)) continue;
    try {
      found.set(name, doc.getMap<unknown>(name));
    } catch {
      // A root of another sort: nothing that records could be in.
    }
  }
  return found;
}
