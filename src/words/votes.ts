/** Words of the votes on a step and of the gap between groups. */
export const voteWords = {
  title: 'How well does this step work?',
  scale: '1 badly, 5 well. Press a number for each vote, − takes one away.',
  groups: { leaders: 'Leaders', doers: 'Doers', it: 'IT' },
  button: (group: string, answer: number, count: number) =>
    `${group}, ${answer} of 5: ${count === 1 ? '1 vote' : `${count} votes`}`,
  share: (group: string, percent: string, n: number) => `${group} ${percent} % (n ${n})`,
  shares: (parts: string) => `4 or 5: ${parts}.`,
  /** `interval` in percentage points. */
  gap: (points: string, lo: string, hi: string) =>
    `Leaders less doers: ${points} percentage points, 95 % interval ${lo} to ${hi}: a difference to talk about.`,
  same: (lo: string, hi: string) => `Leaders and doers see it alike; 95 % interval ${lo} to ${hi} percentage points.`,
  few: (groups: string, least: number) =>
    `Not in pictures: ${groups}. In a group of fewer than ${least}, one would know the other’s vote.`,
  group: (group: string, n: number) => `${group} (n ${n})`,
  /** On a picture: the step about which they differ most. */
  widest: (step: string, leaders: string, doers: string) =>
    `Most to talk about: “${step}” works well for ${leaders}, ${doers}`,
} as const;
