import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, CHEESE_NEED, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const MATCH = `/match#${new URLSearchParams({ text: CHEESE_NEED, region: 'LV00C' })}`;
/** Address, and a text that stands there when the page is complete. */
const OPEN_PAGES = [
  ['/', 'The clusters behind it'],
  ['/search?q=chilled', 'Active filters|services'],
  [MATCH, 'Services per capability'],
  ['/clusters', 'Latvian IT Cluster'],
  ['/sign-in', 'Sign in'],
  ['/sign-up', 'Sign your company up'],
  ['/terms', 'Terms and conditions'],
  ['/nowhere', 'Nothing here'],
];

describe('every reader', () => {
  it.each(OPEN_PAGES)('finds no accessibility fault on %s, light and dark', async (address, text) => {
    for (const colorScheme of ['light', 'dark']) {
      const { page, problems } = await openPage(browser, { colorScheme });
      await page.goto(address);
      await page.getByRole('main').getByText(new RegExp(text)).first().waitFor();
      await page.getByRole('status', { name: 'Loading…' }).first().waitFor({ state: 'detached' });
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it.each([
    [PEOPLE.buyer, ['/needs', '/requests', '/inbox', '/people']],
    [PEOPLE.publisher, ['/inbox', '/catalogue', '/catalogue/new', '/review', '/import', '/people']],
  ])('finds no accessibility fault where %s works', async (email, addresses) => {
    const { page, problems } = await signedIn(browser, email);
    for (const address of addresses) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('status', { name: 'Loading…' }).first().waitFor({ state: 'detached' });
      expect([address, await accessibilityProblems(page)]).toEqual([address, []]);
    }
    expect(problems).toEqual([]);
  });

  it('reads every page on a screen of 360 px without scrolling sideways', async () => {
    const { page } = await openPage(browser, { width: 360, height: 740 });
    for (const [address, text] of OPEN_PAGES) {
      await page.goto(address);
      await page.getByRole('main').getByText(new RegExp(text)).first().waitFor();
      const wider = await page.evaluate(
        () => globalThis.document.documentElement.scrollWidth - globalThis.innerWidth,
      );
      expect([address, wider <= 0]).toEqual([address, true]);
    }
  });

  it('skips to the content by keyboard, and keeps the need in the address', async () => {
    const { page } = await openPage(browser);
    await page.goto(MATCH);
    await page.getByRole('heading', { name: 'Services per capability' }).waitFor();
    const before = page.url();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await soon(() => page.getByRole('main').evaluate((node) => node.matches(':focus')), true);
    expect(page.url()).toBe(before);
  });

  it('keeps the chosen theme over a reload', async () => {
    const { page } = await openPage(browser);
    await page.goto('/');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    const background = () =>
      page.evaluate(() => globalThis.getComputedStyle(globalThis.document.body).backgroundColor);
    await soon(background, 'rgb(18, 24, 27)');
    await page.reload();
    await soon(background, 'rgb(18, 24, 27)');
  });

  it('is told when the server cannot be reached, and can try again', async () => {
    const { page } = await openPage(browser);
    await page.goto('/clusters');
    await page.getByRole('link', { name: 'NetPort Science Park' }).click();
    await page.getByRole('heading', { level: 1, name: 'NetPort Science Park' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Latvian IT Cluster' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Latvian IT Cluster' }).click();
    await page.getByText('The server cannot be reached.').first().waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Latvian IT Cluster' }).waitFor();
  });
});

describe('a new company', () => {
  it('signs up, opens its account by the link, and is back at its need', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto(MATCH);
    await page.getByRole('button', { name: 'Save this need' }).click();
    await page.getByRole('link', { name: 'Sign your company up' }).click();
    const email = `new-${Date.now()}@cellar.example`;
    await page.getByLabel('Your name').fill('Signe Jauna');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('short');
    await page.getByLabel('Company', { exact: true }).fill('Jaunais pagrabs');
    await soon(() => page.getByRole('button', { name: 'Sign up' }).isDisabled(), true);
    await page.getByText(/^I accept the terms and conditions/).click();
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByText('The password needs at least 10 characters.').waitFor();
    await page.getByLabel('Password').fill('long enough for all');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByText(`A link is on its way to ${email}.`).waitFor();
    await page.getByRole('link', { name: 'Open the development mailbox' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: email })
      .getByRole('link', { name: 'Open the link' })
      .first()
      .click();
    await page.getByRole('button', { name: 'Open my account' }).click();
    await page.waitForURL('**/match#**');
    await page.getByRole('button', { name: 'Jaunais pagrabs, account of Signe Jauna' }).waitFor();
    await page.getByRole('button', { name: 'Save this need' }).waitFor();
    expect(problems).toEqual([]);
  });
});
