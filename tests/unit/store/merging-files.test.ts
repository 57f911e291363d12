import { describe, expect, it } from 'vitest';
import { mergeCopy } from '#commands/merge.ts';
import { changeCommand } from '#commands/registry.ts';
import type { LivingDocument } from '#document/document.ts';
import { openDocument } from '#document/open.ts';
import { seedOf } from '#document/seed.ts';
import { backupText } from '#exporters/json-file.ts';
import { jsonFile } from '#importers/json-file.ts';
import { keepOurs, takeTheirs } from '#model/compare/settle.ts';
import { storedOf } from '#model/compare/stored.ts';
import type { RawWorkspace } from '#model/format/raw.ts';
import { viewOf } from '#model/view-of.ts';
import { mergeChanges, nothingToMerge, reviewCopy, type Copy, type Review } from '#store/merging.ts';
import { pointBoth, type OlderState } from '#store/older-state.ts';
import { chain } from '../commands/workshop.ts';
import { meta } from '../../contracts/samples.ts';

/** Three steps in a row, and two rooms that start from them. */
const shop = chain('Take @SAP', 'Check', 'Send');
const data: RawWorkspace = { ...storedOf(shop.records), more: new Map() };
const { mapId } = shop;
const [take, check, send] = [shop.step('Take'), shop.step('Check'), shop.step('Send')];

interface Room {
  readonly doc: LivingDocument;
  readonly epoch: string;
  readonly run: (command: string, args: object) => void;
}

let rooms = 0;
let now = 5000;

async function room(of: RawWorkspace = data): Promise<Room> {
  const { update, epoch } = await seedOf(of);
  const client = (rooms += 1);
  const doc = openDocument({ update, clientId: client });
  let made = 0;
  return {
    doc,
    epoch,
    run(command, args) {
      const ctx = { id: () => `r${client}-${(made += 1)}`, now: (now += 1), speaker: { source: 'room' } } as const;
      doc.apply(changeCommand(command)?.run(doc.records(), args as never, ctx) ?? [], meta(command));
    },
  };
}

async function* older(...states: readonly OlderState[]) {
  yield* states;
}

/** The file of a room as the importer gives it, edited as text first. */
async function fileOf({ doc, epoch }: Room, edit: (text: string) => string = (text) => text): Promise<Copy> {
  const text = await backupText({ workspaceId: 'w', epoch, data: doc.dump(), state: doc.encode(), now });
  const bytes = new TextEncoder().encode(edit(text));
  const found = await jsonFile.read({ name: 'a.json', bytes }, { workspaceIds: new Set(['w']) });
  if (found.is !== 'workspace') throw new Error('no workspace');
  return found;
}

const look = ({ doc, epoch }: Room, copy: Copy, ...points: readonly OlderState[]): Promise<Review> =>
  reviewCopy({ update: doc.encode(), epoch, before: null }, copy, () => older(...points));

const merge = ({ doc }: Room, review: Review, choose = keepOurs): void => {
  const changes = mergeChanges(review, choose(review.findings), (now += 1));
  doc.apply(mergeCopy.run(doc.records(), { changes }, {} as never), meta('merge'));
};

/** The data with another name of the second step. */
const withName = (of: RawWorkspace, name: string): RawWorkspace => {
  const steps = new Map(of.tables.get('step'));
  steps.set(check, new Map([...(steps.get(check) ?? []), ['name', name]]));
  return { ...of, tables: new Map([...of.tables, ['step', steps]]) };
};
const names = ({ doc }: Room): readonly string[] => (viewOf(doc.records(), mapId)?.steps ?? []).map((one) => one.name);
const ties = ({ doc }: Room): readonly string[] => {
  const view = viewOf(doc.records(), mapId);
  const name = (id: string) => view?.steps.find((step) => step.id === id)?.name ?? '';
  return (view?.flows ?? []).map((flow) => `${name(flow.from)}>${name(flow.to)}`).toSorted();
};
const fields = (list: Review['findings']['theirs']): readonly string[] => list.map((one) => `${one.id} ${one.field}`);

describe('a file edited by hand', () => {
  it('keeps its history: what was edited in it counts as changed there, what was left out as deleted there', async () => {
    const here = await room();
    const file = await fileOf(here, (text) => text.replace('"name": "Take"', '"name": "Accept"'));
    here.run('step.rename', { stepId: check, name: 'Check here' });
    const review = await look(here, file);
    expect(review.by).toBe('edited');
    expect([fields(review.findings.theirs), fields(review.findings.ours)]).toEqual([
      [`${take} name`],
      [`${check} name`],
    ]);
    merge(here, review);
    expect(names(here)).toEqual(['Accept', 'Check here', 'Send']);
    expect((await look(here, file)).again).toBe(true);

    const other = await room();
    const without = await fileOf(other, (text) => {
      const raw = JSON.parse(text) as { data: { step: Record<string, unknown> } };
      delete raw.data.step[send];
      return JSON.stringify(raw);
    });
    const gone = await look(other, without);
    expect(fields(gone.findings.theirs)).toEqual([`${send} del`]);
    merge(other, gone);
    expect(names(other)).toEqual(['Take', 'Check']);
  });
});

