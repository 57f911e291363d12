import { layoutNames } from '#scene/names.ts';
import { setMoment, setSession, type Store } from '#store/state.ts';
import type { Parts } from '#views/app/desk.tsx';
import { toast } from '#store/toasts.ts';
import { commandById } from '#commands/registry.ts';
import { viewOf } from '#model/view-of.ts';
import { selectSlowestWay } from '#views/strip/slowest-way.ts';
import { goBack } from '#views/app/after-undo.ts';
import { copySelection, pasteText, writeClipboard } from '#views/app/clip.ts';
import { nudge } from '#views/app/nudge.ts';
import { walkFlow } from '#views/app/walk-flow.ts';
import { downloadMapFile, downloadWorkspaceFile } from '#views/export/files.ts';
import { importOwnerSheet, importPictures } from '#views/export/later.ts';
import { andSay, keepPointNow, makeCopy } from '#views/keeping/make-copy.ts';
import { focusCanvas, focusLine } from '#views/line/focus-line.ts';
import { goRound } from '#views/line/rounds.ts';
import { askViewport } from '#views/map/viewport-ask.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** What a look may use. */
export interface LookParts extends Parts {
  readonly run: (id: string) => boolean;
}

type Look = (parts: LookParts) => void;

const move =
  (direction: 'next' | 'previous' | 'up' | 'down'): Look =>
  ({ store }) =>
    walkFlow(store, direction);

const picture = (work: () => Promise<void>, store: Store) => {
  work().catch((error: unknown) => {
    toast(store, panelWords.export.failed(error instanceof Error ? error.message : String(error)), { tone: 'problem' });
  });
};

