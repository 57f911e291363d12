import type { Id } from '#model/records/record.ts';
import { claim, type Build } from '#commands/sample/build.ts';
import type { SampleParties } from '#commands/sample/parties.ts';

/** The systems of the sample; each shows another state of ownership, or another answer to who runs it. */
export interface SampleSystems {
  readonly portal: Id;
  readonly outlook: Id;
  readonly docuStore: Id;
  readonly caseTrack: Id;
  readonly chatGroup: Id;
  readonly mapViewer: Id;
  readonly assistant: Id;
  readonly fireList: Id;
  readonly conditions: Id;
  readonly fees: Id;
  readonly erp: Id;
  readonly print: Id;
}

/** Adds twelve systems of a town hall. */
export function addSystems({ add, ago }: Build, who: SampleParties): SampleSystems {
  const early = ago(50);
  const late = ago(10);
  const owns = (party: Id, by?: Id, at = early) => claim('techOwner', { party }, at, by);
  const answers = (party: Id) => claim('bizOwner', { party }, early);
  const byIT = claim('runBy', 'A', early, who.ana);
  return {
    // Owned by a person or a team of IT, run by IT.
    portal: add('system', {
      name: 'Citizen portal',
      kind: 'application',
      criticality: 'high',
      ...owns(who.kenji),
      ...byIT,
    }),
    outlook: add('system', { name: 'Outlook', kind: 'messaging', ...owns(who.workplaceIT), ...byIT }),
    docuStore: add('system', {
      name: 'DocuStore',
      kind: 'application',
      sanction: 'sanctioned',
      ...owns(who.workplaceIT),
      ...byIT,
    }),
    caseTrack: add('system', {
      name: 'CaseTrack',
      'alias:case tracking': true,
      kind: 'application',
      sanction: 'sanctioned',
      criticality: 'mission',
      ...owns(who.ana),
      ...answers(who.planning),
      ...byIT,
    }),
    // Owned outside IT; the room said that IT was not involved, and IT has confirmed it.
    chatGroup: add('system', {
      name: 'WhatsApp group',
      kind: 'messaging',
      ...owns(who.tom),
      ...claim('runBy', 'C', early),
      ...claim('runBy', 'C', late, who.ana),
    }),
    // Owned outside IT, IT knows, a review is open.
    mapViewer: add('system', {
      name: 'Map viewer',
      kind: 'saas',
      sanction: 'under_review',
      ...owns(who.lena),
      ...claim('runBy', 'B', early, who.lena),
    }),
    // Typed by name, nothing asked yet.
    assistant: add('system', { name: 'Chat assistant', kind: 'ai' }),
    // Nobody asked who owns it; asked who runs it, and nobody knows.
    fireList: add('system', { name: 'Fire checklist.xlsx', kind: 'eud', ...claim('runBy', 'D', early) }),
    // Asked, and nobody owns it; the room says that IT was not involved.
    conditions: add('system', {
      name: 'Conditions.xlsx',
      kind: 'eud',
      ...claim('techOwner', { nobody: true }, early),
      ...answers(who.planning),
      ...claim('runBy', 'C', early),
    }),
    // Its owner has left; IT knows of it.
    fees: add('system', {
      name: 'Fees.accdb',
      kind: 'eud',
      ...owns(who.paul),
      ...claim('runBy', 'B', early, who.erpTeam),
    }),
    // Two statements differ: Finance says one team, IT another.
    erp: add('system', {
      name: 'SAP FI',
      kind: 'application',
      sanction: 'sanctioned',
      criticality: 'mission',
      ...owns(who.finance, who.finance),
      ...owns(who.erpTeam, who.ana, late),
      ...answers(who.finance),
      ...byIT,
    }),
    // Only the supplier is named.
    print: add('system', {
      name: 'PrintPost',
      kind: 'saas',
      vendor: 'PrintPost',
      sanction: 'sanctioned',
      ...owns(who.printPost),
      ...claim('runBy', 'B', early),
    }),
  };
}
