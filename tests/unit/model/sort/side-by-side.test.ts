import { describe, expect, it } from 'vitest';
import { ownerOf } from '#model/facts/owner.ts';
import { sayStatements } from '#model/sort/say-statement.ts';
import { stockOf } from '#model/sort/stock.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { chain, type Workshop } from '../../commands/workshop.ts';

const DAY = 86_400_000;
/** Noon of 12 November 2026: the same day from Honolulu to Tokyo. */
const TWELFTH = Date.UTC(2026, 10, 12, 12);

/** SAP with what each source said of its owner, in order, a day apart. */
function said(...statements: readonly (readonly [source: string, owner: string])[]): Workshop {
  const shop = chain('A @SAP !a');
  const id = shop.system('SAP');
  for (const [source, text] of statements) {
    const party = source === 'Ann Lee' ? shop.run('party.create', { name: source }).party(source) : undefined;
    shop.speaker = party === undefined ? { source } : { source: party, party };
    shop.run('system.owner', { systemId: id, role: 'techOwner', text });
  }
  const record = shop.records.tables.system.get(id);
  const dated = Object.fromEntries(
    Object.entries(record ?? {}).map(([key, value]) => [
      key,
      key.startsWith('techOwner@')
        ? { ...(value as object), at: TWELFTH + DAY * statements.findIndex(of(key, shop)) }
        : value,
    ]),
  );
  // The cast: the same record with other times.
  const system = new Map(shop.records.tables.system).set(id, dated as never);
  shop.records = { ...shop.records, tables: { ...shop.records.tables, system } };
  return shop;
}

const of =
  (key: string, shop: Workshop) =>
  ([source]: readonly [string, string]): boolean =>
    key === `techOwner@${source === 'Ann Lee' ? shop.party(source) : source}`;

/** What is told of the owner, and whether it waits for a choice. */
function told(shop: Workshop): readonly [string, boolean] {
  const stock = stockOf(shop.records);
  const sap = stock.systems.find((one) => one.name === 'SAP');
  const fact = sap ? ownerOf(stock, sap).fact : null;
  const words = sayStatements(stock.parties, fact ? [...fact.agreed, ...fact.others].toReversed() : []);
  expect(toSortOut(shop.records).some((one) => one.of === 'disputed')).toBe(fact?.disputed ?? false);
  return [words, fact?.disputed ?? false];
}

describe('the room and the inventory side by side', () => {
  it.each<[string, readonly (readonly [string, string])[], string, boolean]>([
    [
      'both stand where they differ',
      [
        ['import:Inventory', 'ERP team'],
        ['room', 'nobody'],
      ],
      'Inventory, 12 Nov 2026: ERP team. The room, 13 Nov 2026: nobody',
      true,
    ],
    [
      'a later import does not silence the room either',
      [
        ['room', 'nobody'],
        ['import:Inventory', 'ERP team'],
      ],
      'The room, 12 Nov 2026: nobody. Inventory, 13 Nov 2026: ERP team',
      true,
    ],
    [
      'the same said twice is no dispute',
      [
        ['import:Inventory', 'ERP team'],
        ['room', 'erp-team'],
      ],
      'Inventory, 12 Nov 2026: ERP team. The room, 13 Nov 2026: ERP team',
      false,
    ],
    [
      'a person has a name, a file no ending',
      [
        ['import:systems 2026.csv', 'ERP team'],
        ['Ann Lee', 'Bo Ray'],
      ],
      'Systems 2026, 12 Nov 2026: ERP team. Ann Lee, 13 Nov 2026: Bo Ray',
      true,
    ],
    [
      'two inventories may differ, too',
      [
        ['import:a.xlsx', 'ERP team'],
        ['import:b.xlsx', 'Bo Ray'],
      ],
      'A, 12 Nov 2026: ERP team. B, 13 Nov 2026: Bo Ray',
      true,
    ],
    [
      '“TBD” says nothing',
      [
        ['import:Inventory', 'TBD'],
        ['room', 'Bo Ray'],
      ],
      'The room, 13 Nov 2026: Bo Ray',
      false,
    ],
    ['nor does an empty column', [['room', 'nobody']], 'The room, 12 Nov 2026: nobody', false],
  ])('%s', (_, statements, words, disputed) => {
    expect(told(said(...statements))).toEqual([words, disputed]);
  });

  it('stays disputed until one is chosen; the next import of the same asks again', () => {
    const shop = said(['import:Inventory', 'ERP team'], ['room', 'nobody']);
    const id = shop.system('SAP');
    shop.run('review.choose', { kind: 'system', id, field: 'techOwner', source: 'room' });
    expect(told(shop)).toEqual(['The room, 13 Nov 2026: nobody', false]);
    shop.speaker = { source: 'import:Inventory' };
    shop.run('system.owner', { systemId: id, role: 'techOwner', text: 'ERP team' });
    expect(told(shop)[1]).toBe(true);
  });
});
