import { copySteps } from '#commands/clip.ts';
import type { Id } from '#model/records/record.ts';
import { importArgs } from './inventory-cases.ts';
import { everyReview } from './every-review.ts';
import { chain } from './workshop.ts';
import type { Workshop } from './workshop.ts';

/** A workspace with two maps that share systems and teams, so that writing to the wrong one would show. */
export function fullShop(): Workshop {
  const shop = chain(
    'Take 5m @SAP=ERP team #Sales',
    'Check 20m 2d 85% @SAP @Excel=nobody !c #Finance',
    'Decide #Finance <1 10%',
    'Send @Outlook',
  );
  shop.type('Ask', 'beside', 'Decide');
  shop.run('step.drop', { stepId: shop.step('Take'), layout: 'river', x: 3, y: 4 });
  shop.run('lane.order', { mapId: shop.mapId, teamIds: [shop.party('Finance')] });
  shop.run('note.add', { mapId: shop.mapId, stepId: shop.step('Check'), line: { kind: 'voice', text: 'slow' } });
  shop.run('expect.say', { mapId: shop.mapId, group: 'doers', text: '23 d' });
  shop.run('map.duplicate', { mapId: shop.mapId, name: 'Other' });
  return shop;
}

/** For each change command: arguments that do something in the full workspace. */
export const everyCommand: ReadonlyMap<string, (shop: Workshop) => object> = new Map<
  string,
  (shop: Workshop) => object
