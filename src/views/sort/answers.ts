import type { SortItem } from '#model/sort/item.ts';
import { saySource, sayValue } from '#model/sort/say-statement.ts';
import type { Id } from '#model/records/record.ts';
import type { PartyRecord } from '#model/records/party.ts';
import { sortWords as words } from '#words/sort.ts';

/** A name that has to be typed before an answer is one. */
export type Typed = 'ask' | 'same' | 'owner' | 'reason';

/** One answer to a question: its key and its words, and the command it is, or what has to be typed first. */
export interface Answer {
  /** As the key says it, in lower case. */
  readonly key: string;
  readonly text: string;
  readonly command?: readonly [id: string, args: object];
  readonly type?: Typed;
}

type People = ReadonlyMap<Id, PartyRecord>;

const ask: Answer = { key: 'x', text: words.answers.ask, type: 'ask' };

/** What an item is about, as the commands take it. */
export function aboutOf({ of, systemId, otherId, stepId, partyId, field, name, problem }: SortItem): object {
  const called = problem ? words.problemOf(problem.kind, name, '') : name;
  const about = { of, systemId, otherId, stepId, partyId, field, about: called };
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
}

/** The answers a question can have, in the order they are shown. */
export function answersTo(item: SortItem, parties: People): readonly Answer[] {
  const { of, systemId, otherId, field, name } = item;
  switch (of) {
    case 'system':
      return [
        ...whoRunsIt(item),
        { key: 's', text: words.answers.sameAs, type: 'same' },
        { key: 'n', text: words.answers.notSystem, command: ['review.notSystem', { systemId }] },
        ask,
      ];
    case 'shadow':
      return [...whoRunsIt(item), ask];
    case 'disputed':
      return [...sides(item, parties), ask];
    case 'duplicate':
      return [
        { key: 's', text: words.answers.same(name), command: ['review.same', { systemId, otherId }] },
        {
          key: '2',
          text: words.answers.same(item.otherName ?? ''),
          command: ['review.same', { systemId: otherId, otherId: systemId }],
        },
        { key: 'n', text: words.answers.different, command: ['review.different', { systemId, otherId }] },
        ask,
      ];
    case 'owner':
      return [
        { key: 'o', text: words.answers.owner, type: 'owner' },
        { key: 'n', text: words.answers.nobody, command: ['review.owner', { systemId, field, text: 'nobody' }] },
        { key: 's', text: words.answers.keep, command: ['review.keep', aboutOf(item)] },
        ask,
      ];
    case 'repair':
      return repairs(item);
  }
}

function whoRunsIt({ of, systemId }: SortItem): Answer[] {
  return (['A', 'B', 'C', 'D'] as const).map((value) => ({
    key: value.toLowerCase(),
    text: words.answers[value],
    command: ['review.answer', { systemId, of, value }],
  }));
}

/** Nine keys: more sides than that nobody could tell apart. */
const MOST_SIDES = 9;

function sides({ said, systemId, stepId, field }: SortItem, parties: People): Answer[] {
  const of = systemId === undefined ? { kind: 'step', id: stepId } : { kind: 'system', id: systemId };
  return said.slice(0, MOST_SIDES).map((one, at) => ({
    key: String(at + 1),
    text: words.answers.side(sayValue(parties, one), saySource(parties, one)),
    command: ['review.choose', { ...of, field, source: one.source }],
  }));
}

function repairs(item: SortItem): Answer[] {
  const { problem, name } = item;
  const keep: Answer = { key: 's', text: words.answers.keep, command: ['review.keep', aboutOf(item)] };
  // A text that is too long is whole where it is stored: taking it out would only lose it. The workspace has no parts.
  if (!problem || problem.kind === 'workspace' || problem.what === 'too long') return [keep];
  const { kind, id, field } = problem;
  const args = { kind, id, about: words.problemOf(kind, name, ''), ...(field === undefined ? {} : { field }) };
  return [{ key: 'n', text: words.answers.takeOut, command: ['review.repair', args] }, keep, ask];
}
