import type { AnyCommand } from '#commands/command.ts';
import { sayChord } from '#commands/keys.ts';
import { commandById } from '#commands/registry.ts';
import { useMoment, useParts } from '#views/app/desk.tsx';
import { possible, runCommand } from '#views/app/run-command.ts';
import { moreWords } from '#words/more.ts';

/** Buttons for what can be done with the selection, from the registry: a pointer reaches what a key does. */
export function Actions({ ids }: { readonly ids: readonly string[] }) {
  const parts = useParts();
  // Drawn anew when something else is selected.
  const { length } = useMoment((moment) => moment.steps);
  const todo = ids
    .map((id) => commandById(id))
    .filter((one): one is AnyCommand => one !== undefined && possible(parts.store, one));
  return (
    <div className="inspector-do">
      {length > 1 && <p className="quiet">{moreWords.allSelected(length)}</p>}
      {todo.map((command) => {
        const chord = command.keys?.[0];
        return (
          <button
            key={command.id}
            type="button"
            className="button"
            title={chord && sayChord(chord, false)}
            onClick={() => runCommand(parts, command.id)}
          >
            {command.name}
          </button>
        );
      })}
    </div>
  );
}
