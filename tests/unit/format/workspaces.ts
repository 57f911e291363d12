import fc from 'fast-check';
import { saysNothing, type RawRecord, type RawWorkspace } from '#model/format/raw.ts';
import { allKinds } from '#model/records/kinds.ts';
import { jsonValue, wellFormed } from '#model/records/value.ts';

/** Arbitrary workspaces: any text as id, field and value, known and unknown kinds, right and wrong types. */

/** Any text UTF-16 can hold, half character pairs made whole as the document does on writing. */
const anyText = fc.string({ unit: 'binary', maxLength: 8 }).map(wellFormed);
const odd = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'a',
  'b',
  'data',
  '\u0000',
  '\u2028',
  '"',
  '\\',
  'ﬁ',
);
export const anyId = fc.oneof(
  anyText.filter((id) => id !== ''),
  odd,
);

const field = fc.oneof(
  fc.constantFrom(
    'name',
    'mapId',
    'del',
    'created',
    'pt',
    'pin:river',
    'techOwner@room',
    'alias:sap ecc',
    'x:Column 1',
  ),
  anyText,
);
const value = fc
  .jsonValue({ maxDepth: 3, noUnicodeString: false })
  .map((raw) => jsonValue(raw))
  .filter((clean) => clean !== undefined);

const record: fc.Arbitrary<RawRecord> = fc
  .array(fc.tuple(field, value), { maxLength: 6 })
  .map((entries) => new Map(entries.filter(([name, stuff]) => name !== '' && !saysNothing(name, stuff))));

const table = fc.array(fc.tuple(anyId, record), { maxLength: 5 }).map((entries) => new Map(entries));

export const rawWorkspace: fc.Arbitrary<RawWorkspace> = fc
  .tuple(
    anyText,
    record,
    fc.array(
      fc.tuple(fc.oneof(fc.constantFrom<string>(...allKinds, 'estimate', '__proto__'), fc.constant('override')), table),
      {
        maxLength: 5,
      },
    ),
  )
  .map(([name, more, tables]) => {
    const rest = new Map([...more].filter(([one]) => one !== 'name' && one !== 'format' && one !== '__proto__'));
    const kept = tables.filter(([kind]) => kind !== 'ws' && kind !== '__proto__');
    return { name, more: rest, tables: new Map(kept) };
  });
