import { Popover } from '@base-ui/react/popover';
import type { Id } from '#model/records/record.ts';
import { useSet } from '#views/app/desk.tsx';
import type { Told } from '#scene/told-words.ts';
import { timeWords as words } from '#words/time.ts';

/** Selects the steps behind a number or a warning. */
export function usePick(): (steps: readonly Id[]) => void {
  const set = useSet();
  return (steps) => {
    if (steps.length > 0) set.moment({ steps, flows: [], system: null, editing: null });
  };
}

/** A number above the strip: a button that tells how it is made and selects its steps. */
export function NumberButton({ told }: { readonly told: Told }) {
  const pick = usePick();
  return (
    <Popover.Root onOpenChange={(open) => open && pick(told.steps)}>
      <Popover.Trigger className="strip-number" title={words.how}>
        <span className="quiet">{told.name}</span> <strong>{told.value}</strong>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="start" sideOffset={6} style={{ zIndex: 50 }}>
          <Popover.Popup className="popup strip-how">
            <Popover.Title>{`${told.name}: ${told.value}`}</Popover.Title>
            {told.how.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
