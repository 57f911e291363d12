/**
 * Rows as they are written in plain-text tables: `| a | b |`, the line of dashes under the headings left out. Null when
 * less than half of the lines are such.
 */
export function barredRows(lines: readonly string[]): string[][] | null {
  const bars = lines.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length;
  if (bars === 0 || bars * 2 < lines.length) return null;
  return lines
    .filter((line) => !/^[\s|:+-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
}
