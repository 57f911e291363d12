import { useRef, useState } from 'react';
import type { Proposal } from '#importers/importer.ts';
import { importers } from '#importers/registry.ts';
import { readFile } from '#views/import/read-file.ts';
import { openFile, type Rescue } from '#views/recovery/doors.ts';
import { panelWords } from '#words/panels.ts';
import { recoveryWords as words } from '#words/recovery.ts';

interface Props {
  readonly rescue: Rescue;
  readonly busy: boolean;
  readonly first: boolean;
  readonly run: (work: () => Promise<void>) => void;
}

interface Found {
  readonly proposal: Proposal;
  readonly file: File;
}

/** Opens a copy from elsewhere: says what is in it, and takes nothing in before the person agrees. */
export function OpenFile({ rescue, busy, first, run }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Found | null>(null);
  const ids = async () => (rescue.memory ? new Set<string>() : rescue.shelf.ids());
  const read = async (file: File) => {
    const proposal = await readFile(file, { ids }, () => {}).proposal;
    setFound(proposal && { proposal, file });
  };
  return (
    <li>
      <button
        type="button"
        className={first ? 'button is-primary' : 'button'}
        autoFocus={first}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {words.file}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={importers.flatMap((one) => one.extensions.map((extension) => `.${extension}`)).join(',')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) run(() => read(file));
        }}
      />
      {found ? (
        <Offer {...found} busy={busy} onOpen={() => run(() => openFile(rescue, found.proposal, found.file))} />
      ) : (
        <span className="quiet">{words.fileText}</span>
      )}
    </li>
  );
}

/** What is in the file, or why it is not opened. */
function Offer({ proposal, busy, onOpen }: Found & { readonly busy: boolean; readonly onOpen: () => void }) {
  if (proposal.is === 'refused')
    return (
      <span role="alert">
        <bdi>{proposal.sentence}</bdi>
      </span>
    );
  const count = (kind: string) => proposal.counts.get(kind) ?? 0;
  const { import: said } = panelWords;
  return (
    <span className="recovery-offer">
      <strong>
        <bdi>{proposal.is === 'map' ? said.map(proposal.name) : said.workspace(proposal.name)}</bdi>
      </strong>{' '}
      {said.counts(count('step'), count('system'), count('map'))}
      <button type="button" className="button is-primary" autoFocus disabled={busy} onClick={onOpen}>
        {words.openIt}
      </button>
    </span>
  );
}
