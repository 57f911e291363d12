interface Props {
  readonly name: string;
  readonly title?: string;
  readonly onGo: () => void;
}

/** Words that lead somewhere: a name, or a count. */
export function GoTo({ name, title, onGo }: Props) {
  return (
    <button type="button" className="bare link" title={title} onClick={onGo}>
      <bdi>{name}</bdi>
    </button>
  );
}
