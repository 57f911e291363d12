import { readCount } from '#commands/line/count.ts';
import { readPercentField, readTimeField } from '#commands/line/quantity-field.ts';
import { sameNumber } from '#commands/line/quantity.ts';
import type { TypedSystem } from '#commands/line/parsed.ts';
import { readSystemList } from '#commands/round-systems.ts';
import type { TypedSystems } from '#commands/round-systems.ts';
import { nameKey } from '#model/names.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { TimeUnit } from './column.ts';

/** How a table writes its numbers, as far as its cells show it. */
export interface Style {
  /** The sign before decimals; undefined = no cell shows it. */
  readonly decimal?: '.' | ',';
  /** Percentages are written as parts of 1: "0.85". */
  readonly parts?: boolean;
}

/** A dash, dots or nothing: the cell says nothing. */
export function isBlank(cell: string): boolean {
  return cell === '' || /^[-–—_.…·\s]+$/u.test(cell);
}

/** True for a number without a unit or a sign. */
export function isBareNumber(cell: string): boolean {
  return /^[~≈=<]?\s*\d[\d .,'’]*(?:\s*[-–—]\s*\d[\d.,]*)?\??$/u.test(cell);
}

/**
 * A time in a cell; `unit` is that of numbers that stand without one. The text is as typed, with the column's unit after
 * it where it needs one, so that it reads the same everywhere. Without `v`, `lo` and `hi` = kept as text.
 */
export function timeIn(cell: string, unit: TimeUnit | undefined, style: Style): Quantity {
  const plain = inStyle(cell, style);
  const read =
    (unit !== undefined && isBareNumber(plain) ? readTimeField(`${plain} ${unit}`) : null) ?? readTimeField(plain);
  if (read === null) return { text: cell };
  const texts = [cell, unit === undefined ? cell : `${cell} ${unit}`, read.text];
  return { ...read, text: texts.find((text) => sameNumber(readTimeField(text), read)) ?? read.text };
}

/** A percentage in a cell; a number alone is one. Without `v`, `lo` and `hi` = kept as text. */
export function percentIn(cell: string, style: Style): Quantity {
  const plain = inStyle(cell, style);
  const part = style.parts && /^[01](?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
  // Whole thousandths: 0.285 * 100 would be 28.499999999999996.
  // "0.9" among whole percentages may be 0.9 % or 90 %: nobody can tell.
  if (part === null && /^0[.,]\d*[1-9]\d*$/.test(plain)) return { text: cell };
  const read = readPercentField(part === null ? plain : String(Math.round(part * 1e6) / 1e4));
  if (read === null) return { text: cell };
  if (part !== null) return { ...read, text: `${read.text}%` };
  return { ...read, text: sameNumber(readPercentField(cell), read) ? cell : read.text };
}

/** A count in a cell: "3", "1.5", "2 FTE". Without a number = kept as text. */
export function countIn(cell: string): Quantity {
  const read = readCount(cell.replace(/\s*(?:people|persons?|fte|ftes|x|pers\.?|ma)$/iu, '').trim());
  return read === null ? { text: cell } : { ...read, text: cell };
}

/**
 * The systems of a cell, parted by commas, semicolons, lines, `/`, `&` and `+`. A slash or a sign without blanks around
 * it parts nothing next to one or two letters ("SAP R/3", "AT&T"), and a name of `known` is never parted.
 */
export function systemsIn(cell: string, known: ReadonlySet<string>): TypedSystems {
  const whole = readSystemList(cell);
  if (whole.is !== 'systems') return whole;
  if (known.has(nameKey(cell))) return { is: 'systems', systems: [{ name: cell }] };
  const systems = whole.systems.flatMap((one): TypedSystem[] => {
    if (known.has(nameKey(one.name)) || one.owner !== undefined || one.runBy !== undefined) return [one];
    return partsOf(one.name).map((name) => ({ name }));
  });
  const seen = new Set<string>();
  return { is: 'systems', systems: systems.filter(({ name }) => !seen.has(nameKey(name)) && seen.add(nameKey(name))) };
}

function partsOf(name: string): string[] {
  const parts = name.split(/\s+[&+/|]\s+|(?<=[^\s/]{3})\/(?=[^\s/]{3})/u);
  return parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Thousands go where the table shows which sign parts them. */
function inStyle(cell: string, { decimal }: Style): string {
  if (decimal === ',') return cell.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '');
  if (decimal === '.') return cell.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return cell;
}
