import { expect, test } from 'vitest';
import type { Found, Stage } from '#importers/importer.ts';
import { type ReadJob, type ReadNews, readHere, startReading } from '#importers/reading.ts';
import { proposalOf } from '#importers/registry.ts';
import { mapFile } from '../../hostile/map-file.ts';

const text = JSON.stringify(mapFile());
const job = (content: BlobPart = text): ReadJob => ({
  file: new Blob([content]),
  name: 'map.json',
  workspaceIds: new Set(),
});

type Work = (job: ReadJob, say: (news: ReadNews) => void, die: () => void) => void;

/** A worker that does what it is told to, through the same copying as a real one. */
class Reader extends EventTarget {
  ended = 0;
  readonly #work: Work;
  constructor(work: Work) {
    super();
    this.#work = work;
  }
  postMessage(asked: ReadJob): void {
    const say = (news: ReadNews): void =>
      void this.dispatchEvent(new MessageEvent('message', { data: structuredClone(news) }));
    queueMicrotask(() => this.#work(structuredClone(asked), say, () => this.dispatchEvent(new Event('error'))));
  }
  terminate(): void {
    this.ended += 1;
  }
}

/** What the worker's own file does. */
const honest: Work = (asked, say) => {
  say({ is: 'ready' });
  void readHere(asked, (stage) => say({ is: 'stage', stage })).then(say);
};

async function read(reader: Reader | null): Promise<{ found: Found | null; stages: Stage[] }> {
  const stages: Stage[] = [];
  const reading = startReading(
    job(),
    (stage) => stages.push(stage),
    reader ? () => reader as unknown as Worker : undefined,
  );
  return { found: await reading.found, stages };
}

test('what a worker finds is plain data that goes through its copying unchanged, and makes the same proposal', async () => {
  const reader = new Reader(honest);
  const { found, stages } = await read(reader);
  expect(found).toEqual(await readHere(job(), () => {}));
  expect(stages).toEqual(['loading', 'understanding', 'checking']);
  expect(reader.ended).toBe(1);
  const proposal = found && proposalOf(found);
  if (proposal?.is !== 'map') throw new Error('no map');
  const empty = { name: '', tables: (await import('#document/open.ts')).openDocument().records().tables };
  expect(proposal.plan(empty, { id: () => 'x' }).changes.length).toBe(7);
});

test('where there is no worker, or it cannot be started, the file is read on the page', async () => {
  const never = (): Worker => {
    throw new TypeError('the policy says no');
  };
  const started = startReading(job(), () => {}, never);
  for (const found of [
    (await read(null)).found,
    await started.found,
    (await read(new Reader((_, __, die) => die()))).found,
  ])
    expect(found?.is).toBe('map');
});

test('S5: a worker that dies at work is a refusal; the page does not try what killed it', async () => {
  const reader = new Reader((_, say, die) => {
    say({ is: 'ready' });
    die();
  });
  const { found } = await read(reader);
  expect(found).toMatchObject({ is: 'refused', why: 'stopped', file: 'map.json' });
  expect(reader.ended).toBe(1);
});

test('S5: stopping ends the worker at once, and what it would still have said is not heard', async () => {
  let late = (): void => {};
  const reader = new Reader((asked, say) => {
    say({ is: 'ready' });
    say({ is: 'stage', stage: 'understanding' });
    late = () => honest(asked, say, () => {});
  });
  const stages: Stage[] = [];
  const reading = startReading(
    job(),
    (stage) => stages.push(stage),
    () => reader as unknown as Worker,
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(stages).toEqual(['understanding']);
  reading.stop();
  expect(await reading.found).toBe(null);
  expect(reader.ended).toBe(1);
  late();
  expect(await reading.found).toBe(null);
});
