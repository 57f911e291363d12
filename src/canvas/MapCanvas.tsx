import '@xyflow/react/dist/base.css';
import './canvas.css';
import {
  ConnectionMode,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import { useMemo, type ReactNode } from 'react';
import type { Id } from '#model/records/record.ts';
import type { Scene } from '#scene/display.ts';
import { CrossingHint, useCrossing } from '#canvas/crossing-hint.tsx';
import { atPlaces, toEdges, toNodes } from '#canvas/from-scene.ts';
import { HandOverEdge } from '#canvas/hand-over-edge.tsx';
import type { Hands } from '#canvas/hands.ts';
import { Ground, Systems } from '#canvas/Layers.tsx';
import type { Flags } from '#canvas/piece-class.ts';
import { PieceNode } from '#canvas/piece-node.tsx';
import { seenOf, sharesOf } from '#canvas/shares.ts';
import { useEdgePan } from '#canvas/use-edge-pan.ts';
import { useDrag } from '#canvas/use-drag.ts';
import { useHandlers } from '#canvas/use-handlers.ts';
import { useSeen } from '#canvas/use-seen.ts';
import { START, useViewport, type ViewportAsk } from '#canvas/use-viewport.ts';
import { MAX_ZOOM, MIN_ZOOM } from '#canvas/zoom.ts';

const nodeTypes = { piece: PieceNode };
const edgeTypes = { handOver: HandOverEdge };
const panButtons = [1, 2];
/** Held, a click takes a card to those that are selected, or from them. */
const adding = ['Shift', 'Control', 'Meta'];

interface Props {
  readonly scene: Scene;
  /** Another key means another map: the viewport starts again. */
  readonly mapKey: string;
  readonly selected: ReadonlySet<Id>;
  readonly selectedFlows: ReadonlySet<Id>;
  readonly system: Id | null;
  readonly ghosts: ReadonlySet<Id>;
  readonly lit: ReadonlySet<Id> | null;
  readonly hands: Hands;
  readonly ask: ViewportAsk;
  /** The field over the card that is being edited. */
  readonly overlay: ReactNode;
}

/** The drawn map under a person's hands: React Flow as a skin over the scene. It keeps no state of the map. */
export function MapCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Surface {...props} />
    </ReactFlowProvider>
  );
}

function Surface(props: Props) {
  const { scene, mapKey, selected, selectedFlows, system, ghosts, lit, hands, ask, overlay } = props;
  const flow = useReactFlow();
  const { drag, onNodesChange, onNodeDragStop, onEdgesChange } = useDrag(hands, selected, selectedFlows);
  const { crossing, under, follow, leave } = useCrossing(scene, flow);
  const seenBox = useSeen();
  useViewport(flow, scene, mapKey, ask);
  const flags: Flags = useMemo(() => ({ system, ghosts, lit }), [system, ghosts, lit]);
  const all = sharesOf(scene);
  const seen = useMemo(() => seenOf(all, seenBox, selectedFlows), [all, seenBox, selectedFlows]);
  const { places, moving } = drag;
  const given = useMemo(() => ({ all, seen, selected, flags, moving }), [all, seen, selected, flags, moving]);
  const still = useMemo(() => toNodes(given), [given]);
  const nodes = useMemo(() => atPlaces(still, places), [still, places]);
  const edges = useMemo(() => toEdges(given, selectedFlows), [given, selectedFlows]);
  const { pans, hold } = useEdgePan();
  const { onPick, ...handlers } = useHandlers({ hands, under, selected });
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onNodeDragStop={onNodeDragStop}
      {...handlers}
      onPaneMouseMove={follow}
      onNodeMouseMove={follow}
      onPaneMouseLeave={leave}
      onPointerDownCapture={hold}
      autoPanOnNodeDrag={pans}
      autoPanOnSelection={pans}
      defaultViewport={START}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnScroll
      panOnDrag={panButtons}
      selectionOnDrag
      selectionKeyCode={null}
      multiSelectionKeyCode={adding}
      selectionMode={SelectionMode.Partial}
      zoomOnDoubleClick={false}
      connectionMode={ConnectionMode.Loose}
      connectionRadius={28}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectNodesOnDrag={false}
      proOptions={attribution}
    >
      <ViewportPortal>
        <Ground pieces={seen.ground} flags={flags} />
        <Systems pieces={seen.systems} flags={flags} onPick={onPick} onMove={follow} onMenu={hands.menu} />
        {crossing && <CrossingHint crossing={crossing} />}
        {overlay}
      </ViewportPortal>
    </ReactFlow>
  );
}

const attribution = { hideAttribution: true };
