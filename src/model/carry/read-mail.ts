import { hasLetters } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { ownedBy } from '#model/carry/carriers.ts';
import { CODE, codesOf, type Coded } from '#model/carry/code.ts';
import type { OwnerRole } from '#model/carry/standing.ts';
import { stockOf } from '#model/sort/stock.ts';
import { carryWords } from '#words/carry.ts';

const words = carryWords.reading;

/** An answer of an owner about one system, as the command `owner.answers` takes it. */
export interface ReadAnswer {
  readonly systemId: Id;
  readonly field: OwnerRole;
  readonly answer: 'me' | 'not me' | 'nobody';
  readonly whom?: string;
}

/** What a text that came back says. */
export interface ReadMail {
  readonly answers: readonly ReadAnswer[];
  /** What could not be taken, a sentence each. Never silent: a line that looks like an answer is taken or told. */
  readonly unclear: readonly string[];
  /** Systems of the text of which no line is marked. */
  readonly unanswered: readonly Coded[];
}

interface Line {
  readonly code: string;
  readonly marked: boolean;
  readonly says: Omit<ReadAnswer, 'systemId' | 'field'> | null;
  readonly text: string;
}

/**
 * Reads the answers of one owner out of a mail: also quoted with ">", with other text around and with another line end.
 * A line counts when its box is marked, when it has no box, or when a name was written behind "ask". NEVER THROWS.
 */
export function readMail(records: Records, partyId: Id, text: string): ReadMail {
  const lines = text.split(/\r\n|\r|\n/u).flatMap((line) => readLine(line) ?? []);
  if (lines.length === 0) return { answers: [], unclear: [words.nothing], unanswered: [] };
  const answers: ReadAnswer[] = [];
  const unclear: string[] = [];
  const unanswered: Coded[] = [];
  for (const code of new Set(lines.map((line) => line.code))) {
    const mine = lines.filter((line) => line.code === code);
    const marked = mine.filter((line) => line.marked);
    const coded = meaningFor(records, partyId, code);
    if (typeof coded === 'string') {
      unclear.push(coded);
      continue;
    }
    const name = records.tables.system.get(coded.systemId)?.name ?? '';
    unclear.push(...marked.filter((line) => !line.says).map((line) => words.noAnswer(name, line.text)));
    const said = distinct(marked.flatMap((line) => line.says ?? []));
    const [answer, other] = said;
    if (other) unclear.push(words.two(name));
    else if (answer) answers.push({ systemId: coded.systemId, field: coded.role, ...answer });
    else if (marked.length === 0) unanswered.push(coded);
  }
  return { answers, unclear, unanswered };
}

/** What a code means here; a sentence where this owner cannot answer for it. */
function meaningFor(records: Records, partyId: Id, code: string): Coded | string {
  const coded = codesOf(records).meaning(code);
  if (!coded) return words.unknown(`#${code}`);
  const owned = ownedBy(records).get(partyId) ?? [];
  if (owned.some(({ system, role }) => system.id === coded.systemId && role === coded.role)) return coded;
  const { parties } = stockOf(records);
  return words.notTheirs(
    records.tables.system.get(coded.systemId)?.name ?? '',
    coded.role,
    parties.get(partyId)?.name ?? '',
  );
}

/** Whether a box stands before the code, and whether something stands in it. */
const BOX = /\[\s*([^\]\s]?)\s*\]/u;

function readLine(line: string): Line | null {
  const found = CODE.exec(line);
  if (!found) return null;
  const before = line.slice(0, found.index);
  const after = line.slice(found.index + found[0].length).trim();
  const box = BOX.exec(before);
  const says = readAnswer(after.replace(/^[:\-–—.\s]+/u, ''));
  const marked = box === null || box[1] !== '' || says?.whom !== undefined;
  return { code: (found[1] ?? '').toUpperCase(), marked, says, text: after };
}

function readAnswer(text: string): Line['says'] {
  if (starts(text, carryWords.mail.me)) return { answer: 'me' };
  if (starts(text, carryWords.mail.nobody)) return { answer: 'nobody' };
  const notMe = /^not me\b[\s,;.:]*(?:ask\b)?[\s:.…_]*(.*)$/iu.exec(text);
  if (!notMe) return null;
  const whom = (notMe[1] ?? '').replace(/[\s._…]+$/u, '').trim();
  return hasLetters(whom) ? { answer: 'not me', whom } : { answer: 'not me' };
}

function starts(text: string, phrase: string): boolean {
  return text.toLowerCase().startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length));
}

function distinct(
  answers: readonly Omit<ReadAnswer, 'systemId' | 'field'>[],
): Omit<ReadAnswer, 'systemId' | 'field'>[] {
  return [...new Map(answers.map((one) => [`${one.answer} ${one.whom ?? ''}`, one])).values()];
}
