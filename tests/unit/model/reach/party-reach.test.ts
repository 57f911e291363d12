import { describe, expect, test } from 'vitest';
import { isSinglePerson, partyReachesOf } from '#model/reach/party-reach.ts';
import type { RecordOf } from '#model/records/records.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { make, workspace } from '../tables.ts';

type Person = Partial<RecordOf<'party'>>;
const by = (party: string, at = 1) => ({ value: { party }, at });

/** Kim owns two systems that two steps use, and does a third step; Ann is there, too. */
function kim(person: Person = {}, step: Partial<RecordOf<'step'>> = {}, system: Partial<RecordOf<'system'>> = {}) {
  const view = viewOf(
    workspace({
      map: [make.map()],
      step: [make.step('1'), make.step('2'), make.step('3', { teamId: 'kim', ...step })],
      system: [
        make.system('A', { 'techOwner@room': by('kim'), ...system }),
        make.system('B', { 'techOwner@room': by('kim') }),
        make.system('unused', { 'techOwner@room': by('kim') }),
      ],
      support: [make.link('1', 'A'), make.link('2', 'B'), make.link('2', 'A', { role: 'optional' })],
      party: [make.party('kim', person), make.party('ann'), make.party('gone', { left: true })],
    }),
    'm',
  ) as View;
  return partyReachesOf(view).get('kim');
}

describe('what rests on one person', () => {
  test('systems that steps use, those steps, and what they do themselves', () => {
    expect(kim()).toMatchObject({
      owns: ['A', 'B'],
      alone: ['A', 'B'],
      steps: ['1', '2'],
      aloneSteps: ['1', '2'],
      does: ['3'],
      doesAlone: ['3'],
    });
  });

  test.each<
    [string, Person, Partial<RecordOf<'step'>>, Partial<RecordOf<'system'>>, readonly [number, number], boolean]
  >([
    ['a deputy stands in', { 'deputy:ann': true }, {}, {}, [0, 0], false],
    ['a deputy who has left does not', { 'deputy:gone': true }, {}, {}, [2, 1], true],
    ['nobody stands in for himself', { 'deputy:kim': true }, {}, {}, [2, 1], true],
    ['a team is not alone', { kind: 'team' }, {}, {}, [0, 0], false],
    ['two at once are not alone', {}, { people: { text: '2', v: 2 } }, {}, [2, 0], true],
    ['a disputed owner is not alone', {}, { teamId: 'ann' }, { 'techOwner@ann': by('ann', 0) }, [1, 0], false],
  ])('%s', (_, person, step, system, [alone, does], single) => {
    const reach = kim(person, step, system);
    expect([reach?.alone.length, reach?.doesAlone.length]).toEqual([alone, does]);
    expect(reach && isSinglePerson(reach)).toBe(single);
  });

  test('one who has left answers for nothing any more', () => expect(kim({ left: true })?.owns).toEqual([]));
});
