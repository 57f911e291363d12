/** Why an inventory was not read. Each ends a sentence that begins with the file's name. */
const reasons = {
  empty: 'there is nothing in it',
} as const;

/** Words of reading an inventory from a file or a paste. */
export const inventoryReading = {
  /** Names the file, the reason, and what is safe. */
  refused: (file: string, why: keyof typeof reasons): string =>
    `“${file}” was not read: ${reasons[why]}. Nothing here was changed.`,
  unclosed: 'A quotation mark opens a cell and is never closed; it was read as a sign.',
} as const;
