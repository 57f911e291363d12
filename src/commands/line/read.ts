import type { Known, ParsedLine, StepLine, Token } from './parsed.ts';
import { readNote } from './note.ts';
import { readSpeaker } from './speaker.ts';
import { readOwnerAfter, readRunBy, readSystems, readTeam } from './read-name.ts';
import { readBare, readLabelled, readRework } from './read-number.ts';
import { keepUnread, mark, reading } from './reading.ts';
import type { Said, TokenReader } from './reading.ts';
import { opensTokens, wordsOf } from './word.ts';
import type { AsText, Word } from './word.ts';

/** In this order: `=2h` is a number before `=Ann` is an owner. */
const READERS: readonly TokenReader[] = [
  readTeam,
  readSystems,
  readRework,
  readBare,
  readLabelled,
  readOwnerAfter,
  readRunBy,
];

/**
 * Reads a line as typed: a step (name first, then tokens), a note about the selected step, or nothing.
 * The tokens begin at the first `@` or `#` that counts, and before it as far back as numbers can be read; without such a
 * sign they are the longest end of the line that reads as numbers ("Approve 3d model" ends with none).
 * What stands among tokens and cannot be read is in `unread`. `asText` marks stretches that are text whatever they look like.
 * Never throws, and never drops a character: whatever is no token is name.
 */
export function readLine(text: string, known: Known, asText: AsText = []): ParsedLine {
  const start = text.length - text.trimStart().length;
  const bare = readNote(text, start, known, asText);
  if (bare !== null) return bare;
  const spoken = readSpeaker(text, start, known, asText);
  const from = spoken?.to ?? start;
  const lead: readonly Token[] = spoken === null ? [] : [{ kind: 'speaker', from: start, to: spoken.colon }];
  const note = spoken === null ? null : readNote(text, from, known, asText);
  if (note !== null)
    return {
      ...note,
      ...(note.is === 'note' && spoken !== null ? { speaker: note.speaker ?? spoken.name } : {}),
      tokens: [...lead, ...note.tokens],
    };
  const words = wordsOf(text, from, asText);
  if (words.length === 0) return { is: 'empty', tokens: lead };
  return stepLine(text, words, known, lead, spoken?.name);
}

/** The name a step gets: what could not be read stays on it as text. */
export function nameAsKept(line: StepLine): string {
  return [line.name, ...line.unread].filter((part) => part !== '').join(' ');
}

function stepLine(
  text: string,
  words: readonly Word[],
  known: Known,
  lead: readonly Token[],
  speaker?: string,
): StepLine {
  const [first, said] = tokensOf(text, words, known);
  const parts: string[] = [];
  const tokens: Token[] = [...lead];
  if (first > 0) {
    const from = words[0]?.from ?? 0;
    const to = words[first - 1]?.to ?? from;
    parts.push(text.slice(from, to));
    tokens.push({ kind: 'name', from, to });
  }
  const { pt, lt, ca, team, rework, systems, unread } = said;
  return {
    is: 'step',
    name: [...parts, ...said.asName].join(' ').trim(),
    ...(speaker === undefined ? {} : { speaker }),
    ...(pt === undefined ? {} : { pt }),
    ...(lt === undefined ? {} : { lt }),
    ...(ca === undefined ? {} : { ca }),
    ...(team === undefined ? {} : { team }),
    systems,
    ...(rework === undefined ? {} : { rework }),
    unread,
    tokens: [...tokens, ...said.tokens],
  };
}

/** Where the tokens begin (a word's place) and what they say. */
function tokensOf(text: string, words: readonly Word[], known: Known): [number, Said] {
  const sign = words.findIndex(opensTokens);
  const opened = sign === -1 ? words.length : sign;
  let first = opened;
  let said = readFrom(text, words, opened, opened, known);
  // Backwards over numbers, as long as nothing more is left unread by taking them in.
  for (let at = opened - 1; at >= 0; at--) {
    if (words[at]?.plain) continue;
    // One word back, or two: a label and its value may only read together.
    const found = [at, at - 1].find(
      (i) => i >= 0 && !words[i]?.plain && readFrom(text, words, i, opened, known).missed <= said.missed,
    );
    if (found === undefined) break;
    at = first = found;
    said = readFrom(text, words, first, opened, known);
  }
  return [first, said];
}

function readFrom(text: string, words: readonly Word[], first: number, opened: number, known: Known): Said {
  const r = reading(text, words, opened, known);
  for (let at = first; at < words.length;) {
    const word = words[at];
    if (word?.plain) {
      r.said.asName.push(word.text);
      mark(r, 'name', word.from, word.to);
      at++;
      continue;
    }
    at += READERS.reduce((taken, read) => taken || read(r, at), 0) || keepUnread(r, at, 1);
  }
  return r.said;
}
