import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useDispatch, useMoment, useView } from '#views/app/desk.tsx';
import { PickList } from '#ui/PickList.tsx';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** Draws a hand-over by keyboard: choose the step that follows. */
export function ConnectDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useView();
  const from = useMoment((moment) => moment.steps.at(-1));
  const dispatch = useDispatch();
  if (!view || from === undefined) return null;
  return (
    <DialogFrame title={panelWords.connect.title} closeWord={words.close} onClose={onClose}>
      <PickList
        label={panelWords.connect.field}
        nothing={panelWords.palette.nothing}
        items={view.steps
          .map((step, index) => ({ id: step.id, text: step.name, hint: String(index + 1) }))
          .filter((step) => step.id !== from)}
        onPick={(to) => {
          dispatch('flow.connect', { from, to });
          onClose();
        }}
      />
    </DialogFrame>
  );
}
