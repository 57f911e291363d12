import type { Quantity } from '#model/records/quantity.ts';
import type { Known, Token, TokenKind, TypedSystem } from './parsed.ts';
import type { Word } from './word.ts';

/** The fields a quantity of the line can go to, by their labels. */
export type Label = 'pt' | 'lt' | 'ca';

/** What the tokens of a line say. */
export interface Said {
  pt?: Quantity;
  lt?: Quantity;
  ca?: Quantity;
  team?: string;
  readonly systems: TypedSystem[];
  rework?: { readonly toStep: number; readonly rate?: Quantity };
  /** Text between tokens that the person marked as text: it belongs to the name. */
  readonly asName: string[];
  /** Stretches that could not be read, as typed. */
  readonly unread: string[];
  readonly tokens: Token[];
  /** How many words could not be read. */
  missed: number;
}

/** A line being read: its words, and what they have said so far. Readers add to `said` and touch nothing else. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly known: Known;
  /** The word from which on the tokens are open for certain (a sign stands there). */
  readonly opened: number;
  readonly said: Said;
  /** The system that an owner or a run-by after it belongs to. */
  last: TypedSystem | null;
}

/** A reader of one kind of token at word `at`: how many words it took, 0 = not its kind. */
export type TokenReader = (reading: Reading, at: number) => number;

/** Starts a reading of a line from which nothing has been read yet. */
export function reading(text: string, words: readonly Word[], opened: number, known: Known): Reading {
  const said: Said = { systems: [], asName: [], unread: [], tokens: [], missed: 0 };
  return { text, words, known, opened, said, last: null };
}

/** Marks [from, to) of the text as a token. */
export function mark(r: Reading, kind: TokenKind, from: number, to: number): void {
  r.said.tokens.push({ kind, from, to });
}

/** Offset of the end of the `count` words from `at`. */
export function endOf(r: Reading, at: number, count: number): number {
  return r.words[at + count - 1]?.to ?? r.text.length;
}

/** Keeps `count` words from `at` as unread, joined with what stood unread just before them. Returns `count`. */
export function keepUnread(r: Reading, at: number, count: number): number {
  r.said.missed += count;
  return keepRefused(r, at, count);
}

/** The same for words that were understood and refused: they are tokens, whatever the name before them is. */
export function keepRefused(r: Reading, at: number, count: number): number {
  const { tokens, unread } = r.said;
  const from = r.words[at]?.from ?? r.text.length;
  const to = endOf(r, at, count);
  const before = tokens.at(-1);
  if (before?.kind === 'unread') {
    tokens[tokens.length - 1] = { kind: 'unread', from: before.from, to };
    unread[unread.length - 1] = r.text.slice(before.from, to);
  } else {
    mark(r, 'unread', from, to);
    unread.push(r.text.slice(from, to));
  }
  return count;
}

/** Changes one system of the line and keeps it as the one spoken of. */
export function changeSystem(r: Reading, system: TypedSystem, more: Partial<TypedSystem>): void {
  const changed = { ...system, ...more };
  r.said.systems[r.said.systems.indexOf(system)] = changed;
  r.last = changed;
}
