import type { Changes, Ctx } from '#model/change.ts';
import type { Records } from '#model/records/records.ts';
import { commandWords } from '#words/command.ts';
import type { CommandName } from '#words/command.ts';
import type { ChangeCommand, Chord, Scope, Where } from './command.ts';
import { takePen } from './pen.ts';
import type { Pen } from './pen.ts';

/** How a command may be called without a form: by key, menu or palette. */
interface Call<A> {
  readonly keys?: readonly Chord[];
  readonly scope?: Scope;
  readonly from?: (records: Records, where: Where) => A | null;
}

/** A change command whose name is in the catalogue and whose writes are made with a pen. */
export function given<A>(
  id: CommandName,
  group: ChangeCommand<A>['group'],
  write: (pen: Pen, args: A) => void,
  call: Call<A> = {},
): ChangeCommand<A> {
  const run = (records: Records, args: A, ctx: Ctx): Changes => {
    const pen = takePen(records, ctx);
    write(pen, args);
    return pen.changes;
  };
  return { id, name: commandWords[id], group, touch: 'document', run, ...call };
}

/** The first of a list when it is the only one. */
export function only<T>(list: readonly T[]): T | null {
  const [first] = list;
  return list.length === 1 && first !== undefined ? first : null;
}

/** Arguments made from the selected steps; null when none is selected. */
export function ofSteps<A>(make: (steps: readonly string[]) => A): (records: Records, where: Where) => A | null {
  return (_records, { steps }) => (steps.length === 0 ? null : make(steps));
}

/** Arguments made from the selected system; null when none is selected. */
export function ofSystem<A>(make: (system: string) => A): (records: Records, where: Where) => A | null {
  return (_records, { system }) => (system === null ? null : make(system));
}

/** Arguments made from the open map; null when none is open. */
export function ofMap<A>(make: (mapId: string) => A): (records: Records, where: Where) => A | null {
  return (_records, { mapId }) => (mapId === null ? null : make(mapId));
}
