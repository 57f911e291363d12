import { knownOf } from '#commands/known-of.ts';
import { rankSuggestions, suggestAt } from '#commands/line/suggest.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { linesOf, plainLook } from '#model/register/arrange.ts';
import { registerOf } from '#model/register/rows.ts';
import { median, share } from './measure.ts';

const FIRST = [
  'Claim',
  'Policy',
  'Ledger',
  'Order',
  'Store',
  'Fleet',
  'Cash',
  'Ticket',
  'Asset',
  'Risk',
  'Tax',
  'Meter',
];
const SECOND = ['Center', 'Hub', 'Desk', 'Track', 'Base', 'Works', 'Point', 'Cloud', 'Vault', 'Flow', 'Archive'];
/** What is typed after @: begun, whole, mistyped, unknown. */
const TYPED = ['c', 'cl', 'cla', 'claim', 'clamiC', 'ledgr', 'store vault 13', 'zzzz'];
/** Edits of one system measured, after as many that only warm up. */
const EDITS = 20;

/** A workspace of so many systems, each with another name and an owner among 300. */
function inventory(count: number): Records {
  const party = new Map(
    Array.from({ length: 300 }, (_, i) => [`p${i}`, { id: `p${i}`, created: i, name: `Team ${i}`, kind: 'team' }]),
  );
  const system = new Map(
    Array.from({ length: count }, (_, i) => [
      `s${i}`,
      {
        id: `s${i}`,
        created: i,
        name: `${FIRST[i % FIRST.length]}${SECOND[(i * 7) % SECOND.length]} ${i}`,
        [`alias:${SECOND[i % SECOND.length]} ${i}`]: true,
        vendor: `Vendor ${i % 80}`,
        'techOwner@room': { value: { party: `p${i % 300}` }, at: 1 },
      },
    ]),
  );
  const empty = Object.fromEntries(allKinds.map((kind) => [kind, new Map()]));
  // The cast: fields as they are stored, in tables of their kinds.
  return { name: 'Bench', tables: { ...empty, party, system } } as unknown as Records;
}

/** The same with another vendor of one system: what an edit leaves. */
function edited(records: Records, at: number): Records {
  const system = new Map(records.tables.system);
  const id = `s${(at * 37) % system.size}`;
  system.set(id, { ...(system.get(id) as SystemRecord), vendor: `Vendor ${at}` });
  return { ...records, tables: { ...records.tables, system } };
}

/** Processor time of some work, ms: others on the machine do not count. */
function cost(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** "2,000 systems: a key after @ p50 1.2 ms ...", warm; the first key after an edit makes names ready anew. */
export function saySuggestionTimes(count: number): string {
  let records = inventory(count);
  const keys: number[] = [];
  const first: number[] = [];
  const register: number[] = [];
  const search: number[] = [];
  const open = cost(() => registerOf(records));
  for (let edit = 0; edit < 2 * EDITS; edit += 1) {
    records = edited(records, edit);
    const warm = edit >= EDITS;
    TYPED.forEach((typed, at) => {
      const took = cost(() => {
        const known = knownOf(records);
        const text = `Step @${typed}`;
        const place = suggestAt(text, text.length, known);
        if (place) rankSuggestions(place, known);
      });
      if (warm) (at === 0 ? first : keys).push(took);
    });
    const row = cost(() => registerOf(records));
    const found = cost(() => linesOf(registerOf(records), { ...plainLook, find: 'clam' }));
    if (warm) {
      register.push(row);
      search.push(found);
    }
  }
  const say = (list: readonly number[]) => `p50 ${median(list).toFixed(1)} ms, p95 ${share(list, 0.95).toFixed(1)} ms`;
  return [
    `${count.toLocaleString('en')} systems, processor time:`,
    `  a key after @            ${say(keys)}`,
    `  the first after an edit  ${say(first)}`,
    `  rows of Systems          first ${open.toFixed(1)} ms; after an edit ${say(register)}`,
    `  a key in its search      ${say(search)}`,
  ].join('\n');
}
