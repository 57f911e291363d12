import { inOrder } from './stream.ts';
import { sampleChanges } from '#commands/sample/stream.ts';
import { visible } from '#model/visible.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';

/** Puts the sample stream, with its systems and people, after the streams that are there. */
export const openSample: ChangeCommand<object> = {
  id: 'sample.open',
  name: commandWords['sample.open'],
  group: 'map',
  touch: 'document',
  from: () => ({}),
  run(records, _args, ctx) {
    const maps = inOrder([...records.tables.map.values()].filter((map) => visible(records, 'map', map.id)));
    return sampleChanges(ctx, maps.at(-1)?.order ?? null);
  },
};
