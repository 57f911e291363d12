import { useState } from 'react';
import type { AnyCommand, Scope } from '#commands/command.ts';
import { sayChord } from '#commands/keys.ts';
import { commands } from '#commands/registry.ts';
import { lensNames } from '#lenses/names.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

const scopes: readonly Scope[] = ['line', 'canvas', 'anywhere'];
const onMac = navigator.platform.startsWith('Mac');

/** Every key there is, from the same table as the bindings. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [find, setFind] = useState('');
  const fits = (command: AnyCommand) => command.name.toLowerCase().includes(find.toLowerCase());
  return (
    <DialogFrame title={panelWords.keys.title} closeWord={words.close} wide onClose={onClose}>
      <input
        className="field"
        type="search"
        autoFocus
        aria-label={panelWords.keys.filter}
        placeholder={panelWords.keys.filter}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <div className="keys">
        {scopes.map((scope) => (
          <section key={scope}>
            <h3>{panelWords.keys[scope]}</h3>
            <dl>
              {scope === 'canvas' &&
                lensNames
                  .filter((lens) => lens.name.toLowerCase().includes(find.toLowerCase()))
                  .map((lens) => (
                    <div key={lens.id}>
                      <dt>{panelWords.keys.lens(lens.name)}</dt>
                      <dd>
                        <kbd>{lens.digit}</kbd>
                      </dd>
                    </div>
                  ))}
              {commands
                .filter((command) => command.keys && (command.scope ?? 'anywhere') === scope && fits(command))
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.name}</dt>
                    <dd>
                      {command.keys?.map((chord) => {
                        const said = sayChord(chord, onMac);
                        return <kbd key={said}>{said}</kbd>;
                      })}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}
