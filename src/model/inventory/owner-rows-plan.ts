import { cellValue } from '#model/inventory/cell-value.ts';
import { goesBy } from '#model/inventory/compare-row.ts';
import { knownSystems } from '#model/inventory/known-names.ts';
import {
  answerColumns,
  answersNow,
  ownerColumns,
  ownerRows,
  sentAnswers,
  type AnswerColumn,
  type OwnerColumn,
  type OwnerLink,
  type OwnerRow,
} from '#model/inventory/owner-rows.ts';
import { nameKey } from '#model/names.ts';
import type { RunBy } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { standsAs, visible } from '#model/visible.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';

/** One thing that was written where something else stood: a name, `nobody`, a letter A-D; empty = cleared. */
export interface OwnerAnswer {
  readonly text: string;
  readonly rows: readonly number[];
}

/**
 * A field of a system that the sheet says otherwise than it goes out now. `edit` is taken unless a person says no;
 * `conflict` (two answers), `cleared` and `shadow` (not run by IT) are taken only when a person says how.
 */
export interface OwnerEdit {
  readonly key: string;
  readonly is: 'edit' | 'conflict' | 'cleared' | 'shadow';
  readonly systemId: Id;
  readonly system: string;
  readonly field: AnswerColumn;
  readonly was: string;
  readonly answers: readonly OwnerAnswer[];
}

/** A system named at a step that does not have it; without an id it is new, and what the row says of it comes with it. */
export interface AddedLink {
  readonly row: number;
  readonly at: OwnerRow;
  readonly systemId?: Id;
  readonly said: readonly { readonly field: AnswerColumn; readonly text: string }[];
}

/** What a sheet that came back would change. Rows count from 0 under the headings. */
export interface OwnerPlan {
  readonly edits: readonly OwnerEdit[];
  readonly added: readonly AddedLink[];
  /** Rows that went out and are not there: in the sheet the step no longer has the system. */
  readonly removed: readonly OwnerRow[];
  readonly unreadable: readonly { readonly row: number; readonly text: string; readonly why: keyof typeof words.why }[];
}

/** Where each column is; `asSent` only where it was kept. */
export type OwnerPlaces = Readonly<Record<OwnerColumn, number>> & { readonly asSent?: number };

/** Where our columns are, in any order and among others; null = this is no sheet for owners. */
export function ownerHeadings(headers: readonly string[]): OwnerPlaces | null {
  const plain = headers.map((heading) => heading.trim().toLowerCase());
  const places = ownerColumns.map((column) => [column, plain.indexOf(words.columns[column].toLowerCase())] as const);
  if (places.some(([, at]) => at < 0)) return null;
  const sent = plain.indexOf(words.asSent.toLowerCase());
  // The cast: every column has its place.
  const found = Object.fromEntries(places) as Record<OwnerColumn, number>;
  return sent < 0 ? found : { ...found, asSent: sent };
}

/**
 * Compares a sheet that came back, cell by cell, with what goes out now. What went out and came back is no change; so is a
 * cell that says what it said when it was sent, whatever was said here since.
 */
