import type { Hostile } from './file.ts';
import { foreignFiles } from './foreign-files.ts';
import { jsonFiles } from './json-files.ts';
import { pictureFiles } from './picture-files.ts';
import { valueFiles } from './value-files.ts';

/** Every hostile file, by number: 77 that any program of this sort must stand, and three for what only this one reads. */
export const corpus: readonly Hostile[] = [...jsonFiles, ...valueFiles, ...foreignFiles, ...pictureFiles].toSorted(
  (a, b) => (a.file < b.file ? -1 : 1),
);
