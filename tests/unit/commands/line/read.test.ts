import { describe, expect, it } from 'vitest';
import { nameAsKept, readLine } from '#commands/line/read.ts';
import type { Known, StepLine } from '#commands/line/parsed.ts';

const known: Known = {
  systems: ['SAP', 'SAP FI', 'Outlook list', 'Mercury'],
  teams: ['Finance', 'Claims team', 'Mercury'],
  people: ['Ann Lee', '田中'],
};
const q = (text: string, v: number, unit: string) => ({ text, v, unit });

/** What a line says, without what is empty in it. */
function said(text: string): object {
  const line = readLine(text, known);
  if (line.is !== 'step') return line.is === 'empty' ? { empty: true } : without({ ...line }, ['is', 'tokens']);
  return without({ ...line }, [
    'is',
    'tokens',
    ...(line.systems.length ? [] : ['systems']),
    ...(line.unread.length ? [] : ['unread']),
  ]);
}
function without(line: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(line).filter(([key]) => !keys.includes(key)));
}

const table: readonly (readonly [string, object])[] = [
  // A name is a name.
  ['Credit check', { name: 'Credit check' }],
  ['  Credit check   ', { name: 'Credit check' }],
  ['C# review', { name: 'C# review' }],
  ['Part 2', { name: 'Part 2' }],
  ['Mail bob@x.com', { name: 'Mail bob@x.com' }],
  ['bob@x.com', { name: 'bob@x.com' }],
  ['#1 priority', { name: '#1 priority' }],
  ['#12', { name: '#12' }],
  ['Urgent!', { name: 'Urgent!' }],
  ['!important', { name: '!important' }],
  ['Approve 3d model', { name: 'Approve 3d model' }],
  ['Print in 3D', { name: 'Print in 3D' }],
  ['5S audit', { name: '5S audit' }],
  ['5S', { name: '5S' }],
  ['Call @ noon', { name: 'Call @ noon' }],
  ['A <b> c', { name: 'A <b> c' }],
  ['Under <50 euros', { name: 'Under <50 euros' }],
  ['Use LT data', { name: 'Use LT data' }],
  ['Calibrate PT100', { name: 'Calibrate PT100' }],
  ['Note: check twice', { name: 'Note: check twice' }],
  ['Say "yes" to it', { name: 'Say "yes" to it' }],
  ['1,500h plan', { name: '1,500h plan' }],
  ['Raise to 120%', { name: 'Raise to 120%' }],
  ['-20 °C store', { name: '-20 °C store' }],
  ['-> hand on', { name: '-> hand on' }],
  ['審査', { name: '審査' }],
  ['بررسی اعتبار', { name: 'بررسی اعتبار' }],
  ['📦 Pack', { name: '📦 Pack' }],
  ['', { empty: true }],
  ['   ', { empty: true }],
  // Times: work, then takes.
  ['Check 45m', { name: 'Check', pt: q('45m', 45, 'min') }],
  ['Check 20min 2d', { name: 'Check', pt: q('20min', 20, 'min'), lt: q('2d', 2, 'd') }],
  ['Check 1.5h 1,5d', { name: 'Check', pt: q('1.5h', 1.5, 'h'), lt: q('1,5d', 1.5, 'd') }],
  ['Check 3wk 2mo', { name: 'Check', pt: q('3wk', 3, 'wk'), lt: q('2mo', 2, 'mo') }],
  ['Check 30s 1w', { name: 'Check', pt: q('30s', 30, 's'), lt: q('1w', 1, 'wk') }],
  ['Check 20m, 2d, 85%', { name: 'Check', pt: q('20m', 20, 'min'), lt: q('2d', 2, 'd'), ca: q('85%', 85, '%') }],
  [
    'Check ~2h =3d',
    { name: 'Check', pt: { ...q('~2h', 2, 'h'), sure: 'guess' }, lt: { ...q('=3d', 3, 'd'), sure: 'measured' } },
  ],
  ['Check 2-5d', { name: 'Check', pt: { text: '2-5d', lo: 2, hi: 5, unit: 'd' } }],
  ['Check 5–2d', { name: 'Check', pt: { text: '5–2d', lo: 2, hi: 5, unit: 'd' } }],
  ['Check pt 20m lt 2d ca 85', { name: 'Check', pt: q('20m', 20, 'min'), lt: q('2d', 2, 'd'), ca: q('85', 85, '%') }],
  ['Check ca85 lt2d pt20m', { name: 'Check', pt: q('20m', 20, 'min'), lt: q('2d', 2, 'd'), ca: q('85', 85, '%') }],
  ['Check lt 2d', { name: 'Check', lt: q('2d', 2, 'd') }],
  ['Check pt? lt ?', { name: 'Check', pt: { text: '?' }, lt: { text: '?' } }],
  ['Check pt "5 min a day"', { name: 'Check', pt: { text: '5 min a day' } }],
  ['Check pt "2 h"', { name: 'Check', pt: q('2 h', 2, 'h') }],
  ['Check 85%', { name: 'Check', ca: q('85%', 85, '%') }],
  ['Check ~85%', { name: 'Check', ca: { ...q('~85%', 85, '%'), sure: 'guess' } }],
  ['Wait 3d 20m 2d', { name: 'Wait 3d', pt: q('20m', 20, 'min'), lt: q('2d', 2, 'd') }],
  ['20m 2d 85%', { name: '', pt: q('20m', 20, 'min'), lt: q('2d', 2, 'd'), ca: q('85%', 85, '%') }],
  ['審査 ２０ｍ　２ｄ', { name: '審査', pt: q('２０ｍ', 20, 'min'), lt: q('２ｄ', 2, 'd') }],
  // Systems, their owners, who runs them.
  ['Check @SAP', { name: 'Check', systems: [{ name: 'SAP' }] }],
  ['Check @SAP FI #Finance', { name: 'Check', systems: [{ name: 'SAP FI' }], team: 'Finance' }],
  ['Check @SAP FI 20m', { name: 'Check', systems: [{ name: 'SAP FI' }], pt: q('20m', 20, 'min') }],
  [
    'Check @SAP=ERP team 20m',
    { name: 'Check', systems: [{ name: 'SAP', owner: { name: 'ERP team' } }], pt: q('20m', 20, 'min') },
  ],
  [
    'Check @"Outlook list"="Ann Lee"',
    { name: 'Check', systems: [{ name: 'Outlook list', owner: { name: 'Ann Lee' } }] },
  ],
  ['Check @“Outlook list”', { name: 'Check', systems: [{ name: 'Outlook list' }] }],
  ['Check @"The ""big"" list"', { name: 'Check', systems: [{ name: 'The "big" list' }] }],
  ['Check @"3270 terminal" 2d', { name: 'Check', systems: [{ name: '3270 terminal' }], pt: q('2d', 2, 'd') }],
  ['Check @"Outlook li', { name: 'Check', systems: [{ name: 'Outlook li' }] }],
  ['Check @SAP=nobody', { name: 'Check', systems: [{ name: 'SAP', owner: { nobody: true } }] }],
  ['Check @SAP="nobody"', { name: 'Check', systems: [{ name: 'SAP', owner: { name: 'nobody' } }] }],
  ['Check @SAP=?', { name: 'Check', systems: [{ name: 'SAP', owner: { notAsked: true } }] }],
  ['Check @SAP=', { name: 'Check', systems: [{ name: 'SAP' }] }],
  ['Check @SAP =Ann', { name: 'Check', systems: [{ name: 'SAP', owner: { name: 'Ann' } }] }],
  ['Check @SAP =2h', { name: 'Check', systems: [{ name: 'SAP' }], pt: { ...q('=2h', 2, 'h'), sure: 'measured' } }],
  [
    'Check @SAP, Outlook=Ann, Excel',
    { name: 'Check', systems: [{ name: 'SAP' }, { name: 'Outlook', owner: { name: 'Ann' } }, { name: 'Excel' }] },
  ],
  ['Check @SAP @sap=Ann', { name: 'Check', systems: [{ name: 'SAP', owner: { name: 'Ann' } }] }],
  [
    'Check @SAP !shadow @Excel !b',
    {
      name: 'Check',
      systems: [
        { name: 'SAP', runBy: 'C' },
        { name: 'Excel', runBy: 'B' },
      ],
    },
  ],
  [
    'Check @SAP=Ann !A 20m',
    { name: 'Check', systems: [{ name: 'SAP', owner: { name: 'Ann' }, runBy: 'A' }], pt: q('20m', 20, 'min') },
  ],
  ['Check ＠SAP', { name: 'Check', systems: [{ name: 'SAP' }] }],
  ['@SAP', { name: '', systems: [{ name: 'SAP' }] }],
  ['審査 @請求システム=田中', { name: '審査', systems: [{ name: '請求システム', owner: { name: '田中' } }] }],
  // After @: systems, then teams, then people.
  ['Check @Finance', { name: 'Check', team: 'Finance' }],
  ['Check @claims-team', { name: 'Check', team: 'claims-team' }],
  ['Check @Mercury', { name: 'Check', systems: [{ name: 'Mercury' }] }],
  ['Check @SAP @Ann Lee', { name: 'Check', systems: [{ name: 'SAP', owner: { name: 'Ann Lee' } }] }],
  ['Check @Ann Lee', { name: 'Check', team: 'Ann Lee' }],
  ['Check #"Claims team" @SAP', { name: 'Check', team: 'Claims team', systems: [{ name: 'SAP' }] }],
  // Rework.
  ['Check <3 28%', { name: 'Check', rework: { toStep: 3, rate: q('28%', 28, '%') } }],
  ['Check 85% <1', { name: 'Check', ca: q('85%', 85, '%'), rework: { toStep: 1 } }],
  // What cannot be read is kept.
  [
    'Check @SAP 20m foo bar',
    { name: 'Check', systems: [{ name: 'SAP' }], pt: q('20m', 20, 'min'), unread: ['foo bar'] },
  ],
  ['Check #Finance #Sales', { name: 'Check', team: 'Finance', unread: ['#Sales'] }],
  [
    'Check @SAP=Ann @SAP=Bob',
    { name: 'Check', systems: [{ name: 'SAP', owner: { name: 'Ann' } }], unread: ['@SAP=Bob'] },
  ],
  ['Check @SAP !zebra', { name: 'Check', systems: [{ name: 'SAP' }], unread: ['!zebra'] }],
  ['Check #Finance !shadow', { name: 'Check', team: 'Finance', unread: ['!shadow'] }],
  [
    'Check @SAP 1d 2d 3d 4d',
    { name: 'Check', systems: [{ name: 'SAP' }], pt: q('1d', 1, 'd'), lt: q('2d', 2, 'd'), unread: ['3d 4d'] },
  ],
  ['Check @SAP pt varies', { name: 'Check', systems: [{ name: 'SAP pt varies' }] }],
  ['Check #Finance 80% pt varies', { name: 'Check', team: 'Finance', ca: q('80%', 80, '%'), pt: { text: 'varies' } }],
  // Notes and speakers.
  ['"we wait for days', { kind: 'voice', text: 'we wait for days' }],
  ['"we wait for days"', { kind: 'voice', text: 'we wait for days' }],
  ['* one form less', { kind: 'improvement', text: 'one form less' }],
  ['-ask the bank', { kind: 'parking', text: 'ask the bank' }],
  ['- 5 people missing', { kind: 'parking', text: '5 people missing' }],
  ['-', { empty: true }],
  ['**', { name: '**' }],
  ['"Claims team: we wait', { kind: 'voice', text: 'we wait', speaker: 'Claims team' }],
  ['Claims team: "we wait', { kind: 'voice', text: 'we wait', speaker: 'Claims team' }],
  ['"Somebody: we wait', { kind: 'voice', text: 'Somebody: we wait' }],
  [
    'ann lee: Check @SAP=?',
    { name: 'Check', speaker: 'ann lee', systems: [{ name: 'SAP', owner: { notAsked: true } }] },
  ],
  ['Claims team:', { empty: true }],
];

