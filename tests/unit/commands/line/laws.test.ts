import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLine, printNote } from '#commands/line/print.ts';
import type { SayableStep } from '#commands/line/print.ts';
import { readPercent, readTime } from '#commands/line/quantity.ts';
import { readPercentField, readTimeField } from '#commands/line/quantity-field.ts';
import { nameAsKept, readLine } from '#commands/line/read.ts';
import type { Known, ParsedLine } from '#commands/line/parsed.ts';
import { nameKey } from '#model/names.ts';
import { awkwardText, lineText, oneName } from './arbitraries.ts';

type Read = typeof readLine;
const known: Known = { systems: ['SAP', 'Outlook list'], teams: ['Finance', 'Claims team'], people: ['Ann Lee'] };

const time = fc
  .tuple(
    fc.constantFrom('', '~', '='),
    fc.integer({ min: 0, max: 99_999 }),
    fc.constantFrom('', '.5', ',25'),
    fc.constantFrom('s', 'min', 'm', 'h', 'd', 'wk', 'mo', 'days'),
  )
  .map(([sign, n, part, unit]) => readTime(`${sign}${n}${part}${unit}`) ?? { text: '?' });
const range = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 99 }))
  .map(([lo, hi]) => readTime(`${lo}-${hi}d`) ?? { text: '?' });
const percent = fc.integer({ min: 0, max: 100 }).map((n) => readPercent(`${n}%`) ?? { text: '?' });
/** Typed and not understood: text that is neither a time nor a percentage in a field of its own. */
const words = oneName
  .filter((text) => readTimeField(text) === null && readPercentField(text) === null)
  .map((text) => ({ text }));

const owner = fc.oneof(
  oneName.map((name) => ({ name })),
  fc.constant({ nobody: true as const }),
  fc.constant({ notAsked: true as const }),
);
const system = fc
  .record({ name: oneName, owner: fc.option(owner), runBy: fc.option(fc.constantFrom('A', 'B', 'C', 'D')) })
  .map(({ name, owner: who, runBy }) => ({
    name,
    ...(who === null ? {} : { owner: who }),
    ...(runBy === null ? {} : { runBy }),
  }));
const rework = fc
  // 100 % that come back are refused: no line says them.
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.option(percent.filter(({ v }) => v !== 100)))
  .map(([toStep, rate]) => (rate === null ? { toStep } : { toStep, rate }));

/** Any step a line can say. */
const step = fc
  .record({
    name: fc.oneof(fc.constant(''), awkwardText),
    pt: fc.option(fc.oneof(time, range, words)),
    lt: fc.option(fc.oneof(time, range, words)),
    ca: fc.option(fc.oneof(percent, words)),
    team: fc.option(oneName),
    systems: fc.uniqueArray(system, { maxLength: 3, selector: (one) => nameKey(one.name) }),
    rework: fc.option(rework),
    speaker: fc.option(fc.constantFrom('Finance', 'Ann Lee')),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null)) as unknown as SayableStep)
  .filter(
    (one) => Object.keys(one).length > (one.speaker === undefined ? 2 : 3) || one.name !== '' || one.systems.length > 0,
  );

const bare = (line: ParsedLine) => ({ ...line, tokens: [] });

function printsAndReads(read: Read, print: typeof printLine): void {
  fc.assert(
    fc.property(step, (one) => {
      const names: Known = { ...known, systems: [...known.systems, ...one.systems.map((s) => s.name)] };
      const { text, asText } = print(one, names);
      expect(bare(read(text, names, asText))).toEqual({ is: 'step', unread: [], tokens: [], ...one });
    }),
    { numRuns: 500 },
  );
}

function readsAnything(read: Read): void {
  fc.assert(
    fc.property(lineText, fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 2 }), (text, ranges) => {
      const line = read(text, known, ranges);
      let at = 0;
      for (const token of line.tokens) {
        if (token.from < at || token.to <= token.from || token.to > text.length)
          throw new Error(`token out of place in ${text}`);
        if (text.slice(at, token.from).trim() !== '')
          throw new Error(`"${text.slice(at, token.from)}" of ${text} is in no token`);
        at = token.to;
      }
      if (text.slice(at).trim() !== '') throw new Error(`"${text.slice(at)}" of ${text} is in no token`);
    }),
    { numRuns: 1500 },
  );
}

/** What was read, printed and read again, says the same; what was unread has become name. */
function readsBack(read: Read): void {
  fc.assert(
    fc.property(lineText, (text) => {
      const line = read(text, known);
      if (line.is !== 'step') return;
      const kept = { ...line, name: nameAsKept(line), unread: [] };
      const names: Known = { ...known, systems: [...known.systems, ...line.systems.map((s) => s.name)] };
      const { text: printed, asText } = printLine(kept, names);
      const numbers = (q: typeof line.pt) =>
        q && {
          v: q.v,
          lo: q.lo,
          hi: q.hi,
          unit: q.unit,
          sure: q.sure,
          text: q.v === undefined && q.lo === undefined ? q.text : '',
        };
      const plain = (one: typeof line) => ({
        ...one,
        tokens: [],
        pt: numbers(one.pt),
        lt: numbers(one.lt),
        ca: numbers(one.ca),
      });
      const back = read(printed, names, asText);
      expect(back.is === 'step' ? plain(back) : back).toEqual(plain(kept));
    }),
    { numRuns: 1500 },
  );
}

// Generating awkward text is slow on a busy machine; the work itself is milliseconds.
describe('the line, whatever is typed', { timeout: 30_000 }, () => {
  it('prints and reads the same step', () => printsAndReads(readLine, printLine));
  it('reads any text without an error, every character in one token, tokens in order', () => readsAnything(readLine));
  it('says the same after printing what it read', () => readsBack(readLine));

  it('prints and reads the same note', () => {
    const kind = fc.constantFrom('voice' as const, 'improvement' as const, 'parking' as const);
    fc.assert(
      fc.property(
        kind,
        awkwardText.filter((text) => /\p{L}/u.test(text)),
        fc.boolean(),
        (which, text, spoken) => {
          const note = { kind: which, text, ...(spoken ? { speaker: 'Finance' } : {}) };
          const printed = printNote(note, known);
          expect(bare(readLine(printed.text, known, printed.asText))).toEqual({ is: 'note', tokens: [], ...note });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('broken readers and printers are found', () => {
  it('one that never protects a name', () => {
    expect(() => printsAndReads(readLine, (one, names) => ({ ...printLine(one, names), asText: [] }))).toThrow();
  });
  it('one that forgets the quotes', () => {
    expect(() =>
      printsAndReads(readLine, (one, names) => ({
        ...printLine(one, names),
        text: printLine(one, names).text.replaceAll('"', ''),
      })),
    ).toThrow();
  });
  it('one that mixes up work and takes', () => {
    const swap = (one: SayableStep): SayableStep => ({
      ...one,
      ...(one.pt && one.lt ? { pt: one.lt, lt: one.pt } : {}),
    });
    expect(() => printsAndReads(readLine, (one, names) => printLine(swap(one), names))).toThrow();
  });
  it('one that drops what it cannot read', () => {
    expect(() =>
      readsAnything((text, names, asText) => {
        const line = readLine(text, names, asText);
        return { ...line, tokens: line.tokens.filter((token) => token.kind !== 'unread') };
      }),
    ).toThrow();
  });
  it('one that loses the last character', () => {
    expect(() => readsAnything((text, names, asText) => readLine(text.slice(0, -1), names, asText))).toThrow();
  });
});
