import { useParts, useSession, useSet } from '#views/app/desk.tsx';
import { runCommand } from '#views/app/run-command.ts';
import { commandById } from '#commands/registry.ts';
import { sayChord } from '#commands/keys.ts';
import type { MenuLine } from '#ui/Menu.tsx';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

const shown = [
  'edit.undo',
  'edit.redo',
  'look.layout',
  'look.fit',
  'look.inspector',
  'look.outline',
  'look.strip',
  'look.keys',
];

/** The lines of the menu at the end of the top bar: from the registry, with their keys. */
export function useMore(): () => readonly MenuLine[] {
  const parts = useParts();
  const run = (id: string) => runCommand(parts, id);
  const set = useSet();
  const theme = useSession((session) => session.theme);
  const next = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system';
  return () => [
    ...shown.flatMap((id): MenuLine[] => {
      const command = commandById(id);
      const chord = command?.keys?.[0];
      return command
        ? [{ id, text: command.name, ...(chord && { hint: sayChord(chord, false) }), run: () => run(id) }]
        : [];
    }),
    { id: 'theme', text: words.theme[theme], apart: true, run: () => set.session({ theme: next }) },
    { id: 'keeping', text: commandById('keeping.open')?.name ?? '', run: () => run('keeping.open') },
    { id: 'import', text: panelWords.import.title, run: () => run('import.open') },
  ];
}
