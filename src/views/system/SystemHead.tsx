import type { ReactNode } from 'react';
import { statementsOf } from '#model/facts/claim.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { standsAs } from '#model/visible.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useSlice } from '#views/app/desk.tsx';
import { OwnerField } from '#views/systems/OwnerField.tsx';
import { SayToo } from '#views/systems/SayToo.tsx';
import { KindSelect, RunBySelect } from '#views/systems/selects.tsx';
import { sayValue, Statements } from '#views/system/Statements.tsx';
import { exposureWords } from '#words/exposure.ts';
import { panelWords } from '#words/panels.ts';
import { registerWords } from '#words/register.ts';

const words = exposureWords.system;
const { inspector } = panelWords;
const choices = ['sanction', 'lifecycle', 'criticality'] as const;
const typed = ['cost', 'paidBy', 'users', 'vendor', 'data'] as const;
const texts = ['purpose', 'hosting', 'url', 'ends'] as const;

/** What is known of a system itself, edited in place; what nobody said is said to be not asked. */
export function SystemHead({ system }: { readonly system: SystemRecord }) {
  const dispatch = useDispatch();
  const parties = useSlice((state) => state.records.tables.party);
  const latest = (role: 'techOwner' | 'bizOwner') => {
    const [said] = statementsOf(system, role);
    return said ? sayValue(said.said.value, parties) : '';
  };
  const sayOwner = (role: 'techOwner' | 'bizOwner', text: string) =>
    dispatch('system.owner', { systemId: system.id, role, text: text === inspector.nobody ? 'nobody' : text });
  const payer = system.paidBy === undefined ? undefined : parties.get(standsAs(parties, system.paidBy));
  const aliases = Object.keys(system).flatMap((key) =>
    key.startsWith('alias:') && system[`alias:${key.slice(6)}`] ? key.slice(6) : [],
  );
  return (
    <section className="system-head" aria-label={system.name}>
      {(['techOwner', 'bizOwner'] as const).map((role) => (
        <div key={role} className="label">
          {inspector[role]}
          <OwnerField bare system={system} parties={parties} role={role} label={inspector[role]} />
          <Statements system={system} field={role} />
          <div className="owner-do">
            <button
              type="button"
              className="button"
              aria-label={`${inspector[role]} ${inspector.nobody}`}
              aria-pressed={latest(role) === inspector.nobody}
              onClick={() => sayOwner(role, 'nobody')}
            >
              {inspector.nobody}
            </button>
            <SayToo system={system} field={role} onSay={() => sayOwner(role, latest(role))} />
          </div>
        </div>
      ))}
      <div className="label">
        {inspector.runBy}
        <RunBySelect system={system} />
        <Statements system={system} field="runBy" />
        <SayToo
          system={system}
          field="runBy"
          onSay={() =>
            dispatch('system.runBy', { systemId: system.id, value: statementsOf(system, 'runBy')[0]?.said.value })
          }
        />
      </div>
      <div className="label">
        {inspector.kind}
        <KindSelect system={system} />
      </div>
      {choices.map((field) => (
        <div key={field} className="label">
          {words[field]}
          <select
            className="field"
            aria-label={`${words[field]} (${system.name})`}
            value={system[field] ?? ''}
            onChange={(event) =>
              dispatch(`system.${field}`, { systemId: system.id, value: event.target.value || null })
            }
          >
            <option value="">{words.notAsked}</option>
            {Object.entries(registerWords[field]).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ))}
      {typed.map((field) => (
        <div key={field} className="label">
          {words[field]}
          <EditText
            label={`${words[field]} (${system.name})`}
            value={field === 'paidBy' ? (payer?.name ?? '') : String(system[field] ?? '')}
            placeholder={words.notAsked}
            onSave={(text) => dispatch('system.cells', { cells: [{ systemId: system.id, field, text }] })}
          />
        </div>
      ))}
      <dl className="facts">
        {aliases.length > 0 && <Fact name={words.aliases}>{aliases.join(', ')}</Fact>}
        {texts.map(
          (field) =>
            system[field] && (
              <Fact key={field} name={words[field]}>
                {system[field]}
              </Fact>
            ),
        )}
      </dl>
    </section>
  );
}

/** One fact of a list of facts. The text comes from people. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
