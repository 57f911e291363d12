import type { Statement } from '#model/facts/claim.ts';
import { partyOfSource } from '#model/records/references.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import { sayWords as words } from '#words/said.ts';

/** People and teams by id: what is needed to say who said something. */
export type Parties = ReadonlyMap<Id, PartyRecord>;

/** Who made a statement, as people write it: a name, "the room", or the inventory it came from. */
export function saySource(parties: Parties, { source, said }: Statement<unknown>): string {
  if (source.startsWith('import:')) return sheetName(source.slice('import:'.length));
  const id = said.by ?? partyOfSource(source);
  if (id === undefined) return words.room;
  return parties.get(id)?.name ?? words.someone;
}

/** An inventory by its name, without the ending of the file it was in. */
function sheetName(name: string): string {
  return name.replace(/\.(csv|tsv|txt|xlsx)$/i, '') || words.inventory;
}

/** What a statement about an owner, about who runs a system, or about a step without a system says, as people write it. */
export function sayValue(parties: Parties, { said }: Statement<unknown>): string {
  const { value } = said;
  if (typeof value === 'string') return words.answers[value as keyof typeof words.answers] ?? value;
  if (typeof value !== 'object' || value === null) return '';
  if ('nobody' in value) return words.nobody;
  if ('party' in value && typeof value.party === 'string') return parties.get(value.party)?.name ?? words.someone;
  return 'text' in value && typeof value.text === 'string' ? value.text : '';
}

/** A statement in one line: "Inventory, 12 Nov 2026: ERP team". Without a date where none was kept. */
export function sayStatement(parties: Parties, statement: Statement<unknown>): string {
  const line = words.statement(saySource(parties, statement), statement.said.at, sayValue(parties, statement));
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Statements side by side: "Inventory, 12 Nov 2026: ERP team. The room, 20 Nov 2026: nobody". Empty for none. */
export function sayStatements(parties: Parties, statements: readonly Statement<unknown>[]): string {
  return statements.map((one) => sayStatement(parties, one)).join('. ');
}
