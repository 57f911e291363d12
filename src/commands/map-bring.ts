import type { Changes } from '#model/change.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';

/** Adds what a file's plan says (`Plan` of `#importers/importer.ts`): a whole map as one transaction and one undo step. */
export const bringMap: ChangeCommand<{ readonly changes: Changes }> = {
  id: 'map.bring',
  name: commandWords['map.bring'],
  group: 'map',
  touch: 'document',
  run: (_, { changes }) => changes,
};
