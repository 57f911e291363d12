import type { FieldValue, Id } from '#model/records/record.ts';
import type { Sure } from '#model/records/quantity.ts';
import { isPlain } from '#model/records/value.ts';
import { given } from './given.ts';

/** Which number, and how sure it is; null = not said. */
interface SureOf {
  readonly kind: 'step' | 'flow' | 'map';
  readonly id: Id;
  readonly field: string;
  readonly value: Sure | null;
}

/** A number, its unit and nothing else: a sign before it can be read. */
const PLAIN = /^\d[\d\p{L}\s.,:%–—-]*$/u;

const SIGNS: { readonly [S in Sure]?: string } = { guess: '~', measured: '=' };

/**
 * Says how sure a number is. Number, speaker and date stay; the text gets the sign that a line would type (`~2h`,
 * `=2h`), so that reading it again says the same.
 */
export const setSure = given<SureOf>('number.sure', 'step', (pen, { kind, id, field, value }) => {
  const record = pen.records.tables[kind].get(id);
  const now = (record as unknown as Record<string, FieldValue | undefined> | undefined)?.[field];
  if (!isPlain(now) || typeof now['text'] !== 'string' || (now['sure'] ?? null) === value) return;
  const { sure: _, ...rest } = now as Record<string, FieldValue>; // the cast: a stored value holds field values
  const bare = now['text'].replace(/^\s*[~≈=]\s*/, '');
  // Words that say it already ("about 2 weeks", "2 h?") stay as they were typed.
  const text = PLAIN.test(bare) ? (value === null ? '' : (SIGNS[value] ?? '')) + bare : now['text'];
  pen.set(kind, id, field, { ...rest, text, ...(value === null ? {} : { sure: value }) });
});
