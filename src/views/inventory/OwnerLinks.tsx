import type { OwnerChoosing } from '#views/inventory/OwnerEdits.tsx';
import { ownerRowWords as words } from '#words/owner-rows.ts';

/** Rows that are new or gone: a tick each, none of them set. */
export function OwnerLinks({ plan, choices, onChoose }: OwnerChoosing) {
  const lists = {
    added: plan.added.map(({ at, systemId, row }) => ({
      text: words.link(at.system, at.stream, at.step),
      quiet: [words.rowsAt([row]), ...(systemId === undefined ? [words.isNew] : [])].join(' · '),
    })),
    removed: plan.removed.map((at) => ({ text: words.link(at.system, at.stream, at.step), quiet: '' })),
  };
  return (['added', 'removed'] as const).map((is) => {
    const list = lists[is];
    if (list.length === 0) return null;
    const set = (places: Iterable<number>) => onChoose({ ...choices, [is]: new Set(places) });
    return (
      <section key={is} className="dry-run-list" aria-label={words.sections[is]}>
        <p>{words.sections[is]}</p>
        <ul>
          {list.length > 1 && (
            <li className="dry-run-all">
              <button type="button" className="button" onClick={() => set(list.keys())}>
                {words.tickAll}
              </button>
            </li>
          )}
          {list.map(({ text, quiet }, place) => (
            <li key={place}>
              <label>
                <input
                  type="checkbox"
                  checked={choices[is].has(place)}
                  onChange={({ target }) =>
                    set(target.checked ? [...choices[is], place] : [...choices[is]].filter((one) => one !== place))
                  }
                />
                <bdi>{text}</bdi>
                <span className="quiet">{quiet}</span>
              </label>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
