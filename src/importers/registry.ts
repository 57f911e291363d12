import type { Around, ChosenFile, Importer, Proposal } from '#importers/importer.ts';
import { jsonFile } from '#importers/json-file.ts';

/** Every way of reading a file, in the order they are asked. The last one takes what nobody else wants, to say why not. */
export const importers: readonly Importer[] = [jsonFile];

/** What can be made of a file. Never rejects and never writes. */
export function propose(file: ChosenFile, around: Around): Promise<Proposal> {
  const reader = importers.find((one) => one.fits(file)) ?? jsonFile;
  return reader.read(file, around);
}
