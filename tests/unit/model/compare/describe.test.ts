import { expect, test } from 'vitest';
import { describe as tell } from '#model/compare/describe.ts';
import { storedOf } from '#model/compare/stored.ts';
import { chain } from '../../commands/workshop.ts';

test('what became of a workspace is told by stream, with names, both values and counts', () => {
  const shop = chain('Take 5m @SAP=Ann #Sales', 'Check 20m', 'Send');
  const before = shop.records;
  shop.run('map.rename', { mapId: shop.mapId, name: 'Orders' });
  shop.run('step.rename', { stepId: shop.step('Take'), name: 'Accept' });
  shop.run('step.number', { stepId: shop.step('Check'), field: 'pt', text: '30m' });
  shop.run('step.team', { stepId: shop.step('Check'), team: 'Legal' });
  shop.type('Pay @Bank', 'after', 'Send');
  shop.run('step.delete', { stepIds: [shop.step('Accept')] });
  shop.run('system.rename', { systemId: shop.system('SAP'), name: 'SAP ECC' });
  const told = tell(before, shop.records);
  const [stream, shared] = told.groups;
  expect(stream?.title).toBe('Orders');
  expect(stream?.lines).toEqual([
    'Added: “Pay”, after “Send”',
    'Deleted: “Take”',
    '“Claims” is now called “Orders”',
    '“Check”, who does it: Sales → Legal',
    '“Check”, work: 20m → 30m',
  ]);
  expect(shared?.mapId).toBeNull();
  expect(shared?.lines).toEqual(['Added: “Legal”', 'Added: the system “Bank”', '“SAP” is now called “SAP ECC”']);
  expect(told.total).toBe(8);
  expect(told.counts).toContain('1 step added');
  expect(told.counts).toContain('1 step deleted');
  const short = tell(storedOf(before), storedOf(shop.records), 2);
  expect(short.total).toBe(8);
  expect(short.groups.map((group) => [group.lines.length, group.more])).toEqual([
    [2, 3],
    [2, 1],
  ]);
});

test('nothing is told where nothing can be seen to differ; a whole stream that goes or comes is one line', () => {
  const shop = chain('Take @SAP', 'Check');
  expect(tell(shop.records, shop.records)).toEqual({ total: 0, counts: [], groups: [] });
  expect(tell(shop.records, storedOf(shop.records)).total).toBe(0);
  const before = shop.records;
  shop.run('map.delete', { mapId: shop.mapId });
  const hidden = shop.records;
  expect(tell(before, hidden).groups.map((group) => group.lines)).toEqual([['Deleted: the stream “Claims”']]);
  expect(tell(hidden, before).groups.map((group) => group.lines)).toEqual([['Added: the stream “Claims”']]);
});
