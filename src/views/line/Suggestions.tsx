import type { Suggestion } from '#commands/line/suggest.ts';
import { screenWords as words } from '#words/screen.ts';

interface Props {
  readonly id: string;
  readonly list: readonly Suggestion[];
  readonly at: number;
  readonly onPick: (suggestion: Suggestion) => void;
}

/** What the word at the cursor could be: systems first, then teams, then people; the last one creates. */
export function Suggestions({ id, list, at, onPick }: Props) {
  return (
    <ul id={id} role="listbox" aria-label={words.line.suggestions} className="popup suggestions">
      {list.map((one, index) => (
        <li
          key={`${one.kind}:${one.name}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="menu-item"
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(one);
          }}
        >
          <bdi>{one.kind === 'create' ? words.line.create(one.name) : one.name}</bdi>
          {one.kind !== 'create' && <span className="hint">{words.line.kinds[one.kind]}</span>}
        </li>
      ))}
    </ul>
  );
}
