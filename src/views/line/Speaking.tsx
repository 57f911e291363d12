import { useState } from 'react';
import { useDispatch, useSession, useSet, useSlice } from '#views/app/desk.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { EditText } from '#ui/EditText.tsx';
import { alive } from '#model/change.ts';
import { focusLine } from '#views/line/focus-line.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** Who is speaking: stamped on every claim made from now on. */
export function Speaking() {
  const speaker = useSession((session) => session.speaker);
  const parties = useSlice((state) => state.records.tables.party);
  const [naming, setNaming] = useState(false);
  const set = useSet();
  const dispatch = useDispatch();
  const current = speaker === null ? undefined : parties.get(speaker);
  const name = current && alive(current) ? current.name : words.line.room;
  if (naming)
    return (
      <EditText
        className="field speaking"
        label={words.line.speakerNew}
        placeholder={panelWords.inspector.ownerHint}
        value=""
        autoFocus
        onSave={(text) => {
          const made = dispatch('party.create', { name: text }).find((change) => change.op === 'create');
          if (made) set.session({ speaker: made.record.id });
        }}
        onLeave={() => setNaming(false)}
        onDone={() => {
          setNaming(false);
          focusLine();
        }}
      />
    );
  // After the menu has given the focus back: what is said next is typed in the line.
  const speak = (id: string | null) => {
    set.session({ speaker: id });
    setTimeout(focusLine);
  };
  // In the order of the person's language, which takes ten milliseconds the first time.
  const known = () => [...parties.values()].filter(alive).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <MenuButton
        label={words.line.speaking(name)}
        className="button is-pill"
        lines={() => [
          { id: 'room', text: words.line.room, checked: !current, run: () => speak(null) },
          ...known().map((party) => ({
            id: party.id,
            text: party.name,
            hint: panelWords.systems.sides[party.side ?? ''],
            checked: party.id === current?.id,
            run: () => speak(party.id),
          })),
          { id: 'new', text: words.line.speakerNew, apart: true, run: () => setNaming(true) },
        ]}
      >
        <bdi>{words.line.speaking(name)}</bdi> <span aria-hidden="true">▾</span>
      </MenuButton>
      {current && current.side === undefined && (
        <select
          className="field"
          aria-label={words.line.side(name)}
          value=""
          onChange={(event) => dispatch('party.side', { partyId: current.id, side: event.target.value })}
        >
          <option value="">{words.line.sideAsk}</option>
          {(['it', 'business', 'external'] as const).map((side) => (
            <option key={side} value={side}>
              {panelWords.systems.sides[side]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
