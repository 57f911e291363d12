const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** Why an inventory was not read, and what helps. Each ends a sentence that begins with the file's name. */
const reasons = {
  empty: 'there is nothing in it',
  'no rows':
    'there are headers in it, and no row under them; an inventory needs a row of headers and at least one system',
  'too big': 'it is larger than 20 MB; save the tab with the systems as a file of its own',
  'too much':
    'what is packed in it unfolds to more than 50 MB, as in a file made to stop a computer; save the tab with the systems as a file of its own',
  'too many rows': 'it has more than 20,000 rows; save the systems as a file of their own',
  'too many columns': 'it has more than 500 columns; leave out those that say nothing of systems',
  damaged:
    'it is damaged, or ends in the middle as after an interrupted download; open it in the spreadsheet program and save it again',
  locked: 'it is protected by a password; save it without one, and open that',
  unusual: 'it is packed in an unusual way; open it in the spreadsheet program and save it again as .xlsx',
  'no zip': 'it is not a workbook',
  'no workbook':
    'a part that every workbook has is missing from it; open it in the spreadsheet program and save it again as .xlsx',
  'no tab': 'it has no tab of that name',
  xls: 'it is an old Excel file (.xls); open it in the spreadsheet program and save it as .xlsx or .csv',
  xlsb: 'it is a binary Excel file (.xlsb); save it as .xlsx or .csv',
  ods: 'it is an OpenDocument file (.ods); save it as .xlsx or .csv',
  numbers: 'it is a Numbers file; export it as Excel (.xlsx) or CSV',
  office: 'it is a text document or a presentation; copy its table and paste it, or save it as .xlsx or .csv',
  zip: 'it is a packed file; unpack it first, and open the file inside',
  pdf: 'it is a PDF; a table cannot be read from it safely. Ask for the spreadsheet it was made from, or copy the table and paste it',
  picture: 'it is a picture; ask for the spreadsheet itself',
  json: 'it is JSON; export it as CSV or .xlsx',
  xml: 'it is an XML file of another program; export it as CSV or .xlsx',
  xmlSheet: 'it is an XML spreadsheet of 2003; save it as .xlsx or .csv',
  html: 'it is a web page without a table, as when a sign-in page was saved in place of the file',
  rtf: 'it is a text document; copy its table and paste it',
  'not text': 'it is neither a table of text nor a workbook; save it as .xlsx or .csv',
} as const;

/** Words of reading an inventory from a file or a paste. */
export const inventoryReading = {
  /** Names the file, the reason, and what is safe. */
  refused: (file: string, why: keyof typeof reasons): string =>
    `“${file}” was not read: ${reasons[why]}. Nothing here was changed.`,
  unclosed: 'A quotation mark opens a cell and is never closed; it was read as a sign.',
  oldEncoding: 'The text is not UTF-8; it was read as Western European (windows-1252). Look at names with accents.',
  unreadSigns: 'Some signs could not be read when this file was written; they show as �.',
  moreCells: (cells: number, headers: number) =>
    `It has ${many(cells, 'cell', 'cells')} under ${many(headers, 'header', 'headers')}; the further ones are kept in columns without a header.`,
  fewerCells: (cells: number, headers: number) =>
    `It has ${many(cells, 'cell', 'cells')} under ${many(headers, 'header', 'headers')}; the missing ones are empty.`,
  noHeaders: (rows: number, columns: number) =>
    `${many(rows, 'row has', 'rows have')} cells behind the last header; they are kept in ${many(columns, 'column', 'columns')} without one.`,
  moreOfThese: (count: number) => `and ${many(count, 'more row', 'more rows')} like these.`,
  hiddenRows: (count: number) => `${many(count, 'hidden row was', 'hidden rows were')} read, too.`,
  uncomputed: (count: number) =>
    `${many(count, 'formula has', 'formulas have')} no saved value and came as empty; opening and saving the file in the spreadsheet program computes them.`,
  gap: (count: number) => `${many(count, 'empty row', 'empty rows')} between others were left out.`,
  merged: (count: number) =>
    `${many(count, 'cell reaches', 'cells reach')} over several rows; each of these rows has its text.`,
  showsError: (text: string) => `The sheet shows ${text} here.`,
} as const;
