import { describe, expect, it, test } from 'vitest';
import type { TableStep } from '#commands/paste-table.ts';
import { statementsOf } from '#model/facts/claim.ts';
import { chain, type Workshop } from './workshop.ts';

const step = (name: string, more: Partial<TableStep> = {}): TableStep => ({
  name,
  systems: [],
  notes: [],
  unread: [],
  kept: new Map(),
  ...more,
});

function pasted(shop: Workshop, steps: readonly TableStep[], at?: string): Workshop {
  const anchor = at === undefined ? null : shop.step(at);
  return shop.run('step.pasteTable', { mapId: shop.mapId, anchor, steps });
}

describe('a pasted table', () => {
  it('stands after the step, one step after another, and what followed follows the last', () => {
    const shop = pasted(chain('Take', 'Send'), [step('One'), step('Two')], 'Take');
    expect(shop.story()).toEqual(['Take', 'One', 'Two', 'Send']);
    expect(shop.flows()).toEqual(['One>Two', 'Take>One', 'Two>Send']);
  });

  it('joins the open ends of branches, and divides no more where it comes between', () => {
    const shop = chain('Take', 'Left');
    shop.type('Right', 'beside', 'Left');
    pasted(shop, [step('One'), step('Two')]);
    expect(shop.flows()).toEqual(['Left>One', 'One>Two', 'Right>One', 'Take>Left', 'Take>Right']);
    const other = chain('Take', 'Left');
    other.type('Right', 'beside', 'Left');
    other.run('step.split', { stepId: other.step('Take'), value: 'one' });
    pasted(other, [step('One')], 'Take');
    expect(other.flows()).toEqual(['One>Left', 'One>Right', 'Take>One']);
    expect(other.view().steps.map((one) => one.split)).toEqual([undefined, 'one', undefined, undefined]);
  });

  it('finds teams and systems by name, blind to case and spaces, and makes each new one once', () => {
    const shop = chain('Take @SAP #Sales');
    const before = shop.records.tables;
    pasted(shop, [
      step('One', { team: 'SALES', systems: [{ name: 'sap' }, { name: 'Word' }] }),
      step('Two', { team: 'Legal desk', systems: [{ name: 'word ' }] }),
      step('Three', { team: 'legal desk' }),
    ]);
    expect(shop.records.tables.party.size).toBe(before.party.size + 1);
    expect(shop.records.tables.system.size).toBe(before.system.size + 1);
    expect(shop.systems('One')).toEqual(['SAP', 'Word']);
    expect(shop.view().steps[1]?.teamId).toBe(shop.party('Sales'));
  });

  it('a line of a list has the team of the one before it; a row without a team has none', () => {
    const shop = chain('Take #Sales');
    pasted(shop, [
      step('One', { sameTeam: true }),
      step('Two', { team: 'Ops', sameTeam: false }),
      step('Three', { sameTeam: true }),
      step('Four'),
    ]);
    const name = (id: string | undefined) => (id === undefined ? '' : (shop.records.tables.party.get(id)?.name ?? ''));
    expect(shop.view().steps.map((one) => name(one.teamId))).toEqual(['Sales', 'Sales', 'Ops', 'Ops', '']);
  });

  it('rework goes to the step that has the number when its line comes in; what is not there stays as typed', () => {
    const shop = chain('Take', 'Send');
    pasted(
      shop,
      [step('One'), step('Two', { rework: { toStep: 2 } }), step('Three', { rework: { toStep: 9 } })],
      'Take',
    );
    expect(shop.flows().filter((flow) => flow.includes('~'))).toEqual(['Two~One']);
    expect(shop.view().steps.map((one) => one.name)).toContain('Three <9');
  });

  it('keeps what it has no field for: other columns with their step, declared totals with the map', () => {
    const shop = chain('Take');
    shop.speaker = { source: 'import:list' };
    shop.run('step.pasteTable', {
      mapId: shop.mapId,
      anchor: null,
      steps: [
        step('One', {
          kept: new Map([
            ['Risk', 'high'],
            ['unread', 'x'],
          ]),
          noSystem: 'manual',
          notes: [{ kind: 'parking', text: 'ask' }],
        }),
      ],
      declared: [{ field: 'lt', said: { text: '9 d', v: 9, unit: 'd' } }],
    });
    const made = shop.view().steps[1];
    expect([made?.['x:Risk'], made?.['x:unread column'], made?.['x:unread']]).toEqual(['high', 'x', undefined]);
    expect(statementsOf(made ?? {}, 'noSystem').map(({ said }) => said.value)).toEqual(['manual']);
    expect(shop.view().notes.map((note) => [note.stepId, note.text])).toEqual([[made?.id, 'ask']]);
    expect(shop.view().map['x:declared lt']).toEqual({ text: '9 d', v: 9, unit: 'd' });
  });
});

test('5,000 rows are one command', () => {
  const shop = chain('Take @SAP #Sales');
  const steps = Array.from({ length: 5000 }, (_, i) =>
    step(`Step ${i}`, { team: `Team ${i % 40}`, systems: [{ name: 'SAP' }, { name: `System ${i % 60}` }] }),
  );
  const before = performance.now();
  pasted(shop, steps);
  process.stdout.write(`5,000 rows pasted: ${Math.round(performance.now() - before)} ms\n`);
  expect(shop.view().steps).toHaveLength(5001);
});
