import type { Id } from '#model/records/record.ts';
import type { Build } from '#commands/sample/build.ts';

/** Teams that do the steps, teams and people of IT, one who has left, one supplier. Invented for this sample. */
export interface SampleParties {
  readonly frontDesk: Id;
  readonly planning: Id;
  readonly inspectors: Id;
  readonly fireService: Id;
  readonly finance: Id;
  readonly workplaceIT: Id;
  readonly erpTeam: Id;
  readonly ana: Id;
  readonly kenji: Id;
  readonly lena: Id;
  readonly tom: Id;
  readonly paul: Id;
  readonly printPost: Id;
}

/** Adds the people of a town hall. */
export function addParties({ add }: Build): SampleParties {
  const kenji = add('party', { name: 'Kenji Ito', kind: 'person', side: 'it' });
  return {
    frontDesk: add('party', { name: 'Front desk', kind: 'team', side: 'business', office: 'front' }),
    planning: add('party', { name: 'Planning', kind: 'team', side: 'business', office: 'back' }),
    inspectors: add('party', { name: 'Inspectors', kind: 'team', side: 'business', office: 'back' }),
    fireService: add('party', { name: 'Fire service', kind: 'team', side: 'external' }),
    finance: add('party', { name: 'Finance', kind: 'team', side: 'business', office: 'back' }),
    workplaceIT: add('party', { name: 'Workplace IT', kind: 'team', side: 'it' }),
    erpTeam: add('party', { name: 'ERP team', kind: 'team', side: 'it' }),
    ana: add('party', { name: 'Ana Novak', kind: 'person', side: 'it', ...deputy(kenji) }),
    kenji,
    lena: add('party', { name: 'Lena Roth', kind: 'person', side: 'business' }),
    tom: add('party', { name: 'Tom Berg', kind: 'person', side: 'business' }),
    paul: add('party', { name: 'Paul Weber', kind: 'person', side: 'business', left: true }),
    printPost: add('party', { name: 'PrintPost', kind: 'vendor', side: 'external' }),
  };
}

/** Who stands in: one key for each person. The cast: one computed key of exactly that shape. */
function deputy(party: Id): { readonly [key in `deputy:${string}`]: true } {
  return { [`deputy:${party}`]: true } as { readonly [key in `deputy:${string}`]: true };
}
