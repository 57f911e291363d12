import '@fontsource-variable/inter/index.css';
import '#ui/tokens.css';
import '#ui/controls.css';
import '#views/app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepOffline, onFailedPart } from '#lib/keep-offline.ts';
import { browserShelf, onLeave } from '#storage/browser-shelf.ts';
import { rememberedSession, rememberSession } from '#storage/device.ts';
import { dispatchTo, historyOf, type World } from '#store/desk.ts';
import { readSession } from '#store/remembered.ts';
import { createWorkshopStore, setMoment } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { createWorkspaces } from '#store/workspaces.ts';
import { loadFaces } from '#ui/browser-measure.ts';
import { App } from '#views/app/App.tsx';
import { PartsProvider } from '#views/app/desk.tsx';
import { NoStorage } from '#views/app/NoStorage.tsx';
import { lineText } from '#views/line/line-text.ts';
import { screenWords as words } from '#words/screen.ts';

const world: World = {
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  now: () => Date.now(),
};

/** Chooses the adapters, opens the last workspace and shows it. */
async function begin(root: HTMLElement): Promise<void> {
  const store = createWorkshopStore(readSession(rememberedSession()));
  const view = createRoot(root);
  const faces = loadFaces();
  try {
    const workspaces = createWorkspaces(store, browserShelf(), world);
    await Promise.all([workspaces.start(words.streams.first), faces]);
    const dispatch = dispatchTo(store, workspaces.doc, world, () => import('#commands/registry.ts'));
    const history = historyOf(store, workspaces.doc);
    onLeave(() => workspaces.leave(lineText.now()));
    lineText.put(workspaces.takeDraft());
    let session = store.getState().session;
    store.subscribe((state) => {
      if (state.session === session) return;
      session = state.session;
      rememberSession(session);
    });
    view.render(
      <StrictMode>
        <PartsProvider value={{ store, dispatch, history, workspaces }}>
          <App />
        </PartsProvider>
      </StrictMode>,
    );
    onFailedPart(() => toast(store, words.partMissing, { tone: 'problem' }));
    void keepOffline({ onNewVersion: (take) => setMoment(store, { newVersion: take }) });
  } catch (fault) {
    view.render(<NoStorage fault={fault} />);
  }
}

const root = document.getElementById('root');
if (root) void begin(root);
