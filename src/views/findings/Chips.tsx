import { memo } from 'react';
import type { Chip } from '#lenses/lens.ts';
import { MarkSvg } from '#canvas/MarkSvg.tsx';
import { useMoment, useSet } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** Legend, count and filter at once: a pressed chip leaves only its steps in full. */
export const Chips = memo(function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  const pressed = useMoment((moment) => moment.chip);
  const set = useSet();
  return (
    <div className="chips" role="group" aria-label={words.chips.name}>
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className="chip"
          data-tone={chip.mark.tone}
          aria-pressed={pressed === chip.id}
          onKeyDown={({ key }) => {
            if (key === 'Escape') set.moment({ chip: null });
          }}
          onClick={() => set.moment({ chip: pressed === chip.id ? null : chip.id })}
        >
          <MarkSvg mark={chip.mark} />
          {chip.text}
        </button>
      ))}
    </div>
  );
});
