import './number.css';
import { valueOf } from '#model/calendar.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import { EditText } from '#ui/EditText.tsx';
import { SureSelect } from '#views/inspector/SureSelect.tsx';
import { useSaidBy } from '#views/inspector/use-said-by.ts';
import { moreWords as words } from '#words/more.ts';

/** Whose number it is, and which. */
export interface NumberOf {
  readonly kind: 'step' | 'flow' | 'map';
  readonly id: Id;
  readonly field: keyof typeof words.fields;
}

interface Props {
  readonly of: NumberOf;
  readonly number: Quantity | undefined;
  readonly sort: 'time' | 'share' | 'count';
  readonly onSave: (text: string) => void;
  /** Label and field in one row. */
  readonly row?: boolean;
}

/** A number as typed, with how sure it is and, on pointing, who said it. What was not understood is kept and marked. */
export function NumberField({ of, number, sort, onSave, row = false }: Props) {
  const label = words.fields[of.field];
  const said = useSaidBy(number);
  const understood = valueOf(number) !== null;
  // A question mark is an answer: it was asked, and nobody knows.
  const unread = number !== undefined && !understood && number.text.trim() !== '?';
  return (
    <div className={row ? 'number is-row' : 'number'}>
      <label className="label">
        <span title={words.meant[of.field]}>{label}</span>
        <span className={unread ? 'field number-box is-unread' : 'field number-box'} title={said}>
          <EditText
            className="bare"
            label={label}
            value={number?.text ?? ''}
            placeholder={words.missing}
            invalid={unread}
            onSave={onSave}
          />
          {understood && <SureSelect of={of} sure={number?.sure} />}
        </span>
      </label>
      {unread && <p className="number-note">{words.unread[sort]}</p>}
    </div>
  );
}
