import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const card = (page, name) => page.getByRole('region', { name, exact: true });

describe('figures of the network', () => {
  it('are read by everybody, open to their deals for those who may, and lose a firm that withdraws', async () => {
    const { page } = await openPage(browser);
    await page.goto('/figures');
    const companies = card(page, 'Companies served');
    await companies.getByText('Too few firms to show').first().waitFor();
    const shown = Number(await companies.locator('.figure-value').textContent());
    expect(shown).toBeGreaterThan(20);
    await soon(() => page.getByRole('button', { name: /^Open/ }).count(), 0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /Period$/ }).click();
    await page.getByRole('option').nth(1).click();
    await page.waitForURL(/period=\d{4}/);
    await page.getByText('Target:').first().waitFor({ state: 'detached' });
    const deals = card(page, 'Deals completed').locator('.figure-value');
    expect(Number(await deals.textContent())).toBeGreaterThan(5);
    expect(await accessibilityProblems(page)).toEqual([]);
    const href = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
    const file = await page.request.get(href);
    expect(file.headers()['content-disposition']).toMatch(/^attachment; filename=".+\.csv"/);
    expect(await file.text()).toContain('Deals completed');

    const operator = (await signedIn(browser, PEOPLE.operator)).page;
    await operator.goto('/figures/own');
    await operator.getByRole('button', { name: 'Open Companies served', exact: true }).click();
    const dialog = operator.getByRole('dialog');
    await dialog.getByText(`of ${shown}`).waitFor();
    expect(await dialog.getByText('Completed deal').count()).toBeGreaterThan(20);
    expect(await accessibilityProblems(operator)).toEqual([]);
    await operator.keyboard.press('Escape');
    await operator.goto('/figures/own?from=2020-01-01&to=2020-12-31');
    await operator.getByRole('button', { name: 'Open Companies served', exact: true }).click();
    await operator.getByRole('dialog').getByText('Nothing counts here yet').waitFor();
    await operator.keyboard.press('Escape');
    await operator.goto('/figures/own');
    await operator.getByRole('button', { name: 'Change Member activity', exact: true }).click();
    await operator.getByLabel('Target', { exact: true }).fill('14');
    await operator.getByRole('button', { name: 'Save', exact: true }).click();
    await operator.getByRole('dialog').waitFor({ state: 'detached' });
    await card(operator, 'Member activity').getByText('Target: 14 points a member').waitFor();
    await operator.getByLabel('For whom').fill('Ministry of Economics');
    await operator.getByRole('button', { name: 'Make a link' }).click();
    const address = await operator.locator('.figure-address').textContent();
    await page.goto(address);
    await card(page, 'Hours to the first answer').waitFor();

    const firm = (await signedIn(browser, PEOPLE.provider)).page;
    await firm.goto('/figures');
    await firm.getByRole('button', { name: 'Withdraw' }).click();
    expect(await accessibilityProblems(firm)).toEqual([]);
    await firm.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
    await firm.getByRole('alertdialog').waitFor({ state: 'detached' });
    await firm.getByText('Your deals do not count.').waitFor();
    await firm.getByText('Counted anew with the next release').first().waitFor();
    await firm.getByRole('button', { name: 'Let them count' }).click();
    await firm.getByText(/your deals, answers and visits count/).waitFor();
  });
});
