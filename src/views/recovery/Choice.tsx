interface Props {
  readonly label: string;
  readonly text: string;
  /** The one that most people want: it stands out and has the focus. */
  readonly first?: boolean;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

/** One thing that can be done, and what comes of it. */
export function Choice({ label, text, first = false, busy, onChoose }: Props) {
  return (
    <li>
      <button
        type="button"
        className={first ? 'button is-primary' : 'button'}
        autoFocus={first}
        disabled={busy}
        onClick={onChoose}
      >
        <bdi>{label}</bdi>
      </button>
      <span className="quiet">{text}</span>
    </li>
  );
}
