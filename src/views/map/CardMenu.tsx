import { Menu } from '@base-ui/react/menu';
import { sayChord } from '#commands/keys.ts';
import { commands } from '#commands/registry.ts';
import { useParts } from '#views/app/desk.tsx';
import { possible, runCommand } from '#views/app/run-command.ts';

interface Props {
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

/** What can be done with a card, a hand-over or the map under the pointer: the registry's commands that fit the selection. */
const shown = [
  'edit.title',
  'flow.connectTo',
  'flow.makeRework',
  'flow.makeWork',
  'flow.makeInformation',
  'flow.reverse',
  'step.moveEarlier',
  'step.moveLater',
  'step.byHand',
  'step.nobodyKnows',
  'step.duplicate',
  'step.unpin',
  'look.inspector',
  'step.tidy',
  'look.fit',
  'step.delete',
];

/** The menu at the pointer, with the keys that do the same. */
export function CardMenu({ x, y, onClose }: Props) {
  const parts = useParts();
  const { steps, flows } = parts.store.getState().moment;
  const needsSelection = (id: string) => id === 'edit.title' || id === 'flow.connectTo';
  const entries = shown.flatMap((id) => {
    const command = commands.find((one) => one.id === id);
    if (!command || !possible(parts.store, command)) return [];
    return needsSelection(id) && steps.length === 0 ? [] : [command];
  });
  // After the menu has given the focus back: a command that puts it elsewhere has the last word.
  const runAfter = (id: string) => setTimeout(() => runCommand(parts, id));
  const anchor = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  return (
    <Menu.Root key={`${x}/${y}/${steps.length}/${flows.length}`} open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="start" style={{ zIndex: 50 }}>
          <Menu.Popup className="popup">
            {entries.map((command) => {
              const chord = command.keys?.[0];
              return (
                <Menu.Item key={command.id} className="menu-item" onClick={() => runAfter(command.id)}>
                  <span>{command.name}</span>
                  {chord && <span className="hint">{sayChord(chord, false)}</span>}
                </Menu.Item>
              );
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
