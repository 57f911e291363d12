import { statementsOf } from '#model/facts/claim.ts';
import type { ClaimField } from '#model/records/claim.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { useSession, useSlice } from '#views/app/desk.tsx';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';

interface Props {
  readonly system: SystemRecord;
  readonly field: ClaimField;
  /** Says the statement in force once more, for whoever is speaking. */
  readonly onSay: () => void;
}

/** Lets the speaker say what somebody else has said: only then is it confirmed, and a choice of the same would say nothing. */
export function SayToo({ system, field, onSay }: Props) {
  const speaker = useSession((session) => session.speaker);
  const name = useSlice((state) => (speaker === null ? undefined : state.records.tables.party.get(speaker)?.name));
  const said = statementsOf(system, field);
  const mine = speaker ?? 'room';
  if (said.length === 0 || said.some((one) => one.source === mine)) return null;
  return (
    <button type="button" className="button" onClick={onSay}>
      {panelWords.inspector.sayToo(name ?? screenWords.line.room)}
    </button>
  );
}
