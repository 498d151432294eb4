import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, CHEESE_NEED, launch, PEOPLE, signedIn } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('needs, kept searches and demand', () => {
  it('a need is shown to all clusters, closed to none, and a publisher finds it and offers itself', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.buyer);
    await page.goto('/needs');
    await page.getByRole('heading', { name: 'My needs' }).waitFor();
    await page
      .locator('main .list-row a')
      .filter({ hasText: CHEESE_NEED.slice(0, 20) })
      .last()
      .click();
    await page.getByRole('button', { name: 'Visibility and dates' }).click();
    await page.getByText('Every cluster, and companies that provide a fitting service.').waitFor();
    await page.getByText('All clusters', { exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/All clusters · without your name/).waitFor();
    const address = page.url();
    expect(problems).toEqual([]);

    const seller = await signedIn(browser, PEOPLE.publisher);
    await seller.page.goto('/demand');
    await seller.page.getByRole('heading', { name: 'Demand for you' }).waitFor();
    await seller.page.getByText('A firm that is not named').first().waitFor();
    expect(await accessibilityProblems(seller.page)).toEqual([]);
    await seller.page.getByRole('button', { name: 'Offer your service' }).first().click();
    await seller.page.getByLabel('Note to the firm').fill('We have the room.');
    await seller.page.getByRole('button', { name: 'Send the offer' }).click();
    await seller.page
      .getByText(/You offered yourself on/)
      .first()
      .waitFor();
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
    await page.getByRole('dialog').getByLabel('Name').fill('Cold stores');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('The search is kept.').waitFor();
    await page.getByRole('button', { name: /, account of / }).click();
    await page.getByRole('menuitem', { name: 'Saved searches' }).click();
    await page.reload();
    await page.getByRole('link', { name: 'Cold stores' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rename or change alerts' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Colder stores');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Colder stores' }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('“Colder stores” is deleted.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Colder stores' }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
