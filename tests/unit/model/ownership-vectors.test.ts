import { describe, expect, test } from 'vitest';
import { lensById } from '#lenses/registry.ts';
import { factsOf } from '#model/facts/facts.ts';
import { isSinglePerson, partyReachesOf } from '#model/reach/party-reach.ts';
import { reachesOf } from '#model/reach/system-reach.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { factWords } from '#words/facts.ts';
import { vectorRecords, vectors } from './ownership-vectors.ts';

const viewOfMap = (id: string): View => viewOf(vectorRecords, id) as View;
const whole = viewOfMap('m');
const facts = factsOf(whole);

test.each(vectors.systems)('$name: $expect_verdict', ({ name, expect_verdict }) => {
  expect(facts.systems.get(name)?.verdict).toBe(expect_verdict);
});

describe.each(vectors.steps.map((step, at) => ({ ...step, id: `m-${at}` })))(
  '$label',
  ({ id, expect: wanted, support_state }) => {
    const step = facts.steps.get(id);
    test('support, owners, shadow and findings', () => {
      expect(step?.support.state).toBe(step?.support.contradiction ? 'supported' : support_state.replace('_', ' '));
      if (wanted.no_tech_owner) expect(step?.ownership.gap).toBe(wanted.no_tech_owner);
      if (wanted.shadow) expect(step?.shadow.state).toBe(wanted.shadow);
      const findings = [
        step?.support.contradiction && 'MANUAL_WITH_SYSTEM',
        step?.ownership.retired.length && 'RETIRED_SYSTEM_IN_USE',
      ].filter(Boolean);
      expect(findings).toEqual(wanted.finding ? [wanted.finding] : []);
    });
  },
);

const drawings = vectors.steps.map((step, at) => [step.label, step.expect.mark, `m-${at}`] as const);
test.each(drawings.filter(([, mark]) => mark !== undefined))('%s is drawn: %s', (_, mark, id) => {
  expect(drawn(id)).toEqual(pictures[mark ?? '']);
});

/** Marks of the two lenses on a step, * = filled, and the owner's words of its first system. */
function drawn(id: string): readonly string[] {
  return ['ownership', 'shadow'].map((lens) => {
    const marks = lensById(lens).read(whole).steps.get(id)?.marks ?? [];
    return marks.map((mark) => mark.shape + (mark.filled ? '*' : '')).join(' ');
  });
}

/** What the vectors' words come to: filled = confirmed, hollow = not asked or only said. */
const pictures: { readonly [mark: string]: readonly string[] } = {
  'not asked': ['question', 'question'],
  'asked, unknown': ['question*', 'question*'],
  manual: ['hand*', 'hand*'],
  contradiction: ['hand', 'hand'],
  ok: ['', ''],
  'owner missing on 1 of 2': ['triangle diamond', 'diamond'],
  'shadow + no owner': ['triangle diamond*', 'diamond*'],
  'shadow used, not required': ['triangle diamond*', 'diamond*'],
  'owner outside IT': ['', ''],
  'owner missing, system not assessed': ['triangle', 'question'],
  'no accountable owner inside': ['dot', ''],
};

test('an owner outside IT is an owner, shown as such', () => {
  expect(facts.systems.get('Dept CRM')?.owner).toMatchObject({ state: 'person', outsideIT: true });
  expect(facts.systems.get('SAP')?.owner).toMatchObject({ state: 'person', outsideIT: false });
  const words = lensById('ownership').read(whole).systems.get('Dept CRM')?.words;
  expect(words).toBe('J. Diaz (Marketing ops), outside IT');
});

test('denominators', () => {
  const { coverage } = factsOf(viewOfMap('d'));
  expect(coverage).toMatchObject({
    steps: 12,
    asked: 8,
    manual: 1,
    unknown: 1,
    supported: 6,
    fullyOwned: 4,
    systems: 10,
    systemsOwned: 8,
  });
  const { shares } = factWords;
  const wanted = vectors.denominators.expect;
  expect(shares.supported(coverage.fullyOwned, coverage.supported)).toBe(wanted['step_owner_coverage']);
  expect(shares.systems(coverage.systemsOwned, coverage.systems)).toBe(wanted['system_owner_coverage']);
  expect(shares.notAsked(coverage.notAsked, coverage.steps)).toBe(wanted['headline']);
  expect(Number(((coverage.asked / coverage.steps) * 100).toFixed(1))).toBe(wanted['asked_pct']);
});

describe('single points of failure', () => {
  const label = (at: number) => vectors.spof[at]?.label ?? '';
  test.each([0, 1, 2].map((at) => [label(at), at] as const))('%s', (_, at) => {
    const wanted = vectors.spof[at]?.expect.SAP;
    const view = viewOfMap(`s${at}`);
    const reach = reachesOf(view).get('SAP');
    expect(reach?.lost.stream).toBe(wanted?.breaks_stream);
    if (wanted?.disables) expect(reach?.falls.map((id) => id.slice(-1))).toEqual(wanted.disables);
    if (wanted?.reach) expect(`${reach?.falls.length} of ${factsOf(view).steps.size}`).toBe(wanted.reach);
    // The share of R1 in the map is 35 %.
    if (wanted?.breaks_share) expect(reach?.lost).toMatchObject({ share: 0.35, routes: { lost: 1, of: 2 } });
  });
  test.each([3, 4].map((at) => [label(at), at] as const))('%s', (_, at) => {
    const single = [...partyReachesOf(viewOfMap(`s${at}`)).values()].filter(isSinglePerson);
    expect(single.length > 0).toBe(vectors.spof[at]?.expect.person_spof);
  });
  test('the owner of three systems, with the five steps that use them; the label step, done by one', () => {
    const kim = partyReachesOf(viewOfMap('s3')).get('kim');
    expect([kim?.alone.length, kim?.steps.length, kim?.doesAlone.length]).toEqual([3, 5, 0]);
    expect(partyReachesOf(viewOfMap('s4')).get('andy')).toMatchObject({ alone: [], doesAlone: ['s4-Label'] });
  });
});
