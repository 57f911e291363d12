import type { Exporter } from '#exporters/exporter.ts';
import { png } from '#exporters/png.ts';
import { svg } from '#exporters/svg.ts';

/** Every way of taking a picture of a map away. A new one is a file and a line here (docs/adding-an-exporter.md). */
export const exporters: readonly Exporter[] = [png, svg];
