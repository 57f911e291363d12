import type { PointKind } from '#storage/keeping.ts';
import { toast } from '#store/toasts.ts';
import type { Parts } from '#views/app/desk.tsx';
import { keepingWords as words } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';

/**
 * Keeps the open workspace as it is, before something large is done to it. Call it and await it first; `note` is what the
 * list shows beside the reason: the file's or the other room's name. Never rejects: when no point could be kept the
 * person is told, and Undo is still there.
 */
export async function pointBefore(
  parts: Pick<Parts, 'store' | 'workspaces'>,
  kind: Extract<PointKind, `before-${string}`>,
  note: string,
): Promise<boolean> {
  const kept = await keeperOf(parts).keepPoint(kind, note);
  if (!kept) toast(parts.store, words.points.notKept, { tone: 'problem', topic: 'point' });
  return kept;
}
