import { factsOf } from '#model/facts/facts.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { View } from '#model/view.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch } from '#views/app/desk.tsx';
import { Actions } from '#views/inspector/Actions.tsx';
import { HandOvers } from '#views/inspector/HandOvers.tsx';
import { LinkRow } from '#views/inspector/LinkRow.tsx';
import { Notes } from '#views/inspector/Notes.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;
const times = [
  ['pt', words.work],
  ['lt', words.takes],
  ['ca', words.usable],
] as const;

const actions = ['step.moveEarlier', 'step.moveLater', 'flow.connectTo', 'step.duplicate', 'step.unpin', 'step.delete'];

/** A step: name, team, times, systems, why it has none, and what was said about it. */
export function StepPanel({ view, step }: { readonly view: View; readonly step: StepRecord }) {
  const dispatch = useDispatch();
  const links = view.supports.filter((one) => one.stepId === step.id);
  const team = step.teamId === undefined ? undefined : view.parties.get(step.teamId);
  const support = factsOf(view).steps.get(step.id)?.support.state;
  const none = support === 'unknown' || support === 'manual' ? support : 'ask';
  return (
    <>
      <h2>{words.step}</h2>
      <label className="label">
        {words.name_}
        <EditText
          label={words.name_}
          value={step.name}
          onSave={(name) => dispatch('step.rename', { stepId: step.id, name })}
        />
      </label>
      <label className="label">
        {words.team}
        <EditText
          label={words.team}
          value={team?.name ?? ''}
          placeholder={words.withTeam}
          onSave={(name) => dispatch('step.team', { stepId: step.id, team: name })}
        />
      </label>
      <div className="inspector-times">
        {times.map(([field, word]) => (
          <label key={field} className="label">
            {word}
            <EditText
              label={word}
              value={step[field]?.text ?? ''}
              placeholder="?"
              onSave={(text) => dispatch('step.time', { stepId: step.id, field, text })}
            />
          </label>
        ))}
      </div>
      <h3>{words.systems}</h3>
      {links.map((link) => (
        <LinkRow key={link.id} view={view} link={link} />
      ))}
      <EditText
        label={words.attach}
        placeholder={words.attach}
        value=""
        onSave={(text) => text && dispatch('round.systems', { stepId: step.id, text })}
      />
      {links.length === 0 && (
        <label className="label">
          {words.noSystem}
          <select
            className="field"
            value={none}
            onChange={(event) =>
              dispatch('step.noSystem', {
                stepId: step.id,
                value: event.target.value === 'ask' ? null : event.target.value,
              })
            }
          >
            {(['ask', 'unknown', 'manual'] as const).map((state) => (
              <option key={state} value={state}>
                {words.noSystemStates[state]}
              </option>
            ))}
          </select>
        </label>
      )}
      <HandOvers view={view} stepId={step.id} />
      <Notes view={view} stepId={step.id} />
      <Actions ids={actions} />
    </>
  );
}
