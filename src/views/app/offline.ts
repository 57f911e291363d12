import { setMoment, type Store } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { onFailedPart } from '#lib/failed-part.ts';
import { firstPaint } from '#ui/first-paint.ts';
import { screenWords as words } from '#words/screen.ts';

/**
 * Keeps the program for a time without a network, behind the first paint, and says when a part of it does not come. A
 * newer version is only offered. `leave` puts down what is not stored yet: before the new version is taken.
 */
export function stayOffline(store: Store, leave: () => void): void {
  onFailedPart(() => toast(store, words.partMissing, { tone: 'problem' }));
  const onNewVersion = (now: () => void): void => {
    const newVersion = (): void => {
      leave();
      now();
    };
    setMoment(store, { newVersion });
  };
  firstPaint()
    .then(() => import('#lib/keep-offline.ts'))
    .then(({ keepOffline }) => keepOffline({ onNewVersion }))
    // Said by onFailedPart; without it the page works as long as its server does.
    .catch(() => {});
}
