import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { isUpdate, mergeUpdates, squeeze } from '#document/updates.ts';
import { meta, set, step, whole } from '../../contracts/samples.ts';

function written(clientId: number): ReturnType<typeof openDocument> {
  const doc = openDocument({ clientId });
  doc.apply([step('a'), step('b', { pt: { text: '5m' } })], meta('add'));
  doc.apply([set('step', 'a', 'name', 'A'), set('step', 'b', 'del', 9)], meta('edit'));
  return doc;
}

test('an update with any bytes garbled is refused with nothing changed, or taken in whole', { timeout: 20_000 }, () => {
  const bytes = written(6).encode();
  const spoil = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(spoil, (changes) => {
      const bad = Uint8Array.from(bytes);
      for (const [at, byte] of changes) bad[at] = byte;
      const doc = written(5);
      const before = whole(doc.records());
      const state = [...doc.encode()];
      try {
        doc.merge(bad, 'TAB');
      } catch {
        expect(whole(doc.records())).toEqual(before);
        expect([...doc.encode()]).toEqual(state);
      }
      // Whatever came in, the document still works and can be opened again.
      doc.apply([step('z', { name: 'after' })], meta('after'));
      expect(doc.records().tables.step.get('z')?.name).toBe('after');
      expect(whole(openDocument({ update: doc.encode() }).records())).toEqual(whole(doc.records()));
    }),
    { numRuns: 400 },
  );
});

test('squeezing refuses a state with a hole and keeps everything else', () => {
  const doc = openDocument();
  const rows: Uint8Array[] = [];
  doc.onUpdate((update) => void rows.push(update));
  doc.apply([step('a')], meta('add'));
  for (let i = 0; i < 200; i++) doc.apply([set('step', 'a', 'name', `name ${i}`)], meta('rename'));
  const squeezed = squeeze(rows);
  expect(squeezed && whole(openDocument({ update: squeezed }).records())).toEqual(whole(doc.records()));
  expect(squeezed?.length).toBeLessThan(mergeUpdates(rows).length);
  expect(squeeze(rows.toSpliced(100, 1))).toBe(null);
});

test('updates are told from other bytes', () => {
  expect(isUpdate(written(5).encode())).toBe(true);
  expect(isUpdate(mergeUpdates([]))).toBe(true);
  for (const bytes of [[], [1], [0, 0, 0], Array.from({ length: 50 }, () => 255)]) {
    expect(isUpdate(Uint8Array.from(bytes))).toBe(false);
  }
});