export function planOwnerRows(records: Records, places: OwnerPlaces, rows: readonly (readonly string[])[]): OwnerPlan {
  const { system: systems } = records.tables;
  const out = ownerRows(records);
  const linkKey = ({ stepId, systemId }: OwnerLink) => `${stepId} ${systemId}`;
  const links = new Set(out.map(linkKey));
  const { byName } = knownSystems(records, '', null);
  const seen = new Set<string>();
  const added = new Map<string, AddedLink>();
  const unreadable: OwnerPlan['unreadable'][number][] = [];
  const found = new Map<string, OwnerEdit>();
  rows.forEach((cells, row) => {
    const entries = ownerColumns.map((column) => [column, (cells[places[column]] ?? '').trim()] as const);
    if (entries.every(([, cell]) => cell === '')) return;
    const at = Object.fromEntries(entries) as OwnerRow; // the cast: every column is there
    const lost = (why: keyof typeof words.why) =>
      unreadable.push({ row, text: entries.flatMap(([, cell]) => (cell === '' ? [] : [cell])).join(' · '), why });
    const raw = systems.get(at.systemId);
    const target = raw && systems.get(standsAs(systems, raw.id));
    if (!visible(records, 'step', at.stepId)) {
      lost('step');
      return;
    }
    if (at.system === '' && !(target && sameCell('', target.name))) {
      const own = target && answersNow(records, target);
      if (answerColumns.some((field) => at[field] !== '' && !sameCell(at[field], own?.[field] ?? ''))) lost('noSystem');
      return;
    }
    const known = at.systemId === '' ? systems.get(byName.get(nameKey(at.system)) ?? '') : target;
    if (at.systemId !== '' && (!known || !visible(records, 'system', known.id))) {
      lost('system');
      return;
    }
    if (!known) {
      const said = answerColumns.flatMap((field) => {
        const text = answerIn(field, at[field]);
        if (text === null) lost('runBy');
        return text ? [{ field, text }] : [];
      });
      const key = `${at.stepId} ${nameKey(at.system)}`;
      if (!added.has(key)) added.set(key, { row, at, said });
      return;
    }
    const link = linkKey({ stepId: at.stepId, systemId: known.id });
    seen.add(link);
    if (
      at.systemId !== '' &&
      !sameCell(at.system, known.name) &&
      !goesBy(known, at.system) &&
      !goesBy(raw, at.system)
    ) {
      lost('renamed');
      return;
    }
    if (!links.has(link) && !added.has(link)) added.set(link, { row, at, systemId: known.id, said: [] });
    const now = answersNow(records, known);
    const sent = places.asSent === undefined ? null : sentAnswers(cells[places.asSent] ?? '');
    for (const field of answerColumns) {
      if (sameCell(at[field], now[field]) || (sent && sameCell(at[field], sent[field]))) continue;
      // A row that was added by hand names a system; what it leaves open it does not clear.
      if (at[field] === '' && at.systemId === '') continue;
      const text = answerIn(field, at[field]);
      if (text === null) lost('runBy');
      else if (!sameCell(text, field === 'runBy' ? (answerIn(field, now[field]) ?? '') : now[field])) {
        const key = `${known.id} ${field}`;
        const before = found.get(key)?.answers ?? [];
        const answers = withAnswer(before, text, row);
        const is = kindOf(field, answers);
        found.set(key, { key, is, systemId: known.id, system: known.name, field, was: now[field], answers });
      }
    }
  });
  const removed = out.filter((one) => one.systemId !== '' && !seen.has(linkKey(one)));
  return { edits: [...found.values()], added: [...added.values()], removed, unreadable };
}

function kindOf(field: AnswerColumn, answers: readonly OwnerAnswer[]): OwnerEdit['is'] {
  if (answers.length > 1) return 'conflict';
  const text = answers[0]?.text ?? '';
  if (text === '') return 'cleared';
  return field === 'runBy' && (text === 'C' || text === 'D') ? 'shadow' : 'edit';
}

function withAnswer(answers: readonly OwnerAnswer[], text: string, row: number): readonly OwnerAnswer[] {
  const key = nameKey(text);
  return answers.some((one) => nameKey(one.text) === key)
    ? answers.map((one) => (nameKey(one.text) === key ? { ...one, rows: [...one.rows, row] } : one))
    : [...answers, { text, rows: [row] }];
}

/** True when a cell says what it said, however a spreadsheet has respaced it. */
function sameCell(a: string, b: string): boolean {
  return a === b.trim() || nameKey(a) === nameKey(b);
}

/** What an answer says; empty = nothing ("TBD" too), null = no word of ours. */
function answerIn(field: AnswerColumn, cell: string): string | null {
  if (field === 'runBy') {
    if (cell === '') return '';
    const letter = /^([A-D])(?:$|[\s:.)–-])/iu.exec(cell)?.[1]?.toUpperCase();
    const key = nameKey(cell);
    const letters: readonly RunBy[] = ['A', 'B', 'C', 'D'];
    return letters.find((one) => nameKey(words.runBy[one]) === key || (one === letter && !/^a\s/iu.test(cell))) ?? null;
  }
  if (nameKey(cell) === words.nobody) return words.nobody;
  const value = cellValue(field, cell, {});
  return value.is === 'owner' ? value.name : '';
}
