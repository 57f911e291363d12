import type { WorkspaceProposal } from '#importers/importer.ts';
import { useSet } from '#views/app/desk.tsx';
import { waitingCopy } from '#views/merge/waiting-copy.ts';
import { mergeWords as words } from '#words/merge.ts';

/** From the preview of a file to merging it: for a workspace that is here already. */
export function MergeButton({ copy }: { readonly copy: WorkspaceProposal }) {
  const set = useSet();
  return (
    <button
      type="button"
      className="button is-primary"
      autoFocus
      onClick={() => {
        waitingCopy.put(copy);
        set.moment({ dialog: 'merge' });
      }}
    >
      {words.button}
    </button>
  );
}
