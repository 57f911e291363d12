import type { Changes } from '#model/change.ts';
import type { LivingDocument } from '#document/document.ts';
import { make, meta, set } from '../../contracts/samples.ts';
import { sampleWorkspace } from './sample-workspace.ts';

/** What the first frozen files did not know yet: an imported sheet, a row of it, and what was sorted out. */

const at = 1_790_000_000_000;

const inventoryChanges: Changes = [
  set('system', 'sap', 'users', 40),
  set('system', 'sap', 'row:list', { at: 0, cells: ['CI-7', 'SAP ECC', ''] }),
  make('sheet', {
    id: 'list',
    created: at,
    name: 'systems.csv',
    form: 'csv',
    at,
    headers: ['CI', 'Name', ''],
    meaning: ['id', 'name', null],
    written: { delimiter: ';', newline: '\r\n', bom: true },
  }),
  make('review', {
    id: 'r1',
    created: at,
    of: 'disputed',
    about: 'SAP ECC',
    systemId: 'sap',
    field: 'techOwner',
    answer: 'ERP team',
    reason: 'Ann left for another team',
    by: 'ann',
    at,
  }),
];

/** The sample workspace with an inventory taken in. */
export function sampleInventory(): LivingDocument {
  const doc = sampleWorkspace();
  doc.apply(inventoryChanges, meta('inventory'));
  return doc;
}
