import { useEffect } from 'react';
import { commandFor } from '#commands/keys.ts';
import { lenses } from '#lenses/registry.ts';
import { useParts, useSet } from '#views/app/desk.tsx';
import { runCommand } from '#views/app/run-command.ts';
import { useClipboard } from '#views/app/use-clipboard.ts';
import { CANVAS_ID, focusLine, LINE_ID } from '#views/line/focus-line.ts';
import type { Scope } from '#commands/command.ts';

/** Where the focus is, as the bindings ask it. Null = in a field, where keys belong to the field. */
function scopeOf(target: EventTarget | null): Scope | null {
  if (!(target instanceof Element)) return 'anywhere';
  if (target.id === LINE_ID) return 'line';
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]')) return null;
  return target.closest(`#${CANVAS_ID}`) ? 'canvas' : 'anywhere';
}

/** Signs that begin a line: pressed on the map, they go to the line. */
const LINE_SIGNS = ['@', '"', '*', '-', '#'];

const CLIPBOARD = ['edit.copy', 'edit.cut', 'edit.paste'];

/** Mounted when the commands are here: from then on keys and the clipboard work. Shows nothing. */
export function HandsOn() {
  useKeys();
  useClipboard();
  return null;
}

/** Every key of the page but the line's own, from the one registry. */
function useKeys(): void {
  const set = useSet();
  const parts = useParts();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const scope = scopeOf(event.target);
      const command = commandFor(event, scope);
      // The clipboard has events of its own, which need no permission (use-clipboard.ts).
      if (command !== null && CLIPBOARD.includes(command)) return;
      if (command !== null) {
        if (runCommand(parts, command)) event.preventDefault();
        return;
      }
      if (scope !== 'canvas' || event.ctrlKey || event.metaKey) return;
      const digit = /^Digit(\d)$/.exec(event.code)?.[1];
      const lens = digit === undefined ? undefined : lenses.find((one) => one.digit === Number(digit));
      if (lens && !event.shiftKey && !event.altKey) {
        set.session({ lens: lens.id });
        set.moment({ chip: null, walk: null });
        event.preventDefault();
      } else if (LINE_SIGNS.includes(event.key)) {
        event.preventDefault();
        focusLine(event.key === '@' || event.key === '#' ? ` ${event.key}` : event.key);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [parts, set]);
}
