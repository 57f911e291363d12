import type { Quantity } from '#model/records/quantity.ts';
import { useSlice } from '#views/app/desk.tsx';
import { moreWords as words } from '#words/more.ts';

/** Who said a number and when, for pointing at it; undefined = there is none. */
export function useSaidBy(number: Quantity | undefined): string | undefined {
  const who = useSlice(({ records }) =>
    number?.by === undefined ? undefined : records.tables.party.get(number.by)?.name,
  );
  if (!number) return undefined;
  const when = number.at ? new Date(number.at).toLocaleDateString('en-GB', { dateStyle: 'medium' }) : '';
  return words.said(who ?? words.room, when);
}
