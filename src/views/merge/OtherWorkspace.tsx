import type { WorkspaceProposal } from '#importers/importer.ts';
import { useParts, useSet, useSlice } from '#views/app/desk.tsx';
import { waitingCopy } from '#views/merge/waiting-copy.ts';
import { mergeWords as words } from '#words/merge.ts';

/** The copy is of a workspace that is not the open one: offers to open that one, or says where it is. */
export function OtherWorkspace({ copy }: { readonly copy: WorkspaceProposal }) {
  const { workspaces } = useParts();
  const set = useSet();
  const here = useSlice((state) => state.workspaces.find((one) => one.id === copy.workspaceId));
  const removed = useSlice((state) => state.removed.find((one) => one.id === copy.workspaceId));
  if (!here)
    return (
      <p role="alert">
        <bdi>{removed ? words.binned(removed.name) : words.foreign(copy.name)}</bdi>
      </p>
    );
  const open = async () => {
    waitingCopy.put(copy);
    await workspaces.open(here.id);
    // Opening a workspace closes what was open on the other one.
    set.moment({ dialog: 'merge' });
  };
  return (
    <>
      <p>
        <bdi>{words.elsewhere(here.name)}</bdi>
      </p>
      <button type="button" className="button is-primary" autoFocus onClick={() => void open()}>
        <bdi>{words.openFirst(here.name)}</bdi>
      </button>
    </>
  );
}
