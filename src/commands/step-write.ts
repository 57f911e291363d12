import type { Ctx } from '#model/change.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { say } from './claim.ts';
import { systemNamed } from './named.ts';
import { sayOwner } from './owner.ts';
import type { Pen } from './pen.ts';
import { attach } from './support-links.ts';
import type { TypedSystem } from './line/parsed.ts';

/** A quantity with who said it and when. */
export function stamped(q: Quantity, ctx: Ctx): Quantity {
  const { party } = ctx.speaker;
  return party === undefined ? { ...q, at: ctx.now } : { ...q, by: party, at: ctx.now };
}

/** A quantity as one field's value; undefined clears. */
export function asField(q: Quantity | undefined, ctx: Ctx): FieldValue {
  // The copy is plain: a quantity has only scalars.
  return q === undefined ? null : { ...stamped(q, ctx) };
}

/** Puts a typed system on a step: found by name or made, with what was said of its owner and who runs it. */
export function putSystem(pen: Pen, stepId: Id, typed: TypedSystem): void {
  const systemId = systemNamed(pen, typed.name);
  attach(pen, stepId, systemId);
  if (typed.owner !== undefined) sayOwner(pen, systemId, 'techOwner', typed.owner);
  if (typed.runBy !== undefined) say(pen, 'system', systemId, 'runBy', typed.runBy);
}
