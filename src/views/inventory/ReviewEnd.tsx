import { inventoryWords as words } from '#words/inventory.ts';
import { screenWords } from '#words/screen.ts';

interface Props {
  /** What the main button says it does. */
  readonly does: string;
  /** It can be done now. */
  readonly ready: boolean;
  /** The cursor begins on the main button. */
  readonly first: boolean;
  readonly onDo: () => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** The end of a review of what came in: another file, cancel, or take it. */
export function ReviewEnd({ does, ready, first, onDo, onAnother, onClose }: Props) {
  return (
    <div className="inventory-do">
      <button type="button" className="button is-quiet" onClick={onAnother}>
        {words.another}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {screenWords.cancel}
      </button>
      <button type="button" className="button is-primary" autoFocus={first} disabled={!ready} onClick={onDo}>
        {does}
      </button>
    </div>
  );
}
