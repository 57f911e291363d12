import type { Role } from '#model/inventory/role.ts';
import type { SheetForm, SheetRecord } from '#model/records/sheet.ts';

/** An inventory as it was read, before anything is made of it. Every cell is text, as a person sees it in the sheet. */
export interface ReadSheet {
  /** The file's name without folder, or what a pasted table is called. */
  readonly name: string;
  readonly form: SheetForm;
  /** The tab that was read, and all tabs of the workbook. */
  readonly tab?: string;
  readonly tabs?: readonly string[];
  /** Rows above the headers, as they stood; where `written.headRows` is 2, its last two are the header rows themselves. */
  readonly above: readonly (readonly string[])[];
  readonly headers: readonly string[];
  /** Rows under the headers, as long as `headers`; wholly empty ones at the end are left out. */
  readonly rows: readonly (readonly string[])[];
  readonly written: NonNullable<SheetRecord['written']>;
  /** What was odd and how it was read: a sentence each, with the row where it has one. */
  readonly problems: readonly { readonly row?: number; readonly text: string }[];
}

/** What a column seems to be. `sure` is taken without asking, `likely` is taken and shown as a guess. */
export interface GuessedColumn {
  readonly role: Role | null;
  readonly how: 'sure' | 'likely' | 'none';
}
