import { describe, expect, test } from 'vitest';
import { factOf, statementsOf } from '#model/facts/claim.ts';
import { factsOf } from '#model/facts/facts.ts';
import { gapOf, ownerOf } from '#model/facts/owner.ts';
import { timesOf } from '#model/facts/time.ts';
import { toHours } from '#model/calendar.ts';
import type { OwnerValue, Said } from '#model/records/claim.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { ownerWords } from '#lenses/owner-words.ts';
import { viewOfCase } from './cases.ts';
import { make, workspace } from './tables.ts';

const parties = [
  make.party('ann', { name: 'Ann', side: 'it' }),
  make.party('bob', { name: 'Bob', side: 'business' }),
  make.party('gone', { name: 'Gil', left: true }),
  make.party('erp', { name: 'ERP team', kind: 'team', side: 'it' }),
  make.party('it', { name: 'IT Department', kind: 'team', side: 'it' }),
  make.party('ven', { name: 'Acme', kind: 'vendor' }),
  make.party('tbd', { name: 'TBD' }),
  make.party('twin1', { name: 'Kim' }),
  make.party('twin2', { name: 'KIM' }),
];

function viewWith(system: SystemRecord): View {
  const records = workspace({
    map: [make.map()],
    step: [make.step('1')],
    system: [system],
    support: [make.link('1', 'S')],
    party: parties,
  });
  return viewOf(records, 'm') as View;
}

const says = (value: OwnerValue, at = 1): Said<OwnerValue> => ({ value, at });

describe('owner', () => {
  test.each<[OwnerValue | null, string, string, ReturnType<typeof gapOf>]>([
    [null, 'not asked', 'no owner named', 'not asked'],
    [{ party: 'ann' }, 'person', 'Ann', null],
    [{ party: 'bob' }, 'person', 'Bob, outside IT', null],
    [{ party: 'erp' }, 'team', 'ERP team', null],
    [{ party: 'gone' }, 'left', 'Gil has left', 'confirmed'],
    [{ nobody: true }, 'nobody', 'nobody owns it', 'confirmed'],
    [{ party: 'ven' }, 'weak', 'only Acme, a supplier', null],
    [{ party: 'it' }, 'weak', 'only “IT Department”', null],
    [{ party: 'tbd' }, 'not asked', 'no owner named', 'not asked'],
    [{ party: 'deleted long ago' }, 'not asked', 'no owner named', 'not asked'],
    [{ text: 'erp-team' }, 'team', 'ERP team', null], // a text that names one party means it
    [{ text: 'Kim' }, 'named', 'Kim', null], // two parties have the name: neither is guessed
    [{ text: 'M. Lee' }, 'named', 'M. Lee', null],
    ...[
      '',
      '-',
      '?',
      ' … ',
      'TBD',
      'tbc',
      'Unknown',
      'N/A',
      'n. a.',
      'NA',
      'None',
      'nobody',
      'No owner',
      'not assigned',
      'unbekannt',
    ].map(
      (text) => [{ text }, 'not asked', 'no owner named', 'not asked'] as [OwnerValue, string, string, 'not asked'],
    ),
    [{ text: 'IT' }, 'weak', 'only “IT”', null],
    [{ text: 'Help-Desk' }, 'weak', 'only “Help-Desk”', null],
    [{ text: 'Vendor' }, 'weak', 'only Vendor, a supplier', null],
    [{ text: 'Salesforce' }, 'weak', 'only Salesforce, a supplier', null], // the system's own vendor
  ])('%j is %s: %s', (value, state, words, gap) => {
    const system = make.system('S', { vendor: 'Salesforce', ...(value && { 'techOwner@room': says(value) }) });
    const owner = ownerOf(viewWith(system), system);
    expect([owner.state, ownerWords(owner), gapOf(owner)]).toEqual([state, words, gap]);
  });

  test('two who name different owners are in dispute; the later is in force and both stand', () => {
    const system = make.system('S', {
      'techOwner@bob': says({ party: 'bob' }, 5),
      'techOwner@ann': says({ text: 'ERP team' }, 3),
    });
    const owner = ownerOf(viewWith(system), system);
    expect(owner).toMatchObject({ state: 'person', name: 'Bob', fact: { disputed: true } });
    expect(owner.fact?.others.map((one) => one.source)).toEqual(['ann']);
    expect(ownerWords(owner)).toBe('Bob, disputed');
  });

  test('two who name the same owner in two ways agree; a statement that says nothing disputes nothing', () => {
    const system = make.system('S', {
      'techOwner@room': says({ text: 'erp team' }, 5),
      'techOwner@ann': says({ party: 'erp' }, 3),
      'techOwner@bob': says({ text: 'TBD' }, 9),
      'techOwner@import:cmdb': null,
    });
    const owner = ownerOf(viewWith(system), system);
    expect(owner).toMatchObject({ state: 'team', name: 'ERP team', fact: { disputed: false } });
    expect(owner.fact?.agreed.map((one) => one.source)).toEqual(['room', 'ann']);
  });

  test('nobody knows nothing of a field without statements', () => {
    expect(factOf(statementsOf(make.system('S'), 'runBy'), (value) => value)).toBeNull();
    expect(factOf(statementsOf({ 'runBy@room': null }, 'runBy'), (value) => value)).toBeNull();
  });
});

