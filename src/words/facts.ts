/** Words of facts: units, owners, verdicts, support states; and the texts that people write when they mean "no owner". */
export const factWords = {
  units: { s: 's', min: 'min', h: 'h', d: 'd', wk: 'wk', mo: 'mo', '%': '%' },
  /** "1 day", "18.5 days". */
  days: (number: string) => (number === '1' ? '1 day' : `${number} days`),
  range: (from: string, to: string) => `${from}–${to}`,
  owner: {
    'not asked': 'no owner named',
    nobody: 'nobody owns it',
    left: (name: string) => `${name} has left`,
    outside: (name: string) => `${name}, outside IT`,
    vendor: (name: string) => `only ${name}, a supplier`,
    generic: (name: string) => `only “${name}”`,
    disputed: (name: string) => `${name}? disputed`,
  },
  verdict: {
    shadow: 'outside IT’s view',
    suspected: 'outside IT’s view, said by the room',
    'business-managed': 'run by the business, IT knows',
    managed: 'approved, IT knows',
    'under review': 'under review',
    'not-assessed': 'not assessed',
  },
  /** Where it is known who runs a system that IT knows. */
  managed: { it: 'run by IT', vendor: 'run by a supplier, IT knows', business: 'run by the business, IT knows' },
  support: {
    'not asked': 'not asked',
    unknown: 'asked, nobody knows',
    manual: 'by hand',
    supported: 'supported',
  },
  shares: {
    steps: (part: number, all: number) => `${part} of ${all} ${all === 1 ? 'step' : 'steps'}`,
    supported: (part: number, all: number) => `${part} of ${all} supported ${all === 1 ? 'step' : 'steps'}`,
    systems: (part: number, all: number) => `${part} of ${all} ${all === 1 ? 'system' : 'systems'}`,
    notAsked: (part: number, all: number) => `${part} of ${all} ${all === 1 ? 'step' : 'steps'} not yet asked`,
  },
} as const;

/**
 * Written in an owner's field, these mean that none was named. Compared by `nameKey`, so that case, spaces and
 * punctuation do not matter; a text without any letter or digit ("-", "?", "...") is empty anyway.
 * English, and the same in the languages of the inventories people import most.
 */
export const emptyOwnerWords: readonly string[] = [
  ...['tbd', 'tba', 'tbc', 'to be defined', 'to be decided', 'to be confirmed', 'unknown', 'not known', 'n/a', 'n.a.'],
  ...['na', 'none', 'nil', 'null', 'nobody', 'no one', 'no owner', 'not assigned', 'unassigned', 'not available'],
  ...['vacant'],
  ...['unbekannt', 'niemand', 'keiner', 'kein owner', 'k. A.', 'offen', 'nicht zugewiesen'],
  ...['inconnu', 'aucun', 'personne', 'à définir', 'non attribué'],
  ...['desconocido', 'ninguno', 'nadie', 'sin asignar', 'por definir'],
  ...['onbekend', 'geen', 'nvt', 'sconosciuto', 'nessuno', 'da definire', 'desconhecido', 'ninguém', 'ukjent', 'okänd'],
];

/** Bodies too general to be called when something breaks. Nobody in particular answers: a weak owner. */
export const genericOwnerWords: readonly string[] = [
  ...['IT', 'IT department', 'IT dept', 'IT team', 'the IT', 'information technology', 'ICT', 'EDV', 'informatique'],
  ...['IT support', 'helpdesk', 'help desk', 'service desk', 'support', 'IT-Abteilung', 'DSI', 'informática'],
  ...['business', 'the business', 'department', 'everyone'],
];

/** A supplier without a name. A supplier runs things; answerable for them is somebody inside. */
export const vendorOwnerWords: readonly string[] = [
  ...[
    'vendor',
    'the vendor',
    'supplier',
    'the supplier',
    'provider',
    'contractor',
    'external',
    'outsourced',
    'third party',
  ],
  ...[
    'Lieferant',
    'Hersteller',
    'Dienstleister',
    'fournisseur',
    'prestataire',
    'proveedor',
    'leverancier',
    'fornitore',
  ],
];
