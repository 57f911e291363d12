import { Popover } from '@base-ui/react/popover';
import { useLayoutEffect, useRef, useState } from 'react';
import type { TimeStrip } from '#scene/time-strip.ts';
import { useSet } from '#views/app/desk.tsx';
import type { Told } from '#scene/told.ts';
import { timeWords as words } from '#words/time.ts';

interface Props {
  readonly strip: TimeStrip;
  readonly told: readonly Told[];
  /** Of the strip, px. */
  readonly width: number;
}

/** The row above the strip: every number a button that tells how it is made and selects its steps. */
export function StripHead({ strip, told, width }: Props) {
  const { promise, timeline } = strip;
  const { beside, takes } = timeline;
  const missing = takes.of - takes.known;
  return (
    <div className="strip-head">
      <span className="strip-numbers">
        {told.map((one) => (
          <Number key={one.id} told={one} />
        ))}
        {beside.length > 0 && <span className="quiet">{words.beside(beside.length)}</span>}
        {missing > 0 && <span className="quiet">{words.unknown(missing)}</span>}
      </span>
      {promise && <Promised key={`${promise.x}/${promise.text}/${told.length}`} {...promise} width={width} />}
    </div>
  );
}

/** Over its line on the strip where the numbers leave room, else after them. */
function Promised({ x, text, width }: { readonly x: number; readonly text: string; readonly width: number }) {
  const label = useRef<HTMLSpanElement>(null);
  const [left, setLeft] = useState<number | null>(null);
  useLayoutEffect(() => {
    const own = label.current;
    const before = own?.previousElementSibling;
    if (!own || !(before instanceof HTMLElement)) return;
    const at = Math.min(x + 6, width - own.offsetWidth);
    setLeft(at > before.offsetWidth + 12 ? at : null);
  }, [x, text, width]);
  return (
    <span ref={label} className="strip-promised" style={left === null ? undefined : { position: 'absolute', left }}>
      {text}
    </span>
  );
}

function Number({ told }: { readonly told: Told }) {
  const set = useSet();
  const pick = (open: boolean) => {
    if (open && told.steps.length > 0) set.moment({ steps: told.steps, flows: [], system: null, editing: null });
  };
  return (
    <Popover.Root onOpenChange={pick}>
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
