import { commandWords } from '#words/command.ts';
import type { CommandName } from '#words/command.ts';
import type { Chord, LookCommand, Scope } from './command.ts';

/** Something that changes only what is shown; the running workshop has a handler for it. */
function look(
  id: CommandName,
  group: LookCommand['group'],
  keys: readonly Chord[] = [],
  scope: Scope = 'anywhere',
): LookCommand {
  const entry = { id, name: commandWords[id], group, touch: 'look' as const, scope };
  return keys.length === 0 ? entry : { ...entry, keys };
}

const key = (name: string, more: Omit<Chord, 'key'> = {}): Chord => ({ key: name, ...more });

/** All of them, with their keys. Digits for lenses are made from the lens registry. */
export const looks: readonly LookCommand[] = [
  look('edit.undo', 'keep', [key('z', { ctrl: true })]),
  look('edit.redo', 'keep', [key('y', { ctrl: true }), key('z', { ctrl: true, shift: true })]),
  look('edit.copy', 'step', [key('c', { ctrl: true })], 'canvas'),
  look('edit.cut', 'step', [key('x', { ctrl: true })], 'canvas'),
  look('edit.paste', 'step', [key('v', { ctrl: true })], 'canvas'),
  look('edit.selectAll', 'step', [key('a', { ctrl: true })], 'canvas'),
  look('edit.find', 'look', [key('f', { ctrl: true })]),
  look('edit.title', 'step', [key('F2'), key('Enter')], 'canvas'),
  look('edit.leave', 'look', [key('Escape')], 'canvas'),
  look('flow.connectTo', 'flow', [key('c')], 'canvas'),
  look('look.layout', 'look', [key('l')], 'canvas'),
  look('look.fit', 'look', [key('Home')], 'canvas'),
  look(
    'look.zoomIn',
    'look',
    [key('+', { ctrl: true }), key('+', { ctrl: true, shift: true }), key('=', { ctrl: true })],
    'canvas',
  ),
  look('look.zoomOut', 'look', [key('-', { ctrl: true })], 'canvas'),
  look('look.zoomActual', 'look', [{ code: 'Digit0', ctrl: true }], 'canvas'),
  look('look.inspector', 'look', [key('i')], 'canvas'),
  look('look.outline', 'look', [key('o')], 'canvas'),
  look('look.strip', 'look', [key('t')], 'canvas'),
  look('look.ladder', 'look', [key('t', { shift: true })], 'canvas'),
  look('look.slowestWay', 'look', [key('w')], 'canvas'),
  look('counting.open', 'map'),
  look('expect.ask', 'map'),
  look('look.palette', 'look', [key('k', { ctrl: true })]),
  look('look.keys', 'help', [key('?')]),
  look('look.streams', 'look'),
  look('look.systems', 'look'),
  look('look.sort', 'look'),
  look('look.carry', 'look'),
  look('inventory.open', 'system'),
  look('inventory.giveBack', 'system'),
  look('inventory.sendOwners', 'system'),
  look('look.map', 'look'),
  look('page.table', 'look', [key('g')], 'canvas'),
  look('theme.toggle', 'look'),
  look('walk.next', 'look', [key('ArrowRight')], 'canvas'),
  look('walk.previous', 'look', [key('ArrowLeft')], 'canvas'),
  look('walk.up', 'look', [key('ArrowUp')], 'canvas'),
  look('walk.down', 'look', [key('ArrowDown')], 'canvas'),
  look('nudge.left', 'step', [key('ArrowLeft', { shift: true })], 'canvas'),
  look('nudge.right', 'step', [key('ArrowRight', { shift: true })], 'canvas'),
  look('nudge.up', 'step', [key('ArrowUp', { shift: true })], 'canvas'),
  look('nudge.down', 'step', [key('ArrowDown', { shift: true })], 'canvas'),
  look('line.focus', 'line', [key('@')], 'canvas'),
  look('line.leave', 'line', [key('Escape')], 'line'),
  look('line.after', 'line', [key('Enter')], 'line'),
  look('line.before', 'line', [key('Enter', { shift: true })], 'line'),
  look('line.beside', 'line', [key('Enter', { ctrl: true })], 'line'),
  look('line.continue', 'line', [key('Enter', { alt: true })], 'line'),
  look('line.accept', 'line', [key('Tab')], 'line'),
  look('line.stepBefore', 'line', [key('ArrowUp')], 'line'),
  look('line.stepAfter', 'line', [key('ArrowDown')], 'line'),
  look('line.roundNext', 'line', [key('ArrowDown', { ctrl: true })], 'line'),
  look('line.roundPrevious', 'line', [key('ArrowUp', { ctrl: true })], 'line'),
  look('export.open', 'keep'),
  look('export.png', 'keep'),
  look('export.copyPng', 'keep'),
  look('export.map', 'keep'),
  look('export.workspace', 'keep', [key('s', { ctrl: true })]),
  look('keeping.open', 'keep'),
  look('keeping.copy', 'keep'),
  look('keeping.point', 'keep'),
  look('import.open', 'keep'),
  look('paste.open', 'step'),
  look('merge.open', 'keep'),
];
