import { factOf, statementsOf } from '#model/facts/claim.ts';
import { likelyDuplicates } from '#model/inventory/duplicates.ts';
import type { Problem } from '#model/records/problem.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { ReviewOf, ReviewRecord } from '#model/records/review.ts';
import type { SortItem } from '#model/sort/item.ts';
import { answersOf, questionKey } from '#model/sort/log.ts';
import { isImported, questionsOf, sidesOf } from '#model/sort/of-system.ts';
import { inStory, placeOf, placesOfSystems } from '#model/sort/places.ts';
import { stockOf, type Stock } from '#model/sort/stock.ts';

/** The order of the list: first what a workshop left open, then what only looks odd. */
export const KINDS_OF_QUESTION: readonly ReviewOf[] = ['system', 'shadow', 'disputed', 'duplicate', 'owner', 'repair'];

const made = new WeakMap<
  Records['tables'],
  { readonly problems: readonly Problem[]; readonly items: readonly SortItem[] }
>();

/**
 * Everything in the workspace that waits for an answer, each once: systems typed in a workshop that nobody has assessed,
 * what the room places outside IT's view, statements that differ, systems that look like one, owners who cannot be called,
 * and what was stored and cannot be used. What somebody is to be asked comes last (`asked`). Nothing here is decided by
 * the machine: each is a question.
 */
export function toSortOut(records: Records, problems: readonly Problem[] = []): readonly SortItem[] {
  const known = made.get(records.tables);
  if (known?.problems === problems) return known.items;
  const items = find(records, problems);
  made.set(records.tables, { problems, items });
  return items;
}

function find(records: Records, problems: readonly Problem[]): readonly SortItem[] {
  const stock = stockOf(records);
  const places = placesOfSystems(records);
  const answers = answersOf(records);
  const open = [
    ...stock.systems.flatMap((system) => questionsOf(system, { stock, answers, places: places.get(system.id) ?? [] })),
    ...disputedSteps(records, stock),
    ...duplicates(records, stock),
    ...problems.flatMap((problem) => repair(records, problem)),
  ];
  const story = inStory(records);
  return open
    .flatMap((item) => withAnswer(item, answers.get(item.key)))
    .sort((a, b) => {
      if (!a.asked !== !b.asked) return a.asked ? 1 : -1;
      const kind = KINDS_OF_QUESTION.indexOf(a.of) - KINDS_OF_QUESTION.indexOf(b.of);
      if (kind !== 0) return kind;
      const [placeA, placeB] = [a.places[0], b.places[0]];
      if (!placeA !== !placeB) return placeA ? -1 : 1; // what steps rest on comes first
      return (placeA && placeB && story(placeA, placeB)) || byText(a.name, b.name) || byText(a.key, b.key);
    });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An item as its newest answer leaves it: gone, waiting for somebody who is asked, or as it was. */
function withAnswer(item: SortItem, answer: ReviewRecord | undefined): SortItem[] {
  if (!answer) return [item];
  // A statement made after the answer asks anew.
  const newer = item.said.some((one) => one.said.at > answer.at);
  if (answer.answer === 'ask' && answer.whom !== undefined) {
    const asked = { whom: answer.whom, at: answer.at, ...(answer.reason ? { reason: answer.reason } : {}) };
    return [newer ? item : { ...item, asked }];
  }
  const looked = ['as it is', 'different', 'confirmed'].includes(answer.answer);
  return looked && !newer ? [] : [item];
}

/** Steps of which some say "by hand" and others "nobody knows". */
function disputedSteps(records: Records, stock: Stock): SortItem[] {
  return [...records.tables.step.values()].flatMap((step): SortItem[] => {
    const fact = factOf(statementsOf(step, 'noSystem'), (value) => value);
    const place = fact?.disputed ? placeOf(records, step.id) : undefined;
    if (!fact || !place) return [];
    const key = questionKey({ of: 'disputed', stepId: step.id, field: 'noSystem' });
    const said = sidesOf(fact, stock);
    return [{ key, of: 'disputed', name: step.name, stepId: step.id, field: 'noSystem', places: [place], ...said }];
  });
}

let namesBefore = '';
let pairsBefore: ReturnType<typeof likelyDuplicates> = [];

/** Pairs of names alone, kept as long as no name changes: every other answer would work them out again. */
function pairsOf({ systems }: Stock): typeof pairsBefore {
  const names = JSON.stringify(
    systems.map((one) => [one.id, one.name, ...Object.keys(one).filter((field) => field.startsWith('alias:'))]),
  );
  if (names !== namesBefore) {
    pairsBefore = likelyDuplicates(systems);
    namesBefore = names;
  }
  return pairsBefore;
}

function duplicates(records: Records, stock: Stock): SortItem[] {
  const pairs = pairsOf(stock);
  const byId = new Map(stock.systems.map((one) => [one.id, one]));
  const places = placesOfSystems(records);
  return pairs.flatMap(({ a, b, reason }): SortItem[] => {
    const pair = [byId.get(a), byId.get(b)].flatMap((each) => each ?? []);
    const weight = (id: Id): number => places.get(id)?.length ?? 0;
    // First the one that would stay: an inventory lists it, or more steps rest on it.
    const [one, other] = pair.sort(
      (x, y) => Number(isImported(y)) - Number(isImported(x)) || weight(y.id) - weight(x.id),
    );
    if (!one || !other) return [];
    return [
      {
        key: questionKey({ of: 'duplicate', systemId: a, otherId: b }),
        of: 'duplicate',
        name: one.name,
        systemId: one.id,
        otherId: other.id,
        otherName: other.name,
        places: [...(places.get(one.id) ?? []), ...(places.get(other.id) ?? [])],
        said: [],
        at: Math.max(one.created, other.created),
        why: reason,
      },
    ];
  });
}

/** What was stored and cannot be used; of a deleted record nobody has to be asked. */
function repair(records: Records, problem: Problem): SortItem[] {
  const { kind, id, field } = problem;
  const record = kind === 'workspace' ? undefined : records.tables[kind].get(id);
  if (record?.del) return [];
  const about = field === undefined ? `${kind} ${id}` : `${kind} ${id} ${field}`;
  const place = kind === 'step' ? placeOf(records, id) : undefined;
  return [
    {
      key: questionKey({ of: 'repair', field: about }),
      of: 'repair',
      name: record && 'name' in record ? record.name : '',
      field: about,
      places: place ? [place] : [],
      said: [],
      at: record?.created ?? 0,
      problem,
    },
  ];
}
