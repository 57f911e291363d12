import { FORMAT } from '#model/format/version.ts';

/** A file's content as JSON, of one format. */
export type FileContent = Readonly<Record<string, unknown>>;

/** The step from one format to the next. Pure: content in, new content out, nothing looked up. */
export interface Migration {
  /** The format it reads; it writes the one after. */
  readonly from: number;
  /** What changed, in one sentence, for the list of decisions. */
  readonly why: string;
  readonly run: (content: FileContent) => FileContent;
}

/** Every migration there is, oldest first. Empty: format 1 is the first. */
export const migrations: readonly Migration[] = [];

/**
 * Brings content of an older format up to date, one step after another. Throws RangeError when a step is missing, which a
 * test over the registry keeps from happening.
 */
export function migrate(
  content: FileContent,
  from: number,
  steps: readonly Migration[] = migrations,
  to: number = FORMAT,
): FileContent {
  let current = content;
  for (let format = from; format < to; format++) {
    const step = steps.find((one) => one.from === format);
    if (!step) throw new RangeError(`no migration from format ${format}`);
    current = step.run(current);
  }
  return current;
}
