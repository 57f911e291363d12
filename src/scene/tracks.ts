/** Something that needs a stretch of a corridor for itself: a hand-over's run, a label. */
export interface Run {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Height it needs, in px. */
  readonly height: number;
}

/** Where each run goes in a corridor, counted from the corridor's near side, and how high the corridor must be. */
export interface Tracks {
  /** Near side of each run's track, px from the near side of the corridor. */
  readonly start: ReadonlyMap<string, number>;
  readonly height: number;
}

/** Runs of one corridor closer than this to each other need two tracks. */
const APART = 6;

/**
 * Gives each run a track so that no two on one track come near each other. Short runs are nearest to the cards:
 * a run then never crosses the ends of one it encloses.
 */
export function tracksOf(runs: readonly Run[]): Tracks {
  const sorted = [...runs].sort(
    (a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || (a.key < b.key ? -1 : 1),
  );
  const tracks: { height: number; runs: Run[] }[] = [];
  const trackOf = new Map<string, number>();
  for (const run of sorted) {
    let t = tracks.findIndex((track) =>
      track.runs.every((other) => run.to + APART <= other.from || other.to + APART <= run.from),
    );
    if (t < 0) t = tracks.push({ height: 0, runs: [] }) - 1;
    const track = tracks[t];
    if (!track) continue;
    track.runs.push(run);
    track.height = Math.max(track.height, run.height);
    trackOf.set(run.key, t);
  }
  const starts: number[] = [];
  let height = 0;
  for (const track of tracks) {
    starts.push(height);
    height += track.height;
  }
  return { start: new Map([...trackOf].map(([key, t]) => [key, starts[t] ?? 0])), height };
}
