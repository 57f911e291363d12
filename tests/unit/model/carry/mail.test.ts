import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOf } from '#model/carry/carry.ts';
import { codesOf } from '#model/carry/code.ts';
import { mailOf } from '#model/carry/mail.ts';
import { readMail, type ReadMail } from '#model/carry/read-mail.ts';
import { stockOf } from '#model/sort/stock.ts';
import { chain, type Workshop } from '../../commands/workshop.ts';

const NAMES = ['SAP', 'Excel', 'Outlook #234567', 'Archive'];

function shop(): Workshop {
  const made = chain(...NAMES.map((name, at) => `Step ${at} @"${name}"=Ann Lee`));
  made.run('system.owner', { systemIds: [made.system('SAP')], role: 'bizOwner', text: 'Ann Lee' });
  return made;
}

function mail(of: Workshop): string {
  const carry = carryOf(of.records, of.party('Ann Lee'));
  if (!carry) throw new Error('nothing is carried');
  return mailOf(carry, codesOf(of.records), stockOf(of.records).parties, 0);
}

const read = (of: Workshop, text: string): ReadMail => readMail(of.records, of.party('Ann Lee'), text);

/** One owner's decision about one system. */
type Decision = { readonly answer: 'me' | 'nobody' | 'not me' | null; readonly whom: string };

/** A person's name as it is written behind "ask". */
const whom = fc
  .array(fc.constantFrom('Bo', 'Ray', 'Ünal', 'ERP', 'team', '王', 'O’Neil', 'von'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const decision: fc.Arbitrary<Decision> = fc.record({
  answer: fc.constantFrom('me' as const, 'nobody' as const, 'not me' as const, null),
  whom: fc.oneof(fc.constant(''), whom),
});

/** Puts the decisions into the mail as a person does. */
function fill(text: string, decisions: readonly Decision[], mark: string): string {
  let block = -1;
  return text
    .split('\n')
    .map((line) => {
      if (/^\d+\. /.test(line)) block += 1;
      const { answer = null, whom: name = '' } = decisions[block] ?? {};
      if (!line.startsWith('[ ]') || answer === null) return line;
      const ends = { me: 'still me', nobody: 'nobody', 'not me': 'not me, ask: ' }[answer];
      if (!line.endsWith(ends)) return line;
      return line.replace('[ ]', mark) + (answer === 'not me' ? name : '');
    })
    .join('\n');
}

const noise = fc.constantFrom('', 'Thanks!', 'On Monday Ann wrote:', '-- ', 'nobody', '[x] done', 'still me');

/** What comes back is what was decided, however the mail travelled. */
function comesBack(reader: typeof read): void {
  const of = shop();
  const blocks = carryOf(of.records, of.party('Ann Lee'))?.systems ?? [];
  fc.assert(
    fc.property(
      fc.array(decision, { minLength: blocks.length, maxLength: blocks.length }),
      fc.constantFrom('[x]', '[X]', '[ x ]', '[✓]', '[x ]', ''),
      fc.constantFrom('', '> ', '>> ', '> > ', '  ', '| '),
      fc.constantFrom('\n', '\r\n'),
      fc.array(noise, { maxLength: 4 }),
      (decisions, mark, quote, end, around) => {
        const filled = fill(mail(of), decisions, mark);
        const text = [...around, ...filled.split('\n').map((line) => quote + line), ...around].join(end);
        const found = reader(of, text);
        const wanted = blocks.flatMap(({ system, role }, at) => {
          const { answer = null, whom: name = '' } = decisions[at] ?? {};
          const to = answer === 'not me' && name !== '' ? { whom: name } : {};
          return answer === null ? [] : [{ systemId: system.id, field: role, answer, ...to }];
        });
        expect(found.answers).toEqual(wanted);
        expect(found.unclear).toEqual([]);
        expect(found.unanswered).toHaveLength(blocks.length - wanted.length);
      },
    ),
    { numRuns: 200 },
  );
}

describe('a mail that comes back', () => {
  it('says what was decided', () => comesBack(read));

  it.each<[string, typeof read]>([
    ['one that reads no quoted lines', (of, text) => read(of, text.replace(/^[>|].*$/gmu, ''))],
    ['one that takes every line for marked', (of, text) => read(of, text.replace(/\[\s*\]/gu, '[x]'))],
    ['one that loses whom to ask', (of, text) => read(of, text.replace(/ask: .*$/gmu, 'ask:'))],
  ])('a broken reader is found: %s', (_, reader) => {
    expect(() => comesBack(reader)).toThrow();
  });

  it('asks three lines for each system and role, with codes that stay', () => {
    const of = shop();
    const lines = mail(of)
      .split('\n')
      .filter((line) => line.startsWith('[ ] '));
    expect(lines).toHaveLength(3 * 5);
    expect(mail(of)).toBe(mail(shop()));
    of.run('system.rename', { systemId: of.system('SAP'), name: 'SAP ECC' });
    const after = mail(of).split('\n');
    expect(lines.every((line) => after.includes(line))).toBe(true);
  });
});

describe('what cannot be taken is told, and nothing else is lost', () => {
  const of = shop();
  const code = (name: string): string => `#${codesOf(of.records).of({ systemId: of.system(name), role: 'techOwner' })}`;
  it.each([
    ['', [], ['No answer was found: no line has a code such as #K7Q2MD. Nothing is changed.']],
    [
      'Dear all, #thanks and ticket #12',
      [],
      ['No answer was found: no line has a code such as #K7Q2MD. Nothing is changed.'],
    ],
    ['#ZZZZZZ still me', [], ['#ZZZZZZ: no system here has this code. Its answer is left out.']],
    [`${code('SAP')} yes, of course`, [], ['SAP: “yes, of course” is none of the three answers. It is left out.']],
    [
      `[x] ${code('SAP')} still me\n[x] ${code('SAP')} nobody`,
      [],
      ['SAP: two different answers are marked. None is taken.'],
    ],
    [`${code('SAP').toLowerCase()} Still me.`, ['me'], []],
    [`[ ] ${code('SAP')} not me, ask: Bo Ray`, ['not me'], []],
    [
      `#ZZZZZZ nobody\n${code('Excel')}: nobody`,
      ['nobody'],
      ['#ZZZZZZ: no system here has this code. Its answer is left out.'],
    ],
  ])('%j', (text, answers, unclear) => {
    const found = read(of, text);
    expect(found.answers.map((one) => one.answer)).toEqual(answers);
    expect(found.unclear).toEqual(unclear);
  });

  it('an answer on the page of somebody else is left out with a reason', () => {
    const other = shop().run('party.create', { name: 'Bo Ray' });
    expect(readMail(other.records, other.party('Bo Ray'), `${code('SAP')} still me`)).toMatchObject({
      answers: [],
      unclear: ['SAP: Bo Ray is not named as its technology owner. The answer is left out.'],
    });
  });

  it('any text gives an answer, not a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(of, text)));
  });
});
