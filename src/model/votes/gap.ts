/** `sure` of `n`. */
interface Share {
  readonly sure: number;
  readonly n: number;
}

/** The difference of two shares in percentage points, with its 95 % interval. Positive = the first is larger. */
export interface Gap {
  readonly points: number;
  readonly lo: number;
  readonly hi: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

/**
 * The interval of a share after Wilson (1927): [lo, hi], 0 to 1. It stays inside 0 and 1 and says something even where
 * nobody or everybody gave 4 or 5.
 */
function wilson({ sure, n }: Share): readonly [number, number] {
  const share = sure / n;
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return [middle - half, middle + half];
}

/**
 * The difference of two groups' shares, and its 95 % interval after Newcombe (1998, method 10: the ends of both Wilson
 * intervals). Null where a group has nobody, or where a count cannot be. Not rounded.
 */
export function gapOf(one: Share, other: Share): Gap | null {
  const can = ({ sure, n }: Share) => n > 0 && sure >= 0 && sure <= n;
  if (!can(one) || !can(other)) return null;
  const [p1, p2] = [one.sure / one.n, other.sure / other.n];
  const [l1, u1] = wilson(one);
  const [l2, u2] = wilson(other);
  const gap = p1 - p2;
  return {
    points: 100 * gap,
    lo: 100 * (gap - Math.hypot(p1 - l1, u2 - p2)),
    hi: 100 * (gap + Math.hypot(u1 - p1, p2 - l2)),
  };
}
