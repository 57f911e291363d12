import { chosenAnswer, KEEP, type OwnerChoices } from '#model/inventory/owner-rows-choice.ts';
import type { OwnerEdit, OwnerPlan } from '#model/inventory/owner-rows-plan.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';

/** What the plan found and what was decided about it. */
export interface OwnerChoosing {
  readonly plan: OwnerPlan;
  readonly choices: OwnerChoices;
  readonly onChoose: (choices: OwnerChoices) => void;
}

/** Value of the option that keeps; the others are places in the list of answers. */
const STAYS = 'keep';

/** Cells that were changed: plain ones with a tick that can be taken away, the others with the question they ask. */
export function OwnerEdits({ plan, choices, onChoose }: OwnerChoosing) {
  const choose = (edit: OwnerEdit, text: string | null) =>
    onChoose({ ...choices, answers: new Map([...choices.answers, [edit.key, text]]) });
  return (['conflict', 'cleared', 'shadow', 'edit'] as const).map((is) => {
    const edits = plan.edits.filter((edit) => edit.is === is);
    if (edits.length === 0) return null;
    return (
      <section key={is} className="dry-run-list" aria-label={words.sections[is]}>
        <p>{words.sections[is]}</p>
        <ul>
          {edits.map((edit) => {
            const chosen = chosenAnswer(edit, choices);
            const field = words.columns[edit.field];
            const [first] = edit.answers;
            if (is === 'edit' || is === 'shadow')
              return (
                <li key={edit.key}>
                  <label>
                    <input
                      type="checkbox"
                      checked={chosen !== KEEP}
                      onChange={({ target }) => choose(edit, target.checked ? (first?.text ?? KEEP) : KEEP)}
                    />
                    <b>
                      <bdi>{edit.system}</bdi>
                    </b>
                    <bdi>{words.change(field, edit.was, worded(edit, first?.text ?? ''))}</bdi>
                    <span className="quiet">{words.rowsAt(first?.rows ?? [])}</span>
                  </label>
                </li>
              );
            const options = optionsOf(edit);
            const at = options.findIndex(({ text }) => text === chosen);
            return (
              <li key={edit.key}>
                <b>
                  <bdi>{edit.system}</bdi>
                </b>{' '}
                <bdi>{words.now(field, edit.was)}</bdi>
                <select
                  className="field"
                  aria-label={words.choiceFor(edit.system, field)}
                  value={chosen === KEEP ? STAYS : at}
                  onChange={({ target }) => choose(edit, options[Number(target.value)]?.text ?? KEEP)}
                >
                  <option value={STAYS}>{words.keep}</option>
                  {options.map(({ text, shown }, place) => (
                    <option key={text} value={place}>
                      {shown}
                    </option>
                  ))}
                </select>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}

/** What can be said: the answers of the sheet; for a cleared owner that nobody answers, or that it is to be asked again. */
function optionsOf(edit: OwnerEdit): readonly { readonly text: string; readonly shown: string }[] {
  const blank = edit.answers.find(({ text }) => text === '');
  const given = edit.answers.map(({ text, rows }) => ({
    text,
    shown: words.answer(worded(edit, text) || words.notAsked, words.rowsAt(rows)),
  }));
  const none = edit.field === 'runBy' ? 'D' : words.nobody;
  return blank && !edit.answers.some(({ text }) => text === none)
    ? [...given, { text: none, shown: worded(edit, none) }]
    : given;
}

/** Letters of who runs it with their words; names as they are. */
function worded({ field }: OwnerEdit, text: string): string {
  return field === 'runBy' ? ((words.runBy as Readonly<Record<string, string>>)[text] ?? text) : text;
}
