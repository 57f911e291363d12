import { Findings } from '#views/findings/Findings.tsx';
import { FrameLine } from '#views/frame/FrameLine.tsx';
import { Line } from '#views/line/Line.tsx';
import { Inspector } from '#views/inspector/Inspector.tsx';
import { Outline } from '#views/outline/Outline.tsx';
import { Board } from '#views/map/Board.tsx';
import { useSession } from '#views/app/desk.tsx';

/** The map: frame, findings, the drawn stream with its panels, and the line under it. */
export function MapPage() {
  const inspector = useSession((session) => session.inspector);
  const outline = useSession((session) => session.outline);
  return (
    <main className="map-page">
      <div className="map-top">
        <FrameLine />
        <Findings />
      </div>
      <div className="map-middle">
        {outline && <Outline />}
        <Board />
        {inspector && <Inspector />}
      </div>
      <Line />
    </main>
  );
}
