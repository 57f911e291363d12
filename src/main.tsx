// First, before the interface is read: see there.
import { firstShelf } from '#storage/first-shelf.ts';
import '@fontsource-variable/inter/index.css';
import '#ui/tokens.css';
import '#ui/controls.css';
import '#views/app/app.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { lacking } from '#storage/fit-environment.ts';
import { onLeave } from '#storage/browser-shelf.ts';
import { rememberedSession, rememberSession } from '#storage/device.ts';
import type { Shelf } from '#storage/shelf.ts';
import { dispatchTo, historyOf, type World } from '#store/desk.ts';
import { readSession } from '#store/remembered.ts';
import { createWorkshopStore } from '#store/state.ts';
import { createWorkspaces, type Workspaces } from '#store/workspaces.ts';
import { loadFaces } from '#ui/browser-measure.ts';
import { firstPaint } from '#ui/first-paint.ts';
import { App } from '#views/app/App.tsx';
import { Boundary } from '#views/app/Boundary.tsx';
import { layoutHere } from '#views/app/late-layouts.ts';
import { stayOffline } from '#views/app/offline.ts';
import { PartsProvider } from '#views/app/desk.tsx';
import { lineText } from '#views/line/line-text.ts';
import { screenWords as words } from '#words/screen.ts';

const world: World = {
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  now: () => Date.now(),
};

/** How long storage may take to open before something is said, ms: a long log of a slow disk has been read by then. */
const HELD_AFTER = 5000;

/** Chooses the adapters, opens the last workspace and shows it; where that cannot be, says why and what can be done. */
async function start(root: HTMLElement): Promise<void> {
  const store = createWorkshopStore(readSession(rememberedSession()));
  const view = createRoot(root);
  const faces = loadFaces();
  const begin = async (shelf: Shelf, first: (workspaces: Workspaces) => Promise<void>): Promise<void> => {
    const workspaces = createWorkspaces(store, shelf, world);
    await Promise.all([first(workspaces), faces, layoutHere(store.getState().session.layout)]);
    const commands = () => firstPaint().then(() => import('#commands/registry.ts'));
    const dispatch = dispatchTo(store, workspaces.doc, world, commands);
    const history = historyOf(store, workspaces.doc);
    const leave = (): void => workspaces.leave(lineText.now());
    onLeave(leave);
    lineText.put(workspaces.takeDraft());
    let session = store.getState().session;
    store.subscribe((state) => {
      if (state.session === session) return;
      session = state.session;
      rememberSession(session);
    });
    // At once, and with what React Flow adds when it has its place: else a frame without cards is painted first.
    flushSync(() =>
      view.render(
        <StrictMode>
          <PartsProvider value={{ store, dispatch, history, workspaces }}>
            <Boundary>
              <App />
            </Boundary>
          </PartsProvider>
        </StrictMode>,
      ),
    );
    stayOffline(store, leave);
  };
  const situation = { view, store, begin, shelf: firstShelf };
  try {
    if (lacking().length > 0) (await import('#views/recovery/recover.tsx')).sayUnfit(situation);
    else {
      const shelf = situation.shelf();
      let waits = true;
      const sayHeld = async (): Promise<void> => {
        const recovery = await import('#views/recovery/recover.tsx');
        if (waits) recovery.sayHeld(situation);
      };
      shelf.onBlocked(() => void sayHeld());
      const late = setTimeout(() => void sayHeld(), HELD_AFTER);
      await begin(shelf, (workspaces) =>
        workspaces.start(words.streams.first).finally(() => {
          waits = false;
          clearTimeout(late);
        }),
      );
    }
  } catch (fault) {
    await import('#views/recovery/recover.tsx')
      .then(({ recover }) => recover(situation, fault))
      .catch(() => view.render(<p className="crash">{words.noStorage}</p>));
  }
}

const root = document.getElementById('root');
if (root) void start(root);
