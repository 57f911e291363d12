import { keyWords } from '#words/command.ts';
import type { AnyCommand, Chord, Scope } from './command.ts';
import { commands } from './registry.ts';

/** A key press as the browser reports it; only these fields are looked at. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * The id of the command a key press means where the focus is; null = none. `scope` null = where all keys have an owner.
 * In the line only the line's own keys work, and those with Ctrl that no text field uses; in other fields only the
 * latter. While an input method composes (`isComposing`, or 229 in browsers that do not say so) every key belongs to it: null.
 */
export function commandFor(press: Press, scope: Scope | 'field' | null): string | null {
  if (scope === null || press.isComposing || press.keyCode === 229) return null;
  const fits = (command: AnyCommand) =>
    works(command, scope) &&
    (command.keys ?? []).some(
      (chord) =>
        ((scope !== 'line' && scope !== 'field') || command.scope === 'line' || leavesText(chord)) &&
        matches(chord, press),
    );
  // What belongs to the place itself comes before what works anywhere.
  return (commands.find((one) => (one.scope ?? 'anywhere') === scope && fits(one)) ?? commands.find(fits))?.id ?? null;
}

/** True when a press is this chord. Characters match by what they are, so that AltGr and other layouts work. */
export function matches(chord: Chord, press: Press): boolean {
  const ctrl = press.ctrlKey || press.metaKey;
  if (chord.code !== undefined) return chord.code === press.code && modifiers(chord, press, ctrl);
  const wanted = chord.key ?? '';
  if (isSign(wanted) && !chord.ctrl && !chord.alt) {
    // A sign may need Shift, or AltGr, which Windows reports as Ctrl and Alt together.
    const altGr = press.ctrlKey && press.altKey;
    return (
      press.key === wanted && !press.metaKey && (altGr || (!press.ctrlKey && (!press.altKey || press.key.length === 1)))
    );
  }
  return letterOf(press) === wanted.toLowerCase() && modifiers(chord, press, ctrl);
}

/** A chord in words: "Ctrl+Shift+Z", on a Mac "⇧⌘Z". */
export function sayChord(chord: Chord, mac: boolean): string {
  const words = mac ? keyWords.mac : keyWords.pc;
  const key = chord.code === undefined ? (chord.key ?? '') : chord.code.replace(/^(Digit|Key)/, '');
  const name = keyWords.named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = mac
    ? [chord.alt ? words.alt : '', chord.shift ? words.shift : '', chord.ctrl ? words.ctrl : '']
    : [chord.ctrl ? words.ctrl : '', chord.shift ? words.shift : '', chord.alt ? words.alt : ''];
  return [...held.filter((one) => one !== ''), name].join(words.join);
}

function works(command: AnyCommand, scope: Scope | 'field'): boolean {
  const own = command.scope ?? 'anywhere';
  return own === scope || own === 'anywhere';
}

/** Ctrl chords that are no editing of text: those may be pressed while typing. */
function leavesText(chord: Chord): boolean {
  return chord.ctrl === true && !['z', 'y', 'x', 'c', 'v', 'a'].includes(chord.key ?? '');
}

function modifiers(chord: Chord, press: Press, ctrl: boolean): boolean {
  return (
    ctrl === (chord.ctrl ?? false) && press.shiftKey === (chord.shift ?? false) && press.altKey === (chord.alt ?? false)
  );
}

/** Neither a letter or digit nor a named key. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
}

/** The letter pressed, by its place on the keyboard where the layout writes another script. */
function letterOf(press: Press): string {
  const key = press.key.toLowerCase();
  const place = /^Key([A-Z])$/.exec(press.code)?.[1];
  return place !== undefined && key.length === 1 && !/[a-z]/.test(key) ? place.toLowerCase() : key;
}
