import type { Around, ChosenFile, Found, Importer, Proposal } from '#importers/importer.ts';
import { jsonFile } from '#importers/json-file.ts';
import { pngFile, svgFile } from '#importers/picture-file.ts';
import { planMap } from '#importers/plan-map.ts';

/** Every way of reading a file, in the order they are asked. The last one takes what nobody else wants, to say why not. */
export const importers: readonly Importer[] = [pngFile, svgFile, jsonFile];

/** What is in a file, as plain data. Never rejects and never writes. */
export function find(file: ChosenFile, around: Around): Promise<Found> {
  const reader = importers.find((one) => one.fits(file)) ?? jsonFile;
  return reader.read(file, around);
}

/** What can be made of what was found. A map gets its plan here, because a function cannot come out of a worker. */
export function proposalOf(found: Found): Proposal {
  if (found.is !== 'map') return found;
  const { mapId, read, ...rest } = found;
  return { ...rest, plan: (records, ctx) => planMap({ file: rest.file, mapId, read }, records, ctx) };
}

/** What can be made of a file. Never rejects and never writes. */
export async function propose(file: ChosenFile, around: Around): Promise<Proposal> {
  return proposalOf(await find(file, around));
}
