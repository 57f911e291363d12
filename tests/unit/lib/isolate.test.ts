import { expect, it } from 'vitest';
import { isolate } from '#lib/isolate.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';

it.each([
  ['left to right: as it is', 'Check credit', 'Check credit'],
  ['CJK and emoji: as they are', '受付 📨', '受付 📨'],
  ['Arabic: apart from what follows', 'استلام', '\u2068استلام\u2069'],
  ['Hebrew among Latin', 'Form טופס', '\u2068Form טופס\u2069'],
  ['a sign that turns the rest round is left out', 'ab\u202Ecd', '\u2068abcd\u2069'],
  ['and cannot end it early', 'ab\u2069cd', '\u2068abcd\u2069'],
  ['nothing', '', ''],
])('%s', (_, name, told) => expect(isolate(name)).toBe(told));

it('takes no room', () => {
  const face = { size: 14, weight: 600 } as const;
  expect(nodeMeasure(isolate('استلام'), face)).toBe(nodeMeasure('استلام', face));
});
