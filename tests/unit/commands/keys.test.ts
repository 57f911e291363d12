import { describe, expect, it } from 'vitest';
import type { Chord, Scope } from '#commands/command.ts';
import { commandFor, matches, sayChord } from '#commands/keys.ts';
import type { Press } from '#commands/keys.ts';
import { commands } from '#commands/registry.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };

describe('keys', () => {
  it.each<[string, Press, Scope | 'field' | null, string | null]>([
    ['Ctrl+Z', press('z', ctrl), 'canvas', 'edit.undo'],
    ['Cmd+Z', press('z', { metaKey: true }), 'canvas', 'edit.undo'],
    ['Ctrl+Shift+Z', press('Z', { ...ctrl, ...shift }), 'anywhere', 'edit.redo'],
    ['Ctrl+Y', press('y', ctrl), 'canvas', 'edit.redo'],
    ['Ctrl+Z with caps lock', press('Z', ctrl), 'canvas', 'edit.undo'],
    ['Ctrl+Z on a Cyrillic layout', press('я', { ...ctrl, code: 'KeyZ' }), 'canvas', 'edit.undo'],
    ['Ctrl+Z on a German layout, where Z is elsewhere', press('z', { ...ctrl, code: 'KeyY' }), 'canvas', 'edit.undo'],
    ['Ctrl+K in the line', press('k', ctrl), 'line', 'look.palette'],
    ['Ctrl+Z in the line belongs to the text', press('z', ctrl), 'line', null],
    ['? in the line is text', press('?', shift), 'line', null],
    ['? on the map, with Shift', press('?', shift), 'canvas', 'look.keys'],
    ['@ by AltGr', press('@', { ctrlKey: true, altKey: true, code: 'KeyQ' }), 'canvas', 'line.focus'],
    ['@ by Alt on a Mac', press('@', { altKey: true, code: 'KeyL' }), 'canvas', 'line.focus'],
    ['AltGr+Z is a character, not an undo', press('ž', { ctrlKey: true, altKey: true, code: 'KeyZ' }), 'canvas', null],
    ['C', press('c'), 'canvas', 'flow.connectTo'],
    ['Ctrl+C', press('c', ctrl), 'canvas', 'edit.copy'],
    ['Del', press('Delete'), 'canvas', 'step.delete'],
    ['Backspace', press('Backspace'), 'canvas', 'step.delete'],
    ['Backspace in the line', press('Backspace'), 'line', null],
    ['F2', press('F2'), 'canvas', 'edit.title'],
    ['Enter on the map', press('Enter'), 'canvas', 'edit.title'],
    ['Enter in the line', press('Enter'), 'line', 'line.after'],
    ['Shift+Enter', press('Enter', shift), 'line', 'line.before'],
    ['Ctrl+Enter', press('Enter', ctrl), 'line', 'line.beside'],
    ['Alt+Enter', press('Enter', { altKey: true }), 'line', 'line.continue'],
    ['Ctrl+Shift+Right', press('ArrowRight', { ...ctrl, ...shift }), 'canvas', 'step.moveLater'],
    ['Ctrl+Shift+Down', press('ArrowDown', { ...ctrl, ...shift }), 'canvas', 'step.teamDown'],
    ['Shift+Right', press('ArrowRight', shift), 'canvas', 'nudge.right'],
    ['Right', press('ArrowRight'), 'canvas', 'walk.next'],
    ['Home', press('Home'), 'canvas', 'look.fit'],
    ['Ctrl+0 by its place', press('à', { ...ctrl, code: 'Digit0' }), 'canvas', 'look.zoomActual'],
    ['a key in a field', press('Delete'), 'field', null],
    ['Enter in a field', press('Enter'), 'field', null],
    ['Ctrl+Z in a field belongs to the text', press('z', ctrl), 'field', null],
    ['Ctrl+Enter in a field', press('Enter', ctrl), 'field', null],
    ['Ctrl+D in a field', press('d', ctrl), 'field', null],
    ['Ctrl+K in a field', press('k', ctrl), 'field', 'look.palette'],
    ['Ctrl+S in a field', press('s', ctrl), 'field', 'export.workspace'],
    ['a key in a dialog', press('k', ctrl), null, null],
    ['a key while composing', press('z', { ...ctrl, isComposing: true }), 'canvas', null],
    ['a key while composing, in browsers that do not say so', press('Enter', { keyCode: 229 }), 'line', null],
    ['an unbound key', press('q'), 'canvas', null],
  ])('%s', (_what, event, scope, id) => expect(commandFor(event, scope)).toBe(id));

  it('are said as people write them', () => {
    expect(sayChord({ key: 'z', ctrl: true, shift: true }, false)).toBe('Ctrl+Shift+Z');
    expect(sayChord({ key: 'z', ctrl: true, shift: true }, true)).toBe('⇧⌘Z');
    expect(sayChord({ key: 'Delete' }, false)).toBe('Del');
    expect(sayChord({ key: 'ArrowLeft', alt: true }, false)).toBe('Alt+Left');
    expect(sayChord({ code: 'Digit0', ctrl: true }, false)).toBe('Ctrl+0');
    expect(sayChord({ key: '?' }, false)).toBe('?');
  });
});

/** The press that a chord asks for. */
function pressOf(chord: Chord): Press {
  return press(chord.key ?? '', {
    code: chord.code ?? (/^[a-z]$/.test(chord.key ?? '') ? `Key${chord.key?.toUpperCase()}` : ''),
    ctrlKey: chord.ctrl ?? false,
    shiftKey: chord.shift ?? false,
    altKey: chord.alt ?? false,
  });
}

/** Two commands that one press means in one place. */
function collisions(list: readonly { id: string; keys?: readonly Chord[]; scope?: Scope }[]): string[] {
  const found: string[] = [];
  for (const one of list)
    for (const chord of one.keys ?? [])
      for (const other of list) {
        const place = one.scope ?? 'anywhere';
        const same =
          place === (other.scope ?? 'anywhere') || place === 'anywhere' || (other.scope ?? 'anywhere') === 'anywhere';
        if (other.id !== one.id && same && (other.keys ?? []).some((its) => matches(its, pressOf(chord))))
          found.push(`${one.id} ${other.id}`);
      }
  return found;
}

describe('chords of the registry', () => {
  it('mean one command in each place', () => expect(collisions(commands)).toEqual([]));
  it('a second Ctrl+Z would be found', () => {
    expect(collisions([...commands, { id: 'x', keys: [{ key: 'Z', ctrl: true }], scope: 'canvas' }])).not.toEqual([]);
  });
  it('never ask for Ctrl and Alt together: that is AltGr', () => {
    for (const command of commands) for (const chord of command.keys ?? []) expect(chord.ctrl && chord.alt).toBeFalsy();
  });
  it('each is found by its own press', () => {
    for (const command of commands)
      for (const chord of command.keys ?? []) {
        const scope = command.scope ?? 'anywhere';
        expect(commandFor(pressOf(chord), scope)).toBe(command.id);
      }
  });
});
