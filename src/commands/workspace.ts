import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';

/** Another name for the workspace. A blank one changes nothing. */
export const renameWorkspace: ChangeCommand<{ readonly name: string }> = {
  id: 'workspace.rename',
  name: commandWords['workspace.rename'],
  group: 'workspace',
  touch: 'document',
  run: (records, { name }) =>
    name.trim() === '' || name.trim() === records.name ? [] : [{ op: 'name', name: name.trim() }],
};
