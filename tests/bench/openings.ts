import { makeProfile, startVictim } from '../fault/rig.ts';
import { median, openTime, watchPainting } from './measure.ts';
import type { Subject } from './subject.ts';
import type { BenchMap } from './workspace.ts';

/** Openings measured of each page; the middle one counts. */
const OPENINGS = 21;
/** Opened before, not counted: what a browser keeps of a page it keeps by then. */
const BEFORE = 2;

/**
 * Ms from the address to the painted map, for each page: both in browsers of their own, opened in turn, because the
 * machine is not as quick at one moment as at another.
 */
export async function openingTimes(subjects: readonly Subject[], content: BenchMap): Promise<readonly number[]> {
  const opened = await Promise.all(
    subjects.map(async (subject) => {
      const profile = makeProfile();
      const victim = await startVictim(profile.dir);
      const { page } = victim;
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.addInitScript(watchPainting);
      return { subject, profile, victim, page, times: [] as number[] };
    }),
  );
  try {
    for (const { subject, page } of opened) await subject.seed(page, content);
    for (let turn = -BEFORE; turn < OPENINGS; turn += 1) {
      for (const { subject, page, times } of opened) {
        const ms = await openTime(page, subject.address);
        if (turn >= 0) times.push(ms);
      }
    }
    return opened.map(({ times }) => median(times));
  } finally {
    for (const { victim, profile } of opened) {
      await victim.close();
      profile.remove();
    }
  }
}
