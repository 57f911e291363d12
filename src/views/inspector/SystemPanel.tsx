import { useDispatch, useSlice, useSet, useView } from '#views/app/desk.tsx';
import type { SystemRecord } from '#model/records/system.ts';
import { EditText } from '#ui/EditText.tsx';
import { OwnerField } from '#views/systems/OwnerField.tsx';
import { SideBySide } from '#views/sort/SideBySide.tsx';
import { SayToo } from '#views/systems/SayToo.tsx';
import { statementsOf } from '#model/facts/claim.ts';
import { KindSelect, RunBySelect } from '#views/systems/selects.tsx';
import { exposureWords } from '#words/exposure.ts';
import { useRename } from '#views/systems/use-rename.ts';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;

/** A system: who answers for it, who runs it and whether IT knows, and every step it supports here. */
export function SystemPanel({ system }: { readonly system: SystemRecord }) {
  const rename = useRename('system');
  const dispatch = useDispatch();
  const set = useSet();
  const view = useView();
  const parties = useSlice((state) => state.records.tables.party);
  const steps = view
    ? view.supports
        .filter((one) => one.systemId === system.id)
        .flatMap((one) => view.steps.find((step) => step.id === one.stepId) ?? [])
    : [];
  return (
    <>
      <h2>{words.system}</h2>
      <label className="label">
        {words.name_}
        <EditText label={words.name_} value={system.name} onSave={(name) => rename(system.id, name)} />
      </label>
      <OwnerField system={system} parties={parties} role="techOwner" label={words.techOwner} />
      <OwnerField system={system} parties={parties} role="bizOwner" label={words.bizOwner} />
      <label className="label">
        {words.runBy}
        <RunBySelect system={system} />
      </label>
      <SideBySide kind="system" record={system} field="runBy" />
      <SayToo
        system={system}
        field="runBy"
        onSay={() =>
          dispatch('system.runBy', { systemId: system.id, value: statementsOf(system, 'runBy')[0]?.said.value })
        }
      />
      <label className="label">
        {words.kind}
        <KindSelect system={system} />
      </label>
      <button type="button" className="button" onClick={() => set.session({ page: 'system', about: system.id })}>
        {exposureWords.system.open}
      </button>
      <h3>{words.steps}</h3>
      <ul className="plain-list">
        {steps.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              className="bare"
              onClick={() => set.moment({ steps: [step.id], flows: [], system: null })}
            >
              <bdi>{step.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
