import type { Sure } from '#model/records/quantity.ts';
import { useDispatch } from '#views/app/desk.tsx';
import type { NumberOf } from '#views/inspector/NumberField.tsx';
import { moreWords } from '#words/more.ts';

const words = moreWords.sure;
const sures = ['guess', 'asked', 'measured', 'system'] as const;

/** How sure a number is, in a word at the end of its field. Where nobody said, the question shows on pointing and focus. */
export function SureSelect({ of, sure }: { readonly of: NumberOf; readonly sure: Sure | undefined }) {
  const dispatch = useDispatch();
  return (
    <select
      className={sure ? 'number-sure' : 'number-sure is-blank'}
      aria-label={words.name(moreWords.fields[of.field])}
      title={words.meant}
      value={sure ?? ''}
      onChange={({ target }) => dispatch('number.sure', { ...of, value: target.value === '' ? null : target.value })}
    >
      <option value="">{sure ? words.none : words.ask}</option>
      {sures.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </select>
  );
}
