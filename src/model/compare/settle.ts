import type { Change, Changes } from '#model/change.ts';
import { creation } from '#model/compare/changes.ts';
import type { Deletion } from '#model/compare/deletions.ts';
import { keyOf, type FieldDifference, type Findings } from '#model/compare/merge.ts';
import type { Side } from '#model/compare/sides.ts';
import { createdAt, deletedAt, tableOf } from '#model/compare/stored.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Id } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';

/** What a person chose. Without a choice what is here stays, as it is. */
export interface Choices {
  /** Conflicts (`keyOf`) in which the other side's value is taken. */
  readonly theirs: ReadonlySet<string>;
  /** Deletions (`keyOf` with field `del`) in which the record is to be there; of the others it is left deleted. */
  readonly kept: ReadonlySet<string>;
}

/** The choices that change nothing of what is here: conflicts keep our value, what lives here lives on. */
export function keepOurs(findings: Findings): Choices {
  const kept = findings.deletions.filter((one) => one.deletedBy === 'theirs');
  return { theirs: new Set(), kept: new Set(kept.map((one) => keyOf(one.kind, one.id, 'del'))) };
}

/** The choices that follow the other side wherever both differ. */
export function takeTheirs(findings: Findings): Choices {
  const kept = findings.deletions.filter((one) => one.deletedBy === 'ours');
  return {
    theirs: new Set(findings.conflicts.map((one) => keyOf(one.of, one.id, one.field))),
    kept: new Set(kept.map((one) => keyOf(one.kind, one.id, 'del'))),
  };
}

/** The writes of a merge: what is taken over from the other side, and what follows from the choices. */
export interface Settled {
  readonly taken: Changes;
  readonly decided: Changes;
}

/**
 * The writes that bring the other side's changes in, at `now` (ms). Records that are new there are made whole; what was
 * deleted there is deleted here now, so that it lies in the bin for its full time.
 */
export function settle(ours: Side, theirs: Side, findings: Findings, choices: Choices, now: number): Settled {
  const gone = Math.max(1, now);
  const kept = (one: Deletion) => choices.kept.has(keyOf(one.kind, one.id, 'del'));
  const undone = needlessBridges(theirs, ours, findings, 'theirs', kept);
  const taken: Change[] = [];
  for (const kind of allKinds) {
    const here = tableOf(ours.data, kind);
    for (const [id, fields] of tableOf(theirs.data, kind)) {
      if (here.has(id)) continue;
      taken.push(creation(kind, id, kind === 'flow' && undone.has(id) ? new Map([...fields, ['del', gone]]) : fields));
    }
  }
  const chosen = findings.conflicts.filter((one) => choices.theirs.has(keyOf(one.of, one.id, one.field)));
  for (const one of [...findings.theirs, ...chosen]) taken.push(...written(ours, one, gone));
  for (const one of findings.deletions) {
    if (kept(one) !== (one.deletedBy === 'ours')) continue;
    taken.push({ op: 'set', kind: one.kind, id: one.id, field: 'del', value: kept(one) ? 0 : gone });
  }
  const ownBridges = needlessBridges(ours, theirs, findings, 'ours', kept);
  return { taken, decided: [...ownBridges].map((id) => ({ op: 'set', kind: 'flow', id, field: 'del', value: gone })) };
}

function written(ours: Side, { of, id, field, theirs }: FieldDifference, gone: number): Change[] {
  if (of === 'workspace') return [{ op: 'name', name: typeof theirs === 'string' ? theirs : '' }];
  // A record that is new here was made whole.
  if (!tableOf(ours.data, of).has(id)) return [];
  return [{ op: 'set', kind: of, id, field, value: field === 'del' ? (theirs === null ? 0 : gone) : theirs }];
}

/**
 * Hand-overs that one side drew across steps it deleted, to keep the stream one (the same command, so the same moment).
 * When all those steps stay, the ways through them stay, too, and a way past them would be wrong.
 */
function needlessBridges(
  side: Side,
  other: Side,
  findings: Findings,
  deletedBy: Deletion['deletedBy'],
  kept: (one: Deletion) => boolean,
): ReadonlySet<Id> {
  const steps = tableOf(side.data, 'step' satisfies Kind);
  const back = new Set(
    findings.deletions.filter((one) => one.deletedBy === deletedBy && kept(one)).map(({ id }) => id),
  );
  const moments = new Map<number, boolean>();
  for (const [id, fields] of steps) {
    const at = deletedAt(fields);
    if (at > 0) moments.set(at, (moments.get(at) ?? true) && back.has(id));
  }
  const bridges = [...tableOf(side.data, 'flow')].filter(
    ([id, fields]) =>
      deletedAt(fields) === 0 &&
      moments.get(createdAt(fields)) === true &&
      !tableOf(other.data, 'flow').has(id) &&
      [fields.get('from'), fields.get('to')].every((end) => typeof end === 'string' && !back.has(end)),
  );
  return new Set(bridges.map(([id]) => id));
}
