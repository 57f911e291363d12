import type { Law } from '../source.ts';
import { fieldHomes, finished, noMachine, testedRegistries, toldExports } from './care.ts';
import { doors, onlyTheView, specifiers } from './imports.ts';
import { folderOrder } from './order.ts';
import { plainSaveState } from './pace.ts';
import { noChance, noMarkup, noPage, oneKeeper } from './purity.ts';
import { fieldWords, plainExports, shortFiles, tellingNames } from './shape.ts';

/** Every law that is held by reading the code. */
export const laws: readonly Law[] = [
  folderOrder,
  doors,
  specifiers,
  onlyTheView,
  plainExports,
  shortFiles,
  tellingNames,
  fieldWords,
  noPage,
  noChance,
  noMarkup,
  oneKeeper,
  toldExports,
  finished,
  noMachine,
  fieldHomes,
  testedRegistries,
  plainSaveState,
];
