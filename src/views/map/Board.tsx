import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { late } from '#ui/late.tsx';
import type { Hands } from '#canvas/hands.ts';
import { MapCanvas } from '#canvas/MapCanvas.tsx';
import { domId } from '#canvas/piece-node.tsx';
import { useMoment, useSession, useView } from '#views/app/desk.tsx';
import { CANVAS_ID } from '#views/line/focus-line.ts';
import { EmptyMap } from '#views/map/EmptyMap.tsx';
import { TitleField } from '#views/map/TitleField.tsx';
import { useCanvasWidth } from '#views/map/use-canvas-width.ts';
import { useDetail } from '#views/map/use-detail.ts';
import { useHands, type MenuAt } from '#views/map/use-hands.ts';
import { useScene } from '#views/map/use-scene.ts';
import { showScene } from '#views/map/shown-scene.ts';
import { onViewportAsk } from '#views/map/viewport-ask.ts';
import { screenWords as words } from '#words/screen.ts';
import type { Box } from '#lib/geometry.ts';
import type { ViewportAsk } from '#canvas/use-viewport.ts';
import type { Id } from '#model/records/record.ts';

/** Width of the details panel in px, as in app.css: it lies over the map, so that opening it does not lay the map out anew. */
const INSPECTOR_WIDTH = 320;

const CardMenu = late(() => import('#views/map/CardMenu.tsx'), 'CardMenu');

const start: ViewportAsk = { kind: 'start', count: 0 };

/** The same box object while its numbers are the same. */
function useSameBox(box: Box | undefined): Box | undefined {
  const { x, y, w, h } = box ?? { x: 0, y: 0, w: 0, h: 0 };
  const known = box !== undefined;
  return useMemo(() => (known ? { x, y, w, h } : undefined), [known, x, y, w, h]);
}

/** The drawn map in its room, with the field over a card that is being edited. */
export function Board() {
  const view = useView();
  const box = useRef<HTMLDivElement>(null);
  const width = useCanvasWidth(box);
  const { detail, zoomed } = useDetail();
  const { scene, ghosts, reading } = useScene(width, detail);
  const steps = useMoment((moment) => moment.steps);
  const flows = useMoment((moment) => moment.flows);
  const system = useMoment((moment) => moment.system);
  const chip = useMoment((moment) => moment.chip);
  const layout = useSession((session) => session.layout);
  const connecting = useMoment((moment) => moment.connecting);
  const editing = useMoment((moment) => moment.editing);
  const [ask, setAsk] = useState(start);
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const drawn = useHands(scene, zoomed, setMenu);
  // A card that is picked by hand is where the hand is: moving the map would take it from under the pointer.
  const picked = useRef<Id | undefined>(undefined);
  const pickedSystem = useRef<Id | null>(null);
  const hands = useMemo(
    (): Hands => ({
      ...drawn,
      pickSystem: (pick) => {
        pickedSystem.current = pick;
        drawn.pickSystem(pick);
      },
      select: (picks, flowPicks) => {
        picked.current = picks.at(-1);
        drawn.select(picks, flowPicks);
      },
    }),
    [drawn],
  );
  useEffect(() => showScene(scene), [scene]);
  useEffect(() => onViewportAsk((kind) => setAsk((before) => ({ kind, count: before.count + 1 }))), []);
  const covered = useSession((session) => session.inspector) ? INSPECTOR_WIDTH : 0;
  const last = steps.at(-1);
  const shown = ghosts.size > 0 ? [...ghosts][0] : last;
  const card = useMemo(
    () => scene?.pieces.find((piece) => piece.kind === 'card' && piece.of === shown),
    [scene, shown],
  );
  // Only another card, the same card elsewhere, or one whose name is typed is brought into view.
  const cardBox = useSameBox(card?.box);
  useEffect(() => {
    if (editing === null && picked.current !== undefined && picked.current === shown) return;
    picked.current = undefined;
    if (cardBox) setAsk((before) => ({ kind: 'show', count: before.count + 1, box: cardBox, covered }));
  }, [shown, cardBox, covered, editing]);
  // A system that was found elsewhere: its bar, or the first step that uses it where systems have no bars.
  const systemPiece = useMemo(() => {
    if (system === null) return undefined;
    const step = view?.supports.find((link) => link.systemId === system)?.stepId;
    const pieceOf = (kind: 'bar' | 'card', of: Id | undefined) =>
      scene?.pieces.find((piece) => piece.kind === kind && piece.of === of);
    return pieceOf('bar', system) ?? pieceOf('card', step);
  }, [scene, system, view]);
  const systemBox = useSameBox(systemPiece?.box);
  useEffect(() => {
    if (pickedSystem.current === system) return;
    pickedSystem.current = null;
    if (systemBox) setAsk((before) => ({ kind: 'show', count: before.count + 1, box: systemBox, covered }));
  }, [system, systemBox, covered]);
  const mapId = view?.map.id;
  useEffect(() => setAsk((before) => ({ kind: 'start', count: before.count + 1 })), [mapId, layout]);
  const selected = useMemo(() => new Set(steps), [steps]);
  const selectedFlows = useMemo(() => new Set(flows), [flows]);
  const lit = useMemo((): ReadonlySet<Id> | null => {
    const found = chip === null ? undefined : reading?.chips.find((one) => one.id === chip);
    if (!found || !view) return null;
    const of = new Set(found.steps);
    return new Set([...of, ...view.supports.filter((link) => of.has(link.stepId)).map((link) => link.systemId)]);
  }, [chip, reading, view]);
  // The menu key and Shift+F10 ask at what has the focus, which is the map: the menu opens at the card.
  useEffect(() => {
    const field = box.current;
    const byKey = (event: MouseEvent) => {
      const at = event.target === field && last !== undefined && document.getElementById(domId(`card:${last}`));
      if (!at) return;
      event.preventDefault();
      const { left, bottom } = at.getBoundingClientRect();
      setMenu({ x: left + 12, y: bottom - 12 });
    };
    field?.addEventListener('contextmenu', byKey);
    return () => field?.removeEventListener('contextmenu', byKey);
  }, [last]);
  const empty = view !== null && view.steps.length === 0 && ghosts.size === 0;
  return (
    <div
      ref={box}
      id={CANVAS_ID}
      className={connecting === null ? 'board' : 'board is-connecting'}
      tabIndex={0}
      role="application"
      aria-label={words.canvas.name}
      aria-describedby={`${CANVAS_ID}-keys`}
      aria-activedescendant={last === undefined ? undefined : domId(`card:${last}`)}
    >
      <span id={`${CANVAS_ID}-keys`} className="visually-hidden">
        {words.canvas.keys}
      </span>
      {scene && width > 0 && (
        <MapCanvas
          scene={scene}
          mapKey={`${mapId}:${layout}`}
          selected={selected}
          selectedFlows={selectedFlows}
          system={system}
          ghosts={ghosts}
          lit={lit}
          hands={hands}
          ask={ask}
          overlay={<TitleField scene={scene} />}
        />
      )}
      {empty && <EmptyMap />}
      <Suspense fallback={null}>{menu && <CardMenu {...menu} onClose={() => setMenu(null)} />}</Suspense>
    </div>
  );
}
