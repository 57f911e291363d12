import { changesBetween } from '#model/compare/changes.ts';
import type { Comparable } from '#model/compare/stored.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';

/**
 * Makes the workspace look as it did: the difference between now and `to` (the data of a restore point or a backup),
 * written as one step, so that it can be undone and other rooms take it in like any edit.
 */
export const restoreWorkspace: ChangeCommand<{ readonly to: Comparable }> = {
  id: 'workspace.restore',
  name: commandWords['workspace.restore'],
  group: 'workspace',
  touch: 'document',
  run: (records, { to }, ctx) => changesBetween(records, to, ctx.now),
};
