import type { Root } from 'react-dom/client';
import { lacking } from '#storage/fit-environment.ts';
import { ShelfError } from '#storage/shelf-error.ts';
import type { Shelf } from '#storage/shelf.ts';
import type { Store } from '#store/state.ts';
import { Held } from '#views/recovery/Held.tsx';
import { openInMemory, type Begin, type Rescue } from '#views/recovery/doors.ts';
import { RecoveryScreen } from '#views/recovery/RecoveryScreen.tsx';
import { troubleOf } from '#views/recovery/trouble.ts';
import { Unfit } from '#views/recovery/Unfit.tsx';
import { screenWords } from '#words/screen.ts';

/** Waits before storage is tried a second and a third time, ms: a browser that is just tidying up needs no longer. */
const TRY_AGAIN = [300, 1000];

interface Situation {
  readonly view: Root;
  readonly store: Store;
  /** A shelf over this browser's storage, with a connection of its own. */
  readonly shelf: () => Shelf;
  readonly begin: Begin;
}

/** Says up front what does not work in this browser, and goes on when the person wants to. */
export function sayUnfit(situation: Situation): void {
  const lacks = lacking();
  const memory = lacks.includes('storage');
  const goOn = async (): Promise<void> => {
    const rescue = rescueOf(situation, situation.shelf(), memory);
    try {
      await (memory ? openInMemory(rescue) : begin(situation, rescue.shelf));
    } catch (fault) {
      await recover(situation, fault);
    }
  };
  situation.view.render(
    <Unfit lacks={lacks} theme={situation.store.getState().session.theme} onGoOn={() => void goOn()} />,
  );
}

/** Says what is in the way while storage has not opened yet; the workshop takes its place by itself. */
export function sayHeld({ view, store }: Situation): void {
  view.render(<Held theme={store.getState().session.theme} />);
}

/**
 * What happens when the workshop did not open. Storage that does not open is tried twice more; with nothing known to be
 * in it, the editor opens without it and says so. Otherwise the person chooses.
 */
export async function recover(situation: Situation, fault: unknown): Promise<void> {
  let last = fault;
  for (const wait of TRY_AGAIN) {
    if (!isUnreachable(last)) break;
    await new Promise((done) => setTimeout(done, wait));
    try {
      await begin(situation, situation.shelf());
      return;
    } catch (again) {
      last = again;
    }
  }
  const shelf = situation.shelf();
  const memory = isUnreachable(last) || isNewer(last);
  const rescue = rescueOf(situation, shelf, memory);
  if (isUnreachable(last) && shelf.known().length === 0) {
    await openInMemory(rescue);
    return;
  }
  const trouble = await troubleOf(last, shelf, situation.store.getState().session.workspaceId);
  situation.view.render(<RecoveryScreen trouble={trouble} rescue={rescue} />);
}

const begin = ({ begin: run }: Situation, shelf: Shelf): Promise<void> =>
  run(shelf, (workspaces) => workspaces.start(screenWords.streams.first));

/** Whatever is chosen may run into trouble of its own: then the screen says so and stays. */
const rescueOf = ({ store, begin: run }: Situation, shelf: Shelf, memory: boolean): Rescue => ({
  store,
  shelf,
  memory,
  begin: run,
});

const isUnreachable = (fault: unknown): boolean => fault instanceof ShelfError && fault.fault === 'unreachable';
const isNewer = (fault: unknown): boolean =>
  fault instanceof ShelfError && (fault.fault === 'newer' || fault.fault === 'stale');
