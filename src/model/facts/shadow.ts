import type { Id } from '#model/records/record.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { Support } from '#model/facts/support.ts';
import type { Verdict } from '#model/facts/verdict.ts';

/**
 * How a step stands to systems outside IT's view. `depends` = it cannot do without one; `uses` = it uses one that it
 * could do without or replace; `suspected` = only the room says so; `not assessed` = for one of its systems nobody said
 * who runs it; `no` = none; `unknown` and `not applicable` = there is no system to speak of.
 */
type ShadowState = 'depends' | 'uses' | 'suspected' | 'not assessed' | 'no' | 'unknown' | 'not applicable';

/** The systems of one step that are outside IT's view, or may be. */
export interface Shadow {
  readonly state: ShadowState;
  readonly shadow: readonly Id[];
  readonly suspected: readonly Id[];
  readonly notAssessed: readonly Id[];
}

/** The shadow state of a step, from its support and the verdicts on systems (undefined for one that is not shown). */
export function shadowOf(support: Support, verdict: (systemId: Id) => Verdict | undefined): Shadow {
  const shadow: Id[] = [];
  const suspected: Id[] = [];
  const notAssessed: Id[] = [];
  for (const { systemId } of support.links) {
    const found = verdict(systemId);
    if (found === 'shadow') shadow.push(systemId);
    else if (found === 'suspected') suspected.push(systemId);
    else if (found === 'not-assessed') notAssessed.push(systemId);
  }
  return { state: stateOf(), shadow, suspected, notAssessed };

  function stateOf(): ShadowState {
    if (support.state === 'unknown') return 'unknown';
    if (support.state === 'not asked') return 'not applicable';
    if (shadow.length > 0) return support.links.some(depends) ? 'depends' : 'uses';
    if (suspected.length > 0) return 'suspected';
    return notAssessed.length > 0 ? 'not assessed' : 'no';
  }

  /** Required, outside IT's view, and nothing inside it can take its place. */
  function depends(link: SupportRecord): boolean {
    if (link.role !== 'required' || verdict(link.systemId) !== 'shadow') return false;
    const other = link.replaceableBy;
    const verdictOfOther = other === undefined || other === link.systemId ? undefined : verdict(other);
    return verdictOfOther === undefined || verdictOfOther === 'shadow';
  }
}
