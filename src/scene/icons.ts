/** One-colour icons, drawn for this project as strokes 2 wide with round ends in a 24 x 24 box. Only M, L, C and Z. */
const paths = {
  // A raised hand: four fingers, thumb and palm.
  hand: 'M7 12.5 L7 6.5 C7 4.8 9.8 4.8 9.8 6.5 L9.8 11 M9.8 6.5 L9.8 4.2 C9.8 2.5 12.6 2.5 12.6 4.2 L12.6 11 M12.6 5 C12.6 3.4 15.4 3.4 15.4 5 L15.4 11.5 M15.4 7.4 C15.4 5.8 18.2 5.8 18.2 7.4 L18.2 14.5 C18.2 19 15.6 21.5 12.2 21.5 C9 21.5 7.4 19.8 6 17.2 L4 13.4 C3.2 11.8 5.4 10.6 6.4 12 L7 12.8',
  // A speech bubble with its tail.
  voice: 'M4 5 L20 5 L20 16 L11 16 L6.5 20 L6.5 16 L4 16 Z',
  // An arrow upwards out of a tray: something becomes better.
  improvement: 'M12 16 L12 4 M6.5 9.5 L12 4 L17.5 9.5 M4 20 L20 20',
  // A sheet with a folded corner.
  note: 'M5 3.5 L14 3.5 L19 8.5 L19 20.5 L5 20.5 Z M14 3.5 L14 8.5 L19 8.5',
} as const;

/** The icons there are. */
export type IconName = keyof typeof paths;

/** The icon's outline as SVG path data (absolute M, L, C and Z only). */
export function iconPath(icon: IconName): string {
  return paths[icon];
}

/** One stroke of a path: M and L have one point, C three, Z none. */
export interface PathStep {
  readonly op: 'M' | 'L' | 'C' | 'Z';
  readonly at: readonly number[];
}

const steps = new Map<IconName, readonly PathStep[]>();

/** The same outline as single strokes, for painters that have no path data (canvas without Path2D, slides). */
export function iconSteps(icon: IconName): readonly PathStep[] {
  const known = steps.get(icon);
  if (known) return known;
  const read = [...paths[icon].matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, op, numbers]): PathStep => {
    const at = (numbers ?? '')
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    return { op: op === 'M' || op === 'L' || op === 'C' ? op : 'Z', at };
  });
  steps.set(icon, read);
  return read;
}
