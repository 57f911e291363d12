import { isPlain } from '#model/records/value.ts';

/**
 * The part of JSON Schema that our own schema uses, and no more: enough to hold what we print against what we published.
 * A keyword it does not know is an error, so that the schema cannot say something that is not checked.
 */

const KNOWN = new Set([
  '$schema',
  '$id',
  '$defs',
  '$ref',
  'title',
  'description',
  'type',
  'const',
  'enum',
  'properties',
  'required',
  'patternProperties',
  'additionalProperties',
  'propertyNames',
  'items',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'minLength',
  'pattern',
  'oneOf',
  'anyOf',
  'format',
  'not',
]);

/** Every way in which a value breaks a schema, each with its place; none = it is valid. */
export function faultsOf(root: unknown, value: unknown, schema: unknown = root, at = '$'): string[] {
  if (schema === true) return [];
  if (schema === false) return [`${at}: not allowed`];
  if (!isPlain(schema)) return [`${at}: no schema`];
  const faults = Object.keys(schema).flatMap((key) => (KNOWN.has(key) ? [] : [`${at}: unknown keyword ${key}`]));
  const check = (ok: boolean, what: string): void => void (ok || faults.push(`${at}: ${what}`));
  const again = (part: unknown, under: unknown, where: string): string[] => faultsOf(root, under, part, where);
  const list = (key: string): readonly unknown[] => (Array.isArray(schema[key]) ? schema[key] : []);

  if (typeof schema['$ref'] === 'string') {
    const target = schema['$ref']
      .slice(2)
      .split('/')
      .reduce<unknown>((part, key) => Object(part)[key], root);
    faults.push(...again(target, value, at));
  }
  if ('const' in schema) check(value === schema['const'], `is not ${String(schema['const'])}`);
  if ('enum' in schema) check(list('enum').includes(value), 'is none of the list');
  if (typeof schema['type'] === 'string') check(isOf(schema['type'], value), `is no ${schema['type']}`);
  if (list('oneOf').length > 0) {
    const fits = list('oneOf').filter((one) => again(one, value, at).length === 0);
    check(
      fits.length === 1,
      `fits ${fits.length} of oneOf: ${list('oneOf')
        .flatMap((one) => again(one, value, at))
        .join(' | ')}`,
    );
  }
  if (list('anyOf').length > 0)
    check(
      list('anyOf').some((one) => again(one, value, at).length === 0),
      'fits none of anyOf',
    );
  if ('not' in schema) check(again(schema['not'], value, at).length > 0, 'fits what it must not');
  if (typeof value === 'number') {
    if (typeof schema['minimum'] === 'number') check(value >= schema['minimum'], 'is too small');
    if (typeof schema['maximum'] === 'number') check(value <= schema['maximum'], 'is too large');
  }
  if (typeof value === 'string') {
    if (typeof schema['minLength'] === 'number') check(value.length >= schema['minLength'], 'is too short');
    if (typeof schema['pattern'] === 'string') check(new RegExp(schema['pattern'], 'u').test(value), 'does not match');
  }
  if (Array.isArray(value)) {
    if (typeof schema['minItems'] === 'number') check(value.length >= schema['minItems'], 'has too few items');
    if (typeof schema['maxItems'] === 'number') check(value.length <= schema['maxItems'], 'has too many items');
    if ('items' in schema) value.forEach((item, i) => faults.push(...again(schema['items'], item, `${at}[${i}]`)));
  }
  if (isPlain(value)) {
    const properties = isPlain(schema['properties']) ? schema['properties'] : {};
    const patterns = isPlain(schema['patternProperties']) ? Object.entries(schema['patternProperties']) : [];
    for (const key of list('required')) check(Object.hasOwn(value, String(key)), `misses ${String(key)}`);
    for (const [key, item] of Object.entries(value)) {
      const where = `${at}.${key}`;
      if ('propertyNames' in schema) faults.push(...again(schema['propertyNames'], key, `${where} (name)`));
      const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(key));
      if (Object.hasOwn(properties, key)) faults.push(...again(properties[key], item, where));
      for (const [, part] of matching) faults.push(...again(part, item, where));
      if (!Object.hasOwn(properties, key) && matching.length === 0 && 'additionalProperties' in schema) {
        faults.push(...again(schema['additionalProperties'], item, where));
      }
    }
  }
  return faults;
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'object') return isPlain(value);
  return typeof value === type;
}
