import { firstSession, type Session } from '#store/session.ts';

/** Fields of a remembered session that have the type they should have; the rest starts afresh. */
export function readSession(raw: unknown): Partial<Session> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  const found = raw as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const [field, first] of Object.entries(firstSession)) {
    if (!Object.hasOwn(found, field)) continue;
    const value = found[field];
    const fits =
      first === null
        ? value === null || typeof value === 'string'
        : Array.isArray(first)
          ? texts(value)
          : typeof value === typeof first;
    if (fits) kept[field] = value;
  }
  if (![1, 2, 4].includes(kept['pngScale'] as number)) delete kept['pngScale'];
  if (!['map', 'table', 'streams', 'systems', 'system', 'carry', 'sort'].includes(kept['page'] as string))
    delete kept['page'];
  if (!['system', 'light', 'dark'].includes(kept['theme'] as string)) delete kept['theme'];
  return kept;
}

function texts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
