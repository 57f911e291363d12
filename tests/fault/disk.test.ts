import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { recoveryWords } from '#words/recovery.ts';
import { MapPage } from '../e2e/pages/map-page.ts';
import { LONG, chance, patience } from './length.ts';
import { makeProfile, startVictim } from './rig.ts';
import { stepNames, stored } from './stored.ts';
import { tally } from './tally.ts';

/** The files of the browser's database of our origin, in a profile that no browser uses. */
function databaseFiles(profile: string): readonly string[] {
  const root = join(profile, 'Default', 'IndexedDB');
  const folder = readdirSync(root).find((name) => name.startsWith('http_127.0.0.1') && name.endsWith('.leveldb'));
  if (folder === undefined) throw new Error('The profile has no database.');
  return readdirSync(join(root, folder)).map((name) => join(root, folder, name));
}

const logs = (files: readonly string[]): readonly string[] => files.filter((file) => file.endsWith('.log'));
const data = (files: readonly string[]): readonly string[] => files.filter((file) => /\.(ldb|log)$/.test(file));

function truncate(file: string, share: number): void {
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, Math.floor(statSync(file).size * share));
  closeSync(handle);
}

function garble(file: string): void {
  const bytes = readFileSync(file);
  const random = chance(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) if (random() < 0.05) bytes[at] = Math.floor(random() * 256);
  writeFileSync(file, bytes);
}

/** What is done to the files, by name. */
const DAMAGES: ReadonlyMap<string, (files: readonly string[]) => void> = new Map([
  ['log cut in the middle', (files) => logs(files).forEach((file) => truncate(file, 0.6))],
  ['data garbled', (files) => data(files).forEach(garble)],
  ['CURRENT lost', (files) => files.filter((file) => file.endsWith('CURRENT')).forEach((file) => rmSync(file))],
  ['log cut near its end', (files) => logs(files).forEach((file) => truncate(file, 0.97))],
  ['data deleted', (files) => data(files).forEach((file) => rmSync(file))],
  ['MANIFEST lost', (files) => files.filter((file) => /MANIFEST/.test(file)).forEach((file) => rmSync(file))],
  ['everything emptied', (files) => files.forEach((file) => truncate(file, 0))],
]);
const chosen = [...DAMAGES.keys()].slice(0, LONG ? DAMAGES.size : 1);

it.each(chosen)(
  'R14: database files damaged on disk (%s): never a welcome over lost work',
  patience(2),
  async (what) => {
    const profile = makeProfile();
    const names = Array.from({ length: 12 }, (_, at) => `Step ${at + 1}`);
    try {
      const first = await startVictim(profile.dir);
      const before = new MapPage(first.page);
      await first.page.goto(inject('address'));
      await before.ready();
      for (const name of names) await before.enter(name);
      await before.saved();
      // The ledger is written within a second of the last edit, and the browser puts it on the disk when it ends.
      await first.page.waitForTimeout(1500);
      await first.close();
      DAMAGES.get(what)?.(databaseFiles(profile.dir));

      const second = await startVictim(profile.dir);
      const faults: string[] = [];
      second.page.on('pageerror', (error) => faults.push(error.message));
      second.page.on('crash', () => faults.push('crashed'));
      const map = new MapPage(second.page);
      await second.page.goto(inject('address'));
      const recovery = second.page.locator('.recovery h1');
      await recovery.or(map.line).first().waitFor();
      const isTold = (await recovery.count()) > 0;
      const title = isTold ? await recovery.innerText() : 'the map';
      // Either the person is told, or everything is there.
      const there = (await stored(second.page).catch(() => [])).flatMap((one) => [...stepNames(one.records)]);
      const isWhole = names.every((name) => there.includes(name));
      console.info(`${what}: ${title}; ${there.length} of ${names.length} steps are still stored`);
      const [download] = isTold
        ? await Promise.all([
            second.page.waitForEvent('download'),
            second.page.getByRole('button', { name: recoveryWords.raw, exact: true }).click(),
          ])
        : [null];
      tally(`R14 ${what}`, 1, (isTold || isWhole ? 0 : 1) + faults.length);
      expect(isTold || isWhole).toBe(true);
      expect(isTold && download === null).toBe(false);
      expect(faults).toEqual([]);
      if (title === recoveryWords.titles.unreachable) {
        // A browser that opens nothing erases nothing either: the person is told what does, and can work meanwhile.
        const press = (name: string) => second.page.getByRole('button', { name, exact: true }).click();
        await press(recoveryWords.afresh.choose);
        await second.page.keyboard.type(recoveryWords.afresh.word);
        await second.page.keyboard.press('Enter');
        const refused = second.page.getByRole('alert').filter({ hasText: recoveryWords.failed('').trim() });
        await refused.or(map.line).first().waitFor();
        if ((await refused.count()) > 0) {
          await press(recoveryWords.keep);
          await press(recoveryWords.memory);
        }
        await map.ready();
        await map.enter('A new beginning');
        expect(await map.exportJson('workspace')).toContain('"A new beginning"');
      }
      await second.kill();
    } finally {
      profile.remove();
    }
  },
);
