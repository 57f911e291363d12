import './dialogs.css';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly closeWord: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog: focus goes in and comes back, Esc and the backdrop close it. Mounted only while it is open. */
export function DialogFrame({ title, closeWord, wide = false, onClose, children }: Props) {
  // Read before a field inside takes the focus for itself: the dialog would take that for what had it before.
  const [before] = useState(() => document.activeElement);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          className={wide ? 'dialog is-wide' : 'dialog'}
          finalFocus={() =>
            before instanceof HTMLElement && before.isConnected && before !== document.body ? before : true
          }
        >
          <header className="dialog-head">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close className="button is-quiet" aria-label={closeWord}>
              <X size={18} aria-hidden />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
