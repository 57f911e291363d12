import type { Id } from '#model/records/record.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';
import { takePen } from './pen.ts';
import { previewChanges } from './preview.ts';
import { deleteStep } from './step-delete.ts';
import { writeCells, type SetCells } from './table-set.ts';

/** What an edited file changes, and the steps it no longer has, where the person said that they shall go. */
export interface BringTable extends SetCells {
  readonly gone: readonly Id[];
}

/** Takes over what was edited in a file of the table (`readTableBack`): one step of undo, deleted steps included. */
export const bringTable: ChangeCommand<BringTable> = {
  id: 'table.bring',
  name: commandWords['table.bring'],
  group: 'map',
  touch: 'document',
  run(records, args, ctx) {
    const pen = takePen(records, ctx);
    writeCells(pen, args);
    const here = args.gone.filter((id) => records.tables.step.get(id)?.mapId === args.mapId);
    if (here.length === 0) return pen.changes;
    const after = previewChanges(records, pen.changes);
    return [...pen.changes, ...deleteStep.run(after, { stepIds: here }, ctx)];
  },
};
