import type { Base } from '#model/records/record.ts';

/** How a sheet came, so that it can go back the same way. */
export type SheetForm = 'csv' | 'tsv' | 'xlsx' | 'pasted';

/**
 * An inventory that was imported: what is needed to give it back as it came. Its rows are kept with the systems they are
 * about (`row:<sheet>` of a system); columns we have no field for are there, too (`x:<column>`).
 */
export interface SheetRecord extends Base {
  /** The file's name, or what a pasted table was called: `import:<name>` is the source of its statements. */
  readonly name: string;
  readonly form: SheetForm;
  /** When it was last imported, ms. */
  readonly at: number;
  /** The tab it was on, for a workbook with several. */
  readonly tab?: string;
  /** The header row as it stood, empty and doubled names included. */
  readonly headers: readonly string[];
  /** For each column what it was taken for (the id of a column role), null = kept as it is. */
  readonly meaning: readonly (string | null)[];
  /** What its status words became: by "<role> <word in lower case>", null = nothing. */
  readonly statuses?: Readonly<Record<string, string | null>>;
  /** Rows that are about no system or about one that an earlier row is about, as they stood. */
  readonly rest?: readonly SheetRow[];
  /** Rows above the header row (titles, a second header row), as they stood. */
  readonly above?: readonly (readonly string[])[];
  /** How its text was written: `{ delimiter, newline, bom, quoted }`. */
  readonly written?: {
    readonly delimiter?: string;
    readonly newline?: string;
    readonly bom?: boolean;
    /** The headers stood in two rows: these are the last two of `above`, and `headers` are made of both. */
    readonly headRows?: 2;
  };
}

/**
 * A system's row in a sheet, one atomic value: where it stood (0 = first row under the headers) and its cells as text,
 * in the order of the sheet's headers. What was never changed is given back from here, letter by letter.
 */
export interface SheetRow {
  readonly at: number;
  readonly cells: readonly string[];
}
