import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { change, sign } from './asking.mjs';
import { accessibilityProblems, CHEESE_NEED, launch, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now();
/** Three parts: storage, carriage and data exchange, each of another firm. */
const NEED = CHEESE_NEED.replace(' un temperatūras žurnālu', '');
const OFFERS = {
  provider: { service: 'Chilled storage and cross-dock in Riga', price: '610', days: '10' },
  carrier: { service: 'Chilled groupage in the Baltics', price: '410', days: '7' },
  connector: { service: 'EDI (EDIFACT) connection to retail chains', price: '990', days: '20' },
};

let browser;
/** Buyer, operator and the three firms, each signed in once. */
const people = {};
beforeAll(async () => {
  browser = await launch();
  const roles = ['buyer', 'operator', ...Object.keys(OFFERS)];
  await Promise.all(
    roles.map(async (role) => {
      people[role] = await signedIn(browser, PEOPLE[role]);
    }),
  );
});
afterAll(() => browser.close());

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Sends the three firms what the need asks for, as parts of a bundle or for competing offers. */
async function sendRequests(page, way) {
  // Another address first: a change of the fragment alone would keep the last match.
  await page.goto('/clusters');
  await page.goto(`/match#${new URLSearchParams({ text: NEED, region: 'LV00C' })}`);
  await page.getByRole('button', { name: 'Send request for the bundle' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send 3 requests' });
  await dialog.getByLabel('Message').fill(`${way}, ${RUN}`);
  await dialog.getByText(way, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Send 3 requests' }).click();
  await page.waitForURL(/\/requests/);
}

/** Writes the offer of one of the three at `address`. */
async function offer(role, address) {
  const { page } = people[role];
  await page.goto(address);
  await button(page, 'Write a quote').click();
  const form = page.getByRole('region', { name: 'Write a quote' });
  await form.getByLabel('Unit price (EUR)').fill(OFFERS[role].price);
  await form.getByLabel('Ready in days').fill(OFFERS[role].days);
  await form.getByRole('button', { name: 'Send quote' }).click();
  await page.getByRole('heading', { name: 'Quote 1' }).waitFor();
}

/** Presses `name` in the dialog that a button of that name opened, and waits until it is gone. */
async function confirm(page, name) {
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

function complaints() {
  return Object.values(people).flatMap(({ problems }) => problems.splice(0));
}

describe('the whole deal', () => {
  it('goes from a need over a bundle, a counter-offer and the delivery to reviews of both sides', async () => {
    const { page } = people.buyer;
    await sendRequests(page, 'Parts of a bundle: accepted together');
    await page.getByText('requests are on their way, tied together.').waitFor();
    const addresses = {};
    for (const [role, { service }] of Object.entries(OFFERS))
      addresses[role] = await page.getByRole('link', { name: service }).first().getAttribute('href');
    await Promise.all(Object.keys(OFFERS).map((role) => offer(role, addresses[role])));

    await page.goto(addresses.carrier);
    await button(page, 'Propose other terms').click();
    const counter = page.getByRole('dialog', { name: 'Propose other terms' });
    await counter.getByLabel('Total you would pay').fill('400');
    await counter.getByLabel('What to say to it').fill('For the whole spring?');
    await counter.getByRole('button', { name: 'Send the counter-offer' }).click();
    await page.getByRole('heading', { name: 'Counter-offer 1' }).waitFor();
    const carrier = people.carrier.page;
    await carrier.reload();
    await carrier.getByText('For the whole spring?').waitFor();
    await button(carrier, 'Revise the quote').click();
    const revision = carrier.getByRole('region', { name: 'Revise the quote' });
    await revision.getByLabel('Unit price (EUR)').fill('400');
    await revision.getByRole('button', { name: 'Revise the quote' }).click();
    await carrier.getByRole('heading', { name: 'Quote 2' }).waitFor();

    await page.reload();
    await page.getByRole('link', { name: 'Compare the quotes' }).click();
    await page.getByRole('heading', { name: 'Part 3: ' }).waitFor();
    await page.getByRole('table').getByText('€400').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chosen' }).first().waitFor();
    await button(page, 'Accept the whole bundle').click();
    await page.getByText('€2,000 without VAT together').waitFor();
    await confirm(page, 'Accept the whole bundle');
    await page.getByRole('table').getByText('Accepted').nth(2).waitFor();
    const made = page.getByRole('status').filter({ hasText: '3 agreements were made:' });
    await made
      .getByRole('link', { name: /^Agreement / })
      .nth(2)
      .waitFor();

    await page.goto(addresses.provider);
    await page.getByRole('heading', { name: /^Agreement FF-/ }).waitFor();
    await sign(page);
    await page.getByText('Signed by the customer').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const provider = people.provider.page;
    await provider.reload();
    await sign(provider);
    await button(provider, 'Begin the work').click();
    await button(provider, 'Deliver').click();
    await provider.getByLabel('Note to the customer').fill('All forty are in.');
    await confirm(provider, 'Deliver');
    await page.reload();
    await page.getByText('All forty are in.').first().waitFor();
    await button(page, 'Confirm').click();
    await confirm(page, 'Confirm');
    await page.getByText('Completed', { exact: true }).waitFor();

    for (const [side, words] of [
      [page, `Cold and clean, ${RUN}`],
      [provider, `Clear orders, ${RUN}`],
    ]) {
      await side.reload();
      await button(side, 'Write a review').click();
      await side.getByLabel('In words').fill(words);
      await confirm(side, 'Send the review');
    }
    await page.reload();
    await page.getByText(`Clear orders, ${RUN}`).waitFor();
    await page.getByRole('link', { name: OFFERS.provider.service }).first().click();
    await page.getByText(`Cold and clean, ${RUN}`).waitFor();
    expect(complaints()).toEqual([]);
  });

  it('has three firms compete, marks what is best, and accepts one from the comparison', async () => {
    const { page } = people.buyer;
    await sendRequests(page, 'They compete: you choose one quote');
    await page.waitForURL(/\/requests\/./);
    const address = new URL(page.url()).pathname;
    await Promise.all(Object.keys(OFFERS).map((role) => offer(role, address)));
    await page.goto(`${address}/compare`);
    const table = page.getByRole('table');
    const net = table.getByRole('row', { name: /^Price without VAT/ });
    await net.getByRole('cell', { name: '€410 best' }).waitFor();
    await soon(() => net.getByText('best').count(), 1);
    await table
      .getByRole('row', { name: /^Ready in days/ })
      .getByRole('cell', { name: '7 best' })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('listitem').filter({ hasText: '€410' }).first().waitFor();
    await soon(() => page.evaluate('document.documentElement.scrollWidth'), 390);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });

    await table.getByRole('columnheader', { name: 'Baltvēss' }).getByRole('button').press('Enter');
    await confirm(page, 'Accept for €410');
    await table.getByText('Accepted').waitFor();
    await soon(() => page.getByRole('button', { name: 'Accept this quote' }).count(), 0);

    await page.goto(address);
    await sign(page);
    const carrier = people.carrier.page;
    await carrier.reload();
    await sign(carrier);
    await button(carrier, 'Begin the work').click();
    await button(carrier, 'Deliver').waitFor();

    await page.reload();
    await button(page, 'Open a dispute').click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Nothing has come.');
    await page.getByRole('dialog').getByRole('button', { name: 'Open a dispute' }).click();
    await page.waitForURL('**/disputes/**');
    const dispute = new URL(page.url()).pathname;
    await carrier.goto(dispute);
    await carrier.getByLabel('What you bring forward').fill('The lorry is on its way.');
    await button(carrier, 'Add evidence').click();
    await carrier.getByRole('article').getByText('The lorry is on its way.').waitFor();

    const operator = people.operator.page;
    await operator.goto(dispute);
    await operator.getByText('The lorry is on its way.').waitFor();
    const proposal = operator.getByRole('region', { name: 'Propose how it ends' });
    await proposal.getByRole('textbox').fill('Deliver within a week.');
    await proposal.getByRole('button').last().click();
    await operator.getByText('Deliver within a week.').first().waitFor();
    for (const side of [page, carrier]) {
      await side.reload();
      await side.getByText('Deliver within a week.').first().waitFor();
      await button(side, 'Agree to the proposal').click();
      await confirm(side, 'Agree to the proposal');
    }
    await carrier.getByText('Settled', { exact: true }).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  it('leads whoever was overtaken to the newer version', async () => {
    const { page } = people.buyer;
    await page.goto('/needs');
    const { need } = await change(page, 'saveNeed', 'SaveNeedInput', 'need { id }', {
      title: `Overtaken ${RUN}`,
      text: 'A cold place for forty pallets.',
      capabilities: [{ concept: 'log.store.chilled' }],
      clauses: [],
    });
    await page.goto(`/needs/${encodeURIComponent(need.id)}`);
    await button(page, 'Visibility and dates').waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [tab, visibility] of [
      [page, 'All clusters'],
      [other, 'Own clusters'],
    ]) {
      await button(tab, 'Visibility and dates').click();
      await tab.getByRole('dialog').getByText(visibility, { exact: true }).click();
    }
    await confirm(other, 'Save');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Someone changed this meanwhile.').waitFor();
    await dialog.getByRole('button', { name: 'Load the newer version' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/^Own clusters/)
      .first()
      .waitFor();
    await other.close();
    expect(complaints()).toEqual([]);
  });
});
