import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { MapPage } from '../e2e/pages/map-page.ts';

/** What one tab has made so far: names of steps and texts of improvements that must be there in the end. */
interface Made {
  readonly steps: readonly string[];
  readonly notes: readonly string[];
}

/** A person at one tab who works by keys at random and knows what should have come of it. */
export interface Hands {
  readonly map: MapPage;
  /** Does this many random commands, with random pauses between. */
  readonly work: (commands: number) => Promise<void>;
  readonly made: () => Made;
}

/** Pauses between commands are up to this long, ms: sometimes none, so that writes of two tabs meet. */
const PAUSE = 60;

/** Sits down at a page that shows the map. `name` begins everything this tab makes. */
export function sitDown(page: Page, name: string, random: () => number): Hands {
  const map = new MapPage(page);
  let past: Made[] = [];
  let now: Made = { steps: [], notes: [] };
  let future: Made[] = [];
  let count = 0;

  const did = (next: Made): void => {
    past.push(now);
    now = next;
    future = [];
  };
  const fresh = (): string => `${name}${(count += 1)}`;
  const add = async (): Promise<string> => {
    const step = fresh();
    await map.enter(step);
    did({ ...now, steps: [...now.steps, step] });
    return step;
  };

  // What was just added is selected, so these work on it.
  const improve = async (): Promise<void> => {
    await add();
    const note = fresh();
    await map.enter(`*${note}`);
    did({ ...now, notes: [...now.notes, note] });
  };
  const remove = async (): Promise<void> => {
    const step = await add();
    await map.canvas.focus();
    await map.press('Delete');
    did({ ...now, steps: now.steps.filter((one) => one !== step) });
  };
  const undo = async (): Promise<void> => {
    const before = past.at(-1);
    if (!before) return;
    await map.line.focus();
    await map.press('Control+z');
    past = past.slice(0, -1);
    future = [now, ...future];
    now = before;
  };
  const redo = async (): Promise<void> => {
    const [next, ...rest] = future;
    if (!next) return;
    await map.line.focus();
    await map.press('Control+y');
    past = [...past, now];
    now = next;
    future = rest;
  };
  const kinds = [add, add, add, improve, remove, undo, redo] as const;

  return {
    map,
    made: () => now,
    async work(commands) {
      for (let done = 0; done < commands; done += 1) {
        await (kinds[Math.floor(random() * kinds.length)] ?? add)();
        if (random() < 0.5) await wait(random() * PAUSE);
      }
    },
  };
}
