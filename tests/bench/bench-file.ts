import { keysBetween } from '#lib/order.ts';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import type { BenchMap } from './workspace.ts';

type Tables = Record<string, Record<string, Record<string, unknown>>>;

/** All records say that they were made at the same moment: the file is the same each time. */
const CREATED = Date.UTC(2026, 0, 1);

function quantity(text: string, unit: Unit): Quantity {
  return { text, v: Number.parseFloat(text), unit, sure: 'asked' };
}

/** The records of a bench map, by kind and id. */
function tablesOf(content: BenchMap): Tables {
  const tables: Tables = { map: {}, step: {}, flow: {}, system: {}, party: {}, support: {} };
  const put = (kind: string, id: string, fields: Record<string, unknown>): void => {
    (tables[kind] ??= {})[id] = { created: CREATED, ...fields };
  };
  put('map', 'm', {
    name: `Bench of ${content.steps.length}`,
    state: 'current',
    order: 'a0',
    convention: 'office',
    frame: { from: 'a call', to: 'a payment' },
  });
  const parties = new Set([
    ...content.steps.map((step) => step.team),
    ...content.systems.flatMap((one) => one.owner ?? []),
  ]);
  for (const name of parties)
    put('party', `p ${name}`, { name, kind: 'team', side: /IT|ERP|Data/.test(name) ? 'it' : 'business' });
  for (const { name, owner, outside } of content.systems)
    put('system', name, {
      name,
      kind: 'application',
      ...(owner === undefined ? {} : { 'techOwner@room': { value: { party: `p ${owner}` }, at: CREATED } }),
      ...(outside ? { 'runBy@room': { value: 'C', at: CREATED } } : {}),
    });
  const orders = keysBetween(null, null, content.steps.length);
  for (const [i, { id, title, team, work, takes, systems }] of content.steps.entries()) {
    put('step', id, {
      mapId: 'm',
      kind: 'step',
      name: title,
      order: orders[i],
      teamId: `p ${team}`,
      pt: quantity(work, 'min'),
      lt: quantity(takes, 'd'),
    });
    for (const system of systems) put('support', `${id} ${system}`, { stepId: id, systemId: system, role: 'required' });
  }
  for (const { id, from, to, rework } of content.flows)
    put('flow', id, { mapId: 'm', from, to, kind: rework ? 'rework' : 'work' });
  return tables;
}

/** A bench map as a workspace file of the product. */
export function benchFile(content: BenchMap): string {
  return JSON.stringify({
    app: 'tributary',
    kind: 'workspace',
    format: 1,
    workspaceId: `bench-${content.steps.length}`,
    epoch: 'b'.repeat(64),
    exportedAt: new Date(CREATED).toISOString(),
    name: `Bench of ${content.steps.length}`,
    data: tablesOf(content),
  });
}
