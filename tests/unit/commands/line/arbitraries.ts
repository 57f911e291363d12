import fc from 'fast-check';

/** Pieces that lines are made of, and pieces made to be mistaken for them. */
const pieces = fc.constantFrom(
  'Credit check',
  'C#',
  'Part 2',
  'bob@x.com',
  '#1',
  '#12',
  'Urgent!',
  '3d',
  '20m',
  '2-5d',
  '~2h',
  '=2h',
  '85%',
  '120%',
  '1,5d',
  '1,500h',
  '@SAP',
  '@SAP=',
  '@SAP=ERP team',
  '@"Outlook list"',
  '@"open',
  '@"a""b"',
  '@Finance',
  '@Ann Lee',
  '@SAP=nobody',
  '@SAP=?',
  '@',
  '@@',
  '@"" ',
  '＠SAP',
  '#Finance',
  '#"Claims team"',
  '#',
  '=Ann',
  '="Ann Lee"',
  '=',
  '!shadow',
  '!a',
  '!zebra',
  '!',
  '<3',
  '<3 28%',
  '<',
  '<12345',
  'pt',
  'lt',
  'ca',
  'pt20m',
  'pt?',
  'ca 85',
  'lt "5 min/day"',
  'pt varies',
  'Finance:',
  'Claims team:',
  'nobody',
  '?',
  ',',
  ';',
  ', ',
  '"',
  '"quoted"',
  '“',
  '”',
  '„',
  '*',
  '-',
  '–',
  ':',
  '審査',
  '２０ｍ',
  '請求 システム',
  'بررسی',
  'שלום',
  '📦',
  '👩‍🚒',
  '\u0301',
  '\ud800',
  '\u200f',
  '\u3000',
  '\n',
  '\t',
);

/** Any Unicode string: lone surrogates, control characters, marks. */
const anything = fc.string({ unit: 'binary', maxLength: 12 });

/** A line as somebody might type it, or never would. */
export const lineText = fc
  .array(fc.oneof({ weight: 6, arbitrary: pieces }, { weight: 1, arbitrary: anything }), { maxLength: 9 })
  .chain((parts) => fc.constantFrom(' ', ' ', ' ', '', '  ').map((gap) => parts.join(gap)));

/** A text that a step may be called: no spaces at its ends, not empty. */
export const awkwardText = fc
  .oneof(lineText, anything)
  .map((text) => text.trim())
  .filter((text) => text !== '');

/** A name of a system or party: as a step's, on one line, with at least one letter or digit. */
export const oneName = awkwardText.filter((text) => /[\p{L}\p{N}]/u.test(text));
