import { Popover } from '@base-ui/react/popover';
import { toldMore } from '#scene/told-more.ts';
import type { Told } from '#scene/told-words.ts';
import { useSession, useSet, useView } from '#views/app/desk.tsx';
import { usePick } from '#views/strip/NumberButton.tsx';
import { numberWords as words } from '#words/numbers.ts';

/** The numbers that have no room in the row, and those that few need: worked out when somebody looks. */
export function MoreNumbers({ behind }: { readonly behind: readonly Told[] }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="strip-number strip-more" title={words.moreHow}>
        {words.more}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={6} style={{ zIndex: 50 }}>
          <Popover.Popup className="popup strip-how strip-list">
            <div className="strip-title">
              <Popover.Title>{words.more}</Popover.Title>
              <LadderButton />
            </div>
            <All behind={behind} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function LadderButton() {
  const set = useSet();
  const ladder = useSession((session) => session.ladder);
  return (
    <button type="button" className="button" onClick={() => set.session({ ladder: !ladder })}>
      {ladder ? words.asStrip : words.asLadder}
    </button>
  );
}

function All({ behind }: { readonly behind: readonly Told[] }) {
  const view = useView();
  const pick = usePick();
  const all = view ? [...behind, ...toldMore(view)] : behind;
  return (
    <>
      {all.length === 0 && <p>{words.noMore}</p>}
      <ul>
        {all.map((told) => (
          <li key={told.id}>
            <button type="button" className="strip-number" onClick={() => pick(told.steps)}>
              <span className="quiet">{told.name}</span> <strong>{told.value}</strong>
            </button>
            {told.how.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
