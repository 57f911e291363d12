import { chipCounts, chipIds } from '#model/register/chips.ts';
import { plainLook } from '#model/register/arrange.ts';
import type { Systems } from '#views/systems/use-systems.ts';
import { registerWords as words } from '#words/register.ts';

/** What some systems have in common, with how many of all; pressed, only they are shown. */
export function SystemChips({ systems: { register, look, see } }: { readonly systems: Systems }) {
  const counts = chipCounts(register.rows);
  const all = register.rows.length;
  const looked = look.chips.length > 0 || look.find !== '';
  return (
    <div className="reg-chips" role="group" aria-label={words.chipsName}>
      {chipIds
        .filter((id) => (counts.get(id) ?? 0) > 0 || look.chips.includes(id))
        .map((id) => (
          <button
            key={id}
            type="button"
            className={`reg-chip is-${id}`}
            aria-pressed={look.chips.includes(id)}
            onClick={() =>
              see({ chips: look.chips.includes(id) ? look.chips.filter((one) => one !== id) : [...look.chips, id] })
            }
          >
            {words.chip(words.chips[id], counts.get(id) ?? 0, all)}
          </button>
        ))}
      {looked && (
        <button
          type="button"
          className="button is-quiet"
          onClick={() => see({ chips: plainLook.chips, find: plainLook.find })}
        >
          {words.showAll}
        </button>
      )}
    </div>
  );
}
