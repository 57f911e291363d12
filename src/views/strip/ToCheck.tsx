import { Popover } from '@base-ui/react/popover';
import type { ToldWarning } from '#scene/told-warnings.ts';
import { usePick } from '#views/strip/NumberButton.tsx';
import { numberWords as words } from '#words/numbers.ts';

/** "3 to check": what may not be what was meant, each with its steps to select. It never stands in the way. */
export function ToCheck({ warnings }: { readonly warnings: readonly ToldWarning[] }) {
  const pick = usePick();
  if (warnings.length === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger className="strip-number strip-check" title={words.toCheckHow}>
        {words.toCheck(warnings.length)}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={6} style={{ zIndex: 50 }}>
          <Popover.Popup className="popup strip-how strip-list">
            <Popover.Title>{words.toCheckTitle}</Popover.Title>
            <p className="quiet">{words.toCheckHow}</p>
            <ul>
              {warnings.map((one) => (
                <li key={one.id}>
                  <button type="button" className="strip-warning" onClick={() => pick(one.steps)}>
                    {one.text}
                    {one.who !== null && <span className="quiet"> {one.who}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
