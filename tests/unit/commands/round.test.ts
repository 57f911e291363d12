import { describe, expect, it } from 'vitest';
import { readSystemList } from '#commands/round-systems.ts';
import { readTimes } from '#commands/round-times.ts';
import { roundQuestion, roundTargets } from '#commands/round-targets.ts';
import { chain } from './workshop.ts';

describe('Times round', () => {
  const said = (text: string) => {
    const { unread, ...times } = readTimes(text);
    return [
      ...Object.entries(times).map(([field, q]) => `${field} ${q.v ?? q.lo ?? ''}${q.unit ?? `"${q.text}"`}`),
      ...unread.map((one) => `unread ${one}`),
    ].join(', ');
  };
  it.each([
    ['45m 4d 72%', 'pt 45min, lt 4d, ca 72%'],
    ['45m', 'pt 45min'],
    ['72%', 'ca 72%'],
    ['lt 4d', 'lt 4d'],
    ['? 4d', 'pt "?", lt 4d'],
    ['? ? 72%', 'pt "?", lt "?", ca 72%'],
    ['about an hour', 'pt "about an hour"'],
    ['45m varies 72%', 'pt 45min, lt "varies", ca 72%'],
    ['1h 2d 80% 3d', 'pt 1h, lt 2d, ca 80%, unread 3d'],
    ['', ''],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));

  it('writes what was typed and clears nothing', () => {
    const shop = chain('A 20m 2d 85%');
    const id = shop.step('A');
    shop.run('round.times', { stepId: id, text: '45m' });
    expect(shop.records.tables.step.get(id)).toMatchObject({ pt: { v: 45 }, lt: { v: 2 }, ca: { v: 85 } });
    expect(shop.run('round.times', { stepId: id, text: ' ' }).last).toEqual([]);
  });
});

describe('Systems round', () => {
  it.each([
    ['ClaimCenter, Outlook', ['ClaimCenter', 'Outlook']],
    ['@ClaimCenter @Outlook', ['ClaimCenter', 'Outlook']],
    ['SAP FI', ['SAP FI']],
    ['"Excel, shared"; Word', ['Excel, shared', 'Word']],
    ['SAP 4,7', ['SAP 4,7']],
    ['3270 terminal,', ['3270 terminal']],
    ['SAP !zebra', ['SAP !zebra']],
  ])('%s', (text, names) =>
    expect(readSystemList(text)).toEqual({ is: 'systems', systems: names.map((name) => ({ name })) }),
  );

  it('takes owners and who runs it', () => {
    expect(readSystemList('SAP=ERP team !a, Excel !shadow, List=nobody')).toEqual({
      is: 'systems',
      systems: [
        { name: 'SAP', owner: { name: 'ERP team' }, runBy: 'A' },
        { name: 'Excel', runBy: 'C' },
        { name: 'List', owner: { nobody: true } },
      ],
    });
  });

  it('by hand and ? are answers', () => {
    const shop = chain('A', 'B');
    shop.run('round.systems', { stepId: shop.step('A'), text: 'by-hand' });
    shop.run('round.systems', { stepId: shop.step('B'), text: '?' });
    const value = (name: string) => shop.records.tables.step.get(shop.step(name))?.['noSystem@room']?.value;
    expect([value('A'), value('B')]).toEqual(['manual', 'unknown']);
    shop.run('round.systems', { stepId: shop.step('A'), text: 'SAP' });
    expect(value('A')).toBeUndefined();
    expect(shop.systems('A')).toEqual(['SAP']);
  });
});

describe('Owners round', () => {
  it('takes a name, nobody, ?, and a speaker before a colon; blank is no answer', () => {
    const shop = chain('A @SAP');
    const systemId = shop.system('SAP');
    const owners = () =>
      Object.fromEntries(
        Object.entries(shop.records.tables.system.get(systemId) ?? {}).filter(([field]) =>
          field.startsWith('techOwner'),
        ),
      );
    shop.run('round.owner', { systemId, text: 'ERP team' });
    expect(owners()).toMatchObject({ 'techOwner@room': { value: { party: shop.party('ERP team') } } });
    expect(shop.run('round.owner', { systemId, text: '' }).last).toEqual([]);
    shop.run('round.owner', { systemId, text: 'ERP team: nobody' });
    expect(owners()).toMatchObject({
      [`techOwner@${shop.party('ERP team')}`]: { value: { nobody: true }, by: shop.party('ERP team') },
    });
    shop.run('round.owner', { systemId, text: '?' });
    expect(owners()).not.toHaveProperty('techOwner@room');
  });
});

describe('asking order', () => {
  it('steps in story order, systems in the order of their first use', () => {
    const shop = chain('A @Word', 'B @SAP @Word', 'C @Excel');
    const view = shop.view();
    expect(roundTargets(view, 'times')).toEqual(['A', 'B', 'C'].map((name) => shop.step(name)));
    expect(roundTargets(view, 'owners').map((id) => view.systems.get(id)?.name)).toEqual(['Word', 'SAP', 'Excel']);
    expect(roundTargets(view, 'steps')).toEqual([]);
    expect(roundQuestion(view, 'systems', shop.step('B'))).toBe('2 of 3 · B: which systems do you use?');
    expect(roundQuestion(view, 'owners', shop.system('Excel'))).toContain('3 of 3 · Excel');
    expect(roundQuestion(view, 'times', 'gone')).toBe('');
  });
});
