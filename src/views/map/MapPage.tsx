import './map.css';
import { Suspense } from 'react';
import { factsOf } from '#model/facts/facts.ts';
import { late } from '#ui/late.tsx';
import { EarlyLine } from '#views/line/EarlyLine.tsx';
import { Findings } from '#views/findings/Findings.tsx';
import { FrameLine } from '#views/frame/FrameLine.tsx';
import { Board } from '#views/map/Board.tsx';
import { useSession, useView } from '#views/app/desk.tsx';

// With what Enter needs: a line that is taken before its command is here would be lost by leaving just then.
const Line = late(() => import('#commands/registry.ts').then(() => import('#views/line/Line.tsx')), 'Line');
const Inspector = late(() => import('#views/inspector/Inspector.tsx'), 'Inspector');
const TimeStrip = late(() => import('#views/strip/TimeStrip.tsx'), 'TimeStrip');
const Outline = late(() => import('#views/outline/Outline.tsx'), 'Outline');

/** The map: frame, findings, the drawn stream with its panels, and the line under it. */
export function MapPage() {
  const inspector = useSession((session) => session.inspector);
  const outline = useSession((session) => session.outline);
  const strip = useSession((session) => session.strip);
  return (
    <main className="map-page">
      <div className="map-top">
        <FrameLine />
        <Findings />
      </div>
      <div className="map-middle">
        <Suspense fallback={null}>{outline && <Outline />}</Suspense>
        <Board />
        <Suspense fallback={null}>{inspector && <Inspector />}</Suspense>
      </div>
      <Suspense fallback={<StripRoom />}>{strip && <TimeStrip />}</Suspense>
      <Suspense fallback={<EarlyLine />}>
        <Line />
      </Suspense>
    </main>
  );
}

/** The room of the time strip until it is here: the map keeps its size when it comes. */
function StripRoom() {
  const view = useView();
  const ladder = useSession((session) => session.ladder);
  if (!view || factsOf(view).times.takes.hours <= 0) return null;
  return <div className={ladder ? 'strip-room strip-room-ladder' : 'strip-room'} />;
}
