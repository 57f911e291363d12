import { countOf, type Found } from '#model/exposure/found.ts';
import { stepById } from '#model/lookup-view.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { showStep, walkSteps } from '#views/system/on-map.ts';
import { exposureWords } from '#words/exposure.ts';
import { GoTo } from '#views/system/GoTo.tsx';

const words = exposureWords.portfolio;

/** The steps behind a sentence, by stream: closed until somebody wants them; a click goes to the step on its map. */
export function StepLinks({ found }: { readonly found: Found }) {
  const store = useStoreOf();
  if (found.length === 0) return null;
  return (
    <details className="step-links">
      <summary>{words.show(countOf(found))}</summary>
      {found.map(({ view, steps }) => (
        <div key={view.map.id} className="step-links-map">
          <GoTo
            name={words.onMap(steps.length, view.map.name || words.untitled)}
            onGo={() => walkSteps(store, view.map.id, steps)}
          />
          <ul className="bare-list">
            {steps.map((id) => (
              <li key={id}>
                <GoTo name={stepById(view, id)?.name ?? ''} onGo={() => showStep(store, view.map.id, id)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
