import './import.css';
import { useEffect, useRef, useState } from 'react';
import type { Proposal } from '#importers/importer.ts';
import { importers } from '#importers/registry.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts } from '#views/app/desk.tsx';
import { ProposalCard } from '#views/import/ProposalCard.tsx';
import { openProposal } from '#views/import/read-file.ts';
import { ReadingCard } from '#views/import/ReadingCard.tsx';
import { useOpening } from '#views/import/use-opening.ts';
import { waitingFiles } from '#views/import/waiting-files.ts';
import { isTableFile, tableFiles } from '#views/paste/table-file.ts';
import { setMoment } from '#store/state.ts';
import { importWords } from '#words/import.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';

const words = panelWords.import;
const accepted = [
  ...importers.flatMap((one) => one.extensions.map((extension) => `.${extension}`)),
  ...tableFiles,
].join(',');

/** Opens files: reads them one after another, says what is in each and what was mended, and changes nothing before a person agrees. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const parts = useParts();
  const { shown, at, of, choose, stop, goOn, next } = useOpening(parts.workspaces);
  const [fault, setFault] = useState('');
  // A second click while the first is being done would take the file in twice.
  const taking = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A button that was pressed may be gone with what it stood on: the focus stays in the dialog.
    if (document.activeElement === document.body) input.current?.focus();
  }, [shown]);
  const onward = () => {
    setFault('');
    if (!next()) onClose();
  };
  const open = async (agreed: Proposal) => {
    if (taking.current) return;
    taking.current = true;
    try {
      await openProposal(agreed, parts);
      onward();
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      taking.current = false;
    }
  };
  const more = at < of;
  const refused = shown.is === 'proposal' && shown.proposal.is === 'refused' ? shown.proposal : null;
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} onClose={onClose}>
      <label className="label">
        {words.choose}
        <input
          ref={input}
          type="file"
          className="field file"
          accept={accepted}
          multiple
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file can be chosen again after it was changed.
            target.value = '';
            setFault('');
            if (files.length === 1 && files.every(isTableFile)) {
              waitingFiles.put(files);
              setMoment(parts.store, { dialog: 'paste' });
            } else if (files.length > 0) choose(files);
          }}
        />
      </label>
      {of > 1 && <p className="quiet">{importWords.manyFiles(at, of)}</p>}
      {shown.is === 'reading' && (
        <ReadingCard file={shown.file} stage={shown.stage} slow={shown.slow} onStop={stop} onGoOn={goOn} />
      )}
      {shown.is === 'stopped' && (
        <p role="status">
          <bdi>{importWords.cancelled(shown.file)}</bdi>
        </p>
      )}
      {shown.is === 'proposal' && <ProposalCard proposal={shown.proposal} onOpen={(agreed) => void open(agreed)} />}
      {of > 1 && refused !== null && /\.(csv|tsv|txt|xlsx)$/i.test(refused.file) && <p>{importWords.tableAlone}</p>}
      {more && shown.is !== 'reading' && (
        <button type="button" className="button" onClick={onward}>
          {shown.is === 'proposal' && refused === null ? importWords.skip : importWords.next}
        </button>
      )}
      {fault && <p role="alert">{fault}</p>}
    </DialogFrame>
  );
}
