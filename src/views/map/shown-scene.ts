import type { Scene } from '#scene/display.ts';

let shown: Scene | null = null;

/** Says which scene is on screen now. */
export function showScene(scene: Scene | null): void {
  shown = scene;
}

/** The scene on screen, for commands that move cards by what is seen; null where no map is shown. */
export function shownScene(): Scene | null {
  return shown;
}