>([
  [
    'step.add',
    (s) => ({
      mapId: s.mapId,
      line: s.line('New 5m @SAP=Ann Lee !a @Word #Legal <1 5%'),
      place: 'after',
      anchor: s.step('Check'),
    }),
  ],
  ['step.edit', (s) => ({ stepId: s.step('Check'), line: s.line('Check all 30m @SAP=nobody @Word #Sales') })],
  ['step.rename', (s) => ({ stepId: s.step('Check'), name: 'Check twice' })],
  ['step.number', (s) => ({ stepId: s.step('Check'), field: 'people', text: '3-5' })],
  ['step.value', (s) => ({ stepId: s.step('Check'), value: 'necessary' })],
  ['step.barrier', (s) => ({ stepId: s.step('Check'), barrier: 'approvals', on: true })],
  ['step.vote', (s) => ({ stepId: s.step('Check'), group: 'doers', answer: 4, add: 1 })],
  ['number.sure', (s) => ({ kind: 'step', id: s.step('Check'), field: 'pt', value: 'measured' })],
  ['step.team', (s) => ({ stepId: s.step('Check'), team: 'Legal' })],
  ['step.teamUp', (s) => ({ stepIds: [s.step('Take')], by: -1 })],
  ['step.teamDown', (s) => ({ stepIds: [s.step('Check')], by: 1 })],
  ['step.kind', (s) => ({ stepId: s.step('Take'), kind: 'customer' })],
  ['step.split', (s) => ({ stepId: s.step('Check'), value: 'one' })],
  ['step.splitAll', (s) => ({ stepId: s.step('Check') })],
  ['step.splitOne', (s) => ({ stepId: s.step('Check') })],
  ['step.noSystem', (s) => ({ stepId: s.step('Decide'), value: 'manual' })],
  ['step.byHand', (s) => ({ stepIds: [s.step('Decide')], value: 'manual' })],
  ['step.nobodyKnows', (s) => ({ stepIds: [s.step('Decide')], value: 'unknown' })],
  [
    'step.notAsked',
    (s) => ({
      stepIds: [s.run('step.byHand', { stepIds: [s.step('Decide')], value: 'manual' }).step('Decide')],
      value: null,
    }),
  ],
  ['step.moveEarlier', (s) => ({ stepId: s.step('Check') })],
  ['step.moveLater', (s) => ({ stepId: s.step('Take') })],
  ['step.delete', (s) => ({ stepIds: [s.step('Check')] })],
  ['step.drop', (s) => ({ stepId: s.step('Check'), layout: 'lanes', x: 1, y: 2, teamId: s.party('Sales') })],
  ['step.pin', (s) => ({ layout: 'river', pins: [{ stepId: s.step('Check'), x: 1, y: 2 }] })],
  ['step.unpin', (s) => ({ stepIds: [s.step('Take')], layout: 'river' })],
  ['step.tidy', (s) => ({ mapId: s.mapId, layout: 'river' })],
  [
    'step.paste',
    (s) => ({
      mapId: s.mapId,
      anchor: s.step('Take'),
      clip: copySteps(s.records, [s.step('Check'), s.step('Decide')]),
    }),
  ],
  ['step.pasteText', (s) => ({ mapId: s.mapId, anchor: s.step('Take'), text: 'One 5m\nTwo @SAP\n"slow' })],
  [
    'step.pasteTable',
    (s) => ({
      mapId: s.mapId,
      anchor: s.step('Check'),
      steps: [
        {
          name: 'One',
          pt: { text: '5m', v: 5, unit: 'min' },
          team: 'Legal',
          systems: [{ name: 'SAP', owner: { name: 'Ann Lee' } }, { name: 'Word' }],
          notes: [{ kind: 'parking', text: 'ask' }],
          rework: { toStep: 1 },
          unread: [],
          kept: new Map([['Risk', 'high']]),
        },
        { name: 'Two', sameTeam: true, noSystem: 'manual', systems: [], notes: [], unread: ['3x'], kept: new Map() },
      ],
      declared: [{ field: 'lt', said: { text: '9 d', v: 9, unit: 'd' } }],
    }),
  ],
  ['step.duplicate', (s) => ({ stepIds: [s.step('Check'), s.step('Decide')] })],
  ['flow.connect', (s) => ({ from: s.step('Take'), to: s.step('Send') })],
  ['flow.disconnect', (s) => ({ flowIds: [flowOf(s)] })],
  ['flow.kind', (s) => ({ flowId: flowOf(s), kind: 'information' })],
  ['flow.makeWork', (s) => ({ flowId: flowOf(s, 'rework'), kind: 'work' })],
  ['flow.makeRework', (s) => ({ flowId: flowOf(s), kind: 'rework' })],
  ['flow.makeInformation', (s) => ({ flowId: flowOf(s), kind: 'information' })],
  ['flow.rate', (s) => ({ flowId: flowOf(s, 'rework'), text: '12%' })],
  ['flow.share', (s) => ({ flowId: flowOf(s), text: '40%' })],
  ['flow.transfer', (s) => ({ flowId: flowOf(s), value: 'fifo' })],
  ['flow.limit', (s) => ({ flowId: flowOf(s), text: '20' })],
  ['flow.loopWait', (s) => ({ flowId: flowOf(s, 'rework'), text: '2d' })],
  ['flow.label', (s) => ({ flowId: flowOf(s), text: 'by mail' })],
  ['flow.reverse', (s) => ({ flowId: flowOf(s) })],
  ['support.attach', (s) => ({ stepId: s.step('Decide'), systemId: s.system('Excel') })],
  ['support.detach', (s) => ({ stepId: s.step('Check'), systemId: s.system('SAP') })],
  ['support.role', (s) => ({ supportId: linkOf(s), value: 'optional' })],
  ['support.direction', (s) => ({ supportId: linkOf(s), value: 'both' })],
  ['support.replaceable', (s) => ({ supportId: linkOf(s), value: s.system('Outlook') })],
  ['system.create', () => ({ name: 'Word', kind: 'application' })],
  ['system.rename', (s) => ({ systemId: s.system('SAP'), name: 'SAP ECC' })],
  ['system.kind', (s) => ({ systemId: s.system('SAP'), kind: 'saas' })],
  ['system.alias', (s) => ({ systemId: s.system('SAP'), alias: 'R/3', on: true })],
  ['system.sanction', (s) => ({ systemId: s.system('SAP'), value: 'sanctioned' })],
  ['system.lifecycle', (s) => ({ systemId: s.system('SAP'), value: 'active' })],
  ['system.criticality', (s) => ({ systemId: s.system('SAP'), value: 'high' })],
  ['system.owner', (s) => ({ systemIds: [s.system('SAP'), s.system('Outlook')], role: 'techOwner', text: 'Ann Lee' })],
  ['system.nobodyOwns', (s) => ({ systemId: s.system('SAP'), role: 'techOwner', text: 'nobody' })],
  ['system.runBy', (s) => ({ systemId: s.system('Excel'), value: null })],
  ...(['A', 'B', 'C', 'D'] as const).map((value): [string, (s: Workshop) => object] => [
    `system.runBy${value}`,
    (s) => ({ systemId: s.system('SAP'), value }),
  ]),
  [
    'system.cells',
    (s) => ({
      cells: [
        { systemId: s.system('SAP'), field: 'techOwner', text: 'Ann Lee' },
        { systemId: s.system('Excel'), field: 'cost', text: '82k' },
        { systemId: s.system('Excel'), field: 'kind', text: 'eud' },
      ],
    }),
  ],
  ['system.deleteAll', (s) => ({ systemIds: [s.system('SAP'), s.system('Excel')] })],
  ['system.merge', (s) => ({ into: s.system('SAP'), systemIds: [s.system('Excel')], stands: { kind: 'saas' } })],
  ['system.delete', (s) => ({ systemId: s.system('SAP') })],
  [
    'claim.settle',
    (s) => {
      s.speaker = { source: 'import:list' };
      s.run('system.owner', { systemId: s.system('SAP'), role: 'techOwner', text: 'nobody' });
      return { kind: 'system', id: s.system('SAP'), field: 'techOwner', source: 'room' };
    },
  ],
  ...everyReview,
  ['party.create', () => ({ name: 'Ann Lee' })],
  ['party.rename', (s) => ({ partyId: s.party('Sales'), name: 'Sales north' })],
  ['party.kind', (s) => ({ partyId: s.party('Sales'), kind: 'vendor' })],
  ['party.side', (s) => ({ partyId: s.party('Sales'), side: 'business' })],
  ['party.left', (s) => ({ partyId: s.party('Sales'), left: true })],
  [
    'party.merge',
    (s) => ({ into: s.party('ERP team'), partyIds: [s.run('party.create', { name: 'Ann Lee' }).party('Ann Lee')] }),
  ],
  ['party.deputy', (s) => ({ partyId: s.party('Sales'), deputyId: s.party('Finance'), on: true })],
  ['party.several', (s) => ({ partyIds: [s.party('Sales'), s.party('Finance')], side: 'business' })],
  ['party.deleteAll', (s) => ({ partyIds: [s.party('Sales'), s.party('Finance')] })],
  ['party.handOver', (s) => ({ from: { party: s.party('ERP team') }, systemIds: [s.system('SAP')], to: 'Ann Lee' })],
  ['party.delete', (s) => ({ partyId: s.party('Sales') })],
  [
    'note.add',
    (s) => ({ mapId: s.mapId, stepId: s.step('Check'), line: { kind: 'improvement', text: 'one form less' } }),
  ],
  ['note.edit', (s) => ({ noteId: s.view().notes[0]?.id, text: 'very slow' })],
  ['note.delete', (s) => ({ noteId: s.view().notes[0]?.id })],
  [
    'map.bring',
    () => ({
      changes: [
        {
          op: 'create',
          kind: 'map',
          record: { id: 'brought', created: 1, name: 'Brought', state: 'current', order: 'z', convention: 'office' },
        },
      ],
    }),
  ],
  ['map.create', () => ({ name: 'Third' })],
  ['map.rename', (s) => ({ mapId: s.mapId, name: 'Claims today' })],
  ['map.duplicate', (s) => ({ mapId: s.mapId })],
  ['map.delete', (s) => ({ mapId: s.mapId })],
  ['map.restore', (s) => ({ mapId: s.run('map.delete', { mapId: s.mapId }).mapId })],
  ['map.state', (s) => ({ mapId: s.mapId, state: 'future' })],
  ['map.calendar', (s) => ({ mapId: s.mapId, calendar: { hoursPerDay: 7, daysPerWeek: 5, daysPerMonth: 20 } })],
  ['map.convention', (s) => ({ mapId: s.mapId, convention: 'apart' })],
  ['map.number', (s) => ({ mapId: s.mapId, field: 'demand', text: '1,200' })],
  ['map.period', (s) => ({ mapId: s.mapId, value: 'wk' })],
  ['expect.say', (s) => ({ mapId: s.mapId, group: 'leaders', text: '9 d' })],
  ['expect.count', (s) => ({ mapId: s.mapId, group: 'doers', n: 6 })],
  ['expect.reveal', (s) => ({ mapId: s.mapId })],
  ['frame.set', (s) => ({ mapId: s.mapId, part: 'promised', text: '10 d' })],
  ['lane.order', (s) => ({ mapId: s.mapId, teamIds: [s.party('Sales'), s.party('Finance')] })],
  [
    'table.set',
    (s) => ({
      mapId: s.mapId,
      cells: [
        { stepId: s.step('Check'), column: 'pt', text: '35m' },
        { stepId: s.step('Check'), column: 'systems', text: 'SAP, Word' },
        { stepId: s.step('Send'), column: 'team', text: 'Legal' },
      ],
      rows: [
        [{ column: 'name', text: 'File it' }],
        [
          { column: 'name', text: 'End' },
          { column: 'systems', text: 'Word' },
        ],
      ],
    }),
  ],
  [
    'table.bring',
    (s) => ({
      mapId: s.mapId,
      cells: [{ stepId: s.step('Check'), column: 'va', text: 'maybe' }],
      rows: [[{ column: 'name', text: 'File it' }]],
      gone: [s.step('Decide')],
    }),
  ],
  ['workspace.rename', () => ({ name: 'Town hall' })],
  [
    'workspace.restore',
    (s) => {
      const map = [...s.records.tables.map.values()].slice(0, 1).map((one) => ({ ...one, id: 'lost', name: 'Lost' }));
      const tables = {
        ...s.records.tables,
        map: new Map([...s.records.tables.map, ...map.map((one) => [one.id, one] as const)]),
      };
      return { to: { ...s.records, tables } };
    },
  ],
  [
    'workspace.merge',
    (s) => ({
      changes: [
        { op: 'set', kind: 'step', id: s.step('Check'), field: 'name', value: 'Check there' },
        { op: 'took', key: 'merge:a', seen: { 7: 2 } },
      ],
    }),
  ],
  ['inventory.import', () => importArgs('Name|Owner\nLedger|Ann Lee')],
  [
    'inventory.ownerRows',
    (s) => ({
      file: 'owners.xlsx',
      said: [{ systemId: s.system('SAP'), field: 'techOwner', text: 'Ann Lee' }],
      added: [{ stepId: s.step('Decide'), name: 'Word', said: [] }],
      removed: [{ stepId: s.step('Check'), systemId: s.system('Excel') }],
    }),
  ],
  ['sample.open', () => ({})],
  ['round.times', (s) => ({ stepId: s.step('Send'), text: '45m 4d 72% what' })],
  ['round.systems', (s) => ({ stepId: s.step('Send'), text: 'SAP=ERP team !a, Word' })],
  ['round.owner', (s) => ({ systemId: s.system('Outlook'), text: 'ERP team' })],
]);

function flowOf(shop: Workshop, kind: 'work' | 'rework' = 'work'): Id {
  return shop.view().flows.find((flow) => flow.kind === kind)?.id ?? '';
}

function linkOf(shop: Workshop): Id {
  return shop.view().supports[0]?.id ?? '';
}
