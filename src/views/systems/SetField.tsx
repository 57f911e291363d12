import { useState } from 'react';
import type { Option } from '#views/systems/grid/grid.ts';
import { Combo } from '#views/systems/grid/Combo.tsx';

interface Props {
  readonly text: string;
  /** Name of the field while it is open. */
  readonly label: string;
  readonly options: (typed: string) => readonly Option[] | null;
  readonly onSave: (text: string) => void;
}

/** A button that becomes a field with a list, and a button again when something was picked. */
export function SetField({ text, label, options, onSave }: Props) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {text}
      </button>
    );
  return (
    <Combo
      label={label}
      className="field reg-set"
      placeholder={label}
      text=""
      fresh
      options={options}
      onSave={(typed, how) => {
        setOpen(false);
        if (how !== 'leave') onSave(typed);
      }}
      onDrop={() => setOpen(false)}
    />
  );
}
