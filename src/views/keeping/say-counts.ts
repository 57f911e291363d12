import type { RestorePoint } from '#storage/keeping.ts';
import { keepingWords } from '#words/keeping.ts';

/** How much a restore point holds. */
export function sayCounts({ counts }: RestorePoint): string {
  const of = (kind: string): number => (Object.hasOwn(counts, kind) ? (counts[kind] ?? 0) : 0);
  return keepingWords.points.counts(of('map'), of('step'), of('system'));
}
