import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHEESE_NEED, fillSignIn, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const STORE = 'Chilled storage and cross-dock in Riga';
/** Two runs on one database must not meet each other's needs. */
const TITLE = `Cold chain ${Date.now()}`;

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The name of the field that has the focus. */
const focused = (page) => page.locator(':focus').getAttribute('name');

describe('from a need to a deal', () => {
  it('goes through the page in every step', async () => {
    const buyer = await openPage(browser);
    const page = buyer.page;
    await page.goto(`/match#${new URLSearchParams({ text: CHEESE_NEED, region: 'LV00C' })}`);
    await page.getByRole('button', { name: 'Save this need' }).click();
    await page.waitForURL('**/sign-in#**');
    await page.getByText('Your need is kept').waitFor();
    await fillSignIn(page, PEOPLE.buyer);
    await page.waitForURL('**/match#**');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).has('edits')).toBe(true);

    await page.getByRole('button', { name: 'Save this need' }).click();
    const save = page.getByRole('dialog', { name: 'Save this need' });
    await save.getByLabel('Title').fill(TITLE);
    await save.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.waitForURL('**/needs/**');
    await soon(() => page.getByText('You corrected the understanding.').count(), 0);

    await page.getByRole('button', { name: 'Edit Language Latvian' }).click();
    const clause = page.getByRole('dialog', { name: 'Language' });
    await clause.getByRole('combobox', { name: 'Add' }).fill('engl');
    await page.getByRole('option', { name: 'English' }).click();
    await clause.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('You are looking at changes that are not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Save changes' }).click();
    const change = page.getByRole('dialog', { name: 'Change this need' });
    await change.getByRole('button', { name: 'Save' }).click();
    await change.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Edit Language any of Latvian, English' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');

    await page.getByRole('button', { name: 'Send request for the bundle' }).click();
    const send = page.getByRole('dialog', { name: /^Send \d+ requests$/ });
    await send.getByRole('button', { name: /^Send \d+ requests$/ }).click();
    await send.getByText('Write a message.').waitFor();
    await send.getByLabel('Message').fill('From March, please.');
    await send.getByRole('button', { name: /^Send \d+ requests$/ }).click();
    await page.getByText('requests are on their way, tied together.').waitFor();
    await page.getByRole('link', { name: 'All parts and their quotes side by side' }).waitFor();
    await page.getByText('requests of one bundle').first().waitFor();
    await page.getByRole('link', { name: STORE }).first().click();
    await page.getByRole('heading', { name: 'No quote yet' }).waitFor();
    await page.getByRole('heading', { name: /^The whole bundle: \d requests$/ }).waitFor();
    const address = new URL(page.url()).pathname;

    const provider = await signedIn(browser, PEOPLE.provider);
    await provider.page.getByRole('link', { name: 'Inbox' }).click();
    await provider.page.locator(`main a[href="${address}"]`).click();
    // The inbox shows the words of each request too.
    await provider.page.getByRole('heading', { name: 'What was asked' }).waitFor();
    await provider.page.getByText('From March, please.').first().waitFor();
    await provider.page.getByRole('button', { name: 'Write a quote' }).click();
    const form = provider.page.getByRole('region', { name: 'Write a quote' });
    await soon(() => provider.page.getByRole('heading', { name: 'No quote yet' }).count(), 0);
    const order = await provider.page.getByRole('heading', { level: 2 }).allTextContents();
    expect(order.indexOf('What was asked')).toBeLessThan(order.indexOf('Quotes'));
    await form.getByRole('textbox', { name: 'Quantity' }).fill('0');
    await form.getByRole('button', { name: 'Keep as a draft' }).click();
    await form.getByText('Give a quantity above zero.').waitFor();
    await soon(() => focused(provider.page), 'lines.0.qty');
    await form.getByRole('textbox', { name: 'Quantity' }).fill('40');
    await form.getByRole('button', { name: 'Send quote' }).click();
    await form.getByText('Fill this in.').waitFor();
    await soon(() => focused(provider.page), 'lines.0.unitPriceMinor');
    await form.getByLabel('Unit price (EUR)').fill('15.25');
    await form.getByLabel('Ready in days').fill('10');
    await form.getByLabel('Note').fill('Both chambers are free.');
    await form.getByRole('status').getByText('€610').waitFor();
    await form.getByRole('button', { name: 'Send quote' }).click();
    await provider.page.getByRole('heading', { name: 'Quote 1' }).waitFor();

    await page.reload();
    const quote = page.getByRole('article').filter({ hasText: 'Quote 1' });
    await quote.getByText('€610').first().waitFor();
    await quote.getByText('Both chambers are free.').waitFor();
    await quote.getByRole('button', { name: 'Accept this quote' }).click();
    const accept = page.getByRole('alertdialog', { name: 'Accept this quote?' });
    await accept.getByRole('button', { name: 'Accept for €610' }).click();
    await accept.waitFor({ state: 'detached' });
    await quote.getByText('Accepted').waitFor();
    const history = page.getByRole('complementary', { name: 'History' });
    await history.getByText('Quote accepted').waitFor();
    await soon(() => page.getByRole('button', { name: 'Withdraw request' }).count(), 0);

    await page.getByRole('link', { name: 'My needs' }).click();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { name: /^\d requests for it$/ }).waitFor();
    expect([...buyer.problems, ...provider.problems]).toEqual([]);
  });

  it('lets a provider say no with a reason that the company reads', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    await buyer.page.goto('/search?q=chilled+storage+riga');
    await buyer.page.getByRole('link', { name: STORE }).click();
    await buyer.page.getByRole('button', { name: 'Send a request' }).click();
    const dialog = buyer.page.getByRole('dialog', { name: 'Send a request' });
    await dialog.getByLabel('Message').fill(`Five pallets, ${TITLE}`);
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await buyer.page.waitForURL('**/requests/**');
    await buyer.page.getByText(/^Your request is on its way to /).waitFor();
    const address = new URL(buyer.page.url()).pathname;

    const provider = await signedIn(browser, PEOPLE.provider);
    await provider.page.goto(address);
    await provider.page.getByRole('button', { name: 'Decline' }).click();
    const reason = provider.page.getByRole('dialog', { name: 'Decline this request' });
    await reason.getByLabel('Reason').fill('Full until May.');
    await reason.getByRole('button', { name: 'Decline' }).click();
    await reason.waitFor({ state: 'detached' });
    await buyer.page.reload();
    await buyer.page.getByText('Full until May.').first().waitFor();
    expect([...buyer.problems, ...provider.problems]).toEqual([]);
  });
});