describe('who runs it, and does IT know?', () => {
  const at = (value: 'A' | 'B' | 'C' | 'D', when = 1) => ({ value, at: when });
  test.each<[string, Partial<SystemRecord>, string]>([
    ['nothing said', {}, 'not-assessed'],
    ['asked, nobody knows', { 'runBy@room': at('D') }, 'not-assessed'],
    ['IT runs it', { 'runBy@room': at('A') }, 'managed'],
    ['a department, IT knows', { 'runBy@room': at('B') }, 'business-managed'],
    ['a supplier, IT knows', { 'runBy@room': at('B'), 'techOwner@room': says({ party: 'ven' }) }, 'managed'],
    ['a department alone, says the room', { 'runBy@room': at('C') }, 'suspected'],
    ['a department alone, says business', { 'runBy@bob': at('C') }, 'suspected'],
    ['a department alone, says IT', { 'runBy@ann': at('C') }, 'shadow'],
    ['says a speaker of IT on behalf of the room', { 'runBy@room': { value: 'C', by: 'ann', at: 1 } }, 'shadow'],
    ['the room, then IT agrees', { 'runBy@room': at('C'), 'runBy@ann': at('C', 2) }, 'shadow'],
    ['IT, then the room agrees', { 'runBy@room': at('C', 2), 'runBy@ann': at('C') }, 'shadow'],
    ['IT says A, the room later C', { 'runBy@room': at('C', 2), 'runBy@ann': at('A') }, 'suspected'],
    ['said by an import', { 'runBy@import:cmdb': at('C') }, 'suspected'],
    ['withdrawn', { 'runBy@ann': null }, 'not-assessed'],
    ['a spreadsheet approved by IT', { 'runBy@room': at('C'), sanction: 'sanctioned' }, 'business-managed'],
    ['tolerated', { 'runBy@room': at('B'), sanction: 'tolerated' }, 'business-managed'],
    ['under review, IT knows', { 'runBy@room': at('B'), sanction: 'under_review' }, 'under review'],
    ['under review, IT not asked', { 'runBy@room': at('C'), sanction: 'under_review' }, 'suspected'],
    ['unsanctioned', { 'runBy@room': at('A'), sanction: 'unsanctioned' }, 'shadow'],
    ['on a personal account', { 'runBy@room': at('B'), personalAccount: true }, 'shadow'],
    ['only a decision', { sanction: 'sanctioned' }, 'managed'],
    ['only not reviewed', { sanction: 'not_reviewed' }, 'not-assessed'],
  ])('%s', (_, fields, verdict) => {
    const view = viewWith(make.system('S', fields));
    expect(factsOf(view).systems.get('S')?.verdict).toBe(verdict);
  });
});

