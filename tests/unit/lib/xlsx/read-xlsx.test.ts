import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { containerOf, openWorkbook } from '#lib/xlsx/read-xlsx.ts';
import { writeZip } from '#lib/zip-write.ts';
import { bookBytes, firstTab, rowsOf } from './book.ts';

const cell = (place: string, inside: string, attributes = ''): string => `<c r="${place}" ${attributes}>${inside}</c>`;

describe('cells as a person sees them', () => {
  it('texts: shared, inline, of formulas; runs joined, how they are spoken left out', async () => {
    const texts =
      '<si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D_b &amp; c</t></si><si/>';
    const rows =
      `<row r="1">${cell('A1', '<v>0</v>', 't="s"')}${cell('B1', '<v>1</v>', 't="s"')}${cell('C1', '<v>2</v>', 't="s"')}` +
      `${cell('D1', '<v>3</v>', 't="s"')}${cell('E1', '<v>4</v>', 't="s"')}</row>` +
      `<row r="2">${cell('A2', '<is><t>in</t></is>', 't="inlineStr"')}${cell('B2', '<f>A1&amp;"x"</f><v>made</v>', 't="str"')}` +
      `${cell('D2', '<is><r><t>two </t></r><r><t>runs</t></r></is>', 't="inlineStr"')}</row>`;
    expect(await rowsOf({ rows, texts })).toEqual([
      ['plain', 'rich text', '東京', 'a\rb & c'],
      ['in', 'made', '', 'two runs'],
    ]);
  });

  it('yes and no, errors, ISO dates, saved values of formulas; those nobody computed are counted', async () => {
    const rows = `<row>${cell('A1', '<v>1</v>', 't="b"')}${cell('B1', '<v>0</v>', 't="b"')}${cell('C1', '<v>#REF!</v>', 't="e"')}${cell('D1', '<v>2026-11-22T00:00:00</v>', 't="d"')}${cell('E1', '<f>1+1</f><v>2</v>')}${cell('F1', '<f>1+1</f>')}</row>`;
    const read = await firstTab(await bookBytes({ rows }));
    expect(read).toMatchObject({
      rows: [['TRUE', 'FALSE', '#REF!', '2026-11-22', '2']],
      uncomputed: 1,
      errors: [{ row: 0, column: 2, text: '#REF!' }],
    });
  });

  it('numbers by the style of their cell, and both systems of days', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs>';
    const rows = `<row>${['0', '1', '2', '3', '4'].map((style) => `<c s="${style}"><v>${style === '4' ? '0.25' : '46348'}</v></c>`).join('')}</row>`;
    expect(await rowsOf({ rows, styles })).toEqual([['46348', '2026-11-22', '46348', '46348', '25%']]);
    const later = await rowsOf({ rows, styles, workbookPr: '<workbookPr date1904="1"/>' });
    expect(later).toEqual([['46348', '2030-11-23', '46348', '46348', '25%']]);
  });

  it('places: cells and rows without one, gaps, prefixes of namespaces, hidden rows, joined cells', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row hidden="1"><c><v>3</v></c></row>' +
      '<row r="9"><c r="A9" s="3"/></row>';
    const behind = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="x"/></mergeCells>';
    const read = await firstTab(await bookBytes({ rows, behind }));
    expect(read).toMatchObject({
      rows: [[], ['', '1', '2'], ['3']],
      hiddenRows: 1,
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 1, left: 0, bottom: 2, right: 0 },
      ],
    });
    const other = {
      'xl/worksheets/sheet0.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(await rowsOf({ other })).toEqual([['1']]);
  });

  it('a lost cell far below is brought nearer, and that is said', async () => {
    const read = await firstTab(
      await bookBytes({ rows: '<row r="1"><c><v>1</v></c></row><row r="1048576"><c><v>2</v></c></row>' }),
    );
    expect(read).toMatchObject({ rows: [['1'], ['2']], skipped: 1_048_574 });
  });

  it('tabs in their order, hidden ones too; only so many rows where no more are wanted', async () => {
    const many = Array.from({ length: 50 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('');
    const container = containerOf(await bookBytes({ rows: many, tabs: [['Notes', 'state="hidden"', '']] }));
    if (container?.is !== 'workbook') throw new Error('no workbook');
    const book = await openWorkbook(container.zip, 1e6);
    if (typeof book === 'string') throw new Error(book);
    expect(book.tabs).toEqual([
      { name: 'First', hidden: false },
      { name: 'Notes', hidden: true },
    ]);
    expect(await book.read(0, 5)).toMatchObject({ rows: { length: 5 } });
    expect(await book.read(1)).toMatchObject({ rows: [] });
    expect(await book.read(2)).toBe('no workbook');
  });
});

