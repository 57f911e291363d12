import '@fontsource-variable/inter/index.css';
import '@xyflow/react/dist/style.css';
import './plain.css';
import {
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type Edge,
  type ReactFlowInstance,
  useEdgesState,
  useNodesState,
  useReactFlow,
} from '@xyflow/react';
import { toPng } from 'html-to-image';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { BenchMap, BenchStep } from '../workspace.ts';
import { keep, readAll } from './records.ts';

/** React Flow as its own examples use it: cards in HTML, measured by React Flow, everything rendered. */

type StepNode = Node<BenchStep & Record<string, unknown>, 'step'>;
type FlowEdge = Edge & { type: string; className: string };

/** Cards in a row, and the room each has, px. */
const ROW = 20;
const CELL = { x: 240, y: 190 };

function Card({ id, data }: NodeProps<StepNode>) {
  const [editing, setEditing] = useState(false);
  const { updateNodeData } = useReactFlow();
  return (
    <div className="card" onDoubleClick={() => setEditing(true)}>
      <Handle type="target" position={Position.Left} />
      {editing ? (
        <input
          className="nodrag"
          aria-label="Title"
          autoFocus
          value={data.title}
          onChange={(event) => updateNodeData(id, { title: event.target.value })}
          onBlur={() => setEditing(false)}
        />
      ) : (
        <b>{data.title}</b>
      )}
      <small>{data.team}</small>
      <small>
        {data.work} of work, takes {data.takes}
      </small>
      {data.systems.map((system) => (
        <i key={system}>{system}</i>
      ))}
      <Handle type="source" position={Position.Right} />
    </div>
  );
}

const nodeTypes = { step: Card };

function Plain({ steps, flows }: { readonly steps: readonly BenchStep[]; readonly flows: BenchMap['flows'] }) {
  const [nodes, , onNodesChange] = useNodesState<StepNode>(
    steps.map((step, i) => ({
      id: step.id,
      type: 'step',
      position: { x: (i % ROW) * CELL.x, y: Math.floor(i / ROW) * CELL.y },
      data: { ...step },
    })),
  );
  const [edges, , onEdgesChange] = useEdgesState<FlowEdge>(
    flows.map(({ id, from, to, rework }) => ({
      id,
      source: from,
      target: to,
      type: 'smoothstep',
      className: rework ? 'rework' : 'work',
    })),
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={(flow) => void (bench.flow = flow)}
      minZoom={0.02}
      panOnScroll
      zoomOnDoubleClick={false}
    />
  );
}

/** What the bench calls. */
const bench = {
  flow: null as ReactFlowInstance<StepNode, FlowEdge> | null,
  keep,
  fit: () => bench.flow?.fitView(),
  whole: () => bench.flow?.setViewport({ x: 0, y: 0, zoom: 1 }),
  /** A photograph of the page, as React Flow's own example takes it, at scale 1. */
  photograph: async (): Promise<{ ms: number; width: number; height: number }> => {
    const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
    if (viewport === null || bench.flow === null) throw new Error('not there');
    const { width, height } = bench.flow.getNodesBounds(bench.flow.getNodes());
    const began = performance.now();
    const address = await toPng(viewport, {
      backgroundColor: '#fff',
      width,
      height,
      pixelRatio: 1,
      style: { width: `${width}px`, height: `${height}px`, transform: 'translate(0px, 0px) scale(1)' },
    });
    const ms = performance.now() - began;
    if (address.length < 1000) throw new Error('an empty picture');
    return { ms, width, height };
  },
};
export type PlainBench = typeof bench;
Object.defineProperty(globalThis, 'bench', { value: bench });

const root = document.getElementById('root');
const { steps, flows } = await readAll();
if (root !== null && steps.length > 0) createRoot(root).render(<Plain steps={steps} flows={flows} />);
