import type { Role } from '#model/inventory/role.ts';
import { registerWords } from '#words/register.ts';
import { readStatus } from './statuses.ts';

/** Words for our own values as the page says them: a sheet that was given back comes in with them. */
const ours: Partial<Readonly<Record<Role, Readonly<Record<string, string>>>>> = {
  sanction: registerWords.sanction,
  lifecycle: registerWords.lifecycle,
  criticality: registerWords.criticality,
  runBy: registerWords.runBy,
  kind: registerWords.kinds,
};

/** What a word in a column of statuses becomes, ours among them; null = nothing. Never throws. */
export function statusValue(role: Role, text: string): string | null {
  const key = text.trim().toLowerCase();
  const own = Object.entries(ours[role] ?? {}).find(([, word]) => word.toLowerCase() === key);
  if (own) return own[0];
  const read = readStatus(role, text);
  return 'value' in read ? read.value : null;
}

/** Our own values of a role, in their order; empty for a role without a list. */
export function valuesOf(role: Role): readonly string[] {
  return Object.keys(ours[role] ?? {});
}
