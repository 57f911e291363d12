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
import { toEdges, toNodes, type Flags } from '#canvas/from-scene.ts';
import { HandOverEdge } from '#canvas/hand-over-edge.tsx';
import type { Hands } from '#canvas/hands.ts';
import { PieceNode } from '#canvas/piece-node.tsx';
import { useDrag } from '#canvas/use-drag.ts';
import { useViewport, type ViewportAsk } from '#canvas/use-viewport.ts';
import { MAX_ZOOM, MIN_ZOOM } from '#canvas/zoom.ts';

const nodeTypes = { piece: PieceNode };
const edgeTypes = { handOver: HandOverEdge };
const panButtons = [1, 2];

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

function Surface({ scene, mapKey, selected, selectedFlows, system, ghosts, lit, hands, ask, overlay }: Props) {
  const flow = useReactFlow();
  const { dragged, onNodesChange, onNodeDragStop, onEdgesChange } = useDrag(hands, selected, selectedFlows);
  const { crossing, follow, leave } = useCrossing(scene, flow);
  useViewport(flow, scene, mapKey, ask);
  const flags: Flags = useMemo(
    () => ({ selected, system, ghosts, lit, dragged }),
    [selected, system, ghosts, lit, dragged],
  );
  const nodes = useMemo(() => toNodes(scene, flags), [scene, flags]);
  const edges = useMemo(() => toEdges(scene, selectedFlows, flags), [scene, selectedFlows, flags]);
  const toggle = () => crossing && hands.cross(crossing);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onNodeDragStop={onNodeDragStop}
      onNodeClick={(_, node) => {
        const { kind, of } = node.data.piece;
        if (crossing) toggle();
        else if (kind === 'bar' && of !== undefined) hands.pickSystem(of);
        else if (kind === 'slot' && of !== undefined) hands.pickSlot(of);
      }}
      onNodeDoubleClick={(_, node) => {
        const { kind, of } = node.data.piece;
        if (kind === 'card' && of !== undefined) hands.openCard(of);
      }}
      onNodeContextMenu={(event, node) => {
        const { kind, of } = node.data.piece;
        if (kind === 'card' && of !== undefined && !selected.has(of)) hands.select([of], []);
        hands.menu(event);
      }}
      onEdgeContextMenu={(event, edge) => {
        if (edge.data) hands.select([], [edge.data.route.flowId]);
        hands.menu(event);
      }}
      onPaneContextMenu={hands.menu}
      onPaneClick={() => (crossing ? toggle() : hands.select([], []))}
      onPaneMouseMove={follow}
      onNodeMouseMove={follow}
      onPaneMouseLeave={leave}
      onConnect={({ source, target }) => hands.connect(stepOf(source), stepOf(target))}
      onMove={(_, viewport) => hands.zoomed(viewport.zoom)}
      onlyRenderVisibleElements
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnScroll
      panOnDrag={panButtons}
      selectionOnDrag
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
        {crossing && <CrossingHint crossing={crossing} />}
        {overlay}
      </ViewportPortal>
    </ReactFlow>
  );
}

const attribution = { hideAttribution: true };

/** The step of a card's node id. */
function stepOf(nodeId: string): Id {
  return nodeId.slice('card:'.length);
}
