import type { Scene } from '#scene/display.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useMoment, useSet, useView } from '#views/app/desk.tsx';
import { focusCanvas } from '#views/line/focus-line.ts';
import { screenWords as words } from '#words/screen.ts';

/** The field over the card whose name is being typed; the card itself is never a field. */
export function TitleField({ scene }: { readonly scene: Scene }) {
  const editing = useMoment((moment) => moment.editing);
  const view = useView();
  const set = useSet();
  const dispatch = useDispatch();
  const step = view?.steps.find((one) => one.id === editing);
  const card = scene.pieces.find((piece) => piece.kind === 'card' && piece.of === editing);
  if (!step || !card) return null;
  const { x, y, w } = card.box;
  return (
    <div
      className="title-field nodrag nopan nokey"
      style={{ transform: `translate(${x}px, ${y}px)`, width: Math.max(w, 160) }}
    >
      <EditText
        label={words.canvas.title}
        value={step.name}
        autoFocus
        onSave={(name) => name && dispatch('step.rename', { stepId: step.id, name })}
        onLeave={() => set.moment({ editing: null })}
        onDone={() => {
          set.moment({ editing: null });
          focusCanvas();
        }}
      />
    </div>
  );
}
