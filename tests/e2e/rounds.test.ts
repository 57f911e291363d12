import { expect } from 'vitest';
import { test } from './app.ts';
import { handsOf } from './browser.ts';

const STEPS = [
  'Report the damage',
  'Register the claim',
  'Check the cover',
  'Ask for documents',
  'Inspect the damage',
  'Estimate the cost',
  'Agree the settlement',
  'Approve the payment',
  'Order the repair',
  'Pay the invoice',
  'Tell the customer',
  'Close the file',
];
/** Ten systems; each step uses one and the next. */
const SYSTEMS = [
  'ClaimCenter',
  'Outlook',
  'SAP',
  'SharePoint',
  'Photo app',
  'Excel list',
  'DocuSign',
  'Bank portal',
  'Teams',
  'Archive',
];
const OWNERS = [
  'ERP team',
  'Workplace IT',
  'ERP team',
  'Workplace IT',
  'nobody',
  '?',
  'Legal IT',
  'Treasury',
  'Workplace IT',
  'Records',
];

test('12 steps, their times, two systems each and ten owners, by keyboard alone', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  for (const name of STEPS) await map.type(name);
  await expect.poll(() => map.cards().count()).toBe(STEPS.length);

  await map.press('Control+ArrowDown');
  for (const [i] of STEPS.entries()) await map.type(`${10 + i}m ${1 + (i % 3)}d ${80 + i}%`);

  await map.press('Control+ArrowDown');
  for (const [i] of STEPS.entries()) await map.type(`${SYSTEMS[i % 10]}, ${SYSTEMS[(i + 1) % 10]}`);

  await map.press('Control+ArrowDown');
  for (const owner of OWNERS) await map.type(owner);
  await map.saved();
  const { keys, pointers } = await handsOf(page);
  console.info(`12 steps, times, systems and owners: ${keys} keys, ${pointers} pointer events`);
  expect(pointers).toBe(0);

  await page.reload();
  await map.ready();
  await expect.poll(() => map.cards().count()).toBe(STEPS.length);
  const labels = await map.cardLabels();
  for (const [i, name] of STEPS.entries()) {
    expect(labels[i]).toContain(`Step ${i + 1} of 12, ${name}`);
    expect(labels[i]).toContain('2 systems');
  }
  // "Photo app" is owned by nobody (confirmed), "Excel list" was asked without an answer: three steps use one of them.
  await expect
    .poll(() => map.headline.innerText())
    .toMatch(/^3 of 12 steps use a system with no technology owner named \(2 confirmed\)\./);
  await expect.poll(() => map.headline.innerText()).toContain('of work');
});
