import { nameAsKept, readLine } from '#commands/line/read.ts';
import type { Known } from '#commands/line/parsed.ts';
import type { TableStep } from '#commands/paste-table.ts';
import { isNameHeading } from './heading.ts';

const BULLET = /^\s*(?:[-*•·–—▪◦●○■□➤→✓✔☐]|\(?(?:\d{1,3}|[a-z])[.)]|(?:step|schritt)\s+\d{1,3}[.:)])\s+(?=\S)/iu;

/** Steps of a list, and the row each came from. */
export interface ListSteps {
  readonly steps: readonly TableStep[];
  readonly stepRows: readonly number[];
  /** The row of a heading over the list ("Steps:"), which is no step. */
  readonly title: number | null;
}

/**
 * Each line of a list read as the line under the map reads it. Bullets and numbers go where most lines have one: a single
 * `-` or `*` is a note on the step before it, as in the line.
 */
export function stepsOfLines(lines: readonly string[], known: Known): ListSteps {
  const marked = lines.filter((line) => BULLET.test(line)).length;
  const isMarked = lines.length > 1 && marked * 2 > lines.length;
  const [first = ''] = lines;
  const isOver = isMarked && lines.length > 2 && /[:：]$/.test(first) && !BULLET.test(first);
  const title = isOver || (lines.length > 1 && isNameHeading(first)) ? 0 : null;
  const steps: TableStep[] = [];
  const stepRows: number[] = [];
  for (const [row, text] of lines.entries()) {
    if (row === title) continue;
    const line = readLine(isMarked ? text.replace(BULLET, '') : text, known);
    const before = steps.at(-1);
    if (line.is === 'note' && before !== undefined) {
      const { kind, text: said, speaker } = line;
      const note = { kind, text: said.trim(), ...(speaker === undefined ? {} : { speaker }) };
      steps[steps.length - 1] = { ...before, notes: [...before.notes, note] };
    } else if (line.is === 'step') {
      const { pt, lt, ca, team, rework, speaker, systems, unread } = line;
      steps.push({
        name: line.name,
        ...(pt && { pt }),
        ...(lt && { lt }),
        ...(ca && { ca }),
        ...(team === undefined ? { sameTeam: true } : { team }),
        ...(rework && { rework }),
        ...(speaker === undefined ? {} : { speaker }),
        systems,
        notes: [],
        unread,
        kept: new Map(),
      });
      stepRows.push(row);
    } else if (text.trim() !== '') {
      // A note before the first step has no step to stand on: it becomes one, so that it is not lost.
      steps.push({ name: nameOfLoose(text), sameTeam: true, systems: [], notes: [], unread: [], kept: new Map() });
      stepRows.push(row);
    }
  }
  return { steps, stepRows, title };
}

function nameOfLoose(text: string): string {
  const line = readLine(text, { systems: [], teams: [], people: [] });
  return line.is === 'step' ? nameAsKept(line) : text.trim();
}
