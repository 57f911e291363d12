import { ownerOf } from '#model/facts/owner.ts';
import type { Records } from '#model/records/records.ts';
import type { SortItem } from '#model/sort/item.ts';
import { saySource } from '#model/sort/say-statement.ts';
import { stockOf } from '#model/sort/stock.ts';
import { sayWords } from '#words/said.ts';
import { sortWords as words } from '#words/sort.ts';

/** What is asked, as a question. */
export function sayQuestion(item: SortItem): string {
  const { of, name, otherName = '', field = '', problem } = item;
  if (of === 'duplicate') return words.ask.duplicate(name, otherName);
  if (of === 'repair') return words.ask.repair(words.problemOf(problem?.kind ?? '', name, problem?.field ?? ''));
  if (of !== 'disputed') return words.ask[of](name);
  return words.ask[field as 'techOwner' | 'bizOwner' | 'runBy' | 'noSystem'](name);
}

/** Why it is asked, without blame. */
export function sayWhy(item: SortItem, records: Records): string {
  switch (item.of) {
    case 'duplicate':
      return words.why.duplicate[item.why ?? 'name'];
    case 'repair':
      return words.problem[item.problem?.what ?? 'unreadable'];
    case 'owner':
      return sayWhyOwner(item, records);
    default:
      return words.why[item.of];
  }
}

function sayWhyOwner({ owner, systemId, field }: SortItem, records: Records): string {
  const stock = stockOf(records);
  const system = stock.systems.find((one) => one.id === systemId);
  const { name } = system ? ownerOf(stock, system, field === 'bizOwner' ? 'bizOwner' : 'techOwner') : { name: '' };
  return owner === 'not me' ? words.why.notMe(name) : words.why[owner ?? 'weak'](name);
}

/** Who brought it up, and when. */
export function sayBroughtUp(item: SortItem, records: Records): string {
  const { parties } = stockOf(records);
  const [latest] = item.said;
  if (item.of === 'duplicate' || item.of === 'repair') return words.broughtUp('', item.at);
  if (latest && item.of !== 'system') return words.broughtUp(saySource(parties, latest), item.at);
  return words.broughtUp((item.by && parties.get(item.by)?.name) || sayWords.room, item.at);
}
