import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { mapCopyText } from '#exporters/json-file.ts';
import { propose } from '#importers/registry.ts';
import { encodePng } from '#lib/png-stream.ts';
import type { Change, Changes } from '#model/change.ts';
import { putInPng, putInSvg } from '#model/format/picture-map.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { make, meta } from '../../contracts/samples.ts';

/** Any text UTF-16 can hold, whole character pairs; short enough to be shown whole. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const anyId = fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', 'a\u0000', '"', '\u2028'));

/** A map of a few steps with everything that can hang on one, every name and id any text there is. */
const anyMap: fc.Arbitrary<Changes> = fc
  .record({
    ids: fc.uniqueArray(
      anyId.filter((id) => id !== ''),
      { minLength: 9, maxLength: 9 },
    ),
    texts: fc.array(anyText, { minLength: 8, maxLength: 8 }),
    minutes: fc.nat(1e6),
  })
  .map(({ ids, texts, minutes }) => {
    const id = (at: number): string => ids[at] ?? 'x';
    const text = (at: number): string => texts[at] ?? '';
    const step = (at: number, order: string) =>
      make('step', { id: id(at), created: 1, mapId: id(0), kind: 'step', name: text(at), order, teamId: id(3) });
    return [
      make('party', { id: id(3), created: 1, name: text(3), kind: 'team' }),
      make('party', { id: id(4), created: 1, name: text(4), kind: 'person', [`deputy:${id(3)}`]: true }),
      make('map', { id: id(0), created: 1, name: text(0), state: 'current', order: 'a', frame: { why: text(7) } }),
      step(1, 'a'),
      {
        ...step(2, 'b'),
        record: { ...step(2, 'b').record, pt: { text: text(5), v: minutes, unit: 'min', by: id(4) } },
      } as Change,
      make('system', {
        id: id(5),
        created: 1,
        name: text(5),
        [`alias:${text(6)}`]: true,
        [`techOwner@${id(4)}`]: { value: { party: id(3) }, by: id(4), at: 1 },
        [`x:${text(7)}`]: text(1),
      }),
      make('flow', { id: id(6), created: 1, mapId: id(0), from: id(1), to: id(2), kind: 'work', label: text(6) }),
      make('support', { id: id(7), created: 1, stepId: id(1), systemId: id(5), role: 'required' }),
      make('note', { id: id(8), created: 1, kind: 'voice', stepId: id(2), text: text(7), by: id(4), at: 1 }),
    ];
  });

/** Carries a text away and gives it back as the bytes of a file. */
type Carry = (text: string) => Promise<Uint8Array>;

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const asJson: Carry = async (text) => new TextEncoder().encode(text);
const asPng: Carry = async (text) =>
  bytesOf(await putInPng(await encodePng(2, 2, () => new Uint8Array(16).fill(255)), text));
const asSvg: Carry = async (text) =>
  new TextEncoder().encode(await putInSvg('<svg xmlns="http://www.w3.org/2000/svg"><desc>x</desc></svg>', text));

async function identity(carry: Carry, copy: (view: View, now: number) => string = mapCopyText): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyMap, async (changes) => {
      const [doc, there] = [openDocument(), openDocument()];
      doc.apply(changes, meta('make'));
      const view = viewOf(doc.records(), [...doc.records().tables.map.keys()][0] ?? '');
      if (!view) throw new Error('no map');
      const text = mapCopyText(view, 0);
      const proposal = await propose({ name: 'x', bytes: await carry(copy(view, 0)) }, { workspaceIds: new Set() });
      if (proposal.is !== 'map') throw new Error(proposal.is === 'refused' ? proposal.sentence : 'a workspace');
      const plan = proposal.plan(there.records(), { id: () => 'unused' });
      expect([proposal.repairs, plan.repairs]).toEqual([[], []]);
      there.apply(plan.changes, meta('map.bring'));
      const again = viewOf(there.records(), plan.mapId);
      expect(again && mapCopyText(again, 0)).toBe(text);
    }),
    { numRuns: 60, seed: 2121 },
  );
}

test.each([
  ['a file', asJson],
  ['a PNG', asPng],
  ['an SVG', asSvg],
])('R21: export, import, export through %s is identical, for maps of any Unicode', (_, carry) => identity(carry));

test('R21: the law fails for copies that lose the notes or who said something', async () => {
  await expect(identity(asJson, (view, now) => mapCopyText({ ...view, notes: [] }, now))).rejects.toThrow();
  await expect(identity(asJson, (view, now) => mapCopyText({ ...view, parties: new Map() }, now))).rejects.toThrow();
});
