import { useEffect } from 'react';
import { useParts } from '#views/app/desk.tsx';
import { runCommand } from '#views/app/run-command.ts';
import { copySelection, pasteText } from '#views/app/clip.ts';
import { CANVAS_ID, LINE_ID } from '#views/line/focus-line.ts';
import { isBlock } from '#views/paste/waiting-paste.ts';
import type { Store } from '#store/state.ts';
import { onClipboard } from '#views/app/on-clipboard.ts';

/** True while the canvas has the focus: in a field the clipboard belongs to the field. */
function onCanvas(): boolean {
  return (
    document.activeElement?.closest(`#${CANVAS_ID}`) !== null && !(document.activeElement instanceof HTMLInputElement)
  );
}

/** True while the line stands empty in the round of steps: a list pasted there is a list of steps. */
function inEmptyLine(store: Store): boolean {
  const field = document.activeElement;
  const { round } = store.getState().moment;
  return round === 'steps' && field instanceof HTMLInputElement && field.id === LINE_ID && field.value === '';
}

/** Copy, cut and paste by the browser's own events, which need no permission. */
export function useClipboard(): void {
  const parts = useParts();
  useEffect(() => {
    const { store, dispatch } = parts;
    const take = (event: ClipboardEvent) => {
      if (!onCanvas()) return;
      const text = copySelection(store);
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') runCommand(parts, 'step.delete');
    };
    const put = (event: ClipboardEvent) => {
      if (!onCanvas() && !inEmptyLine(store)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // One line in the line is typed text; several would lose their line ends there.
      if (!onCanvas() && !isBlock(text)) return;
      event.preventDefault();
      pasteText(store, dispatch, text, event.clipboardData?.getData('text/html'));
    };
    return onClipboard(take, put);
  }, [parts]);
}