describe('refused', () => {
  const changed = async (change: (bytes: Uint8Array, view: DataView) => void): Promise<Uint8Array> => {
    const bytes = await bookBytes({ rows: '<row><c><v>1</v></c></row>' });
    change(bytes, new DataView(bytes.buffer));
    return bytes;
  };
  const endOf = (bytes: Uint8Array): number => bytes.length - 22;
  /** The directory's line of a part. */
  const entryOf = (bytes: Uint8Array, name: string): number => {
    const text = new TextDecoder('latin1').decode(bytes);
    return text.lastIndexOf(name) - 46;
  };

  it('a bomb stops at the budget, whatever sizes it claims', async () => {
    const rows = `<row><c t="inlineStr"><is><t>${'a'.repeat(3_000_000)}</t></is></c></row>`;
    const bytes = await bookBytes({ rows });
    expect(bytes.length).toBeLessThan(10_000);
    expect(await firstTab(bytes, 1_000_000)).toBe('too much');
    const view = new DataView(bytes.buffer);
    view.setUint32(entryOf(bytes, 'xl/worksheets/sheet0.xml') + 24, 10, true);
    expect(await firstTab(bytes, 1_000_000)).toBe('too much');
  });

  it.each<readonly [string, string, (bytes: Uint8Array, view: DataView) => void]>([
    [
      'a part under a password',
      'locked',
      (bytes, view) => view.setUint16(entryOf(bytes, 'xl/workbook.xml') + 8, 1, true),
    ],
    [
      'an unusual packing',
      'unusual',
      (bytes, view) => view.setUint16(entryOf(bytes, 'xl/workbook.xml') + 10, 14, true),
    ],
    ['zip64', 'unusual', (bytes, view) => view.setUint32(endOf(bytes) + 16, 0xffffffff, true)],
    ['several disks', 'unusual', (bytes, view) => view.setUint16(endOf(bytes) + 4, 1, true)],
    ['a directory that lies', 'damaged', (bytes, view) => view.setUint32(endOf(bytes) + 12, 7, true)],
    ['a wrong checksum', 'damaged', (bytes, view) => view.setUint32(entryOf(bytes, 'xl/workbook.xml') + 16, 7, true)],
    ['a broken stream', 'damaged', (bytes) => bytes.fill(7, 60, 90)],
  ])('%s: %s', async (_, why, change) => expect(await firstTab(await changed(change))).toBe(why));

  it.each<readonly [string, string, Readonly<Record<string, string | null>>]>([
    ['no workbook part', 'no workbook', { 'xl/workbook.xml': null }],
    ['no tab part', 'no workbook', { 'xl/worksheets/sheet0.xml': null }],
    ['no tabs', 'no workbook', { 'xl/workbook.xml': '<workbook/>' }],
    ['no XML', 'damaged', { 'xl/worksheets/sheet0.xml': '<worksheet><row></worksheet>' }],
    ['cut off', 'damaged', { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row><c><v>1' }],
    ['a document type', 'damaged', { 'xl/worksheets/sheet0.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }],
    ['an entity of its own', 'damaged', { 'xl/worksheets/sheet0.xml': '<worksheet>&b;</worksheet>' }],
    ['a binary workbook', 'xlsb', { 'xl/workbook.bin': '' }],
    ['a text document', 'office', { 'word/document.xml': '' }],
    ['a Numbers file', 'numbers', { 'Index/Document.iwa': '' }],
  ])('%s: %s', async (_, why, other) => expect(await rowsOf({ other })).toBe(why));

  it('too many rows and columns', async () => {
    const rows = Array.from({ length: 20_001 }, () => '<row><c><v>1</v></c></row>').join('');
    expect(await rowsOf({ rows })).toBe('too many rows');
    expect(await rowsOf({ rows: '<row><c r="XFD1"><v>1</v></c></row>' })).toBe('too many columns');
  });

  it('an OpenDocument file and any other packed file by what they are', async () => {
    const zip = (...names: string[]) => writeZip(names.map((name) => ({ name, bytes: new Uint8Array() })));
    expect(containerOf(await zip('mimetype', 'content.xml'))?.is).toBe('ods');
    expect(containerOf(await zip('a.csv'))?.is).toBe('zip');
    expect(containerOf(new TextEncoder().encode('a,b\n1,2'))).toBeNull();
  });
});

test('something before the ZIP file does no harm', async () => {
  const bytes = await bookBytes({ rows: '<row><c><v>1</v></c></row>' });
  const shifted = new Uint8Array(bytes.length + 9);
  shifted.set(bytes, 9);
  expect(await firstTab(shifted)).toMatchObject({ rows: [['1']] });
});

test('never throws, whatever is changed in the bytes', async () => {
  const bytes = await bookBytes({ rows: '<row><c t="s"><v>0</v></c></row>', texts: '<si><t>a</t></si>' });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(bytes.length),
      async (edits, cut) => {
        const mad = bytes.slice(0, bytes.length - (cut % 3 === 0 ? cut : 0));
        for (const [at, value] of edits) if (at < mad.length) mad[at] = value;
        const read = await firstTab(mad);
        expect(typeof read === 'string' || Array.isArray(read.rows)).toBe(true);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});
