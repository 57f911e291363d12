import type { Changes } from '#model/change.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';

/**
 * Brings in what another copy of this workspace changed, as its review settled it (`settle` of `#model/compare/settle.ts`):
 * one transaction, one undo step. A write to a record that is not here is left out.
 */
export const mergeCopy: ChangeCommand<{ readonly changes: Changes }> = {
  id: 'workspace.merge',
  name: commandWords['workspace.merge'],
  group: 'workspace',
  touch: 'document',
  run({ tables }, { changes }) {
    const made = new Set(changes.flatMap((one) => (one.op === 'create' ? [`${one.kind} ${one.record.id}`] : [])));
    return changes.filter(
      (one) => one.op !== 'set' || tables[one.kind].has(one.id) || made.has(`${one.kind} ${one.id}`),
    );
  },
};
