import { findNamed } from '#commands/named.ts';
import type { Records } from '#model/records/records.ts';
import type { SortItem } from '#model/sort/item.ts';
import type { State } from '#store/state.ts';
import type { Typed } from '#views/sort/answers.ts';
import { sortWords as words } from '#words/sort.ts';

/** The command that a typed name is; null where it names no other system. */
export function typedCommand(
  records: Records,
  item: SortItem,
  what: Exclude<Typed, 'reason'>,
  text: string,
  about: object,
): readonly [string, object] | null {
  const { systemId, field } = item;
  if (what === 'ask') return ['review.ask', { ...about, whom: text }];
  if (what === 'owner') return ['review.owner', { systemId, field, text }];
  const other = findNamed(records, 'system', text);
  // The one that is named is the one that is known: it stays.
  return other === undefined || other === systemId ? null : ['review.same', { systemId: other, otherId: systemId }];
}

/**
 * Why an answer changes nothing, as a sentence; null = it does. What the room says of IT's view is confirmed by IT alone:
 * the same words from anyone else say nothing new.
 */
export function refuse({ records, session }: State, item: SortItem, args: object): string | null {
  if (item.of !== 'shadow' || !('value' in args) || args.value !== 'C') return null;
  const speaker = session.speaker === null ? undefined : records.tables.party.get(session.speaker);
  return speaker?.side === 'it' ? null : words.needsIT;
}
