import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { change } from './asking.mjs';
import { accessibilityProblems, launch, PEOPLE, signedIn, soon } from './browser.mjs';

/** Two runs on one database must not meet each other's needs and searches. */
const RUN = Date.now().toString(36);
const TITLE = `Where our smoked fish may rest ${RUN}`;
/** A day of its own: by it the publisher, who reads neither words nor name, tells this need from others. */
const UNTIL = new Date(Date.now() + (1000 + (Math.floor(Date.now() / 1000) % 700)) * 86_400_000);
const TEXT = `Smoked fish from our yard rests a night in the cold, ${RUN}.`;

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A need that nobody else knows of, by whoever is signed in on the page; its address. */
async function wantsColdStore(page) {
  const { need, userErrors } = await change(page, 'saveNeed', 'SaveNeedInput', 'need { id }', {
    title: TITLE,
    text: TEXT,
    capabilities: [{ concept: 'log.store.chilled' }],
    clauses: [],
  });
  expect(userErrors).toEqual([]);
  return `/needs/${encodeURIComponent(need.id)}`;
}

describe('needs, kept searches and demand', () => {
  it('a need is shown to all clusters, closed to none, and a publisher finds it and offers itself', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.buyer);
    const address = await wantsColdStore(page);
    await page.goto('/needs');
    await page.getByRole('link', { name: TITLE }).click();
    await page.waitForURL(`**${address}`);
    await page.getByRole('button', { name: 'Visibility and dates' }).click();
    await page.getByText('Every cluster, and companies that provide a fitting service.').waitFor();
    await page.getByText('All clusters', { exact: true }).click();
    await page.getByRole('dialog').getByLabel('Open until').fill(UNTIL.toISOString().slice(0, 10));
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/All clusters · without your name/).waitFor();
    expect(problems).toEqual([]);

    const seller = await signedIn(browser, PEOPLE.publisher);
    await seller.page.goto('/demand');
    await seller.page.getByRole('heading', { name: 'Demand for you' }).waitFor();
    const day = UNTIL.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
    const demand = seller.page.getByRole('article').filter({ hasText: day });
    await demand.getByText('A firm that is not named').waitFor();
    await soon(() => seller.page.getByText(RUN).count(), 0);
    expect(await accessibilityProblems(seller.page)).toEqual([]);
    await demand.getByRole('button', { name: 'Offer your service' }).click();
    await seller.page.getByLabel('Note to the firm').fill('We have the room.');
    await seller.page.getByRole('button', { name: 'Send the offer' }).click();
    await demand.getByText(/You offered yourself on/).waitFor();
    expect(seller.problems).toEqual([]);

    await page.goto(address);
    await page.getByText('We have the room.').waitFor();
    await page.getByText(/Versions and history/).click();
    await page.getByText('What happened').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
    await seller.page.context().close();
  });

  it('a search is kept, renamed, deleted and taken back', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.buyer);
    await page.goto('/search?q=cold+store');
    await page.getByRole('button', { name: 'Keep this search' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(`Cold stores ${RUN}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('The search is kept.').waitFor();
    await page.getByRole('button', { name: /, account of / }).click();
    await page.getByRole('menuitem', { name: 'Saved searches' }).click();
    await page.waitForURL('**/searches');
    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: RUN });
    await row.getByRole('link', { name: `Cold stores ${RUN}` }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await row.getByRole('button', { name: 'Rename or change alerts' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(`Colder stores ${RUN}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await row.getByRole('link', { name: `Colder stores ${RUN}` }).waitFor();
    await row.getByRole('button', { name: 'Delete' }).click();
    await page.getByText(`“Colder stores ${RUN}” is deleted.`).waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.getByRole('link', { name: `Colder stores ${RUN}` }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
