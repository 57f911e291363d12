/** The signs of the line. Full-width forms count too: an input method for Chinese or Japanese types those. */
export type Sign = '@' | '#' | '=' | '!' | '<';

const SIGNS = new Map<string, Sign>([
  ['@', '@'],
  ['＠', '@'],
  ['#', '#'],
  ['＃', '#'],
  ['=', '='],
  ['＝', '='],
  ['!', '!'],
  ['！', '!'],
  ['<', '<'],
  ['＜', '<'],
]);

/** Closing quote for each opening one. Office programs and phones turn straight quotes into curly ones. */
const QUOTES = new Map<string, string>([
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
]);

/** The sign a character stands for, or undefined. */
export function signOf(char: string | undefined): Sign | undefined {
  return char === undefined ? undefined : SIGNS.get(char);
}

/** True for a character that opens a quoted name. */
export function opensQuote(char: string | undefined): boolean {
  return char !== undefined && QUOTES.has(char);
}

/** True for a space of any script (the ideographic one too). */
export function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char);
}

/** True when a letter of any script stands at `at`. */
export function letterAt(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && /\p{L}/u.test(String.fromCodePoint(point));
}

/** A quoted stretch of text. */
export interface Quoted {
  /** What stands between the quotes, doubled quotes undone. */
  readonly value: string;
  /** Offset after the closing quote, or the text's end when it is still open. */
  readonly to: number;
  readonly closed: boolean;
}

/** Reads a quoted stretch that opens at `at`; a doubled closing quote stands for one. Unclosed = up to `end`. */
export function readQuoted(text: string, at: number, end: number): Quoted {
  const close = QUOTES.get(text.charAt(at)) ?? '"';
  const also = close === '”' ? '"' : close;
  let value = '';
  for (let i = at + 1; i < end; i++) {
    const char = text.charAt(i);
    if (char !== close && char !== also) value += char;
    else if (text.charAt(i + 1) === char && i + 1 < end) {
      value += char;
      i++;
    } else return { value, to: i + 1, closed: true };
  }
  return { value, to: end, closed: false };
}

/** A name in straight quotes, so that `readQuoted` gives it back. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
