import { statementsOf } from '#model/facts/claim.ts';
import type { RunBy } from '#model/records/claim.ts';
import type { SystemKind, SystemRecord } from '#model/records/system.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { panelWords } from '#words/panels.ts';

const kinds: readonly ('' | SystemKind)[] = ['', 'application', 'saas', 'eud', 'messaging', 'ai', 'robot', 'device'];
const answers: readonly ('' | RunBy)[] = ['', 'A', 'B', 'C', 'D'];

/** What sort of thing a system is. */
export function KindSelect({ system }: { readonly system: SystemRecord }) {
  const dispatch = useDispatch();
  return (
    <select
      className="field"
      aria-label={`${panelWords.inspector.kind} (${system.name})`}
      value={system.kind ?? ''}
      onChange={(event) => dispatch('system.kind', { systemId: system.id, kind: event.target.value || null })}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {panelWords.kinds[kind]}
        </option>
      ))}
    </select>
  );
}

/** "Who runs it, and does IT know?", said by whoever is speaking. */
export function RunBySelect({ system }: { readonly system: SystemRecord }) {
  const dispatch = useDispatch();
  const latest = statementsOf(system, 'runBy')[0]?.said.value;
  return (
    <select
      className="field"
      aria-label={`${panelWords.inspector.runBy} (${system.name})`}
      value={latest ?? ''}
      onChange={(event) => dispatch('system.runBy', { systemId: system.id, value: event.target.value || null })}
    >
      {answers.map((answer) => (
        <option key={answer} value={answer}>
          {answer === '' ? panelWords.runBy[''] : `${answer}: ${panelWords.runBy[answer]}`}
        </option>
      ))}
    </select>
  );
}
