import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml, toSvg } from '#scene/to-svg.ts';
import { layouts } from '#scene/registry.ts';
import { lensById } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { palettes } from '#scene/palette.ts';
import { viewOfSketch } from './fixtures.ts';

/** What XML 1.0 lets a document hold (production 2), our markup signs left out. */
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

/** The law: what comes out can stand in content and in attributes, and says the same. */
function escapes(escape: (text: string) => string, text: string): void {
  const out = escape(text);
  if (!ALLOWED.test(out) || /\p{Cs}/u.test(out)) throw new Error('a sign no XML may hold');
  if (/[<>"']/.test(out)) throw new Error('a sign of markup');
  if (out.replace(/&(amp|lt|gt|quot|#39);/g, '').includes('&')) throw new Error('an ampersand alone');
  const back = out
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  if (/^[\x20-\x7e]*$/.test(text) && back !== text) throw new Error('plain text was changed');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    ']]>',
    '"onload="x',
    '&amp;',
    '&#0;',
    '\u0000\u0008\uD800',
    '\uFFFE',
    "';--",
  ),
);

describe('escaping', () => {
  test('any text at all may stand in the drawing', () => {
    fc.assert(
      fc.property(anyText, (text) => escapes(escapeXml, text)),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['ampersands last', (text: string) => text.replace(/</g, '&lt;').replace(/&/g, '&amp;').replace(/>/g, '&gt;')],
    [
      'control characters kept',
      (text: string) => escapeXml(text.replace(/\p{Cc}/gu, '')) + (text.match(/\p{Cc}/u)?.[0] ?? ''),
    ],
    ['halves of pairs kept', (text: string) => escapeXml(text) + (text.match(/\p{Cs}/u)?.[0] ?? '')],
  ])('an escape with %s is found out', (_, mutant) => {
    expect(() =>
      fc.assert(
        fc.property(anyText, (text) => escapes(mutant, text)),
        { numRuns: 2000 },
      ),
    ).toThrow();
  });
});

test.each(layouts)('a map of hostile names is still one well-formed drawing ($id)', (layout) => {
  const bad = '</text><script>alert("x")</script>&\u0000\uD800"\'';
  const view = viewOfSketch({
    name: bad,
    steps: [{ name: bad, team: bad }, { name: '<img src=x onerror=alert(1)>' }, 'C'],
    systems: [{ name: bad, at: [1, 3] }],
    flows: [
      [1, 2],
      [2, 1, 'rework', { label: bad }],
    ],
  });
  const input = {
    view,
    reading: lensById('ownership').read(view),
    measure: nodeMeasure,
    width: 1326,
    detail: { level: 'full' } as const,
  };
  const svg = toSvg(layout.draw(input), { palette: palettes.light, title: bad, description: bad, fontBase64: '");x<' });
  expect(svg).not.toMatch(/<(script|img|style)/i);
  expect(svg).not.toMatch(/\son\w+="/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  // Every tag that is opened is closed, in order.
  const open: string[] = [];
  for (const [, close, name, self] of svg
    .replace(/<\?xml[^>]*>/, '')
    .matchAll(/<(\/?)([a-z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name ?? '');
  }
  expect(open).toEqual([]);
  expect(svg.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
});
