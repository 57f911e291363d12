import type { TakenOwnerRows } from '#model/inventory/owner-rows-choice.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import { systemNamed } from './named.ts';
import type { Pen } from './pen.ts';
import { attach, detach } from './support-links.ts';
import { writeSystemCell } from './system-cell.ts';

/** What a person took over of a sheet that owners filled in; `file` = its name: who says it. Blank answers = not asked. */
interface TakeOwnerRows extends TakenOwnerRows {
  readonly file: string;
}

/** Takes over what owners wrote: statements of `import:<file>` beside what others said, links added and taken away. One step of undo. */
export const takeOwnerRows = given<TakeOwnerRows>(
  'inventory.ownerRows',
  'system',
  (pen, { file, said, added, removed }) => {
    const sheet: Pen = { ...pen, ctx: { ...pen.ctx, speaker: { source: `import:${file}` } } };
    for (const { systemId, field, text } of said)
      if (visible(pen.records, 'system', systemId)) writeSystemCell(sheet, systemId, field, text);
    for (const { stepId, systemId } of removed) detach(pen, stepId, systemId);
    for (const { stepId, systemId, name, said: more } of added) {
      if (!visible(pen.records, 'step', stepId)) continue;
      const id = systemId ?? systemNamed(pen, name);
      if (systemId !== undefined && !visible(pen.records, 'system', systemId)) continue;
      attach(pen, stepId, id);
      if (systemId === undefined) for (const { field, text } of more) writeSystemCell(sheet, id, field, text);
    }
  },
);
