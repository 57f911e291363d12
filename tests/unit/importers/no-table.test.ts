import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isNoTable } from '#importers/step-table/no-table.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const formats = 'tests/fixtures/formats/v1';

it.each<[string, Uint8Array]>([
  ['a backup', readFileSync(`${formats}/backup.json`)],
  ['a map', readFileSync(`${formats}/map.json`)],
  ['an editable picture', readFileSync(`${formats}/map.png`)],
  ['an editable drawing', readFileSync(`${formats}/map.svg`)],
  ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
  ['a web page', bytes('<!doctype html><p>Steps')],
])('%s is no table, whatever it is called', (_, file) => expect(isNoTable(file)).toBe(true));

it.each<[string, Uint8Array]>([
  ['a table', bytes('Step,Work\nCheck,20m')],
  ['a list', bytes('- Check\n- Pay')],
  ['a list of boxes', bytes('[ ] Check\n[x] Pay')],
  ['a name in braces', bytes('{Check} the claim\nPay')],
  ['a sign before a number', bytes('<3 days: check\nPay')],
  ['an old encoding', Uint8Array.of(0x50, 0x72, 0xfc, 0x66, 0x65, 0x6e)],
  ['wide letters without a mark', Uint8Array.from([...'Check'].flatMap((sign) => [sign.charCodeAt(0), 0]))],
  ['nothing', bytes('')],
])('%s may be one', (_, file) => expect(isNoTable(file)).toBe(false));
