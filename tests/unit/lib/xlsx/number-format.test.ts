import { describe, expect, it } from 'vitest';
import { showOf } from '#lib/xlsx/number-format.ts';

/** 22 November 2026, 09:30:15, in the 1900 system. */
const MOMENT = 46_348 + (9 * 3600 + 30 * 60 + 15) / 86_400;
const show = (code: string | number, value: number, from1904 = false): string =>
  typeof code === 'number' ? showOf(code, undefined, from1904)(value) : showOf(164, code, from1904)(value);

describe('dates by the number of their format', () => {
  it.each([
    [14, '2026-11-22'],
    [15, '2026-11-22'],
    [17, '2026-11-22'],
    [18, '09:30:15'],
    [20, '09:30:15'],
    [22, '2026-11-22 09:30:15'],
    [30, '2026-11-22'],
    [57, '2026-11-22'],
  ])('%i', (id, text) => expect(show(id, MOMENT)).toBe(text));
  it('a file may give such a number another meaning', () => {
    expect(showOf(14, '#,##0', false)(1200)).toBe('1200');
    expect(showOf(50, '000000000000', false)(81_227_827_687)).toBe('081227827687');
  });
});

describe('codes that show a date', () => {
  it.each([
    ['yyyy-mm-dd', '2026-11-22'],
    ['[$-409]d-mmm-yy;@', '2026-11-22'],
    ['dd/mm/yyyy\\ hh:mm', '2026-11-22 09:30:15'],
    ['m/d/yy h:mm AM/PM', '2026-11-22 09:30:15'],
    ['mmmm', '2026-11-22'],
    ['yyyy"年"m"月"', '2026-11-22'],
    ['TT.MM.JJJJ'.replace('TT', 'DD').replace('JJJJ', 'YYYY'), '2026-11-22'],
    ['h:mm', '09:30:15'],
    ['mm:ss.0', '09:30:15'],
  ])('%s', (code, text) => expect(show(code, MOMENT)).toBe(text));
  it('hours counted on', () => {
    expect(show('[h]:mm:ss', 1.5)).toBe('36:00:00');
    expect(show(46, 0.25)).toBe('06:00:00');
  });
});

describe('codes that show a number, whatever letters stand in them', () => {
  it.each([
    ['"yes";"no"', 1, '1'],
    ['0.00" days"', 2.5, '2.50'],
    ['#,##0,," M"', 12_500_000, '12500000'],
    ['#,##0;[Red]\\(#,##0\\)', -1234, '-1234'],
    ['0.00;[Red]-0.00', 3, '3.00'],
    ['#,##0_M_M;_(@_M', 7, '7'],
    ['0.0############E-0', 0.5, '0.5'],
    ['General', 46_348, '46348'],
    ['[Green]General', 46_348, '46348'],
    ['[$€-407] #,##0.00', 1200.5, '1200.50'],
    ['\\d0', 5, '5'],
    ['.00', 0.5, '0.50'],
    ['@', 12, '12'],
    ['', 3, '3'],
  ])('%s', (code, value, text) => expect(show(code, value)).toBe(text));
});

describe('numbers keep all they have', () => {
  it.each([
    ['00000', 42, '00042'],
    ['0', 1234.567, '1234.567'],
    ['0.00', 1, '1.00'],
    ['0%', 0.255, '25.5%'],
    ['0.0%', 0.29, '29.0%'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 123_456_789_012, '123456789012'],
    ['General', -0.000_001, '-0.000001'],
  ])('%s of %d', (code, value, text) => expect(show(code, value)).toBe(text));
});

describe('the two systems of days, and days that never were', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [46_348, false, '2026-11-22'],
    [44_886, true, '2026-11-22'],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, '2958466'],
    [-3, false, '-3'],
    [0.5, false, '12:00'],
  ])('%d (1904: %s)', (value, from1904, text) => expect(show('yyyy-mm-dd', value, from1904)).toBe(text));
});
