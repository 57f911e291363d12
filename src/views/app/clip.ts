import { copySteps, type Clip } from '#commands/clip.ts';
import { setMoment, type Store } from '#store/state.ts';
import type { Dispatch } from '#store/desk.ts';
import { toast } from '#store/toasts.ts';
import { madeSteps } from '#views/app/after-change.ts';
import { isBlock, offerPaste } from '#views/paste/waiting-paste.ts';
import { screenWords as words } from '#words/screen.ts';

/** What was copied last in this tab, with the text that stands for it on the clipboard. */
let kept: { readonly clip: Clip; readonly text: string } | null = null;

/** The selected steps as text, a line each; the steps themselves are kept for pasting in this tab. Null = nothing selected. */
export function copySelection(store: Store): string | null {
  const { records, moment } = store.getState();
  if (moment.steps.length === 0) return null;
  const clip = copySteps(records, moment.steps);
  kept = { clip, text: clip.lines.join('\n') };
  return kept.text;
}

/** Pastes: the copied steps when the clipboard still holds them, one line as a step; a list or table is shown first. One undo. */
export function pasteText(store: Store, dispatch: Dispatch, text: string, html?: string): void {
  const { session, moment } = store.getState();
  if (session.mapId === null || text.trim() === '') return;
  const at = { mapId: session.mapId, anchor: moment.steps.at(-1) ?? null };
  const same = kept !== null && kept.text === text.replaceAll('\r\n', '\n');
  if (!same && isBlock(text)) {
    offerPaste(store, { text, ...(html ? { html } : {}) });
    return;
  }
  const changes =
    same && kept ? dispatch('step.paste', { ...at, clip: kept.clip }) : dispatch('step.pasteText', { ...at, text });
  const made = madeSteps(changes);
  if (made.length === 0) return;
  setMoment(store, { steps: made, flows: [], system: null });
  toast(store, words.pasted(made.length), { undo: true, topic: 'undo' });
}

/** For the palette and menus, which have no clipboard event. */
export async function writeClipboard(text: string | null): Promise<void> {
  if (text !== null) await navigator.clipboard.writeText(text);
}
