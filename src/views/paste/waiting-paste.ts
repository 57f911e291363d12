import { setMoment, type Store } from '#store/state.ts';

/** What was pasted: plain text, and HTML where the clipboard has it. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
  /** The name of the file it came from. */
  readonly file?: string;
}

let waiting: Pasted | null = null;

/** What was pasted on the map, on its way to the dialog that shows it. */
export const waitingPaste = {
  put: (pasted: Pasted): void => void (waiting = pasted),
  now: (): Pasted | null => waiting,
  done: (): void => void (waiting = null),
};

/** Shows what was pasted before anything of it is taken in. */
export function offerPaste(store: Store, pasted: Pasted): void {
  waitingPaste.put(pasted);
  setMoment(store, { dialog: 'paste' });
}

/** True for text of several lines or cells: one line alone is a step, and is typed or pasted as it always was. */
export function isBlock(text: string): boolean {
  return /\S[^\S\n\r]*[\t\n\r\u2028\u2029]\s*\S/u.test(text);
}
