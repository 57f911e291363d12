import { countOf, type Found } from '#model/exposure/found.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { walkSteps } from '#views/system/on-map.ts';
import { exposureWords } from '#words/exposure.ts';
import { GoTo } from '#views/system/GoTo.tsx';

const words = exposureWords.portfolio;

interface Props {
  readonly found: Found;
  /** What it is counted of. */
  readonly of: number;
}

/** A count with its denominator; where all of it is on one map, a click walks its steps there. */
export function CountCell({ found, of }: Props) {
  const store = useStoreOf();
  const count = countOf(found);
  const text = words.part(count, of);
  const [first] = found;
  if (!first) return <td className="quiet">{text}</td>;
  return (
    <td>
      {found.length === 1 ? (
        <GoTo name={text} title={words.show(count)} onGo={() => walkSteps(store, first.view.map.id, first.steps)} />
      ) : (
        text
      )}
    </td>
  );
}

/** The head of a table of the portfolio. */
export function TableHead({ columns }: { readonly columns: readonly (keyof typeof words.columns)[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {words.columns[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}