describe('reading a line', () => {
  it.each(table)('%s', (text, expected) => expect(said(text)).toEqual(expected));
  it('covers more than sixty lines', () => expect(table.length).toBeGreaterThan(60));

  it('colours each stretch as what it was read as', () => {
    const text = 'Claims team: Check 20m @SAP=ERP team !c foo';
    const line = readLine(text, known);
    expect(line.tokens.map((token) => [token.kind, text.slice(token.from, token.to)])).toEqual([
      ['speaker', 'Claims team:'],
      ['name', 'Check'],
      ['work', '20m'],
      ['system', '@SAP'],
      ['owner', '=ERP team'],
      ['runBy', '!c'],
      ['unread', 'foo'],
    ]);
  });

  it('keeps what it cannot read on the step as text', () => {
    expect(nameAsKept(readLine('Check @SAP 20m foo', known) as StepLine)).toBe('Check foo');
  });

  it('reads a chip turned back into text as part of the name', () => {
    const text = 'Check 20m @SAP model 85%';
    const line = readLine(text, known, [[10, 20]]) as StepLine;
    expect([line.name, line.pt?.v, line.systems, line.ca?.v]).toEqual(['Check @SAP model', 20, [], 85]);
    expect((readLine('"we wait', known, [[0, 1]]) as StepLine).name).toBe('"we wait');
    expect((readLine('Claims team: wait', known, [[11, 12]]) as StepLine).name).toBe('Claims team: wait');
    expect((readLine('Approve in 3d', known, [[11, 13]]) as StepLine).name).toBe('Approve in 3d');
  });
});
