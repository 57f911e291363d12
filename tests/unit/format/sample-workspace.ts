import type { Changes } from '#model/change.ts';
import { openDocument } from '#document/open.ts';
import type { LivingDocument } from '#document/document.ts';
import { make, meta } from '../../contracts/samples.ts';

/** A small workspace that uses every kind of record and every sort of field. */

const at = 1_790_000_000_000;
const minutes = (v: number): { text: string; v: number; unit: string; sure: string } => ({
  text: `${v}m`,
  v,
  unit: 'min',
  sure: 'asked',
});

export const sampleChanges: Changes = [
  { op: 'name', name: 'Claims' },
  make('party', { id: 'ann', created: at, name: 'Ann', kind: 'person', side: 'it', 'deputy:erp': true }),
  make('party', { id: 'erp', created: at, name: 'ERP team', kind: 'team', side: 'it' }),
  make('system', {
    id: 'sap',
    created: at,
    name: 'SAP ECC',
    kind: 'application',
    'alias:ERP': true,
    'techOwner@room': { value: { party: 'erp' }, at },
    'techOwner@ann': { value: { nobody: true }, by: 'ann', at },
    'runBy@room': { value: 'A', at },
    paidBy: 'erp',
    cost: 1200.5,
    'x:Tier': 'gold',
    'src:cmdb': 'CI-7',
  }),
  make('system', {
    id: 'lst',
    created: at,
    name: 'Outlook list',
    'bizOwner@room': { value: { text: 'the assistant' }, at },
  }),
  make('map', {
    id: 'm',
    created: at,
    name: 'Claim to payment',
    state: 'current',
    order: 'a',
    convention: 'office',
    frame: { from: 'call', to: 'money', promised: { text: '10 days', v: 10, unit: 'd', by: 'ann' } },
    calendar: { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 },
  }),
  make('step', {
    id: 's1',
    created: at,
    mapId: 'm',
    kind: 'step',
    name: 'Take the call',
    order: 'a',
    teamId: 'erp',
    pt: minutes(5),
  }),
  make('step', {
    id: 's2',
    created: at,
    mapId: 'm',
    kind: 'step',
    name: 'Agree ☂ 名',
    order: 'b',
    'pin:river': [10, 20.5],
    'noSystem@ann': { value: 'manual', by: 'ann', at },
    ca: { text: '85%', v: 85, unit: '%' },
  }),
  make('flow', { id: 'f', created: at, mapId: 'm', from: 's1', to: 's2', kind: 'work', transfer: 'push' }),
  make('lane', { id: 'l', created: at, mapId: 'm', teamId: 'erp', order: 'a' }),
  make('support', { id: 'u1', created: at, stepId: 's1', systemId: 'sap', role: 'required', direction: 'both' }),
  make('support', { id: 'u2', created: at, stepId: 's1', systemId: 'lst', role: 'optional', replaceableBy: 'sap' }),
  make('note', { id: 'n', created: at, kind: 'voice', stepId: 's1', text: 'We type it twice', by: 'ann', at }),
];

/** The sample, opened. */
export function sampleWorkspace(): LivingDocument {
  const doc = openDocument({ clientId: 11 });
  doc.apply(sampleChanges, meta('sample'));
  return doc;
}
