import type { KnownWorkspace } from '#views/recovery/trouble.ts';
import { recoveryWords } from '#words/recovery.ts';

const words = recoveryWords.known;

const stateOf = ({ state, missing }: KnownWorkspace): string =>
  state === 'shorter' ? words.shorter(missing) : words[state];

const when = (ms: number): string =>
  ms === 0 ? words.never : new Date(ms).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Every workspace by name: when it was last saved and how much of it is there. */
export function KnownTable({ known }: { readonly known: readonly KnownWorkspace[] }) {
  return (
    <table className="recovery-known">
      <caption>{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.saved}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((one) => (
          <tr key={one.id} data-state={one.state}>
            <th scope="row">
              <bdi>{one.name || words.untitled}</bdi>
            </th>
            <td>{when(one.savedAt)}</td>
            <td>{stateOf(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
