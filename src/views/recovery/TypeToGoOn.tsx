import { useId, useState } from 'react';
import { recoveryWords } from '#words/recovery.ts';

interface Props {
  readonly words: { readonly title: string; readonly explain: string; readonly word: string; readonly do: string };
  readonly busy: boolean;
  /** What stands on the button that downloads everything. */
  readonly raw: string;
  readonly onRaw: () => void;
  readonly onKeep: () => void;
  readonly onGoOn: () => void;
}

/** Asks for a typed word before what cannot be taken back; what is left can be downloaded first. */
export function TypeToGoOn({ words, busy, raw, onRaw, onKeep, onGoOn }: Props) {
  const [typed, setTyped] = useState('');
  const title = useId();
  const agreed = typed.trim().toLowerCase() === words.word;
  return (
    <form
      className="recovery-last"
      role="group"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (agreed) onGoOn();
      }}
    >
      <h2 id={title}>{words.title}</h2>
      <p>{words.explain}</p>
      <label className="label">
        {recoveryWords.type(words.word)}
        <input
          className="field"
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p className="recovery-buttons">
        <button type="button" className="button" disabled={busy} onClick={onRaw}>
          {raw}
        </button>
        <button type="button" className="button" onClick={onKeep}>
          {recoveryWords.keep}
        </button>
        <button type="submit" className="button" disabled={busy || !agreed}>
          {words.do}
        </button>
      </p>
    </form>
  );
}
