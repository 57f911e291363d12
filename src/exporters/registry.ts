import type { Exporter } from '#exporters/exporter.ts';
import { png } from '#exporters/png.ts';
import { svg } from '#exporters/svg.ts';
import { tableCsv } from '#exporters/table-csv.ts';

/** Every way of taking a map away: pictures, and its table. A new one is a file and a line here (docs/adding-an-exporter.md). */
export const exporters: readonly Exporter[] = [png, svg, tableCsv];
