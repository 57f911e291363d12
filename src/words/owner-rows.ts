import { registerWords } from '#words/register.ts';

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** Words of the sheet that goes to owners and comes back. A file is known by its headings: a heading that changes here is not found in files that were sent before. */
export const ownerRowWords = {
  columns: {
    stream: 'Stream',
    step: 'Step',
    stepId: 'Step id',
    system: 'System',
    systemId: 'System id',
    techOwner: 'Technology owner',
    bizOwner: 'Business owner',
    runBy: 'Who runs it',
  },
  /** Heading of the column that keeps what the answers were when the sheet went out. */
  asSent: 'As sent',
  runBy: registerWords.runBy,
  nobody: 'nobody',
  tab: 'Owners',
  file: (workspace: string) => `${workspace} - owners`,
  sent: (rows: number) =>
    `A sheet of ${many(rows, 'row', 'rows')} for owners. When it comes back, import it as an inventory.`,
  send: 'A sheet for owners to fill in',
  sendLead:
    'Every step with its systems and owners. Send it, let owners change what is wrong, and import it here: only cells they changed are taken.',
  csv: 'CSV',
  xlsx: 'XLSX',
  as: (form: string) => `${form} for owners to fill in`,
  back: 'A sheet that owners filled in',
  rows: (count: number) => many(count, 'row', 'rows'),
  untouched: 'Every cell is as it is here. Nothing changes.',
  sections: {
    edit: 'Changed cells',
    conflict: 'Two answers for one system: which one stands?',
    cleared: 'Cleared: an owner stood here. What does the blank mean?',
    shadow: 'Not run by IT, or not known: tick to say so here',
    added: 'Systems named at a step that did not have them: tick to add',
    removed: 'Missing from the sheet: tick to take the system from the step',
    unreadable: 'Not readable. Nothing is taken from these cells',
  },
  change: (field: string, was: string, now: string) => `${field}: ${was || '(blank)'} → ${now || '(blank)'}`,
  rowsAt: (rows: readonly number[]) =>
    `${rows.length === 1 ? 'Row' : 'Rows'} ${rows.map((row) => (row + 1).toLocaleString('en-GB')).join(', ')}`,
  now: (field: string, was: string) => `${field}, now ${was || '(blank)'}`,
  choiceFor: (system: string, field: string) => `${field} of ${system}`,
  keep: 'Keep as it is here',
  notAsked: 'not asked',
  answer: (text: string, rows: string) => `${text} (${rows})`,
  link: (system: string, stream: string, step: string) => `${system} at ${stream === '' ? '' : `${stream}: `}${step}`,
  isNew: 'new here',
  tickAll: 'Tick all',
  why: {
    step: 'the step is not here (any more)',
    system: 'the system is not here (any more)',
    renamed: 'the name of the system was changed but not its id; to name another system, clear the id',
    noSystem: 'an owner without a system',
    runBy: 'who runs it is none of A, B, C, D',
  },
  apply: (count: number) => (count === 0 ? 'Take over' : `Take over ${many(count, 'change', 'changes')}`),
  applied: (count: number) => `From the owners: ${many(count, 'change', 'changes')}`,
} as const;
