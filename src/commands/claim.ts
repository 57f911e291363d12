import type { Ctx } from '#model/change.ts';
import { statementsOf } from '#model/facts/claim.ts';
import { nameKey } from '#model/names.ts';
import type { ClaimField } from '#model/records/claim.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { sameValue } from '#model/records/value.ts';
import { visible } from '#model/visible.ts';
import type { Pen } from './pen.ts';

/** Kinds of record that carry claims. */
export type Claimed = 'system' | 'step';

/**
 * Says something that people may dispute: written under the current speaker's own key, with who and when. What others said
 * stays. Nothing is written when the speaker says what is in force by their own word already.
 */
export function say(pen: Pen, kind: Claimed, id: Id, field: ClaimField, value: FieldValue): void {
  const { source, party } = pen.ctx.speaker;
  const [latest] = statementsOf(pen.records.tables[kind].get(id) ?? {}, field);
  if (latest?.source === source && sameValue(latest.said.value, value)) return;
  const said = party === undefined ? { value, at: pen.ctx.now } : { value, by: party, at: pen.ctx.now };
  pen.set(kind, id, `${field}@${source}`, said);
}

/** Takes back what the current speaker said; if they said nothing, what anybody said: the field is to be not asked. */
export function withdraw(pen: Pen, kind: Claimed, id: Id, field: ClaimField): void {
  const statements = statementsOf(pen.records.tables[kind].get(id) ?? {}, field);
  const own = statements.filter(({ source }) => source === pen.ctx.speaker.source);
  for (const { source } of own.length > 0 ? own : statements) pen.set(kind, id, `${field}@${source}`, null);
}

/** A context in which the party of this name speaks, for one entry. An unknown name changes nothing. */
export function speakingAs(records: Records, ctx: Ctx, name: string | undefined): Ctx {
  if (name === undefined) return ctx;
  const key = nameKey(name);
  const party = [...records.tables.party.values()].find(
    (one) => nameKey(one.name) === key && visible(records, 'party', one.id),
  );
  return party === undefined ? ctx : { ...ctx, speaker: { source: party.id, party: party.id } };
}
