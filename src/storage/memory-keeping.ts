import type { Keeping, KeptHandle, RestorePoint } from '#storage/keeping.ts';

/**
 * Restore points and chosen files for as long as the page is open, for a browser that keeps nothing. There is no edit set
 * aside: nothing of another page or another build ever comes here.
 */
export function memoryKeeping(): Keeping {
  const points = new Map<string, { readonly point: RestorePoint; readonly gz: Uint8Array }>();
  const handles = new Map<string, KeptHandle>();
  return {
    points: async (d) =>
      [...points.values()]
        .map(({ point }) => point)
        .filter((point) => point.d === d)
        .toSorted((a, b) => b.at - a.at),
    async addPoint(point, gz) {
      points.set(point.id, { point: { ...point, size: gz.length }, gz });
    },
    readPoint: async (id) => points.get(id)?.gz ?? null,
    async removePoint(id) {
      points.delete(id);
    },
    setAside: async () => [],
    readAside: async () => null,
    handle: async (d) => handles.get(d) ?? null,
    async keepHandle(kept) {
      handles.set(kept.id, kept);
    },
    async dropHandle(d) {
      handles.delete(d);
    },
  };
}
