import { DialogFrame } from '#ui/DialogFrame.tsx';
import type { PasteBeyond } from '#views/table/use-block-clipboard.ts';
import { useSetCells } from '#views/table/use-set-cells.ts';
import { screenWords } from '#words/screen.ts';
import { tableWords } from '#words/table.ts';

const words = tableWords.pasteMore;

interface Props {
  readonly paste: PasteBeyond;
  readonly onClose: () => void;
}

/** A block with more rows than there are steps makes new ones only when the person says so. */
export function PasteDialog({ paste, onClose }: Props) {
  const set = useSetCells();
  const { beyond } = paste;
  const fitting = new Set(paste.set.cells.map((cell) => cell.stepId)).size;
  const take = (rows: PasteBeyond['beyond']) => {
    onClose();
    set({ ...paste.set, rows }, tableWords.pasted);
  };
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} onClose={onClose}>
      <p>{words.ask(fitting + beyond.length, beyond.length)}</p>
      <div className="export-do">
        <button type="button" className="button is-primary" autoFocus onClick={() => take(beyond)}>
          {words.add(beyond.length)}
        </button>
        {fitting > 0 && (
          <button type="button" className="button" onClick={() => take([])}>
            {words.without}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {screenWords.cancel}
        </button>
      </div>
    </DialogFrame>
  );
}
