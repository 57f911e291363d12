import type { WorkspaceProposal } from '#importers/importer.ts';

let waiting: WorkspaceProposal | null = null;

/** A copy that was read elsewhere, on its way to the dialog that merges it. */
export const waitingCopy = {
  put: (copy: WorkspaceProposal | null): void => {
    waiting = copy;
  },
  look: (): WorkspaceProposal | null => waiting,
};
