import { useDeferredValue, useMemo, useState } from 'react';
import type { GuessedSheet } from '#importers/inventory/read-job.ts';
import type { Meaning } from '#model/inventory/column-field.ts';
import type { Choices, ImportPlan } from '#model/inventory/import-plan.ts';
import { earlierSheet } from '#model/inventory/known-names.ts';
import { meaningOf, planImport } from '#model/inventory/plan-import.ts';
import type { Role } from '#model/inventory/role.ts';
import type { Records } from '#model/records/records.ts';
import { rememberedColumns } from '#storage/column-memory.ts';
import { statusWords, type StatusWord } from '#views/inventory/status-words.ts';
import { inventoryWords as words } from '#words/inventory.ts';

/** A sheet on its way in: what was guessed, what a person put right, and what would come of it. */
export interface Importing {
  readonly meaning: Meaning;
  /** Columns whose role is still a guess. */
  readonly guessed: readonly boolean[];
  readonly statuses: readonly StatusWord[];
  readonly plan: ImportPlan;
  readonly choices: Choices;
  readonly setRole: (column: number, role: Role | null) => void;
  readonly setStatus: (key: string, value: string | null) => void;
  readonly choose: (change: Choices) => void;
}

/** The meaning of the columns: as this header row was last taken here or on this device, else as guessed. */
function firstMeaning(records: Records, { sheet, guesses }: GuessedSheet): Meaning & { readonly known: boolean } {
  const earlier = earlierSheet(records, sheet);
  const kept =
    earlier && earlier.headers.join('\n') === sheet.headers.join('\n') ? meaningOf(earlier) : remembered(sheet.headers);
  return kept ? { ...kept, known: true } : { roles: guesses.map(({ role }) => role), statuses: {}, known: false };
}

function remembered(headers: readonly string[]): Meaning | null {
  const raw = rememberedColumns(headers);
  if (typeof raw !== 'object' || raw === null || !('roles' in raw) || !('statuses' in raw)) return null;
  const { roles, statuses } = raw;
  if (!Array.isArray(roles) || typeof statuses !== 'object' || statuses === null) return null;
  const known = (role: unknown): Role | null =>
    typeof role === 'string' && Object.hasOwn(words.roles, role) ? (role as Role) : null; // the cast: it is in the list
  const texts = Object.entries(statuses).filter(([, value]) => value === null || typeof value === 'string');
  return { roles: roles.map(known), statuses: Object.fromEntries(texts) };
}

/** What importing would do, worked out anew at each correction. */
export function useImport(records: Records, found: GuessedSheet): Importing {
  const { sheet, guesses } = found;
  const [first] = useState(() => firstMeaning(records, found));
  const [roles, setRoles] = useState(first.roles);
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const [chosen, setChosen] = useState(first.statuses);
  const [choices, setChoices] = useState<Choices>({});
  const statuses = useMemo(() => statusWords(sheet, roles, chosen), [sheet, roles, chosen]);
  const meaning = useMemo(
    (): Meaning => ({ roles, statuses: Object.fromEntries(statuses.map(({ key, becomes }) => [key, becomes])) }),
    [roles, statuses],
  );
  // A click is shown at once; the thousand rows behind it may come a frame later.
  const later = useDeferredValue(meaning);
  const { same } = choices;
  const plan = useMemo(() => planImport(records, sheet, later, same ? { same } : {}), [records, sheet, later, same]);
  return {
    meaning,
    guessed: roles.map(
      (role, at) => !first.known && !touched.has(at) && role !== null && guesses[at]?.how === 'likely',
    ),
    statuses,
    plan,
    choices,
    setRole(column, role) {
      setTouched(new Set([...touched, column]));
      // A sheet has one column of each role but for other names: the one that had it is kept as it is.
      setRoles(roles.map((now, at) => (at === column ? role : now === role && role !== 'alias' ? null : now)));
    },
    setStatus: (key, value) => setChosen({ ...chosen, [key]: value }),
    choose: (change) => setChoices({ ...choices, ...change }),
  };
}
