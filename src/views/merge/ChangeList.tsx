import type { Description } from '#model/compare/describe.ts';
import { differenceWords } from '#words/differences.ts';

/** Lines that are read at a glance; the others open on demand. */
const SHOWN = 8;
/** Lines that can be opened for one stream: nobody reads more, and thousands would make the dialog slow. */
const OPENED = 200;

/** Changes by stream, in words. */
export function ChangeList({ description }: { readonly description: Description }) {
  return description.groups.map((group) => {
    const rest = group.lines.slice(SHOWN, SHOWN + OPENED);
    const beyond = group.lines.length - SHOWN - rest.length;
    return (
      <div key={group.mapId ?? ''} className="merge-group">
        <h4>
          <bdi>{group.title}</bdi>
        </h4>
        <Lines lines={group.lines.slice(0, SHOWN)} />
        {rest.length > 0 && (
          <details>
            <summary>{differenceWords.more(group.lines.length - SHOWN)}</summary>
            <Lines lines={rest} />
            {beyond > 0 && <p className="quiet">{differenceWords.more(beyond)}</p>}
          </details>
        )}
      </div>
    );
  });
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
