import { statementsOf, type Statement } from '#model/facts/claim.ts';
import type { ClaimField, OwnerValue, RunBy } from '#model/records/claim.ts';
import type { Records } from '#model/records/records.ts';
import { partyOfSource } from '#model/records/references.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { standsAs } from '#model/visible.ts';
import { useDispatch, useSlice } from '#views/app/desk.tsx';
import { dayOf } from '#views/keeping/times.ts';
import { exposureWords } from '#words/exposure.ts';
import { panelWords } from '#words/panels.ts';

const words = exposureWords.system;

interface Props {
  readonly system: SystemRecord;
  readonly field: Exclude<ClaimField, 'noSystem'>;
}

/** Everything that was said of a field: what, by whom and when. Where it differs, one of them can be chosen. */
export function Statements({ system, field }: Props) {
  const parties = useSlice((state) => state.records.tables.party);
  const dispatch = useDispatch();
  const said = statementsOf(system, field).map((one) => ({
    source: one.source,
    value: sayValue(one.said.value, parties),
    text: sayStatement(one, parties),
  }));
  if (said.length === 0) return null;
  const differ = new Set(said.map((one) => one.value)).size > 1;
  return (
    <div className={differ ? 'said is-differing' : 'said'}>
      {differ && <span>{words.differ}</span>}
      <ul className="bare-list">
        {said.map(({ source, value, text }) => (
          <li key={source}>
            <bdi>{differ ? words.differing(value, text) : text}</bdi>
            {differ && (
              <button
                type="button"
                className="button is-quiet"
                aria-label={`${words.settle}: ${words.differing(value, text)}`}
                onClick={() => dispatch('review.choose', { kind: 'system', id: system.id, field, source })}
              >
                {words.settle}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The parties of the workspace. */
type Parties = Records['tables']['party'];

function nameOf(parties: Parties, id: string): string | undefined {
  return parties.get(standsAs(parties, id))?.name;
}

/** A statement's value in words. */
export function sayValue(value: OwnerValue | RunBy, parties: Parties): string {
  if (typeof value === 'string') return panelWords.runBy[value];
  if ('nobody' in value) return panelWords.inspector.nobody;
  return 'party' in value ? (nameOf(parties, value.party) ?? '') : value.text;
}

function sayStatement({ source, said }: Statement<OwnerValue | RunBy>, parties: Parties): string {
  const day = said.at > 0 ? dayOf(said.at) : '';
  if (source.startsWith('import:')) return words.from(source.slice('import:'.length), day);
  const by = said.by ?? partyOfSource(source);
  return words.said((by !== undefined && nameOf(parties, by)) || words.room, day);
}
