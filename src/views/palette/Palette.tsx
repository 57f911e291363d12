import { useMemo, useState } from 'react';
import { sayChord } from '#commands/keys.ts';
import { commands } from '#commands/registry.ts';
import { fuzzyIndex, rank } from '#lib/fuzzy.ts';
import { visible } from '#model/visible.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { PickList, type PickItem } from '#ui/PickList.tsx';
import { useParts, useSet, useSlice, useStoreOf } from '#views/app/desk.tsx';
import { showMap } from '#views/app/after-change.ts';
import { possible, runCommand } from '#views/app/run-command.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

interface Entry extends PickItem {
  readonly run: () => void;
}

/** Every command that can be done from here, every step, system and map: found by a few letters, typos forgiven. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const store = useStoreOf();
  const records = useSlice((state) => state.records);
  const set = useSet();
  const parts = useParts();
  const [find, setFind] = useState('');
  const entries = useMemo((): readonly Entry[] => {
    const todo = commands
      .filter((command) => possible(store, command))
      .map((command) => {
        const chord = command.keys?.[0];
        return {
          id: command.id,
          text: command.name,
          ...(chord && { hint: sayChord(chord, false) }),
          run: () => runCommand(parts, command.id),
        };
      });
    const steps = [...records.tables.step.values()]
      .filter((step) => visible(records, 'step', step.id))
      .map((step) => ({
        id: `step:${step.id}`,
        text: step.name,
        hint: panelWords.palette.step,
        run: () => {
          set.session({ mapId: step.mapId, page: 'map' });
          set.moment({ steps: [step.id], flows: [], system: null });
        },
      }));
    const systems = [...records.tables.system.values()]
      .filter((system) => visible(records, 'system', system.id))
      .map((system) => ({
        id: `system:${system.id}`,
        text: system.name,
        hint: panelWords.palette.system,
        run: () => {
          set.session({ inspector: true, page: 'map' });
          set.moment({ system: system.id });
        },
      }));
    const maps = [...records.tables.map.values()]
      .filter((map) => visible(records, 'map', map.id))
      .map((map) => ({
        id: `map:${map.id}`,
        text: map.name || panelWords.streams.untitled,
        hint: panelWords.palette.map,
        run: () => showMap(store, map.id),
      }));
    return [...todo, ...steps, ...systems, ...maps];
  }, [store, records, parts, set]);
  const index = useMemo(() => fuzzyIndex(entries.map((entry) => entry.text)), [entries]);
  const shown = find ? rank(index, find).flatMap(({ at }) => entries[at] ?? []) : entries;
  return (
    <DialogFrame title={panelWords.palette.title} closeWord={words.close} onClose={onClose}>
      <PickList
        label={panelWords.palette.field}
        nothing={panelWords.palette.nothing}
        items={shown}
        onFind={setFind}
        onPick={(id) => {
          onClose();
          // After the dialog has given the focus back: a command that puts it elsewhere has the last word.
          setTimeout(() => entries.find((entry) => entry.id === id)?.run());
        }}
      />
    </DialogFrame>
  );
}
