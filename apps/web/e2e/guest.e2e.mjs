import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, CHEESE_NEED, launch, openPage, soon } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Describes the cheese maker's need on the front page and waits for its answer. */
async function describeNeed(page) {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Describe what you need' }).fill(CHEESE_NEED);
  await page.getByRole('combobox', { name: 'Where is your company?' }).fill('vidze');
  await page.getByRole('option', { name: /Vidzeme/ }).click();
  await page.getByRole('button', { name: 'Find what fits' }).click();
  await page.getByRole('region', { name: 'A bundle that covers it' }).waitFor();
}

const TRACING_NEED =
  'Esam gaļas pārstrādātājs. Vajadzīga izsekojamības sistēma un akreditēta laboratorija mikrobioloģijai.';

const CAPABILITIES = [
  'Chilled storage',
  'Chilled road transport',
  'EDI (EDIFACT) connection',
  'IoT temperature and humidity monitoring',
];

function hasFocus(locator) {
  return locator.evaluate((node) => node.matches(':focus'));
}

describe('a guest with a need', () => {
  it('sees what was understood, with the words that caused it', async () => {
    const { page, problems } = await openPage(browser);
    await describeNeed(page);
    const found = page.getByRole('region', { name: 'What you need' });
    for (const name of CAPABILITIES) await found.getByText(name, { exact: true }).waitFor();
    await found.getByText('“atdzesēta noliktava”').waitFor();

    const word = page.getByRole('button', { name: 'atdzesēta noliktava', exact: true });
    await word.hover();
    await soon(() => word.getAttribute('data-active'), 'true');
    await soon(() => page.locator('[id="cap:log.store.chilled"]').getAttribute('data-active'), 'true');
    await word.focus();
    await page.keyboard.press('Enter');
    expect(
      await page
        .locator('[id="cap:log.store.chilled"] button')
        .first()
        .evaluate((node) => node.matches(':focus')),
    ).toBe(true);

    const constraints = page.getByRole('region', { name: 'Constraints' });
    await constraints.getByText('+2 … +4 °C').waitFor();
    await constraints.getByText('for Chilled storage · must hold').first().waitFor();
    await constraints.getByRole('listitem').filter({ hasText: 'Site Riga region' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('sees ranked services with every constraint answered, the near misses, and the bundle', async () => {
    const { page, problems } = await openPage(browser);
    await describeNeed(page);
    const storage = page.getByRole('region', { name: 'Chilled storage', exact: true });
    await storage.getByRole('link', { name: 'Chilled storage and cross-dock in Riga' }).waitFor();
    const answers = storage.getByRole('article').first().getByRole('listitem');
    for (const clause of ['Temperature', 'Site', 'Quantity', 'Start']) {
      await answers.filter({ hasText: clause }).filter({ hasText: 'Met' }).first().waitFor();
    }
    await storage.getByRole('button', { name: /misses? by a constraint/ }).click();
    const miss = storage.getByRole('listitem').filter({ hasText: 'Chilled store and distribution in Skåne' });
    await miss.getByText('Violated').first().waitFor();

    const bundle = page.getByRole('region', { name: 'A bundle that covers it' });
    await bundle.getByText('Best possible').waitFor();
    const chain = await bundle.getByRole('figure').getByRole('listitem').allTextContents();
    expect(chain).toHaveLength(4);
    expect(chain[0]).toMatch(/^Store: Chilled storage\. Chilled storage and cross-dock in Riga, by /);
    expect(problems).toEqual([]);
  });

  it('opens the other ways to cover it, and the trades among them', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto('/');
    await page.getByRole('textbox', { name: 'Describe what you need' }).fill(TRACING_NEED);
    await page.getByRole('combobox', { name: 'Where is your company?' }).fill('riga');
    await page.getByRole('option', { name: /^Riga/ }).first().click();
    await page.getByRole('button', { name: 'Find what fits' }).click();
    const bundle = page.getByRole('region', { name: 'A bundle that covers it' });
    await bundle.getByRole('button', { name: 'Other ways to do it' }).click();
    const other = bundle.getByRole('listitem').filter({ hasText: ' instead of ' }).first();
    await other.waitFor();
    expect(await other.getByRole('link').count()).toBeGreaterThan(1);
    expect(problems).toEqual([]);
  });

  it('corrects it, undoes the correction, and shares the address', async () => {
    const { page, problems } = await openPage(browser);
    await describeNeed(page);
    const before = page.url();
    expect(new URL(before).search).toBe('');
    await page.getByRole('button', { name: 'Remove EDI (EDIFACT) connection' }).click();
    await page
      .getByRole('region', { name: 'EDI (EDIFACT) connection', exact: true })
      .waitFor({ state: 'detached' });
    await page.getByText('You corrected the understanding.').waitFor();
    const corrected = page.url();
    expect(corrected).not.toBe(before);

    const other = await openPage(browser);
    await other.page.goto(corrected);
    await other.page.getByRole('region', { name: 'Chilled storage', exact: true }).waitFor();
    expect(
      await other.page.getByRole('region', { name: 'EDI (EDIFACT) connection', exact: true }).count(),
    ).toBe(0);

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('region', { name: 'EDI (EDIFACT) connection', exact: true }).waitFor();
    expect(page.url()).toBe(before);

    await page.getByRole('button', { name: 'Edit Temperature +2 … +4 °C' }).click();
    const dialog = page.getByRole('dialog', { name: 'Temperature' });
    await dialog.getByLabel('Highest °C').fill('1');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByRole('alert').getByText('The first must not be beyond the second.').waitFor();
    await dialog.getByLabel('Lowest °C').fill('-25');
    await dialog.getByLabel('Highest °C').fill('-18');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    const storage = page.getByRole('region', { name: 'Chilled storage', exact: true });
    await storage.getByText('Nothing fits.').waitFor();
    await page.getByText('Not covered:').waitFor();

    await page.getByRole('button', { name: 'Add a capability' }).click();
    const box = page.getByRole('combobox', { name: 'Add a capability' });
    await soon(() => hasFocus(box), true);
    await box.fill('haccp');
    await page.getByRole('option').first().click();
    const added = page.getByRole('button', { name: /^Remove HACCP/ });
    await added.waitFor();
    await soon(() => hasFocus(page.getByRole('button', { name: 'Add a capability' })), true);
    await added.click();
    await added.waitFor({ state: 'detached' });
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Remove /);
    expect(problems).toEqual([...other.problems]);
    expect(problems).toEqual([]);
  });

  it('is told at the place what is wrong with the text', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto('/');
    await page.getByRole('button', { name: 'Find what fits' }).click();
    await page.getByText('Describe what you need first.').waitFor();
    await page.getByRole('textbox', { name: 'Describe what you need' }).fill('x'.repeat(10_001));
    await page.getByText('The text is 1 character too long.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goto('/match#text=%F0%9F%90%9F%20qwrtz%20zzzz');
    await page.getByText('No capability was found in the text.').waitFor();
    expect(problems).toEqual([]);
  });
});

describe('a guest who searches', () => {
  it('follows a suggestion by keyboard, filters, and reads a service and its cluster', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto('/');
    const box = page.getByRole('combobox', { name: 'Search the catalogue' });
    await box.fill('chill');
    await page.getByRole('option').first().waitFor();
    await box.press('Enter');
    await page.waitForURL('**/search?q=chill');

    await page.goto('/search?q=storage');
    const results = page.getByRole('region', { name: 'Results' });
    await results.getByRole('article').first().waitFor();
    const total = await results.getByRole('status').first().textContent();
    await page
      .getByRole('checkbox', { name: /^ICT|^Logistics/ })
      .first()
      .press('Space');
    await page.waitForURL(/sector=/);
    await page.getByRole('list', { name: 'Active filters' }).getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: /^Remove (ICT|Logistics)/ }).click();
    await page.waitForURL((url) => !url.search.includes('sector='));
    await results.getByText(total, { exact: true }).waitFor();

    await results.getByRole('article').first().getByRole('link').first().click();
    await page.waitForURL('**/services/**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await soon(
      () => page.getByRole('heading', { level: 1 }).evaluate((node) => node.matches(':focus')),
      true,
    );
    await page.getByRole('heading', { name: 'Stated facts' }).waitFor();
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await soon(() => page.title(), `${title} · Fivefold`);
    await page
      .getByRole('complementary', { name: 'Who stands behind it' })
      .locator('a[href^="/clusters/"]')
      .first()
      .click();
    await page.waitForURL('**/clusters/**');
    await page.getByRole('heading', { name: /\d+ services?/ }).waitFor();
    expect(problems).toEqual([]);
  });

  it('reaches every result by "Show more", each once', async () => {
    const { page } = await openPage(browser);
    await page.goto('/search');
    const results = page.getByRole('region', { name: 'Results' });
    await results.getByRole('article').first().waitFor();
    const more = results.getByRole('button', { name: 'Show more' });
    while (await more.isVisible()) {
      const before = await results.getByRole('article').count();
      await more.click();
      await results.getByRole('article').nth(before).waitFor();
    }
    const addresses = await results
      .getByRole('heading', { level: 3 })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const total = Number(/\d+/.exec(await results.getByRole('status').first().textContent())[0]);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toHaveLength(total);
  });

  it('reads what services are ranked by, from the foot of each page', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto('/search');
    await page.getByRole('contentinfo').getByRole('link', { name: 'How results are ranked' }).click();
    const weights = page.getByRole('region', { name: 'When you describe a need' }).getByRole('row');
    await weights.nth(2).waitFor();
    await page.getByRole('heading', { name: 'What never counts' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is helped when nothing fits and when the address is wrong', async () => {
    const { page } = await openPage(browser);
    await page.goto('/search?q=zzzzqqqq');
    await page.getByRole('heading', { name: 'No service fits' }).waitFor();
    await page.getByRole('link', { name: 'Describe the need instead' }).click();
    await page.waitForURL('**/match#text=zzzzqqqq');
    for (const address of ['/nowhere', '/services/nothing', '/clusters/nothing']) {
      await page.goto(address);
      await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    }
  });
});
