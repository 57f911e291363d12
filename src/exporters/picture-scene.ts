import type { ExportInput } from '#exporters/exporter.ts';
import type { Scene } from '#scene/display.ts';
import { dayOf } from '#exporters/exporter.ts';
import { poster } from '#scene/poster.ts';

/** The scene that PNG and SVG draw: the map with name, frame, date, headline and legend. */
export function pictureScene(input: Omit<ExportInput, 'scale' | 'editable' | 'makePainter' | 'font' | 'fonts'>): Scene {
  return poster({
    view: input.view,
    reading: input.reading,
    layout: input.layout,
    measure: input.measure,
    date: dayOf(input.now),
    workspace: input.workspace,
    ladder: input.ladder ?? false,
  });
}
