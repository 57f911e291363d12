import type { StepRecord } from '#model/records/step.ts';
import type { View } from '#model/view.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch } from '#views/app/desk.tsx';
import { Actions } from '#views/inspector/Actions.tsx';
import { HandOvers } from '#views/inspector/HandOvers.tsx';
import { LinkRow } from '#views/inspector/LinkRow.tsx';
import { NoSystem } from '#views/inspector/NoSystem.tsx';
import { MoreOfStep } from '#views/inspector/MoreOfStep.tsx';
import { NumberField } from '#views/inspector/NumberField.tsx';
import { Notes } from '#views/inspector/Notes.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;
const numbers = [
  ['pt', 'time'],
  ['lt', 'time'],
  ['ca', 'share'],
  ['wait', 'time'],
] as const;

const actions = ['step.moveEarlier', 'step.moveLater', 'flow.connectTo', 'step.duplicate', 'step.unpin', 'step.delete'];

/** A step: name, team, times, systems, why it has none, and what was said about it. */
export function StepPanel({ view, step }: { readonly view: View; readonly step: StepRecord }) {
  const dispatch = useDispatch();
  const links = view.supports.filter((one) => one.stepId === step.id);
  const team = step.teamId === undefined ? undefined : view.parties.get(step.teamId);
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
        {numbers.map(([field, sort]) => (
          <NumberField
            key={field}
            of={{ kind: 'step', id: step.id, field }}
            number={step[field]}
            sort={sort}
            onSave={(text) => dispatch('step.number', { stepId: step.id, field, text })}
          />
        ))}
      </div>
      <MoreOfStep step={step} />
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
      {links.length === 0 && <NoSystem view={view} stepId={step.id} />}
      <HandOvers view={view} stepId={step.id} />
      <Notes view={view} stepId={step.id} />
      <Actions ids={actions} />
    </>
  );
}
