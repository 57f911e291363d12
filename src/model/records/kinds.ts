import type { FieldSpec, KindSpec, Parent } from '#model/records/field.ts';
import { flowFields, laneFields } from '#model/records/fields/hand-over.ts';
import { mapFields } from '#model/records/fields/map.ts';
import { noteFields } from '#model/records/fields/note.ts';
import { partyFields, partyPrefixes } from '#model/records/fields/party.ts';
import { reviewFields } from '#model/records/fields/review.ts';
import { sheetFields } from '#model/records/fields/sheet.ts';
import { stepFields, stepPrefixes } from '#model/records/fields/step.ts';
import { supportFields, systemFields, systemPrefixes } from '#model/records/fields/system.ts';
import type { Kind } from '#model/records/records.ts';
import { sharedFields, sharedPrefixes, type FieldsOf } from '#model/records/shared-fields.ts';

type Prefixes = readonly (readonly [string, FieldSpec])[];

function kind<K extends Kind>(fields: FieldsOf<K>, prefixes: Prefixes, ...parents: readonly Parent[]): KindSpec {
  return {
    fields: new Map<string, FieldSpec>([...sharedFields, ...Object.entries<FieldSpec>(fields)]),
    prefixes: new Map<string, FieldSpec>([...sharedPrefixes, ...prefixes]),
    parents,
  };
}

const onMap: Parent = { field: 'mapId', kind: 'map' };

/** THE REGISTRY OF RECORD KINDS: what each field is, how it is read, and which parents a record needs to be seen. */
export const kinds: { readonly [K in Kind]: KindSpec } = {
  map: kind<'map'>(mapFields, []),
  step: kind<'step'>(stepFields, stepPrefixes, onMap),
  flow: kind<'flow'>(flowFields, [], onMap, { field: 'from', kind: 'step' }, { field: 'to', kind: 'step' }),
  lane: kind<'lane'>(laneFields, [], onMap, { field: 'teamId', kind: 'party' }),
  system: kind<'system'>(systemFields, systemPrefixes),
  party: kind<'party'>(partyFields, partyPrefixes),
  support: kind<'support'>(supportFields, [], { field: 'stepId', kind: 'step' }, { field: 'systemId', kind: 'system' }),
  note: kind<'note'>(
    noteFields,
    [],
    { field: 'stepId', kind: 'step', optional: true },
    { field: 'mapId', kind: 'map', optional: true },
  ),
  sheet: kind<'sheet'>(sheetFields, []),
  review: kind<'review'>(reviewFields, []),
};

/** Every kind, in the order of the registry: parties and systems are made before what points at them. */
export const allKinds: readonly Kind[] = [
  'map',
  'party',
  'system',
  'step',
  'flow',
  'lane',
  'support',
  'note',
  'sheet',
  'review',
];

/** True for the name of a kind this build knows. */
export function isKind(name: string): name is Kind {
  return (allKinds as readonly string[]).includes(name);
}

/** A field's spec with the prefix it was found by; undefined = a field this build does not know, to be kept as it is. */
export interface FoundField {
  readonly spec: FieldSpec;
  /** What stands behind the prefix (`pin:river` → `river`); absent for a field with a name of its own. */
  readonly suffix?: string;
  readonly prefix?: string;
}

/** Looks a field up by its name or its prefix. */
export function fieldSpec(of: Kind, field: string): FoundField | undefined {
  const spec = kinds[of].fields.get(field);
  if (spec) return { spec };
  const cut = /[:@]/.exec(field);
  if (!cut) return undefined;
  const prefix = field.slice(0, cut.index + 1);
  const family = kinds[of].prefixes.get(prefix);
  return family && { spec: family, prefix, suffix: field.slice(prefix.length) };
}
