import { factOf, statementsOf } from '#model/facts/claim.ts';
import { nameKey } from '#model/names.ts';
import type { OwnerValue } from '#model/records/claim.ts';
import type { Table } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch } from '#views/app/desk.tsx';
import { SideBySide } from '#views/sort/SideBySide.tsx';
import { SayToo } from '#views/systems/SayToo.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;

interface Props {
  readonly system: SystemRecord;
  readonly parties: Table<'party'>;
  readonly role: 'techOwner' | 'bizOwner';
  readonly label: string;
  /** A table's cell: the field alone. */
  readonly bare?: boolean;
}

/** An owner as text. */
function say(value: OwnerValue, parties: Table<'party'>): string {
  if ('nobody' in value) return words.nobody;
  return 'party' in value ? (parties.get(value.party)?.name ?? '') : value.text;
}

/** Who answers: a name, nobody (asked and confirmed) or empty (not asked). Statements that differ stand side by side. */
export function OwnerField({ system, parties, role, label, bare = false }: Props) {
  const dispatch = useDispatch();
  const fact = factOf(statementsOf(system, role), (value) => nameKey(say(value, parties)) || null);
  const save = (text: string) =>
    dispatch('system.owner', { systemId: system.id, role, text: text === words.nobody ? 'nobody' : text });
  const field = (
    <EditText
      label={`${label} (${system.name})`}
      value={fact ? say(fact.value, parties) : ''}
      placeholder={bare ? words.notAsked : words.ownerHint}
      onSave={save}
    />
  );
  if (bare) return field;
  return (
    <div className="label">
      {label}
      {field}
      <button
        type="button"
        className="button"
        aria-pressed={fact !== null && 'nobody' in fact.value}
        onClick={() => save('nobody')}
      >
        {words.nobody}
      </button>
      <SayToo system={system} field={role} onSay={() => fact && save(say(fact.value, parties))} />
      <SideBySide kind="system" record={system} field={role} />
    </div>
  );
}
