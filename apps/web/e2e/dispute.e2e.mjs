import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, change, sign } from './asking.mjs';
import { accessibilityProblems, launch, PEOPLE, signedIn, soon } from './browser.mjs';

const STORE = 'Chilled storage and cross-dock in Riga';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A deal that was accepted a moment ago; answers the address of its request. */
async function acceptedDeal(buyer, provider) {
  const found = await ask(
    buyer.page,
    `{ services(first: 5, query: "${STORE}") { edges { node { id titles { text } } } } }`,
  );
  const service = found.services.edges.find(({ node }) =>
    node.titles.some(({ text }) => text === STORE),
  ).node;
  const sent = await change(
    buyer.page,
    'sendRequests',
    'SendRequestsInput',
    'requests { id recipients { id version } }',
    { message: 'Two pallets a week.', parts: [{ items: [{ serviceId: service.id, concepts: [] }] }] },
  );
  const [request] = sent.requests;
  const [recipient] = request.recipients;
  const quoted = await change(provider.page, 'sendQuote', 'QuoteInput', 'request { id quotes { id } }', {
    recipientId: recipient.id,
    version: recipient.version,
    currency: 'EUR',
    validUntil: new Date(Date.now() + 86_400_000).toISOString(),
    note: '',
    lines: [{ description: 'Pallets', qty: 2, unitPriceMinor: 5000 }],
  });
  const { request: seen } = await ask(buyer.page, 'query ($id: ID!) { request(id: $id) { version } }', {
    id: request.id,
  });
  await change(buyer.page, 'acceptQuote', 'QuoteActionInput', 'request { id }', {
    quoteId: quoted.request.quotes[0].id,
    version: seen.version,
  });
  return `/requests/${encodeURIComponent(request.id)}`;
}

describe('a dispute', () => {
  it('opens a dispute, brings evidence and withdraws it', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    const provider = await signedIn(browser, PEOPLE.provider);
    const address = await acceptedDeal(buyer, provider);
    await buyer.page.goto(address);
    await sign(buyer.page);
    await provider.page.goto(address);
    await sign(provider.page);
    await buyer.page.reload();
    await buyer.page.getByRole('button', { name: 'Ask to cancel' }).waitFor();
    await soon(() => buyer.page.getByRole('button', { name: 'Open a dispute' }).count(), 0);
    const latvian = buyer.page.getByRole('link', { name: 'Latviešu' });
    expect(await latvian.getAttribute('href')).toMatch(/\.pdf\?language=lv$/);
    await provider.page.getByRole('button', { name: 'Begin the work' }).click();
    await provider.page.getByRole('button', { name: 'Deliver', exact: true }).waitFor();

    await buyer.page.reload();
    await buyer.page.getByRole('button', { name: 'Open a dispute' }).click();
    const dialog = buyer.page.getByRole('dialog', { name: 'Open a dispute' });
    await dialog.getByLabel('Reason').fill('Nothing has come.');
    await dialog.getByRole('button', { name: 'Open a dispute' }).click();
    await buyer.page.waitForURL('**/disputes/**');
    const dispute = new URL(buyer.page.url()).pathname;

    await provider.page.goto(dispute);
    await provider.page.getByText('Nothing has come.').first().waitFor();
    await provider.page.getByLabel('What you bring forward').fill('The lorry is on its way.');
    await provider.page.getByRole('button', { name: 'Add evidence' }).click();
    await provider.page.getByText('Evidence comes in').waitFor();
    await provider.page.reload();
    await provider.page.getByText('Evidence comes in').waitFor();
    expect(await accessibilityProblems(provider.page)).toEqual([]);

    await buyer.page.reload();
    await buyer.page.getByText('The lorry is on its way.').waitFor();
    await buyer.page.getByRole('button', { name: 'Withdraw the dispute' }).click();
    const withdraw = buyer.page.getByRole('alertdialog');
    await withdraw.getByRole('button', { name: 'Withdraw the dispute' }).click();
    await buyer.page.getByText('Withdrawn', { exact: true }).first().waitFor();
  });
});
