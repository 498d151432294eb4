import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, change } from './asking.mjs';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn } from './browser.mjs';

/** Acts for two firms. */
const DOUBLE = 'inese.liepmala@vidzvedis.example';
const RUN = Date.now().toString(36);
/** Far below the pause of a page that looks by itself. */
const AT_ONCE = { timeout: 8000 };

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Asks the provider of the chilled store for a quote. @returns address of the request and id of its recipient */
async function asked(page) {
  const found = await ask(
    page,
    'query { services(query: "chilled storage riga", language: "en", first: 20) { edges { node { id title(language: "en") } } } }',
  );
  const store = found.services.edges.find(
    ({ node }) => node.title === 'Chilled storage and cross-dock in Riga',
  );
  const { requests } = await change(
    page,
    'sendRequests',
    'SendRequestsInput',
    'requests { id recipients { id } }',
    {
      message: `Forty pallets, ${RUN}`,
      parts: [{ items: [{ serviceId: store.node.id, concepts: [] }] }],
    },
  );
  return { address: `/requests/${requests[0].id}`, recipientId: requests[0].recipients[0].id };
}

describe('a conversation on two open pages', () => {
  it('shows each message and each reading at once, and after a lost line what was missed', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    const provider = await signedIn(browser, PEOPLE.provider);
    const { address } = await asked(buyer.page);
    await buyer.page.goto(address);
    await provider.page.goto(address);
    const say = async ({ page }, text) => {
      await page.getByLabel('Message', { exact: true }).fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByRole('listitem').filter({ hasText: text }).waitFor();
    };
    await say(provider, `How many, ${RUN}?`);
    await buyer.page.getByText(`How many, ${RUN}?`).waitFor(AT_ONCE);
    const own = provider.page.getByRole('listitem').filter({ hasText: `How many, ${RUN}?` });
    await own.getByText('read', { exact: true }).waitFor(AT_ONCE);

    await buyer.page.context().setOffline(true);
    await say(provider, `Still there, ${RUN}?`);
    await buyer.page.context().setOffline(false);
    await buyer.page.getByText(`Still there, ${RUN}?`).waitFor({ timeout: 45_000 });
    expect([...provider.problems]).toEqual([]);
  });
});

describe('a link in a mail for another organisation of the reader', () => {
  it('asks whom to act for, changes nothing by being opened, and then shows what it leads to', async () => {
    const { page, problems } = await signedIn(browser, DOUBLE);
    const me = async () =>
      (await ask(page, '{ viewer { organisation { id name } memberships { organisation { id name } } } }'))
        .viewer;
    const { organisation: current, memberships } = await me();
    const other = memberships.map((one) => one.organisation).find(({ id }) => id !== current.id);
    // The other firm of hers asks a provider, which writes to it.
    await change(page, 'switchOrganisation', 'SwitchOrganisationInput', 'viewer { id }', {
      organisationId: other.id,
    });
    await page.reload();
    const { address, recipientId } = await asked(page);
    await change(page, 'switchOrganisation', 'SwitchOrganisationInput', 'viewer { id }', {
      organisationId: current.id,
    });
    const provider = await signedIn(browser, PEOPLE.provider);
    await change(provider.page, 'sendMessage', 'SendMessageInput', 'sentMessage { id }', {
      recipientId,
      text: `For the other firm, ${RUN}`,
    });

    const reader = await openPage(browser);
    await reader.page.goto('/mailbox');
    const mail = reader.page
      .getByRole('listitem')
      .filter({ hasText: DOUBLE })
      .filter({ has: reader.page.locator(`a[href*="${address}?for="]`) });
    await mail.waitFor();
    const link = await mail.getByRole('link', { name: 'Open the link' }).getAttribute('href');
    expect(link).toContain(`${address}?for=${other.id}`);

    await page.goto(link);
    await page.getByRole('heading', { name: `This is for ${other.name}` }).waitFor();
    expect((await me()).organisation.id).toBe(current.id);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: `Stay with ${current.name}` }).click();
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await page.goto(link);
    await page.getByRole('button', { name: `Go on as ${other.name}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`For the other firm, ${RUN}`).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect((await me()).organisation.id).toBe(other.id);

    // A guest signs in first and is asked then, by the same address.
    const guest = await openPage(browser);
    await guest.page.goto(link);
    await guest.page.getByLabel('E-mail').fill(DOUBLE);
    await guest.page.getByLabel('Password').fill('fivefold-demo');
    await guest.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    const asks = guest.page.getByRole('heading', { name: `This is for ${other.name}` });
    const shown = guest.page.getByText(`For the other firm, ${RUN}`);
    await asks.or(shown).first().waitFor();
    expect([...problems, ...guest.problems]).toEqual([]);
  });
});
