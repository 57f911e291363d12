import { X } from 'lucide-react';
import type { SupportRecord } from '#model/records/support.ts';
import type { View } from '#model/view.ts';
import { useDispatch, useSet } from '#views/app/desk.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;
const directions = ['', 'reads', 'writes', 'both'] as const;

/** One system of a step: required or optional, reads or writes, what could take its place. */
export function LinkRow({ view, link }: { readonly view: View; readonly link: SupportRecord }) {
  const dispatch = useDispatch();
  const set = useSet();
  const system = view.systems.get(link.systemId);
  if (!system) return null;
  const others = [...view.systems.values()].filter((one) => one.id !== system.id);
  const change = (command: string, value: string) =>
    dispatch(command, { supportId: link.id, value: value === '' ? null : value });
  return (
    <div className="link-row">
      <button type="button" className="bare link-name" onClick={() => set.moment({ system: system.id })}>
        <bdi>{system.name}</bdi>
      </button>
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.detach(system.name)}
        onClick={() => dispatch('support.detach', { stepId: link.stepId, systemId: link.systemId })}
      >
        <X size={16} aria-hidden />
      </button>
      <select
        className="field"
        aria-label={`${system.name}: ${words.required}, ${words.optional}`}
        value={link.role}
        onChange={(event) => change('support.role', event.target.value)}
      >
        <option value="required">{words.required}</option>
        <option value="optional">{words.optional}</option>
      </select>
      <select
        className="field"
        aria-label={`${system.name}: ${words.direction['']}`}
        value={link.direction ?? ''}
        onChange={(event) => change('support.direction', event.target.value)}
      >
        {directions.map((direction) => (
          <option key={direction} value={direction}>
            {words.direction[direction]}
          </option>
        ))}
      </select>
      <label className="link-replace">
        {words.replaceable}{' '}
        <select
          className="field"
          value={link.replaceableBy ?? ''}
          onChange={(event) => change('support.replaceable', event.target.value)}
        >
          <option value="">{words.nothingElse}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