/** What each command that changes only what is shown does. Ids come from the registry; a test holds the two together. */
export const looks: ReadonlyMap<string, Look> = new Map<string, Look>([
  [
    'edit.undo',
    ({ store, history }) => {
      const meta = goBack(store, history.undo);
      toast(store, meta ? words.undone(commandById(meta.command)?.name ?? meta.command) : words.nothingToUndo, {
        topic: 'undo',
      });
    },
  ],
  [
    'edit.redo',
    ({ store, history }) => {
      const meta = goBack(store, history.redo);
      toast(store, meta ? words.redone(commandById(meta.command)?.name ?? meta.command) : words.nothingToRedo, {
        topic: 'undo',
      });
    },
  ],
  ['edit.copy', ({ store }) => picture(() => writeClipboard(copySelection(store)), store)],
  [
    'edit.cut',
    ({ store, run }) => {
      picture(() => writeClipboard(copySelection(store)), store);
      run('step.delete');
    },
  ],
  [
    'edit.paste',
    ({ store, dispatch }) =>
      picture(async () => pasteText(store, dispatch, await navigator.clipboard.readText()), store),
  ],
  [
    'edit.selectAll',
    ({ store }) => {
      const { records, session } = store.getState();
      const view = session.mapId === null ? null : viewOf(records, session.mapId);
      if (view) setMoment(store, { steps: view.steps.map((step) => step.id), flows: [], system: null });
    },
  ],
  ['edit.find', ({ store }) => setMoment(store, { dialog: 'palette' })],
  [
    'edit.title',
    ({ store }) => {
      const last = store.getState().moment.steps.at(-1);
      if (last === undefined) focusLine();
      else setMoment(store, { editing: last });
    },
  ],
  [
    'edit.leave',
    ({ store }) => {
      const { moment } = store.getState();
      if (moment.connecting !== null) setMoment(store, { connecting: null });
      else if (moment.walk) setMoment(store, { walk: null });
      else if (moment.chip !== null) setMoment(store, { chip: null });
      else setMoment(store, { steps: [], flows: [], system: null });
    },
  ],
  [
    'flow.connectTo',
    ({ store }) => store.getState().moment.steps.length > 0 && setMoment(store, { dialog: 'connect' }),
  ],
  [
    'look.layout',
    ({ store }) => {
      const at = layoutNames.findIndex((one) => one.id === store.getState().session.layout);
      const next = layoutNames[(at + 1) % layoutNames.length];
      if (next) setSession(store, { layout: next.id });
    },
  ],
  ['look.fit', () => askViewport('fit')],
  ['look.zoomIn', () => askViewport('in')],
  ['look.zoomOut', () => askViewport('out')],
  ['look.zoomActual', () => askViewport('actual')],
  ['look.inspector', ({ store }) => setSession(store, { inspector: !store.getState().session.inspector })],
  ['look.outline', ({ store }) => setSession(store, { outline: !store.getState().session.outline })],
  ['look.strip', ({ store }) => setSession(store, { strip: !store.getState().session.strip })],
  ['look.ladder', ({ store }) => setSession(store, { ladder: !store.getState().session.ladder, strip: true })],
  ['look.slowestWay', ({ store }) => selectSlowestWay(store)],
  ['counting.open', ({ store }) => store.getState().session.mapId !== null && setMoment(store, { dialog: 'counting' })],
  [
    'expect.ask',
    ({ store }) => {
      setSession(store, { page: 'map' });
      setMoment(store, { expecting: store.getState().session.mapId });
    },
  ],
  ['look.palette', ({ store }) => setMoment(store, { dialog: 'palette' })],
  ['look.keys', ({ store }) => setMoment(store, { dialog: 'keys' })],
  ['look.streams', ({ store }) => setSession(store, { page: 'streams' })],
  ['look.systems', ({ store }) => setSession(store, { page: 'systems' })],
  ['look.sort', ({ store }) => setSession(store, { page: 'sort' })],
  ['look.carry', ({ store }) => setSession(store, { page: 'carry', about: null })],
  ['inventory.open', ({ store }) => setMoment(store, { dialog: 'inventory' })],
  ['inventory.giveBack', ({ store }) => setMoment(store, { dialog: 'inventory' })],
  ['inventory.sendOwners', ({ store }) => picture(async () => (await importOwnerSheet()).sendOwners(store), store)],
  ['look.map', ({ store }) => setSession(store, { page: 'map' })],
  ['page.table', ({ store }) => setSession(store, { page: 'table' })],
  [
    'theme.toggle',
    ({ store }) =>
      setSession(store, { theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' }),
  ],
  ['walk.next', move('next')],
  ['walk.previous', move('previous')],
  ['walk.up', move('up')],
  ['walk.down', move('down')],
  ['nudge.left', ({ store, dispatch }) => nudge(store, dispatch, -1, 0)],
  ['nudge.right', ({ store, dispatch }) => nudge(store, dispatch, 1, 0)],
  ['nudge.up', ({ store, dispatch }) => nudge(store, dispatch, 0, -1)],
  ['nudge.down', ({ store, dispatch }) => nudge(store, dispatch, 0, 1)],
  ['line.focus', () => focusLine()],
  ['line.leave', () => focusCanvas()],
  ['line.roundNext', ({ store }) => goRound(store, 1)],
  ['line.roundPrevious', ({ store }) => goRound(store, -1)],
  ['export.open', ({ store }) => setMoment(store, { dialog: 'export' })],
  [
    'export.png',
    ({ store }) =>
      picture(async () => {
        const { downloadPng } = await importPictures();
        await downloadPng(store.getState());
      }, store),
  ],
  [
    'export.copyPng',
    ({ store }) =>
      picture(async () => {
        const { copyPicture } = await importPictures();
        await copyPicture(store.getState(), store.getState().session.pngScale);
      }, store),
  ],
  ['export.map', ({ store }) => picture(() => downloadMapFile(store.getState()), store)],
  [
    'export.workspace',
    ({ store, workspaces }) => picture(() => downloadWorkspaceFile(store.getState(), workspaces), store),
  ],
  ['keeping.open', ({ store }) => setMoment(store, { dialog: 'keeping' })],
  ['keeping.copy', (parts) => void andSay(parts, makeCopy)],
  ['keeping.point', (parts) => void andSay(parts, (of) => keepPointNow(of))],
  ['paste.open', ({ store }) => setMoment(store, { dialog: 'paste' })],
  ['import.open', ({ store }) => setMoment(store, { dialog: 'import' })],
  ['merge.open', ({ store }) => setMoment(store, { dialog: 'merge' })],
]);
