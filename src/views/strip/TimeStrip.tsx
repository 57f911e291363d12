import './strip.css';
import { useMemo, useRef } from 'react';
import { PlacedDrawing } from '#canvas/Drawing.tsx';
import type { View } from '#model/view.ts';
import { keepUnchanged } from '#scene/keep.ts';
import { timeLadder } from '#scene/time-ladder.ts';
import { timeStrip } from '#scene/time-strip.ts';
import { browserMeasure } from '#ui/browser-measure.ts';
import { useMoment, useReading, useSession, useSet, useView } from '#views/app/desk.tsx';
import { useCanvasWidth } from '#views/map/use-canvas-width.ts';
import { StripHead } from '#views/strip/StripHead.tsx';
import { toldOf } from '#scene/told.ts';
import { toldWarnings } from '#scene/told-warnings.ts';
import { timeWords as words } from '#words/time.ts';

/** Selected segments that are outlined; with more selected, the outline says nothing. */
const MOST_PICKED = 200;

/** Segments narrower than this are no target for a finger (WCAG 2.5.8), px; their cards are. */
const TARGET = 24;

/** Under the map: the slowest way drawn to scale, and the stream's numbers with how each is made. */
export function TimeStrip() {
  const view = useView();
  const box = useRef<HTMLElement>(null);
  const width = useCanvasWidth(box);
  return (
    <section ref={box} className="strip" aria-label={words.strip}>
      {view && width > 0 && <Strip view={view} width={width} />}
    </section>
  );
}

function Strip({ view, width }: { readonly view: View; readonly width: number }) {
  const reading = useReading(view);
  const picked = useMoment((moment) => moment.steps);
  const ladder = useSession((session) => session.ladder);
  const set = useSet();
  const strip = useMemo(
    () => (reading ? (ladder ? timeLadder : timeStrip)({ view, reading, measure: browserMeasure, width }) : null),
    [view, reading, width, ladder],
  );
  const pieces = useMemo(() => (strip ? keepUnchanged(`strip:${view.map.id}`, strip.pieces) : []), [strip, view]);
  const [told, warnings] = useMemo(() => [toldOf(view), toldWarnings(view)], [view]);
  if (!strip) return null;
  const marked = picked.length <= MOST_PICKED ? new Set(picked) : new Set<string>();
  return (
    <>
      <StripHead strip={strip} told={told} warnings={warnings} width={width} />
      <div className="strip-drawn">
        <svg
          className="strip-bars"
          width={width}
          height={strip.height}
          role="img"
          aria-label={pieces.map((piece) => piece.label).join('; ')}
        >
          {pieces.map((piece) => (
            <g key={piece.id}>
              <PlacedDrawing piece={piece} />
              {piece.of !== undefined && marked.has(piece.of) && (
                <rect
                  className="strip-picked"
                  x={piece.box.x + 1}
                  y={1}
                  width={Math.max(2, piece.box.w - 3.5)}
                  height={piece.box.h - 2}
                />
              )}
            </g>
          ))}
          {strip.promise?.within && (
            <line className="strip-promise" x1={strip.promise.x} x2={strip.promise.x} y1={-4} y2={strip.height + 4} />
          )}
        </svg>
        {pieces.map(({ id, of, label, box }) =>
          of === undefined || box.w < TARGET ? null : (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className="strip-segment"
              style={{ left: box.x, width: box.w }}
              title={label}
              aria-label={label}
              onClick={() => set.moment({ steps: [of], flows: [], system: null, editing: null })}
            />
          ),
        )}
      </div>
    </>
  );
}
