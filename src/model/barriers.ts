/** What keeps work from flowing, as a closed list: steps can then be counted by it. Stored as `barrier:<id>`. After Martin & Osterling. */
export const barriers = [
  'batching',
  'people',
  'switching',
  'rework',
  'handoffs',
  'approvals',
  'access',
  'information',
] as const;

/** One of them: batches; people shared or hard to reach; interruptions; rework; hand-offs; approvals; system access; missing information. */
export type Barrier = (typeof barriers)[number];
