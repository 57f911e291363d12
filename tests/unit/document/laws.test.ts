import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LivingDocument } from '#document/document.ts';
import { openDocument } from '#document/open.ts';
import { make, meta, seen, set, step, whole } from '../../contracts/samples.ts';
import { changesOf, edit, run } from './edits.ts';
import { bornInOneStep } from './mutants.ts';

type Open = (update?: Uint8Array) => LivingDocument;
const real: Open = (update) => openDocument(update ? { update } : {});
const runs = { numRuns: 80 };

/** True when something was handed out to be stored meanwhile. */
function stored(doc: LivingDocument, act: () => void): boolean {
  let n = 0;
  const stop = doc.onUpdate(() => void n++);
  act();
  stop();
  return n > 0;
}

/** Every undo lands where its step began; redoing all of them lands at the end. */
function undoIsExact(open: Open): void {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
      const doc = open();
      const past: unknown[] = [];
      const future: unknown[] = [];
      for (const one of edits) {
        const begun = seen(doc.records());
        if (one.do === 'changes') {
          // Writes that change nothing are no step.
          if (!stored(doc, () => doc.apply(changesOf(doc, one.list), meta('edit')))) continue;
          past.push(begun);
          future.length = 0;
        } else {
          const [from, to] = one.do === 'undo' ? [past, future] : [future, past];
          if (doc[one.do]() !== null) to.push(begun);
          expect(seen(doc.records())).toEqual(from.length > 0 ? from.pop() : begun);
        }
      }
      const end = seen(doc.records());
      const path: unknown[] = [];
      while (doc.canUndo()) {
        path.push(seen(doc.records()));
        doc.undo();
      }
      expect(seen(doc.records())).toEqual(seen(open().records()));
      while (path.length > 0) {
        doc.redo();
        expect(seen(doc.records())).toEqual(path.pop());
      }
      expect(seen(doc.records())).toEqual(end);
    }),
    runs,
  );
}

/** Two documents that edit at random and exchange what they stored end equal, also with undo and redo. */
function twoEndEqual(open: Open): void {
  const turn = fc.record({ who: fc.integer({ min: 0, max: 1 }), edit, exchange: fc.boolean() });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 30 }), (schedule) => {
      const docs = [open(), open()] as const;
      const queues: [Uint8Array[], Uint8Array[]] = [[], []];
      docs.forEach((doc, who) => doc.onUpdate((update) => void queues[who === 0 ? 1 : 0].push(update)));
      const exchange = (): void =>
        docs.forEach((doc, who) => {
          for (const update of queues[who === 0 ? 0 : 1].splice(0)) doc.merge(update, 'LOG');
        });
      for (const one of schedule) {
        run(docs[one.who === 0 ? 0 : 1], one.edit);
        if (one.exchange) exchange();
      }
      exchange();
      expect(whole(docs[0].records())).toEqual(whole(docs[1].records()));
      expect(docs[0].problems().length).toBe(docs[1].problems().length);
    }),
    runs,
  );
}

/** The records kept up to date step by step are those of a document opened anew; so is the list of problems. */
function incrementalIsFull(open: Open): void {
  const other = openDocument({ clientId: 7 });
  other.apply([step('a', { teamId: 'p' }), make('system', { id: 's', created: 1, mergedInto: 's' })], meta('other'));
  const foreign = other.encode();
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), fc.nat(25), (edits, at) => {
      const doc = open();
      edits.forEach((one, i) => {
        run(doc, one);
        if (i === at) doc.merge(foreign, 'TAB');
      });
      const anew = real(doc.encode());
      expect(whole(doc.records())).toEqual(whole(anew.records()));
      const lines = (one: LivingDocument): string[] =>
        one
          .problems()
          .map((fault) => JSON.stringify(fault))
          .sort();
      expect(lines(doc)).toEqual(lines(anew));
    }),
    runs,
  );
}

/** Create, undo, redo in one place while another place edits the record: the other’s newest edit is there in the end. */
function creationKeepsOthers(open: Open): void {
  const action = fc.constantFrom('undo', 'redo', 'theirs', 'exchange');
  fc.assert(
    fc.property(fc.array(action, { maxLength: 15 }), (actions) => {
      const mine = open();
      mine.apply([step('a', { teamId: 'mine' })], meta('create'));
      const theirs = open(mine.encode());
      let last: string | undefined;
      let n = 0;
      const exchange = (): void => {
        mine.merge(theirs.encode(), 'TAB');
        theirs.merge(mine.encode(), 'TAB');
      };
      for (const one of actions) {
        if (one === 'theirs' && theirs.records().tables.step.has('a')) {
          last = `edit ${n++}`;
          theirs.apply([set('step', 'a', 'name', last)], meta('theirs'));
        } else if (one === 'exchange') exchange();
        else if (one === 'undo') mine.undo();
        else if (one === 'redo') mine.redo();
      }
      exchange();
      while (mine.canRedo()) mine.redo();
      exchange();
      for (const doc of [mine, theirs]) {
        const record = doc.records().tables.step.get('a');
        expect([record?.del, record?.teamId, record?.name]).toEqual([undefined, 'mine', last ?? 'a']);
      }
    }),
    runs,
  );
}

test('every undo lands exactly where its step began, and redoing all of them at the end', () => undoIsExact(real));

test('undo stays exact over the newest steps when older ones were dropped', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 12, maxLength: 40 }), (edits) => {
      const limit = 5;
      const doc = openDocument({ undoLimit: limit });
      const begun: unknown[] = [];
      for (const one of edits) {
        if (one.do !== 'changes') continue;
        const before = seen(doc.records());
        if (stored(doc, () => doc.apply(changesOf(doc, one.list), meta('edit')))) begun.push(before);
      }
      const expected = begun.slice(-limit).reverse();
      for (const state of expected) {
        doc.undo();
        expect(seen(doc.records())).toEqual(state);
      }
      expect(doc.canUndo()).toBe(false);
    }),
    runs,
  );
});

test('two documents that edit at random and exchange updates end equal', () => twoEndEqual(real));
test('the incremental projection is the full rebuild', () => incrementalIsFull(real));
test('create, undo and redo keep what others edit meanwhile', () => creationKeepsOthers(real));

test('the laws fail on broken documents', () => {
  const broken = (change: (doc: LivingDocument) => Partial<LivingDocument>): Open => {
    return (update) => {
      const doc = real(update);
      return { ...doc, ...change(doc) };
    };
  };
  const undoesTwo = broken((doc) => ({ undo: () => [doc.undo(), doc.undo()][0] ?? null }));
  expect(() => undoIsExact(undoesTwo)).toThrow();
  const losesUndo = broken((doc) => ({
    onUpdate: (tell) => doc.onUpdate((update, origin) => void (origin === 'LOCAL' && tell(update, origin))),
  }));
  expect(() => twoEndEqual(losesUndo)).toThrow();
  const blindToMerges = broken((doc) => {
    let shown = doc.records();
    doc.onTurn((turn) => void (turn.origin === 'LOCAL' && (shown = turn.records)));
    return { records: () => shown };
  });
  expect(() => incrementalIsFull(blindToMerges)).toThrow();
  expect(() => creationKeepsOthers(bornInOneStep)).toThrow();
});
