import { use, type ComponentType, type ReactNode } from 'react';
import { firstPaint } from '#ui/first-paint.ts';

/** How to forget the loads that failed. */
const failed = new Set<() => void>();

/** Parts that did not come are asked for anew when they are next shown. */
export function askAgain(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * A component whose code comes when it is first shown, and behind the first paint; put it inside a Suspense. Unlike
 * React's `lazy`, which keeps a failed load for ever, it asks again after `askAgain`.
 */
export function late<P extends object, K extends string>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): (props: P) => ReactNode {
  let coming: Promise<ComponentType<P>> | null = null;
  return function Late(props: P): ReactNode {
    coming ??= firstPaint()
      .then(load)
      .then(
        (parts) => parts[name],
        (fault: unknown) => {
          failed.add(() => void (coming = null));
          throw fault;
        },
      );
    const Part = use(coming);
    return <Part {...props} />;
  };
}
