import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SystemRecord } from '#model/records/system.ts';

/**
 * The findings of a map counted again, slowly and from the bare records: no view, no index, no code of the facts. It
 * knows the rules from the documents, the lenses know them from the code; the two must agree.
 */
export interface Recount {
  readonly all: readonly Id[];
  readonly sets: Readonly<Record<Finding, readonly Id[]>>;
  readonly owned: ReadonlyMap<Id, 'confirmed' | 'open' | 'weak' | 'owned'>;
  readonly takes: ReadonlyMap<Id, number>;
  readonly work: ReadonlyMap<Id, number>;
}

export type Finding =
  | 'notAsked'
  | 'unknown'
  | 'manual'
  | 'supported'
  | 'contradiction'
  | 'gap'
  | 'entirely'
  | 'nobody'
  | 'weak'
  | 'retired'
  | 'outside'
  | 'depends'
  | 'said'
  | 'notAssessed';

interface Claim {
  readonly source: string;
  readonly value: unknown;
  readonly at: number;
}

export function recount({ tables }: Records): Recount {
  const cards = [...tables.step.values()].filter((step) => !step.del && step.mapId === 'm' && step.kind === 'step');
  const steps = cards.sort((a, b) => (a.order + a.id < b.order + b.id ? -1 : 1));
  const future = tables.map.get('m')?.state === 'future';

  const party = (id: unknown) => [...tables.party.values()].find((one) => one.id === id && !one.del);
  const end = (id: Id): SystemRecord | undefined => {
    const here = tables.system.get(id);
    if (here?.mergedInto !== undefined && tables.system.has(here.mergedInto)) return end(here.mergedInto);
    return here && !here.del ? here : undefined;
  };

  const claims = (record: object, field: string): readonly Claim[] =>
    (Object.entries(record) as [string, { value: unknown; at: number } | null][])
      .filter(([key, said]) => key.startsWith(`${field}@`) && said !== null)
      .map(([key, said]) => ({ source: key.slice(field.length + 1), value: said?.value, at: said?.at ?? 0 }))
      .sort((a, b) => (a.at !== b.at ? b.at - a.at : a.source < b.source ? -1 : 1));

  /** What an owner's statement says: null = nothing. */
  const owns = (system: SystemRecord, value: unknown): 'confirmed' | 'weak' | 'vendor' | 'owned' | null => {
    const { nobody, party: id, text } = value as { nobody?: true; party?: Id; text?: string };
    if (nobody) return 'confirmed';
    const named = [...tables.party.values()].filter((one) => !one.del && one.name === text);
    const who = id === undefined ? (named.length === 1 ? named[0] : undefined) : party(id);
    if (!who && id !== undefined) return null;
    if (who?.left) return 'confirmed';
    if (who?.kind === 'vendor') return 'vendor';
    if (text === 'TBD' || text === '-') return null;
    if (text === 'IT') return 'weak';
    return text === 'Vendor' || (text !== undefined && text === system.vendor) ? 'vendor' : 'owned';
  };
  const ownerOf = (system: SystemRecord) => {
    for (const { value } of claims(system, 'techOwner')) {
      const state = owns(system, value);
      if (state !== null) return state;
    }
    return 'open';
  };

  const verdict = (system: SystemRecord): 'shadow' | 'said' | 'none' | 'fine' => {
    const [said] = claims(system, 'runBy');
    const { sanction } = system;
    const byIT = claims(system, 'runBy').some((one) => one.value === 'C' && party(one.source)?.side === 'it');
    if (sanction === 'unsanctioned' || system.personalAccount) return 'shadow';
    if (said?.value === 'C' && byIT) return 'shadow';
    const approved = sanction === 'sanctioned' || sanction === 'tolerated';
    if (said?.value === 'C') return approved ? 'fine' : 'said';
    if (said === undefined || said.value === 'D') return approved || sanction === 'under_review' ? 'fine' : 'none';
    return 'fine';
  };

  const linked = (step: StepRecord) => {
    const found = new Map<Id, { readonly system: SystemRecord; required: boolean; other: SystemRecord | undefined }>();
    for (const link of [...tables.support.values()].sort((a, b) => a.created - b.created)) {
      if (link.del || link.stepId !== step.id) continue;
      const system = end(link.systemId);
      if (!system || system.lifecycle === (future ? 'endOfLife' : 'plan')) continue;
      const required = link.role === 'required';
      const other = link.replaceableBy === undefined ? undefined : end(link.replaceableBy);
      const known = found.get(system.id);
      if (!known || (required && !known.required)) found.set(system.id, { system, required, other });
    }
    return [...found.values()];
  };

  const sets: Record<Finding, Id[]> = {
    notAsked: [],
    unknown: [],
    manual: [],
    supported: [],
    contradiction: [],
    gap: [],
    entirely: [],
    nobody: [],
    weak: [],
    retired: [],
    outside: [],
    depends: [],
    said: [],
    notAssessed: [],
  };
  for (const step of steps) {
    const put = (finding: Finding, when = true) => when && sets[finding].push(step.id);
    const links = linked(step);
    const why = claims(step, 'noSystem')[0]?.value;
    if (links.length === 0) {
      put(why === 'manual' ? 'manual' : why === 'unknown' ? 'unknown' : 'notAsked');
      continue;
    }
    put('supported');
    put('contradiction', why === 'manual');
    const owners = links.map(({ system }) => ownerOf(system));
    const without = owners.filter((one) => one === 'confirmed' || one === 'open').length;
    put('gap', without > 0);
    put('entirely', without === links.length);
    put('nobody', owners.includes('confirmed'));
    put('weak', without === 0 && owners.some((one) => one === 'weak' || one === 'vendor'));
    put(
      'retired',
      links.some(({ system }) => system.lifecycle === 'endOfLife'),
    );
    const verdicts = links.map(({ system }) => verdict(system));
    const shadow = verdicts.includes('shadow');
    put('outside', shadow);
    put(
      'depends',
      links.some(
        ({ system, required, other }) =>
          required && verdict(system) === 'shadow' && (!other || other.id === system.id || verdict(other) === 'shadow'),
      ),
    );
    put('said', !shadow && verdicts.includes('said'));
    put('notAssessed', !shadow && !verdicts.includes('said') && verdicts.includes('none'));
  }

  const hours = (quantity: StepRecord['pt']): number | undefined => {
    const value =
      quantity?.v ??
      (quantity?.lo !== undefined && quantity.hi !== undefined ? (quantity.lo + quantity.hi) / 2 : undefined);
    const per = quantity?.unit === 'min' ? 1 / 60 : quantity?.unit === 'h' ? 1 : 8;
    return value === undefined ? undefined : value * per;
  };
  const known = (field: 'lt' | 'pt') =>
    new Map(
      steps.flatMap((step) =>
        hours(step[field]) === undefined ? [] : [[step.id, hours(step[field]) ?? NaN] as const],
      ),
    );

  const owned = new Map<Id, 'confirmed' | 'open' | 'weak' | 'owned'>();
  for (const system of tables.system.values()) {
    const state = ownerOf(system);
    owned.set(system.id, state === 'vendor' ? 'weak' : state);
  }
  return { all: steps.map((step) => step.id), sets, owned, takes: known('lt'), work: known('pt') };
}
