import { useMemo } from 'react';
import type { Proposal } from '#importers/importer.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { previewOf } from '#views/import/preview.ts';
import { MergeButton } from '#views/merge/MergeButton.tsx';
import { importWords } from '#words/import.ts';
import { panelWords } from '#words/panels.ts';

const words = panelWords.import;

/** More would not be read; the count above says how many there are. */
const REPAIRS_SHOWN = 20;

interface Props {
  readonly proposal: Proposal;
  readonly onOpen: (proposal: Proposal) => void;
}

/** What is in a file, before anything of it is taken in. */
export function ProposalCard({ proposal, onOpen }: Props) {
  return proposal.is === 'refused' ? (
    <p className="refused" role="alert">
      <bdi>{proposal.sentence}</bdi>
    </p>
  ) : (
    <Offer proposal={proposal} onOpen={onOpen} />
  );
}

interface OfferProps extends Props {
  readonly proposal: Exclude<Proposal, { is: 'refused' }>;
}

function Offer({ proposal, onOpen }: OfferProps) {
  const store = useStoreOf();
  // Once: what it says must be what was seen when the person decides.
  const { repairs, matched, manySteps } = useMemo(
    () => previewOf(proposal, store.getState().records),
    [proposal, store],
  );
  const { counts } = proposal;
  const { untitled, untitledWorkspace } = panelWords.streams;
  const name = proposal.name || (proposal.is === 'map' ? untitled : untitledWorkspace);
  const count = (kind: string) => counts.get(kind) ?? 0;
  const known = proposal.is === 'workspace' && proposal.known;
  return (
    <div className="proposal">
      <h3>
        <bdi>{proposal.is === 'map' ? words.map(name) : words.workspace(name)}</bdi>
      </h3>
      <p className="quiet">{words.counts(count('step'), count('system'), count('map'))}</p>
      {known && <p>{importWords.known(name)}</p>}
      {manySteps !== null && <p role="status">{importWords.large(manySteps.toLocaleString('en-GB'))}</p>}
      {matched > 0 && <p>{importWords.matched(matched)}</p>}
      <p>{repairs.length === 0 ? importWords.noMended : importWords.mended(repairs.length)}</p>
      {repairs.length > 0 && (
        <ul className="plain-list repairs">
          {repairs.slice(0, REPAIRS_SHOWN).map((repair, index) => (
            <li key={index}>
              <bdi>{[repair.kind, repair.id, repair.field].filter(Boolean).join(' · ')}</bdi>{' '}
              {importWords.repairs[repair.what]}
            </li>
          ))}
        </ul>
      )}
      <div className="export-do">
        {known && <MergeButton copy={proposal} />}
        <button
          type="button"
          className={known ? 'button' : 'button is-primary'}
          autoFocus={!known}
          onClick={() => onOpen(proposal)}
        >
          {proposal.is === 'map' ? words.add : known ? words.asCopy : words.open}
        </button>
      </div>
    </div>
  );
}
