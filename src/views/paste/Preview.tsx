import { useId, useState } from 'react';
import { MANY_STEPS } from '#model/format/parse.ts';
import { viewOf } from '#model/view-of.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { namedIn, sayDeclared } from '#views/paste/named-in.ts';
import { ListGrid } from '#views/paste/ListGrid.tsx';
import { StepGrid } from '#views/paste/StepGrid.tsx';
import { UnreadCells } from '#views/paste/UnreadCells.tsx';
import { useStepTable } from '#views/paste/use-step-table.ts';
import type { Pasted } from '#views/paste/waiting-paste.ts';
import type { Taken } from '#views/paste/take-steps.ts';
import { pasteWords as words } from '#words/paste.ts';
import { screenWords } from '#words/screen.ts';
import { tableWords } from '#words/table.ts';

/** So many new names are said one by one. */
const NAMES = 8;
/** The headings of a table stand in its first letters. */
const HEAD = 1000;

interface Props {
  readonly pasted: Pasted;
  readonly onTake: (taken: Taken) => void;
  readonly onCancel: () => void;
}

/** What was pasted, what it was read as and where it goes. Nothing is changed before a person agrees. */
export function Preview({ pasted, onTake, onCancel }: Props) {
  const store = useStoreOf();
  const { records, session, moment } = store.getState();
  const view = session.mapId === null ? null : viewOf(records, session.mapId);
  const selected = view?.steps.find((step) => step.id === moment.steps.at(-1));
  const { table, ...change } = useStepTable(pasted);
  const [afterSelected, setAfterSelected] = useState(selected !== undefined);
  const place = useId();
  if (table.is === 'refused')
    return (
      <p className="refused" role="alert">
        {words.refused[table.why]}
      </p>
    );
  const { steps, unread, declared, head } = table;
  const named = namedIn(records, steps);
  return (
    <div className="paste">
      <p className="paste-counts" role="status">
        <b>{words.steps(steps.length)}</b>,{' '}
        {unread.length === 0 ? words.allRead : <span className="paste-amber">{words.unread(unread.length)}</span>}
        {steps.length === 0 && <> {words.noSteps}</>}
      </p>
      {pasted.text.slice(0, HEAD).includes(tableWords.id) && <p role="note">{words.savedHere}</p>}
      {steps.length >= MANY_STEPS && <p role="status">{words.large(steps.length)}</p>}
      {table.is === 'list' ? <ListGrid steps={steps} /> : <StepGrid table={table} {...change} />}
      {declared.length > 0 && (
        <p>
          {words.declaredTitle}
          {declared.map((one) => sayDeclared(records, session.mapId, steps, one)).join(' · ')}
        </p>
      )}
      <p className="quiet">
        {named.teams.length > 0 && <bdi>{words.newTeams(someOf(named.teams))} </bdi>}
        {named.systems.length > 0 && <bdi>{words.newSystems(someOf(named.systems))} </bdi>}
        {named.here > 0 && words.here(named.here)}
      </p>
      <UnreadCells table={table} />
      <div className="paste-choices">
        {table.is === 'table' && (
          <label>
            <input
              type="checkbox"
              checked={head.rows > 0}
              onChange={({ target }) => change.setHeading(target.checked)}
            />{' '}
            {words.firstIsHeading}
          </label>
        )}
        {selected === undefined ? (
          <span className="quiet">
            {view === null ? words.newMap : view.steps.length === 0 ? words.asFirst : words.atEnd}
          </span>
        ) : (
          <fieldset>
            <legend className="visually-hidden">{words.where}</legend>
            {[true, false].map((after) => (
              <label key={String(after)}>
                <input
                  type="radio"
                  name={place}
                  checked={afterSelected === after}
                  onChange={() => setAfterSelected(after)}
                />{' '}
                <bdi>{after ? words.after(selected.name) : words.atEnd}</bdi>
              </label>
            ))}
          </fieldset>
        )}
        <span className="paste-do">
          <button type="button" className="button" onClick={onCancel}>
            {screenWords.cancel}
          </button>
          <button
            type="button"
            className="button is-primary"
            autoFocus
            disabled={steps.length === 0}
            onClick={() =>
              onTake({
                steps,
                declared,
                anchor: afterSelected ? (selected?.id ?? null) : null,
                name: pasted.file ?? '',
              })
            }
          >
            {words.take(steps.length)}
          </button>
        </span>
      </div>
    </div>
  );
}

function someOf(names: readonly string[]): string {
  const rest = names.length - NAMES;
  return [...names.slice(0, NAMES), ...(rest > 0 ? [words.andMore(rest)] : [])].join(', ');
}
