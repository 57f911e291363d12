import { useState } from 'react';
import { mergeFields, type MergeField } from '#commands/system-merge.ts';
import type { FieldValue } from '#model/records/record.ts';
import { cellOf } from '#model/register/cell.ts';
import type { Register, Row } from '#model/register/rows.ts';
import { toast } from '#store/toasts.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts } from '#views/app/desk.tsx';
import { registerWords } from '#words/register.ts';

const words = registerWords.merge;

interface Props {
  readonly ids: readonly string[];
  readonly register: Register;
  readonly onMerged: () => void;
  readonly onClose: () => void;
}

/** A field in which the systems differ, and what each of them says. */
interface Difference {
  readonly field: MergeField;
  readonly values: readonly { readonly value: FieldValue; readonly text: string }[];
}

function differences(rows: readonly Row[], register: Register): readonly Difference[] {
  return mergeFields.flatMap((field): Difference[] => {
    const values = new Map<FieldValue, string>();
    for (const row of rows) {
      const value = row.system[field];
      if (value !== undefined) values.set(value, cellOf(row, field, register).shown);
    }
    const list = [...values].map(([value, text]) => ({ value, text }));
    if (list.length < 2) return [];
    if (field !== 'cost' && field !== 'users') return [{ field, values: list }];
    // Two entries for one system may be two parts of what it costs, or the same sum twice: only a person knows.
    const sum = list.reduce((total, one) => total + Number(one.value), 0);
    return [{ field, values: [...list, { value: sum, text: words.sum(sum.toLocaleString('en')) }] }];
  });
}

/** Used most, then known best, then by name: the likeliest to be the one everybody means. */
function likeliest(rows: readonly Row[]): Row | undefined {
  return rows.toSorted(
    (a, b) =>
      (b.touched?.steps ?? 0) - (a.touched?.steps ?? 0) ||
      Object.keys(b.system).length - Object.keys(a.system).length ||
      (a.id < b.id ? -1 : 1),
  )[0];
}

/** Which one stays, and what stands where they differ; then they are one. */
export function MergeSystems({ ids, register, onMerged, onClose }: Props) {
  const { store, dispatch } = useParts();
  const rows = ids.flatMap((id) => register.byId.get(id) ?? []);
  const [into, setInto] = useState(likeliest(rows)?.id ?? '');
  const [stands, setStands] = useState<Partial<Record<MergeField, FieldValue>>>({});
  const stays = register.byId.get(into);
  const differ = differences(rows, register);
  const standing = ({ field, values }: Difference): FieldValue =>
    stands[field] ?? stays?.system[field] ?? values[0]?.value ?? null;
  if (!stays) return null;
  return (
    <DialogFrame title={words.title(rows.length)} closeWord={words.close} onClose={onClose}>
      <p className="quiet">{words.why}</p>
      <fieldset className="reg-choice">
        <legend>{words.keep}</legend>
        {rows.map(({ id, system, touched }) => (
          <label key={id}>
            <input type="radio" name="into" checked={id === into} onChange={() => setInto(id)} />
            <bdi>{system.name}</bdi>
            <span className="hint">{words.steps(touched?.steps ?? 0)}</span>
          </label>
        ))}
      </fieldset>
      {differ.length > 0 && (
        <fieldset className="reg-choice">
          <legend>{words.differ}</legend>
          {differ.map((one) => (
            <label key={one.field}>
              <span>{registerWords.columns[one.field]}</span>
              <select
                className="field"
                value={one.values.findIndex(({ value }) => value === standing(one))}
                onChange={(event) =>
                  setStands({ ...stands, [one.field]: one.values[Number(event.target.value)]?.value ?? null })
                }
              >
                {one.values.map(({ text }, at) => (
                  <option key={text} value={at}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      <p className="quiet">{words.statements}</p>
      <button
        type="button"
        className="button is-primary"
        onClick={() => {
          const chosen = Object.fromEntries(differ.map((one) => [one.field, standing(one)]));
          dispatch('system.merge', { into, systemIds: ids, stands: chosen });
          toast(store, registerWords.merged(rows.length, stays.system.name), { undo: true, topic: 'undo' });
          onMerged();
          onClose();
        }}
      >
        {words.go(stays.system.name)}
      </button>
    </DialogFrame>
  );
}
