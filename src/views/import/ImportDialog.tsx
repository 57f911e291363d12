import { useEffect, useState } from 'react';
import type { Proposal } from '#importers/importer.ts';
import { importers } from '#importers/registry.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts } from '#views/app/desk.tsx';
import { ProposalCard } from '#views/import/ProposalCard.tsx';
import { openProposal, readFile } from '#views/import/read-file.ts';
import { waitingFile } from '#views/import/waiting-file.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';

const words = panelWords.import;

/** Opens a file: reads it, says what is in it and what was mended, and changes nothing before a person agrees. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const parts = useParts();
  const [reading, setReading] = useState('');
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [fault, setFault] = useState('');
  const take = async (file: File) => {
    setReading(file.name);
    setProposal(await readFile(file, parts.workspaces));
    setReading('');
  };
  useEffect(() => {
    // Once: the file that opened the dialog. Another one is chosen in it.
    const dropped = waitingFile.take();
    if (dropped) void take(dropped);
  });
  const open = async (agreed: Proposal) => {
    try {
      await openProposal(agreed, parts);
      onClose();
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} onClose={onClose}>
      <label className="label">
        {words.choose}
        <input
          type="file"
          className="field file"
          accept={importers.flatMap((one) => one.extensions.map((extension) => `.${extension}`)).join(',')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(file);
          }}
        />
      </label>
      {reading && <p role="status">{words.reading(reading)}</p>}
      {proposal && <ProposalCard proposal={proposal} onOpen={(agreed) => void open(agreed)} />}
      {fault && <p role="alert">{fault}</p>}
    </DialogFrame>
  );
}
