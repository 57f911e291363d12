import type { FlowRecord } from '#model/records/flow.ts';
import type { LaneRecord } from '#model/records/lane.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { NoteRecord } from '#model/records/note.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import type { Reading } from '#lenses/lens.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { SystemRecord } from '#model/records/system.ts';
import type { View } from '#model/view.ts';

/** A map in few words: what a test needs to say, everything else is made up. */
export interface Sketch {
  readonly name?: string;
  readonly steps: readonly (string | (Partial<StepRecord> & { readonly name: string; readonly team?: string }))[];
  /** Hand-overs by step number, from 1: `[1, 2]`, `[5, 4, 'rework']`. Absent = a straight line. */
  readonly flows?: readonly (readonly [
    from: number,
    to: number,
    kind?: FlowRecord['kind'],
    more?: Partial<FlowRecord>,
  ])[];
  readonly systems?: readonly (Partial<SystemRecord> & { readonly name: string; readonly at: readonly number[] })[];
  readonly parties?: readonly PartyRecord[];
  readonly lanes?: readonly string[];
  readonly notes?: readonly (readonly [step: number, kind: NoteRecord['kind']])[];
  readonly map?: Partial<MapRecord>;
}

export const amount = (v: number, unit: Unit): Quantity => ({ text: `${v}${unit}`, v, unit });

/** The view of a sketch. Ids are s1, s2 ... for steps, y1 ... for systems, f1-2-work for flows. */
export function viewOfSketch(sketch: Sketch): View {
  const parties = new Map((sketch.parties ?? []).map((party) => [party.id, party]));
  const teamId = (name: string): string => {
    const found = [...parties.values()].find((party) => party.name === name);
    if (found) return found.id;
    const id = `t${parties.size + 1}`;
    parties.set(id, { id, created: 0, name, kind: 'team' });
    return id;
  };
  const steps = sketch.steps.map((given, i): StepRecord => {
    const { team, ...step } = typeof given === 'string' ? { name: given, team: undefined } : given;
    const base = { id: `s${i + 1}`, created: 0, mapId: 'm', kind: 'step' as const, order: String(i).padStart(5, '0') };
    return { ...base, ...step, ...(team === undefined ? {} : { teamId: teamId(team) }) };
  });
  const straight = steps.slice(1).map((_, i) => [i + 1, i + 2] as const);
  const flows = (sketch.flows ?? straight).map((given): FlowRecord => {
    const [from, to, kind = 'work', more = {}] = given;
    return { id: `f${from}-${to}-${kind}`, created: 0, mapId: 'm', from: `s${from}`, to: `s${to}`, kind, ...more };
  });
  const systems = new Map<string, SystemRecord>();
  const supports: SupportRecord[] = [];
  (sketch.systems ?? []).forEach(({ at, ...system }, i) => {
    const id = `y${i + 1}`;
    systems.set(id, { id, created: 0, ...system });
    for (const step of at)
      supports.push({ id: `l${step}-${i + 1}`, created: 0, stepId: `s${step}`, systemId: id, role: 'required' });
  });
  const lanes = (sketch.lanes ?? []).map((name, i): LaneRecord => ({
    id: `n${i}`,
    created: 0,
    mapId: 'm',
    teamId: teamId(name),
    order: String(i),
  }));
  const notes = (sketch.notes ?? []).map(([step, kind], i): NoteRecord => ({
    id: `o${i}`,
    created: 0,
    kind,
    stepId: `s${step}`,
    text: 'said',
  }));
  const map: MapRecord = {
    id: 'm',
    created: 0,
    name: sketch.name ?? 'Motor claim',
    state: 'current',
    order: '0',
    convention: 'office',
    ...sketch.map,
  };
  return { map, steps, flows, supports, systems, replacements: new Map(), parties, lanes, notes, audience: 'inside' };
}

/** A lens that says nothing. */
export const silent: Reading = { steps: new Map(), systems: new Map(), chips: [], headline: { text: '', steps: [] } };

const said = <V>(value: V, by?: string) => ({ value, at: 1, ...(by === undefined ? {} : { by }) });

/** The motor claim of the design: every state of support, ownership and awareness. */
export const motorClaim: Sketch = {
  name: 'Motor claim',
  map: {
    frame: {
      from: 'first notice',
      to: 'payment',
      whom: 'the insured driver',
      promised: { text: '10 days', v: 10, unit: 'd' },
      why: 'drivers wait too long for their money',
    },
  },
  parties: [
    { id: 'novak', created: 0, name: 'A. Novak', kind: 'person', side: 'it' },
    { id: 'ito', created: 0, name: 'K. Ito', kind: 'person', side: 'it' },
    { id: 'fin', created: 0, name: 'Finance IT', kind: 'team', side: 'it' },
    { id: 'room', created: 0, name: 'Claims team', kind: 'team', side: 'business' },
  ],
  steps: [
    {
      name: 'Report the accident',
      team: 'Customer care',
      pt: amount(12, 'min'),
      lt: amount(0.5, 'd'),
      ca: amount(92, '%'),
    },
    { name: 'Check cover', team: 'Claims', pt: amount(10, 'min'), lt: amount(1, 'd'), ca: amount(88, '%') },
    { name: 'Assess the damage', team: 'Assessors', pt: amount(1, 'h'), lt: amount(5, 'd'), ca: amount(80, '%') },
    { name: 'Approve the repair', team: 'Claims', pt: amount(15, 'min'), lt: amount(3, 'd'), ca: amount(90, '%') },
    { name: 'Agree the settlement', team: 'Claims', pt: amount(45, 'min'), lt: amount(4, 'd'), ca: amount(72, '%') },
    {
      name: 'Get legal sign-off',
      team: 'Legal',
      pt: amount(20, 'min'),
      lt: amount(2, 'd'),
      ca: amount(95, '%'),
      'noSystem@room': said('manual' as const),
    },
    { name: 'Book the reserve', team: 'Finance', pt: amount(8, 'min'), lt: amount(1, 'd'), ca: amount(97, '%') },
    { name: 'Tell the broker', team: 'Customer care', pt: amount(6, 'min'), lt: amount(2, 'd') },
  ],
  flows: [
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [6, 7],
    [7, 8],
    // Not what is unusable at its step, 28 %: that would be drawn once.
    [5, 4, 'rework', { rate: amount(25, '%') }],
  ],
  systems: [
    { name: 'Photo app', at: [3] },
    {
      name: 'Settlement calculator.xlsx',
      at: [5],
      'techOwner@room': said({ nobody: true } as const),
      'runBy@room': said('C' as const, 'room'),
    },
    { name: 'Reserve.accdb', at: [7] },
    {
      name: 'WhatsApp group',
      at: [3],
      'techOwner@room': said({ party: 'room' }),
      'runBy@novak': said('C' as const, 'novak'),
    },
    { name: 'ClaimCenter', at: [2, 4, 5, 7], 'techOwner@room': said({ party: 'novak' }) },
    { name: 'Web portal', at: [1], 'techOwner@room': said({ party: 'ito' }) },
    { name: 'PolicyCenter', at: [2], 'techOwner@room': said({ party: 'novak' }) },
    { name: 'SAP FI', at: [7], 'techOwner@room': said({ party: 'fin' }) },
    { name: 'Genesys', at: [1, 3], 'techOwner@room': said({ party: 'ito' }) },
  ],
};
