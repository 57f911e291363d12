import type { Workshop } from './workshop.ts';

/** The same for the commands that sort out: arguments that do something in the full workspace. */
export const everyReview: readonly (readonly [string, (shop: Workshop) => object])[] = [
  ['review.answer', (s) => ({ systemId: s.system('SAP'), of: 'system', value: 'A', reason: 'on the list' })],
  ['review.notSystem', (s) => ({ systemId: s.system('Outlook') })],
  ['review.same', (s) => ({ systemId: s.system('SAP'), otherId: s.system('Excel') })],
  ['review.different', (s) => ({ systemId: s.system('SAP'), otherId: s.system('Excel') })],
  ['review.ask', (s) => ({ of: 'system', systemId: s.system('SAP'), whom: 'Ann Lee' })],
  ['review.keep', (s) => ({ of: 'owner', systemId: s.system('SAP'), field: 'techOwner' })],
  [
    'review.choose',
    (s) => {
      s.speaker = { source: 'import:list' };
      s.run('system.owner', { systemId: s.system('SAP'), role: 'techOwner', text: 'nobody' });
      return { kind: 'system', id: s.system('SAP'), field: 'techOwner', source: 'room' };
    },
  ],
  ['review.owner', (s) => ({ systemId: s.system('SAP'), field: 'techOwner', text: 'Ann Lee' })],
  ['review.repair', (s) => ({ kind: 'system', id: s.system('SAP'), field: 'kind', about: 'SAP' })],
  ['owner.confirm', (s) => ({ systemId: s.system('SAP'), field: 'techOwner', partyId: s.party('Sales') })],
  [
    'owner.answers',
    (s) => ({
      partyId: s.party('Sales'),
      answers: [
        { systemId: s.system('SAP'), field: 'techOwner', answer: 'nobody' },
        { systemId: s.system('Outlook'), field: 'bizOwner', answer: 'not me', whom: 'Bo Ray' },
      ],
    }),
  ],
];