describe('links that count', () => {
  const state = (map: 'current' | 'future', lifecycle: 'plan' | 'endOfLife' | 'active') => {
    const records = workspace({
      map: [make.map({ state: map })],
      step: [make.step('1')],
      system: [make.system('S', { lifecycle })],
      support: [make.link('1', 'S')],
    });
    return factsOf(viewOf(records, 'm') as View).steps.get('1')?.support.state;
  };
  test.each([
    ['current', 'plan', 'not asked'],
    ['current', 'endOfLife', 'supported'],
    ['future', 'plan', 'supported'],
    ['future', 'endOfLife', 'not asked'],
    ['current', 'active', 'supported'],
  ] as const)('on a %s map a system in %s: %s', (map, lifecycle, wanted) => expect(state(map, lifecycle)).toBe(wanted));

  test('a replacement that is not linked to any step still counts as one', () => {
    const said = { 'runBy@ann': { value: 'C' as const, at: 1 } };
    const shadow = (replacement: Partial<SystemRecord>) => {
      const records = workspace({
        map: [make.map()],
        step: [make.step('1')],
        system: [make.system('S', said), make.system('R', replacement)],
        support: [make.link('1', 'S', { replaceableBy: 'R' })],
        party: parties,
      });
      return factsOf(viewOf(records, 'm') as View).steps.get('1')?.shadow.state;
    };
    expect(shadow({})).toBe('uses');
    expect(shadow(said)).toBe('depends');
    expect(shadow({ del: 1 })).toBe('depends');
  });
});

describe('published streams: sums of what is known', () => {
  test.each([
    ['valuetech-with-systems', 'office'],
    ['tailspin-web-release', 'office'],
    ['martin-osterling-figure-1-1', 'office'],
    ['mapvs-invoice', 'office'],
    ['mapvs-patient', 'apart'],
    ['mapvs-permit', 'office'],
    ['mapvs-portal-approval', 'office'],
    ['bdfinst-rework-implicit', 'office'],
    ['bdfinst-rework-explicit', 'apart'], // rework never lengthens the way without it
    ['acme-stamping-current', 'manufacturing'], // inventory days stand alone: 23.6 d, not 23.6 d + 188 s
    ['acme-stamping-future', 'manufacturing'],
  ] as const)('%s', (name, convention) => {
    const { view, given } = viewOfCase(name, convention);
    const { takes, work, calendar } = timesOf(view);
    const { lead_time: lead, process_time: process } = given.published_totals;
    // Published to a tenth of a day or better, so that half of one may be missing.
    const printed = lead && toHours({ text: '', ...lead }, calendar);
    if (printed) expect(Math.abs(takes.hours - printed)).toBeLessThan(0.05 * calendar.hoursPerDay);
    if (process) expect(work.hours).toBeCloseTo(toHours({ text: '', ...process }, calendar) ?? NaN, 6);
  });

  test('a total that was declared wrong is not repeated: 16.2 days, though 23.5 is printed', () => {
    const { view } = viewOfCase('acme-stamping-garbled', 'manufacturing');
    const { takes, calendar } = timesOf(view);
    expect(takes.hours / calendar.hoursPerDay).toBeCloseTo(16.2, 1);
  });

  test('what varies is missing, and the sum says so', () => {
    const { view } = viewOfCase('va-medication-adherence', 'office');
    const { takes, work } = timesOf(view);
    expect(takes.of).toBe(view.steps.length);
    expect(takes.known).toBeLessThan(takes.of);
    expect(takes.hours).toBeCloseTo(384, 6);
    expect(work.known).toBeLessThan(work.of);
  });
});
