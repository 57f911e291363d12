import { Suspense, useEffect } from 'react';
import { late } from '#ui/late.tsx';
import { useMoment, usePage, useSet, useShownBeforeInput } from '#views/app/desk.tsx';
import { Boundary } from '#views/app/Boundary.tsx';
import { usePalette } from '#views/app/use-palette.ts';
import { DropFile } from '#views/import/DropFile.tsx';
import { MapPage } from '#views/map/MapPage.tsx';
import { SaveBar } from '#views/top/SaveBar.tsx';
import { TopBar } from '#views/top/TopBar.tsx';
import { Toasts } from '#views/toasts/Toasts.tsx';

const HandsOn = late(() => import('#views/app/HandsOn.tsx'), 'HandsOn');
const StreamsPage = late(() => import('#views/streams/StreamsPage.tsx'), 'StreamsPage');
const SystemsPage = late(() => import('#views/systems/SystemsPage.tsx'), 'SystemsPage');
const SystemPage = late(() => import('#views/system/SystemPage.tsx'), 'SystemPage');
const CarryPage = late(() => import('#views/carry/CarryPage.tsx'), 'CarryPage');
const SortPage = late(() => import('#views/sort/SortPage.tsx'), 'SortPage');
const TablePage = late(() => import('#views/table/TablePage.tsx'), 'TablePage');
const FileDialog = late(() => import('#views/import/FileDialog.tsx'), 'FileDialog');
const pages = {
  map: MapPage,
  table: TablePage,
  streams: StreamsPage,
  systems: SystemsPage,
  system: SystemPage,
  carry: CarryPage,
  sort: SortPage,
};
const dialogs = {
  counting: late(() => import('#views/settings/CountingDialog.tsx'), 'CountingDialog'),
  palette: late(() => import('#views/palette/Palette.tsx'), 'Palette'),
  keys: late(() => import('#views/keys/KeysDialog.tsx'), 'KeysDialog'),
  export: late(() => import('#views/export/ExportDialog.tsx'), 'ExportDialog'),
  import: FileDialog,
  merge: FileDialog,
  connect: late(() => import('#views/connect/ConnectDialog.tsx'), 'ConnectDialog'),
  paste: late(() => import('#views/paste/PasteDialog.tsx'), 'PasteDialog'),
  inventory: late(() => import('#views/inventory/InventoryDialog.tsx'), 'InventoryDialog'),
  keeping: late(() => import('#views/keeping/KeepingDialog.tsx'), 'KeepingDialog'),
};

/** The whole page: top bar, one page of the workspace, at most one dialog. */
export function App() {
  const page = usePage();
  const dialog = useMoment((moment) => moment.dialog);
  const set = useSet();
  usePalette();
  useShownBeforeInput();
  useEffect(() => {
    document.documentElement.dataset['page'] = page;
  }, [page]);
  const Page = pages[page];
  const Dialog = dialog === null ? null : dialogs[dialog];
  return (
    <div className="app">
      <SaveBar />
      <TopBar />
      <Boundary key={page}>
        <Suspense fallback={<main className="page" aria-busy="true" />}>
          <Page />
        </Suspense>
      </Boundary>
      <Suspense fallback={null}>
        <HandsOn />
      </Suspense>
      <Toasts />
      <DropFile />
      <Boundary key={dialog ?? ''}>
        <Suspense fallback={null}>{Dialog && <Dialog onClose={() => set.moment({ dialog: null })} />}</Suspense>
      </Boundary>
    </div>
  );
}
