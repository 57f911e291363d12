import { useMemo } from 'react';
import type { WorkspaceProposal } from '#importers/importer.ts';
import type { Choices } from '#model/compare/settle.ts';
import { nothingToMerge, type Review } from '#store/merging.ts';
import { ChangeList } from '#views/merge/ChangeList.tsx';
import { Questions } from '#views/merge/Questions.tsx';
import { changesHere, ourChanges, theirChanges } from '#views/merge/tell.ts';
import { mergeWords as words } from '#words/merge.ts';

interface Props {
  readonly copy: WorkspaceProposal;
  readonly review: Review;
  readonly choices: Choices;
  readonly busy: boolean;
  readonly onChoose: (choices: Choices) => void;
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

const day = (at: string | number): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
};

/** What each side changed, what is to be decided, and what merging would do. */
export function ReviewCard({ copy, review, choices, busy, onChoose, onMerge, onClose }: Props) {
  const { findings } = review;
  const theirs = useMemo(() => theirChanges(review), [review]);
  const ours = useMemo(() => ourChanges(review), [review]);
  const here = useMemo(() => changesHere(review, choices), [review, choices]);
  const open = findings.conflicts.length + findings.deletions.length;
  return (
    <div className="merge">
      <p className="merge-file">
        <bdi>{words.file(copy.file, day(copy.exportedAt))}</bdi>
      </p>
      {nothingToMerge(findings) ? (
        <>
          <p role="status">{review.again ? words.again : words.nothing}</p>
          {ours.total > 0 && <p>{words.nothingOurs(ours.total)}</p>}
          <footer className="merge-foot">
            <button type="button" className="button is-primary" autoFocus onClick={onClose}>
              {words.done}
            </button>
          </footer>
        </>
      ) : (
        <>
          <p className="quiet">{words.by[review.by](day(review.since ?? 0))}</p>
          <dl className="merge-counts" aria-label={words.counts}>
            <Count n={theirs.total} what={words.theirs} />
            <Count n={ours.total} what={words.ours} />
            <Count n={open} what={words.both} isOpen={open > 0} />
          </dl>
          {open > 0 && <Questions review={review} choices={choices} onChoose={onChoose} />}
          <section aria-labelledby="merge-theirs">
            <h3 id="merge-theirs">{words.theirChanges}</h3>
            {theirs.total === 0 ? <p className="quiet">{words.noTheirs}</p> : <ChangeList description={theirs} />}
          </section>
          {ours.total > 0 && (
            <details className="merge-ours">
              <summary>{words.ourChanges(ours.total)}</summary>
              <ChangeList description={ours} />
            </details>
          )}
          <footer className="merge-foot">
            <p role="status">
              {words.willBring(here.total)} <span className="quiet">{words.safe}</span>
            </p>
            <button type="button" className="button" onClick={onClose}>
              {words.cancel}
            </button>
            <button
              type="button"
              className="button is-primary"
              autoFocus={open === 0}
              disabled={busy}
              onClick={onMerge}
            >
              {busy ? words.merging : words.merge}
            </button>
          </footer>
        </>
      )}
    </div>
  );
}

function Count({ n, what, isOpen = false }: { readonly n: number; readonly what: string; readonly isOpen?: boolean }) {
  return (
    <div className={isOpen ? 'is-open' : undefined}>
      <dt>{what}</dt>
      <dd>{n}</dd>
    </div>
  );
}
