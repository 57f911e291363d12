import { useEffect } from 'react';
import { commandFor } from '#commands/keys.ts';
import { lensNames } from '#lenses/names.ts';
import { useParts, useSet } from '#views/app/desk.tsx';
import { askLenses } from '#views/app/late-lenses.ts';
import { runCommand } from '#views/app/run-command.ts';
import { useClipboard } from '#views/app/use-clipboard.ts';
import { isAsItWas, onEnter, scopeOf } from '#views/app/where-typed.ts';
import { CANVAS_ID, focusCanvas, focusLine } from '#views/line/focus-line.ts';

/** Signs that begin a line: pressed on the map, they go to the line. */
const LINE_SIGNS = ['@', '"', '*', '-', '#'];

const CLIPBOARD = ['edit.copy', 'edit.cut', 'edit.paste'];

/** Mounted when the commands are here: from then on keys and the clipboard work. Shows nothing. */
export function HandsOn() {
  useKeys();
  useClipboard();
  useEffect(askLenses, []);
  return null;
}

/** Every key of the page but the line's own, from the one registry. */
function useKeys(): void {
  const set = useSet();
  const parts = useParts();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const scope = scopeOf(event);
      // AltGr, which some layouts need for @, arrives as Ctrl and Alt together.
      const held = event.metaKey || (event.ctrlKey && !event.altKey);
      if (scope === 'canvas' && !held && LINE_SIGNS.includes(event.key)) {
        event.preventDefault();
        focusLine(event.key === '@' || event.key === '#' ? ` ${event.key}` : event.key);
        return;
      }
      if (held && (scope === 'field' || scope === null) && isAsItWas(event.target)) {
        const back = commandFor(event, 'anywhere');
        if (back === 'edit.undo' || back === 'edit.redo') {
          event.preventDefault();
          // The field over a card goes with what it edited.
          if (event.target.closest(`#${CANVAS_ID}`)) focusCanvas();
          if (scope === 'field') runCommand(parts, back);
          return;
        }
      }
      const command = commandFor(event, scope);
      // The clipboard has events of its own, which need no permission (use-clipboard.ts).
      if (command !== null && CLIPBOARD.includes(command)) return;
      if (command !== null) {
        if (runCommand(parts, command)) event.preventDefault();
        return;
      }
      if (scope !== 'canvas' || held) return;
      const digit = /^Digit(\d)$/.exec(event.code)?.[1];
      const lens = digit === undefined ? undefined : lensNames.find((one) => one.digit === Number(digit));
      if (lens && !event.shiftKey && !event.altKey) {
        set.session({ lens: lens.id });
        set.moment({ chip: null, walk: null });
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onEnter);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onEnter);
    };
  }, [parts, set]);
}
