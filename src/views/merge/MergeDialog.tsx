import './merge.css';
import { useState } from 'react';
import type { Proposal } from '#importers/importer.ts';
import { importers } from '#importers/registry.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts, useSession } from '#views/app/desk.tsx';
import { readFile } from '#views/import/read-file.ts';
import { CopyReview } from '#views/merge/CopyReview.tsx';
import { OtherWorkspace } from '#views/merge/OtherWorkspace.tsx';
import { waitingCopy } from '#views/merge/waiting-copy.ts';
import { mergeWords as words } from '#words/merge.ts';
import { screenWords } from '#words/screen.ts';

const accepted = importers.flatMap((one) => one.extensions.map((extension) => `.${extension}`)).join(',');

/** Merges a copy of the open workspace that was edited elsewhere: choose, look through, decide, merge. */
export function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const { workspaces } = useParts();
  const [reading, setReading] = useState('');
  const [proposal, setProposal] = useState<Proposal | null>(() => waitingCopy.look());
  const close = () => {
    waitingCopy.put(null);
    onClose();
  };
  const read = async (file: File) => {
    setReading(file.name);
    setProposal(await readFile(file, workspaces, () => {}).proposal);
    setReading('');
  };
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} wide onClose={close}>
      {proposal === null || proposal.is === 'refused' ? (
        <>
          <p>{words.lead}</p>
          <label className="label">
            {words.choose}
            <input
              type="file"
              className="field file"
              accept={accepted}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void read(file);
                target.value = '';
              }}
            />
          </label>
          {reading !== '' && (
            <p role="status">
              <bdi>{words.reading(reading)}</bdi>
            </p>
          )}
          {proposal?.is === 'refused' && reading === '' && (
            <p role="alert">
              <bdi>{proposal.sentence}</bdi>
            </p>
          )}
        </>
      ) : (
        <Found proposal={proposal} onClose={close} />
      )}
    </DialogFrame>
  );
}

function Found({
  proposal,
  onClose,
}: {
  readonly proposal: Exclude<Proposal, { is: 'refused' }>;
  readonly onClose: () => void;
}) {
  const open = useSession((session) => session.workspaceId);
  if (proposal.is === 'map')
    return (
      <p role="alert">
        <bdi>{words.mapOnly(proposal.file)}</bdi>
      </p>
    );
  return proposal.workspaceId === open ? (
    <CopyReview copy={proposal} onClose={onClose} />
  ) : (
    <OtherWorkspace copy={proposal} />
  );
}
