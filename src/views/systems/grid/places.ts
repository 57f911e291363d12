/** A line (-1 = the names of the columns) and a column. */
export interface Place {
  readonly line: number;
  readonly col: number;
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads in a grid of `lines` and `cols`, of which `page` lines are in sight; null = nowhere. */
export function placeAfter(
  { line, col }: Place,
  press: Press,
  lines: number,
  cols: number,
  page: number,
): Place | null {
  const ctrl = press.ctrlKey || press.metaKey;
  const to = (l: number, c: number): Place => ({
    line: Math.max(-1, Math.min(lines - 1, l)),
    col: Math.max(0, Math.min(cols - 1, c)),
  });
  switch (press.key) {
    case 'ArrowUp':
      return ctrl ? to(0, col) : to(line - 1, col);
    case 'ArrowDown':
      return ctrl ? to(lines - 1, col) : to(line + 1, col);
    case 'ArrowLeft':
      return ctrl ? to(line, 0) : to(line, col - 1);
    case 'ArrowRight':
      return ctrl ? to(line, cols) : to(line, col + 1);
    case 'Home':
      return ctrl ? to(0, 0) : to(line, 0);
    case 'End':
      return ctrl ? to(lines, cols) : to(line, cols);
    case 'PageUp':
      return to(Math.max(0, line - page), col);
    case 'PageDown':
      return to(line + page, col);
    default:
      return null;
  }
}

/** The next cell in reading order, or the one before; null = beyond the grid. */
export function placeBeside({ line, col }: Place, by: 1 | -1, lines: number, cols: number): Place | null {
  const next = col + by;
  if (next >= 0 && next < cols) return { line, col: next };
  const other = line + by;
  return other < 0 || other >= lines ? null : { line: other, col: by === 1 ? 0 : cols - 1 };
}
