import { sameName } from '#model/names.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { StepRecord } from '#model/records/step.ts';
import { cellOf } from '#model/table/cell.ts';
import { columnOf, isNumber, type ColumnId } from '#model/table/columns.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { tableWords } from '#words/table.ts';
import { say, withdraw } from './claim.ts';
import { sameNumber } from './line/quantity.ts';
import { partyNamed } from './named.ts';
import type { Pen } from './pen.ts';
import { readSystemList } from './round-systems.ts';
import { asField, putSystem } from './step-write.ts';
import { detach } from './support-links.ts';
import { typedNumber } from './typed-number.ts';

/** A number as typed into a cell of that column; undefined = blank. What is not understood keeps its text alone. */
export function typedInto(id: ColumnId, text: string): Quantity | undefined {
  const { kind } = columnOf(id);
  return kind === 'time' || kind === 'share' || kind === 'count' ? typedNumber(kind, text) : undefined;
}

/**
 * Writes what was typed into a cell. The same text, or the same number in other words, changes nothing, so that who said
 * it and when stays; blank clears, but a name never; owners are said at the system and cannot be written here.
 */
export function writeCell(pen: Pen, stepId: Id, id: ColumnId, typed: string): void {
  const text = typed.trim();
  const step = pen.records.tables.step.get(stepId);
  const view = step && viewOf(pen.records, step.mapId);
  if (step && view && !changes(view, step, id, text)) return;
  if (isNumber(id)) {
    pen.set('step', stepId, id, asField(typedInto(id, text), pen.ctx));
    return;
  }
  switch (columnOf(id).kind) {
    case 'name':
      if (text === '') return;
      pen.set('step', stepId, 'name', text);
      pen.set('step', stepId, 'x:unread', null);
      return;
    case 'team':
      pen.set('step', stepId, 'teamId', text === '' ? null : partyNamed(pen, text, 'team'));
      return;
    case 'value': {
      const value = valueOf(text);
      pen.set('step', stepId, 'va', value);
      pen.set('step', stepId, 'x:va', value === null && text !== '' ? text : null);
      return;
    }
    case 'systems':
      writeSystems(pen, stepId, text);
  }
}

/** True when a cell would say something else than it does. */
export function changes(view: View, step: StepRecord, id: ColumnId, typed: string): boolean {
  const text = typed.trim();
  const { text: now } = cellOf(view, step, id);
  if (text === now.trim() || columnOf(id).kind === 'owners' || (id === 'name' && text === '')) return false;
  if (isNumber(id)) {
    const [old, fresh] = [step[id], typedInto(id, text)];
    // In a file a percentage may have lost its sign, and a number its last zero.
    return !(
      old !== undefined &&
      fresh !== undefined &&
      sameNumber(old, { ...fresh, ...(old.sure && { sure: fresh.sure ?? old.sure }) })
    );
  }
  if (id === 'team') return !sameName(text, now);
  return true;
}

/** Yes, no or necessary, in the words of the table or by their first letters; null = none of them. */
function valueOf(text: string): NonNullable<StepRecord['va']> | null {
  const typed = text.toLowerCase();
  const found = (['yes', 'no', 'necessary'] as const).find((one) => typed === tableWords.va[one]);
  return found ?? SHORT.get(typed) ?? null;
}

/** As people write it: value-adding, not value-adding, necessary or business value-adding. */
const SHORT = new Map<string, NonNullable<StepRecord['va']>>([
  ['y', 'yes'],
  ['va', 'yes'],
  ['true', 'yes'],
  ['n', 'no'],
  ['nva', 'no'],
  ['false', 'no'],
  ['nnva', 'necessary'],
  ['bva', 'necessary'],
  ['needed', 'necessary'],
]);

function writeSystems(pen: Pen, stepId: Id, text: string): void {
  const answer = text === '' ? null : readSystemList(text);
  const wanted = answer?.is === 'systems' ? answer.systems : [];
  const now = linked(pen.records, stepId);
  for (const { id, name } of now) if (!wanted.some((one) => sameName(one.name, name))) detach(pen, stepId, id);
  for (const one of wanted) if (!now.some(({ name }) => sameName(name, one.name))) putSystem(pen, stepId, one);
  if (answer === null) withdraw(pen, 'step', stepId, 'noSystem');
  else if (answer.is !== 'systems') say(pen, 'step', stepId, 'noSystem', answer.is);
}

/** Systems a step has now. */
function linked(records: Records, stepId: Id): readonly { readonly id: Id; readonly name: string }[] {
  const step = records.tables.step.get(stepId);
  const view = step && viewOf(records, step.mapId);
  if (!view) return [];
  return view.supports.flatMap((link) => {
    const system = link.stepId === stepId ? view.systems.get(link.systemId) : undefined;
    return system ? [{ id: system.id, name: system.name }] : [];
  });
}
