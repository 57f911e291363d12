import { useState } from 'react';
import type { PartyRow } from '#model/register/people.ts';
import { toast } from '#store/toasts.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts } from '#views/app/desk.tsx';
import { registerWords } from '#words/register.ts';

const words = registerWords.merge;

interface Props {
  readonly rows: readonly PartyRow[];
  readonly onMerged: () => void;
  readonly onClose: () => void;
}

/** Which entry for a person or team stays; the others stand as it from then on. */
export function MergePeople({ rows, onMerged, onClose }: Props) {
  const { store, dispatch } = useParts();
  const [first] = rows.toSorted((a, b) => b.owns.length + b.does - a.owns.length - a.does);
  const [into, setInto] = useState(first?.id ?? '');
  const stays = rows.find((row) => row.id === into);
  if (!stays) return null;
  return (
    <DialogFrame title={words.title(rows.length)} closeWord={words.close} onClose={onClose}>
      <p className="quiet">{words.why}</p>
      <fieldset className="reg-choice">
        <legend>{words.keep}</legend>
        {rows.map(({ id, party, owns }) => (
          <label key={id}>
            <input type="radio" name="into" checked={id === into} onChange={() => setInto(id)} />
            <bdi>{party.name}</bdi>
            <span className="hint">{words.owns(owns.length)}</span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className="button is-primary"
        onClick={() => {
          dispatch('party.merge', { into, partyIds: rows.map((row) => row.id) });
          toast(store, registerWords.merged(rows.length, stays.party.name), { undo: true, topic: 'undo' });
          onMerged();
          onClose();
        }}
      >
        {words.go(stays.party.name)}
      </button>
    </DialogFrame>
  );
}
