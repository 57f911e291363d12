import type { LivingDocument, Origin, Turn } from '#document/document.ts';
import { meta, seen, set, step, whole } from './samples.ts';
import type { Kit } from './kit.ts';

/** Opens a document from an update; called with nothing it is empty. */
export type MakeDocument = (update?: Uint8Array) => LivingDocument;

/** What every living document promises. */
export function describeDocument({ describe, it, expect }: Kit, open: MakeDocument): void {
  const names = (doc: LivingDocument): unknown => [...doc.records().tables.step.values()].map((one) => one.name);
  const updates = (doc: LivingDocument): [Uint8Array, Origin][] => {
    const all: [Uint8Array, Origin][] = [];
    doc.onUpdate((update, origin) => all.push([update, origin]));
    return all;
  };
  const turns = (doc: LivingDocument): Turn[] => {
    const all: Turn[] = [];
    doc.onTurn((turn) => all.push(turn));
    return all;
  };

  describe('a living document', () => {
    it('shows what was applied when apply returns, as frozen plain records', () => {
      const doc = open();
      doc.apply([step('a', { pt: { text: '5m', v: 5, unit: 'min' } })], meta('add'));
      const record = doc.records().tables.step.get('a');
      expect(record?.pt).toEqual({ text: '5m', v: 5, unit: 'min' });
      expect(Object.isFrozen(record) && Object.isFrozen(record?.pt)).toBe(true);
      expect(record?.del).toBe(undefined);
    });

    it('makes one turn and one undo step of one apply', () => {
      const doc = open();
      const told = turns(doc);
      doc.apply([step('a'), step('b'), set('step', 'a', 'name', 'A')], meta('add two'));
      expect(told.length).toBe(1);
      expect(told[0]?.origin).toBe('LOCAL');
      expect([...(told[0]?.touched.get('step') ?? [])].sort()).toEqual(['a', 'b']);
      expect(doc.undo()?.command).toBe('add two');
      expect(seen(doc.records())).toEqual(seen(open().records()));
      expect(doc.canUndo()).toBe(false);
    });

    it('does nothing for writes that change nothing', () => {
      const doc = open();
      doc.apply([step('a')], meta('add'));
      const told = turns(doc);
      const stored = updates(doc);
      const before = doc.records();
      doc.apply([], meta('none'));
      doc.apply([set('step', 'a', 'name', 'a'), set('step', 'a', 'teamId', null)], meta('same'));
      expect(told.length + stored.length).toBe(0);
      expect(doc.records()).toBe(before);
      expect(doc.undo()?.command).toBe('add');
    });

    it('reads a null field as absent', () => {
      const doc = open();
      doc.apply([step('a', { teamId: 't' })], meta('add'));
      doc.apply([set('step', 'a', 'teamId', null)], meta('clear'));
      expect('teamId' in (doc.records().tables.step.get('a') ?? {})).toBe(false);
    });

    it('keeps unknown fields, and ids and fields named like built-ins', () => {
      const doc = open();
      for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'del']) {
        doc.apply([step(id, { name: id, future: { deep: [1] }, constructor: 'x' })], meta('add'));
        const record = new Map(Object.entries(doc.records().tables.step.get(id) ?? {}));
        expect(record.get('name')).toBe(id);
        expect(record.get('future')).toEqual({ deep: [1] });
        expect(record.get('constructor')).toBe('x');
      }
      expect(open(doc.encode()).records().tables.step.size).toBe(5);
    });

    it('keeps the identity of records, tables and values that did not change', () => {
      const doc = open();
      doc.apply([step('a', { frame: { x: [1] } }), step('b')], meta('add'));
      const before = doc.records();
      doc.apply([set('step', 'a', 'name', 'A')], meta('rename'));
      const after = doc.records();
      expect(after.tables.step.get('b')).toBe(before.tables.step.get('b'));
      expect(after.tables.map).toBe(before.tables.map);
      expect(after.tables.step === before.tables.step).toBe(false);
      const frame = (records: typeof before): unknown => Object(records.tables.step.get('a')).frame;
      expect(frame(after)).toBe(frame(before));
    });

    it('undoes and redoes the name of the workspace', () => {
      const doc = open();
      doc.apply([{ op: 'name', name: 'Claims' }], meta('name'));
      expect(doc.records().name).toBe('Claims');
      doc.undo();
      expect(doc.records().name).toBe('');
      expect(doc.redo()?.command).toBe('name');
      expect(doc.records().name).toBe('Claims');
    });

    it('remembers what a step was through undo, redo and undo again', () => {
      const doc = open();
      doc.apply([step('a')], { command: 'add', mapId: 'm', selection: ['a'] });
      const first = doc.undo();
      const second = doc.redo();
      const third = doc.undo();
      for (const one of [first, second, third]) expect(one).toEqual({ command: 'add', mapId: 'm', selection: ['a'] });
      expect(doc.undo()).toBe(null);
    });

    it('refuses a write to a record that is not there and a value that is no JSON, with nothing written', () => {
      const doc = open();
      doc.apply([step('a')], meta('add'));
      const before = doc.records();
      expect(() => doc.apply([set('step', 'a', 'name', 'A'), set('step', 'b', 'name', 'B')], meta('bad'))).toThrow();
      expect(() => doc.apply([set('step', 'a', 'cost', Number.NaN)], meta('bad'))).toThrow();
      expect(() => doc.apply([set('step', 'a', '__proto__', {})], meta('bad'))).toThrow();
      expect(doc.records()).toBe(before);
    });

    it('never replaces a record that is there already', () => {
      const doc = open();
      doc.apply([step('a', { name: 'first', note: 'kept' })], meta('add'));
      doc.apply([step('a', { name: 'second' })], meta('again'));
      expect(Object(doc.records().tables.step.get('a')).note).toBe('kept');
      expect(names(doc)).toEqual(['second']);
      doc.undo();
      expect(names(doc)).toEqual(['first']);
    });

    it('hands out every update but those of the log, and the updates rebuild it', () => {
      const doc = open();
      const stored = updates(doc);
      doc.apply([step('a')], meta('add'));
      doc.apply([set('step', 'a', 'name', 'A')], meta('rename'));
      doc.undo();
      const copy = open();
      for (const [update] of stored) copy.merge(update, 'LOG');
      expect(whole(copy.records())).toEqual(whole(doc.records()));
      const again = updates(copy);
      copy.merge(doc.encode(), 'LOG');
      expect(again.length).toBe(0);
      const third = open();
      const fromTab = updates(third);
      third.merge(doc.encode(), 'TAB');
      expect(fromTab.map(([, origin]) => origin)).toEqual(['TAB']);
    });

    it('leaves other people’s edits alone when it undoes its own', () => {
      const mine = open();
      mine.apply([step('a', { name: 'one' })], meta('add'));
      const theirs = open(mine.encode());
      theirs.apply([set('step', 'a', 'teamId', 't')], meta('team'));
      mine.apply([set('step', 'a', 'name', 'two')], meta('rename'));
      mine.merge(theirs.encode(), 'TAB');
      mine.undo();
      expect([names(mine), mine.records().tables.step.get('a')?.teamId]).toEqual([['one'], 't']);
      expect(mine.undo()?.command).toBe('add');
      expect(mine.canUndo()).toBe(false);
      mine.redo();
      expect(mine.records().tables.step.get('a')?.teamId).toBe('t');
    });

    it('keeps an edit that somebody made on a record while its creation was undone', () => {
      const mine = open();
      mine.apply([step('a')], meta('add'));
      const theirs = open(mine.encode());
      mine.undo();
      theirs.apply([set('step', 'a', 'name', 'theirs')], meta('rename'));
      mine.merge(theirs.encode(), 'TAB');
      mine.redo();
      expect(names(mine)).toEqual(['theirs']);
      expect(mine.records().tables.step.get('a')?.del).toBe(undefined);
    });

    it('throws on bytes that are no update and stays as it was', () => {
      const doc = open();
      doc.apply([step('a'), step('b')], meta('add'));
      const before = doc.records();
      const bytes = doc.encode();
      const told = turns(doc);
      for (const bad of [new Uint8Array(), new Uint8Array([1, 2, 3]), bytes.slice(0, bytes.length >> 1)]) {
        expect(() => doc.merge(bad, 'TAB')).toThrow();
      }
      expect(doc.records()).toBe(before);
      expect(told.length).toBe(0);
      expect([...doc.encode()]).toEqual([...bytes]);
    });

    it('lists references to records that never existed, not those to deleted ones', () => {
      const doc = open();
      doc.apply([step('a', { mapId: 'nowhere' })], meta('add'));
      const nowhere = [{ kind: 'step', id: 'a', field: 'mapId', what: 'points nowhere' }];
      expect(doc.problems()).toEqual(nowhere);
      doc.apply([{ ...step('nowhere'), kind: 'map' }], meta('map'));
      expect(doc.problems()).toEqual([]);
      doc.undo();
      expect(doc.problems()).toEqual([]);
      expect(open(doc.encode()).problems()).toEqual([]);
    });

    it('tells all listeners even when one of them fails', () => {
      const doc = open();
      doc.onTurn(() => {
        throw new Error('broken listener');
      });
      const told = turns(doc);
      const stored = updates(doc);
      expect(() => doc.apply([step('a')], meta('add'))).toThrow();
      expect([told.length, stored.length > 0, doc.records().tables.step.size]).toEqual([1, true, 1]);
    });
  });
}
