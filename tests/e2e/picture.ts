import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureScene } from '#exporters/picture-scene.ts';
import { lensById } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { viewsOf } from '#model/view-of.ts';
import type { Scene } from '#scene/display.ts';
import { palettes } from '#scene/palette.ts';
import { layoutById } from '#scene/registry.ts';
import { openWorkspaceFile } from '../../scripts/workspace-file.ts';
import { type Pixels, pixelAt } from './png.ts';

/** What the picture of a file's first map must show, worked out in Node from the exported file itself. */
export async function sceneOfFile(text: string, layoutId: string, lensId: string): Promise<Scene> {
  const dir = mkdtempSync(join(tmpdir(), 'tributary-file-'));
  try {
    writeFileSync(join(dir, 'map.json'), text);
    const opened = await openWorkspaceFile(join(dir, 'map.json'));
    if ('sentence' in opened) throw new Error(opened.sentence);
    const [view] = viewsOf(opened.records);
    const layout = layoutById(layoutId);
    if (view === undefined || layout === undefined) throw new Error('no map or no such layout');
    const reading = lensById(lensId).read(view);
    return pictureScene({
      view,
      reading,
      layout,
      measure: nodeMeasure,
      now: Date.now(),
      workspace: opened.records.name,
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const hex = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
/** Grounds on which something can be drawn; a pixel that is none of them has ink on it. */
const GROUNDS = [palettes.light.paper, palettes.light.card, palettes.light.lane].map(hex);
/** Two colours closer than this in each channel are one: lines are smoothed at their edges. */
const NEAR = 6;

function isInk(pixels: Pixels, x: number, y: number): boolean {
  const colour = pixelAt(pixels, x, y);
  return GROUNDS.every((ground) => ground.some((value, i) => Math.abs(value - (colour[i] ?? 0)) > NEAR));
}

/** Ink on the point or on a neighbour: thin lines fall between two pixels. */
function inkNear(pixels: Pixels, x: number, y: number): boolean {
  return [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => isInk(pixels, x + dx, y + dy)));
}

/** Points every 3 px along a line of corners. */
function along(points: Scene['routes'][number]['points']): (readonly [number, number])[] {
  return points.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = points[i] ?? [x, y];
    const count = Math.max(1, Math.floor(Math.hypot(x - fromX, y - fromY) / 3));
    return Array.from(
      { length: count },
      (_, k) => [fromX + ((x - fromX) * k) / count, fromY + ((y - fromY) * k) / count] as const,
    );
  });
}

/** Of a line drawn through this much must be found inked; of a dashed one the dashes alone. */
const MOST_OF = { solid: 0.9, dashed: 0.4 };

/** What of the scene is not in the picture, in words; empty = every card, bar and hand-over is there. */
export function missingFrom(pixels: Pixels, scene: Scene, scale: number): string[] {
  const missing: string[] = [];
  if (Math.abs(pixels.width - scene.width * scale) > scale || Math.abs(pixels.height - scene.height * scale) > scale)
    missing.push(`size ${pixels.width}x${pixels.height}, expected ${scene.width * scale}x${scene.height * scale}`);
  for (const { id, kind, box } of scene.pieces) {
    if (kind !== 'card' && kind !== 'bar') continue;
    let inked = 0;
    for (let y = box.y; y < box.y + box.h; y += 2)
      for (let x = box.x; x < box.x + box.w; x += 2) if (isInk(pixels, x * scale, y * scale)) inked += 1;
    if (inked < 20) missing.push(`${id}: ${inked} inked points`);
  }
  for (const { flowId, kind, points } of scene.routes) {
    const all = along(points);
    const found = all.filter(([x, y]) => inkNear(pixels, x * scale, y * scale)).length / all.length;
    if (found < (kind === 'work' ? MOST_OF.solid : MOST_OF.dashed))
      missing.push(`hand-over ${flowId}: ${(found * 100).toFixed(0)} % drawn`);
  }
  return missing;
}
