import { useLayoutEffect, useSyncExternalStore } from 'react';
import { palettes } from '#scene/palette.ts';
import type { Session } from '#store/session.ts';
import { useSession } from '#views/app/desk.tsx';

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = (listener: () => void) => {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

/** Sets the colours of the scene's palette as custom properties of the page: screen and paper share one source. */
export function usePalette(): void {
  usePaletteOf(useSession((session) => session.theme));
}

/** The same outside the workshop: for the screens that stand in its place. */
export function usePaletteOf(wanted: Session['theme']): void {
  const system = useSyncExternalStore(follow, () => (dark.matches ? 'dark' : 'light'));
  const theme = wanted === 'system' ? system : wanted;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    for (const [ink, colour] of Object.entries(palettes[theme])) root.style.setProperty(`--ink-${ink}`, colour);
  }, [theme]);
}
