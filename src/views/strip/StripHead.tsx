import { useLayoutEffect, useRef, useState } from 'react';
import { inOneRow, widthOf } from '#scene/strip-head.ts';
import type { TimeStrip } from '#scene/time-strip.ts';
import type { ToldWarning } from '#scene/told-warnings.ts';
import type { Told } from '#scene/told-words.ts';
import { browserMeasure } from '#ui/browser-measure.ts';
import { MoreNumbers } from '#views/strip/MoreNumbers.tsx';
import { NumberButton } from '#views/strip/NumberButton.tsx';
import { ToCheck } from '#views/strip/ToCheck.tsx';
import { numberWords } from '#words/numbers.ts';
import { timeWords as words } from '#words/time.ts';

interface Props {
  readonly strip: TimeStrip;
  readonly told: readonly Told[];
  readonly warnings: readonly ToldWarning[];
  /** Of the strip, px. */
  readonly width: number;
}

/** The row above the strip: every number a button that tells how it is made and selects its steps. */
export function StripHead({ strip, told, warnings, width }: Props) {
  const { promise, timeline } = strip;
  const { beside, takes } = timeline;
  const missing = takes.of - takes.known;
  const notes = [
    ...(beside.length > 0 ? [words.beside(beside.length)] : []),
    ...(missing > 0 ? [words.unknown(missing)] : []),
  ];
  const rest = [
    ...notes,
    ...(warnings.length > 0 ? [numberWords.toCheck(warnings.length)] : []),
    ...(promise ? [promise.text] : []),
    numberWords.more,
  ];
  const others = rest.reduce((sum, name) => sum + widthOf({ name, value: '' }, browserMeasure), 0);
  const { shown, behind } = inOneRow(told, width, others, browserMeasure);
  return (
    <div className="strip-head">
      <span className="strip-numbers">
        {shown.map((one) => (
          <NumberButton key={one.id} told={one} />
        ))}
        {notes.map((note) => (
          <span key={note} className="quiet">
            {note}
          </span>
        ))}
        <ToCheck warnings={warnings} />
        <MoreNumbers behind={behind} />
      </span>
      {promise && <Promised key={`${promise.x}/${promise.text}/${shown.length}`} {...promise} width={width} />}
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