describe('a copy with another history', () => {
  const apart = async (): Promise<readonly [Room, Copy]> => {
    const here = await room();
    const there = await room({ ...data, more: new Map([['x', 1]]) });
    here.run('step.rename', { stepId: check, name: 'Check here' });
    here.run('step.number', { stepId: take, field: 'pt', text: '5m' });
    there.run('step.rename', { stepId: check, name: 'Check there' });
    there.run('step.rename', { stepId: send, name: 'Send off' });
    return [here, await fileOf(there)];
  };

  it('is compared by a restore point that both came from', async () => {
    const [here, file] = await apart();
    const review = await look(here, file, { at: 7, data });
    expect([review.by, review.since]).toEqual(['point', 7]);
    expect(fields(review.findings.theirs)).toEqual([`${send} name`]);
    expect(fields(review.findings.ours)).toEqual([`${take} pt`]);
    expect(fields(review.findings.conflicts)).toEqual([`${check} name`]);
    merge(here, review, takeTheirs);
    expect(names(here)).toEqual(['Take', 'Check there', 'Send off']);
    expect(nothingToMerge((await look(here, file, { at: 7, data })).findings)).toBe(true);
    here.doc.undo();
    expect(names(here)).toEqual(['Take', 'Check here', 'Send']);
    expect((await look(here, file, { at: 7, data })).again).toBe(false);
  });

  it('without one is compared value by value: what only one has is kept, everything else is asked', async () => {
    const [here, file] = await apart();
    const review = await look(here, file);
    expect(review.by).toBe('alone');
    expect(fields(review.findings.theirs)).toEqual([]);
    expect(fields(review.findings.ours)).toEqual([`${take} pt`]);
    expect(fields(review.findings.conflicts).toSorted()).toEqual([`${check} name`, `${send} name`].toSorted());
    merge(here, review);
    expect(names(here)).toEqual(['Take', 'Check here', 'Send']);
    expect((await look(here, file)).again).toBe(true);
  });

  it('never trusts a restore point made after the two parted', async () => {
    const [here, file] = await apart();
    const after = { at: 9, data: here.doc.dump() };
    // An older point shows that what the copy still holds was replaced before the newer one.
    expect(await pointBoth(file.data, older(after, { at: 7, data }))).toEqual({ at: 7, data, earlier: data });
    // Where it cannot be told, what we changed between two points is asked about and never taken back unasked.
    const blind = await look(
      here,
      { data: withName(file.data, 'Check there') },
      { at: 9, data: withName(data, 'Check here') },
      { at: 7, data },
    );
    expect(blind.since).toBe(9);
    expect(fields(blind.findings.conflicts)).toContain(`${check} name`);
    here.run('step.duplicate', { stepIds: [take] });
    expect(await pointBoth(file.data, older({ at: 9, data: here.doc.dump() }))).toBeNull();
    const unreadable = { ...file, carried: { update: new Uint8Array([1, 2, 3]), epoch: here.epoch } };
    expect((await look(here, unreadable)).by).toBe('alone');
  });
});

describe('a step deleted on one side and used on the other', () => {
  it('comes back without the way past it; left deleted, the way past it stays', async () => {
    const file = async (): Promise<Copy> => {
      const there = await room();
      there.run('step.number', { stepId: check, field: 'pt', text: '5m' });
      return fileOf(there);
    };
    for (const [choose, expected] of [
      [takeTheirs, ['Check>Send', 'Take>Check']],
      [keepOurs, ['Take>Send']],
    ] as const) {
      const here = await room();
      here.run('step.delete', { stepIds: [check] });
      expect(ties(here)).toEqual(['Take>Send']);
      const copy = await file();
      const review = await look(here, copy);
      expect(review.findings.deletions).toMatchObject([
        { kind: 'step', id: check, deletedBy: 'ours', uses: [{ kind: 'step', id: check }] },
      ]);
      merge(here, review, choose);
      expect(ties(here)).toEqual(expected);
      expect(
        nothingToMerge((await look(here, { ...copy, data: { ...copy.data, more: new Map([['y', 1]]) } })).findings),
      ).toBe(true);
    }
  });

  it('kept here while the other deleted it, its way past is not taken over; a deletion nothing hangs on is', async () => {
    const there = await room();
    there.run('step.delete', { stepIds: [check] });
    const copy = await fileOf(there);
    const here = await room();
    const plain = await look(here, copy);
    expect(plain.findings.deletions).toEqual([]);
    merge(here, plain);
    expect(ties(here)).toEqual(['Take>Send']);
    const busy = await room();
    busy.run('note.add', { mapId, stepId: check, line: { kind: 'voice', text: 'slow' } });
    const review = await look(busy, copy);
    expect(review.findings.deletions[0]?.uses).toMatchObject([{ kind: 'note' }]);
    merge(busy, review);
    expect(ties(busy)).toEqual(['Check>Send', 'Take>Check']);
  });
});
