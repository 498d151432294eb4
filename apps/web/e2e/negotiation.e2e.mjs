import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, PEOPLE, signedIn } from './browser.mjs';

const STORE = 'Chilled storage and cross-dock in Riga';
const MESSAGE = `Forty pallets, ${Date.now()}`;

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('dealing over a quote', () => {
  it('goes from a draft over a counter-offer to its refusal', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    const page = buyer.page;
    await page.goto('/search?q=chilled+storage+riga');
    await page.getByRole('link', { name: STORE }).click();
    await page.getByRole('button', { name: 'Send a request' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send a request' });
    await dialog.getByLabel('Message').fill(MESSAGE);
    await dialog.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.waitForURL('**/requests/**');
    await page.getByText('A draft. Nobody else sees it.').waitFor();
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.getByRole('heading', { name: 'No quote yet' }).waitFor();
    const address = new URL(page.url()).pathname;

    const provider = await signedIn(browser, PEOPLE.provider);
    const theirs = provider.page;
    await theirs.goto(address);
    await theirs.getByRole('button', { name: 'Write a quote' }).click();
    const form = theirs.getByRole('region', { name: 'Write a quote' });
    await form.getByLabel('Quantity').fill('40');
    await form.getByLabel('Unit price (EUR)').fill('15.25');
    await form.getByRole('button', { name: 'Keep as a draft' }).click();
    await theirs.getByText('Draft', { exact: true }).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'No quote yet' }).waitFor();
    await theirs.getByRole('button', { name: 'Write a quote' }).click();
    await theirs.getByRole('button', { name: 'Send quote' }).click();
    await theirs.getByRole('button', { name: 'Revise the quote' }).waitFor();
    await theirs.getByText('€738.10').first().waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Propose other terms' }).click();
    const counter = page.getByRole('dialog', { name: 'Propose other terms' });
    await counter.getByLabel('Total you would pay').fill('500');
    await counter.getByLabel('What to say to it').fill('For the whole spring?');
    await counter.getByRole('button', { name: 'Send the counter-offer' }).click();
    await page.getByRole('heading', { name: 'Counter-offer 1' }).waitFor();

    await theirs.reload();
    await theirs.getByText('For the whole spring?').waitFor();
    await theirs.getByRole('button', { name: 'Refuse' }).click();
    const refusal = theirs.getByRole('dialog', { name: 'Refuse this counter-offer' });
    await refusal.getByLabel('Reason').fill('Not below cost.');
    await refusal.getByRole('button', { name: 'Refuse' }).click();
    await theirs.getByText('Not below cost.').first().waitFor();

    await page.reload();
    await page.getByText('Not below cost.').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect([...buyer.problems, ...provider.problems]).toEqual([]);
  });
});
