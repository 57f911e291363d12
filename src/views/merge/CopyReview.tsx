import { useEffect, useState } from 'react';
import type { WorkspaceProposal } from '#importers/importer.ts';
import { keepOurs, type Choices } from '#model/compare/settle.ts';
import type { Review } from '#store/merging.ts';
import { useParts } from '#views/app/desk.tsx';
import { lookThrough, mergeNow } from '#views/merge/merge-now.ts';
import { ReviewCard } from '#views/merge/ReviewCard.tsx';
import { mergeWords as words } from '#words/merge.ts';

interface Props {
  readonly copy: WorkspaceProposal;
  readonly onClose: () => void;
}

/** Looks a copy through and merges it when the person agrees. */
export function CopyReview({ copy, onClose }: Props) {
  const parts = useParts();
  const [review, setReview] = useState<Review | null>(null);
  const [choices, setChoices] = useState<Choices>({ theirs: new Set(), kept: new Set() });
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const show = (found: Review) => {
    setReview(found);
    setChoices(keepOurs(found.findings));
  };
  useEffect(() => {
    let gone = false;
    lookThrough(copy, parts.workspaces).then(
      (found) => !gone && show(found),
      (error: unknown) => !gone && setSaid(words.failed(error instanceof Error ? error.message : String(error))),
    );
    return () => {
      gone = true;
    };
  }, [copy, parts.workspaces]);
  const merge = async (of: Review) => {
    setBusy(true);
    try {
      const more = await mergeNow(parts, copy, of, choices);
      if (!more) return onClose();
      show(more);
      setSaid(words.moved);
    } catch (error) {
      setSaid(words.failed(error instanceof Error ? error.message : String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      {said !== '' && <p role="alert">{said}</p>}
      {!review && said === '' && <p role="status">{words.looking}</p>}
      {review && (
        <ReviewCard
          copy={copy}
          review={review}
          choices={choices}
          busy={busy}
          onChoose={setChoices}
          onMerge={() => void merge(review)}
          onClose={onClose}
        />
      )}
    </>
  );
}
