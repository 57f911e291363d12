import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { barriers } from '#model/barriers.ts';
import type { StepRecord } from '#model/records/step.ts';
import { useDispatch, useSession, useSet } from '#views/app/desk.tsx';
import { NumberField } from '#views/inspector/NumberField.tsx';
import { Votes } from '#views/inspector/Votes.tsx';
import { moreWords as words } from '#words/more.ts';

const numbers = [
  ['elapsed', 'time'],
  ['people', 'count'],
  ['runs', 'count'],
  ['wip', 'count'],
  ['batch', 'count'],
  ['changeOver', 'time'],
  ['uptime', 'share'],
] as const;
const values = ['', 'yes', 'no', 'necessary'] as const;

/** What can be said of a step beyond its times. Stays open from step to step once it was opened. */
export function MoreOfStep({ step }: { readonly step: StepRecord }) {
  const open = useSession((session) => session.moreData);
  const set = useSet();
  const id = useId();
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <section className="more" aria-label={words.title}>
      <button
        type="button"
        className="button is-quiet more-open"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => set.session({ moreData: !open })}
      >
        <Icon size={16} aria-hidden />
        {words.title}
      </button>
      <div id={id} className="more-in" hidden={!open}>
        {open && <Opened step={step} />}
      </div>
    </section>
  );
}

function Opened({ step }: { readonly step: StepRecord }) {
  const dispatch = useDispatch();
  return (
    <>
      <div className="number is-row">
        <label className="label">
          <span title={words.value.meant}>{words.value.name}</span>
          <select
            className="field"
            aria-label={words.value.name}
            value={step.va ?? ''}
            onChange={({ target }) =>
              dispatch('step.value', { stepId: step.id, value: target.value === '' ? null : target.value })
            }
          >
            {values.map((value) => (
              <option key={value} value={value}>
                {words.value[value]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {numbers.map(([field, sort]) => (
        <NumberField
          key={field}
          row
          of={{ kind: 'step', id: step.id, field }}
          number={step[field]}
          sort={sort}
          onSave={(text) => dispatch('step.number', { stepId: step.id, field, text })}
        />
      ))}
      <div role="group" aria-label={words.barriersName}>
        <p className="quiet">{words.barriersName}</p>
        <div className="barriers">
          {barriers.map((barrier) => {
            const on = step[`barrier:${barrier}`] === true;
            return (
              <button
                key={barrier}
                type="button"
                className="chip"
                aria-pressed={on}
                onClick={() => dispatch('step.barrier', { stepId: step.id, barrier, on: !on })}
              >
                {words.barriers[barrier]}
              </button>
            );
          })}
        </div>
      </div>
      <Votes step={step} />
    </>
  );
}
