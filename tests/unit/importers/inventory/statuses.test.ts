import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readStatus, readYesNo } from '#importers/inventory/statuses.ts';
import type { Role } from '#model/inventory/role.ts';
import { fieldSpec } from '#model/records/kinds.ts';

const told = (role: Role, text: string): string => {
  const read = readStatus(role, text);
  return 'value' in read ? read.value : '-';
};

describe('words of other programs', () => {
  it.each<readonly [Role, string]>([
    ['sanction', 'Sanctioned:sanctioned Unsanctioned:unsanctioned Monitored:tolerated Untagged:not_reviewed'],
    [
      'sanction',
      'Approved:sanctioned Rejected:unsanctioned Pending:under_review YES:sanctioned no:unsanctioned Maybe:-',
    ],
    ['lifecycle', 'plan:plan phaseIn:phaseIn active:active phaseOut:phaseOut endOfLife:endOfLife'],
    ['lifecycle', 'Implementing:phaseIn In_production:active Pilot:phaseIn Retired:endOfLife installed:active'],
    [
      'lifecycle',
      'GA:active End_of_sale:phaseOut End_of_support:phaseOut End_of_extended_support:phaseOut End_of_life:endOfLife',
    ],
    ['lifecycle', 'Phase_Out_(2027):phaseOut Außer_Betrieb:endOfLife en_production:active yes:- green:-'],
    [
      'criticality',
      'missionCritical:mission businessCritical:high businessOperational:medium administrativeService:low',
    ],
    [
      'criticality',
      '1_-_most_critical:mission 2_-_somewhat_critical:high 3_-_less_critical:medium 4_-_not_critical:low',
    ],
    ['criticality', 'Mission_critical:mission Vital:high Important:medium Minor:low MISSION_CRITICAL:mission LOW:low'],
    ['criticality', 'hoch:high sehr_hoch:mission moyen:medium Yes:high No:- Tier_2:high'],
    ['runBy', 'IT:A Vendor:B Fachbereich:B Shadow_IT:C unknown:D Bob:-'],
    ['kind', 'SaaS:saas Excel:eud End-user_computing_(EUC):eud Homegrown:application RPA:robot Chat:messaging cake:-'],
    ['name', 'active:-'],
  ])('%s: %s', (role, line) => {
    const words = line.split(' ').map((part) => part.replace(/_(?=[^:]*:)/g, ' '));
    expect(words.map((part) => `${part.split(':')[0]}:${told(role, part.split(':')[0] ?? '')}`)).toEqual(words);
  });

  it('yes and no', () => {
    expect(['Yes', 'oui', 'J', 'x', '✓', '1'].map(readYesNo)).toEqual([true, true, true, true, true, true]);
    expect(['No', 'nein', 'FALSE', '0', '✗'].map(readYesNo)).toEqual([false, false, false, false, false]);
    expect(['', 'maybe', 'IT'].map(readYesNo)).toEqual([null, null, null]);
  });
});

test('whatever the word, what it becomes is a value of the field', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('Active', 'yes', 'High', 'Excel', 'IT', 'Untagged', 'end of life'),
  );
  fc.assert(
    fc.property(fc.constantFrom<Role>('sanction', 'lifecycle', 'criticality', 'kind'), word, (role, text) => {
      const read = readStatus(role, text);
      if ('value' in read) expect(fieldSpec('system', role)?.spec.type.read(read.value, () => {})).toBe(read.value);
    }),
    { seed: 9, numRuns: 400 },
  );
});
