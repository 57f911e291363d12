import type { Proposal } from '#importers/importer.ts';
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
  if (proposal.is === 'refused')
    return (
      <p className="refused" role="alert">
        {proposal.sentence}
      </p>
    );
  const { counts, repairs, name } = proposal;
  const count = (kind: string) => counts.get(kind) ?? 0;
  const known = proposal.is === 'workspace' && proposal.known;
  return (
    <div className="proposal">
      <h3>
        <bdi>{proposal.is === 'map' ? words.map(name) : words.workspace(name)}</bdi>
      </h3>
      <p className="quiet">{words.counts(count('step'), count('system'), count('map'))}</p>
      {known && <p>{importWords.known(name)}</p>}
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
      <button type="button" className="button is-primary" autoFocus onClick={() => onOpen(proposal)}>
        {proposal.is === 'map' ? words.add : known ? words.asCopy : words.open}
      </button>
    </div>
  );
}
