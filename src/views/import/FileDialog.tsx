import { late } from '#ui/late.tsx';
import { useMoment } from '#views/app/desk.tsx';
import { ImportDialog } from '#views/import/ImportDialog.tsx';

const MergeDialog = late(() => import('#views/merge/MergeDialog.tsx'), 'MergeDialog');

/** What takes a file in: opening it, or merging it with what is here. One part of the page, so that it costs the first load once. */
export function FileDialog({ onClose }: { readonly onClose: () => void }) {
  const merging = useMoment((moment) => moment.dialog === 'merge');
  return merging ? <MergeDialog onClose={onClose} /> : <ImportDialog onClose={onClose} />;
}
