import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);
const NAME = `Chain ${RUN}`;
const TODAY = new Date().toISOString().slice(0, 10);

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Chooses an option of a list that is found by typing. */
async function choose(page, field, text) {
  await field.fill(text);
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click();
}

describe('a project', () => {
  it('is planned and funded to the cent, published, reported on, and read by everybody', async () => {
    const staff = await signedIn(browser, PEOPLE.publisher);
    const { page } = staff;
    await page.getByRole('button', { name: 'Network' }).click();
    await page.getByRole('menuitem', { name: 'Projects' }).click();
    await page.getByRole('heading', { name: 'Fivefold', level: 3 }).waitFor();
    await page.getByRole('link', { name: 'New project' }).click();
    await page.getByLabel('Short name').fill(NAME);
    await page.getByLabel('Full name').fill('A chain of three sectors');
    await page.getByLabel('Acknowledgement of the funding').fill(`Funded by test ${RUN}.`);
    await page.getByRole('button', { name: 'Add a period' }).click();
    await page.getByLabel('First day').fill('2026-01-01');
    await page.getByLabel('Last day').fill('2027-06-30');
    await page.getByLabel('Source').fill('Grant agreement');
    await page.getByRole('button', { name: 'Create the draft' }).click();

    const money = page.getByRole('region', { name: 'Partners and money' });
    await money.getByLabel('Total').fill('1000.01');
    await money.getByLabel('Grant', { exact: true }).fill('700.00');
    await money.getByRole('button', { name: 'Add a partner' }).click();
    // Any organisation may be a partner, a company as well, found without its marks.
    const second = money.getByRole('combobox', { name: 'Partner' }).nth(1);
    await second.fill('baltvess');
    await page.getByRole('option', { name: /Baltvēss.*Company, Latvia/ }).click();
    await choose(page, second, 'Estonian');
    await money.getByLabel('Budget').nth(0).fill('600.01');
    await money.getByLabel('Budget').nth(1).fill('300');
    await money.getByText('Left to give out: €100 of the total').waitFor();
    await soon(() => money.getByRole('button', { name: 'Save partners and money' }).isDisabled(), true);
    await money.getByLabel('Budget').nth(1).fill('400');
    await money.getByRole('button', { name: 'Spread the grant by budgets' }).click();
    await money.getByText('The shares sum exactly.').waitFor();
    await money.getByRole('button', { name: 'Save partners and money' }).click();
    await money.getByText('Saved.').waitFor();

    const plan = page.getByRole('region', { name: 'Work packages' });
    await plan.getByRole('button', { name: 'Add a work package' }).click();
    await plan.getByLabel('Name of the work package').fill('Measured routes');
    await plan.getByRole('button', { name: 'Add one' }).click();
    await plan.getByLabel('What', { exact: true }).fill('First load');
    await plan.getByLabel('Due').fill('2027-01-15');
    await plan.getByRole('button', { name: 'Save the plan' }).click();
    await plan.getByText('Saved.').waitFor();

    const results = page.getByRole('region', { name: 'Results: target and actual' });
    await results.getByRole('button', { name: 'Add a result' }).click();
    await results.getByLabel('Result', { exact: true }).fill('Firms in pilots');
    await results.getByLabel('Target', { exact: true }).fill('12');
    await results.getByLabel('Unit').fill('firms');
    await results.getByRole('button', { name: 'Save the results' }).click();
    await results.getByText('Saved.').waitFor();

    await page.getByRole('link', { name: 'Look at the project' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Running').waitFor();
    const address = page.url();

    const partner = await signedIn(browser, 'maarja.linnusalu@ee-itl.example');
    await partner.page.goto(address);
    await partner.page.getByRole('button', { name: 'Confirm our part' }).click();
    await partner.page.getByText('not confirmed yet').waitFor({ state: 'detached' });
    await partner.page.getByRole('cell', { name: '€600.01' }).waitFor();
    await partner.page.getByRole('button', { name: 'Report on Firms in pilots' }).click();
    await partner.page.getByLabel('Number (firms)').fill('9');
    await partner.page.getByLabel('As of').fill(TODAY);
    await partner.page.getByLabel('Proof').fill('Nine signed agreements');
    await partner.page.getByRole('dialog').getByRole('button', { name: 'Report', exact: true }).click();
    await partner.page.getByRole('cell', { name: '75 %' }).waitFor();

    await page.getByRole('button', { name: 'Record: First load' }).click();
    await page.getByLabel('Done on').fill(TODAY);
    await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText(/^Done /).waitFor();

    const guest = await openPage(browser);
    await guest.page.goto(address);
    await guest.page.getByRole('cell', { name: '75 %' }).waitFor();
    await guest.page.getByText(`Funded by test ${RUN}.`).waitFor();
    await guest.page.getByText('Nine signed agreements').waitFor();
    const pdf = await guest.page.getByRole('link', { name: 'Report as PDF' }).getAttribute('href');
    expect((await (await guest.page.request.get(pdf)).body()).subarray(0, 5).toString()).toBe('%PDF-');
    await soon(() => guest.page.getByText('€600.01').count(), 0);
    await soon(() => guest.page.getByText('€700 of it').count(), 0);
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    await guest.page.goto('/clusters/lv-log');
    await guest.page.getByText('coordinator · 1 Jan 2026 – 30 Jun 2027').waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    await guest.page.getByRole('link', { name: NAME }).click();
    await guest.page.getByRole('cell', { name: '75 %' }).waitFor();
    expect([...staff.problems, ...partner.problems, ...guest.problems]).toEqual([]);
  });

  it('tells its news, and they leave as a newsletter', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.publisher);
    await page.goto('/news/new');
    await page.getByRole('button', { name: /Project/ }).click();
    await page.getByRole('option', { name: NAME }).click();
    await page.getByLabel('Headline').fill(`News ${RUN}`);
    await page.getByLabel('In short').fill('Nine firms <b>take part</b>.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: `News ${RUN}` }).waitFor();
    await page.getByText(`Funded by test ${RUN}.`).waitFor();
    const address = page.url();
    const guest = await openPage(browser);
    await guest.page.goto(address);
    await guest.page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).waitFor();
    await guest.page.goto('/news');
    await guest.page.getByRole('link', { name: `News ${RUN}` }).click();
    await guest.page.getByText('Nine firms <b>take part</b>.').waitFor();

    await page.getByRole('button', { name: 'Cluster', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Newsletter' }).click();
    await page.getByRole('heading', { name: 'Newsletter' }).waitFor();
    await page.reload();
    await page.getByText(`News ${RUN}`).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Subject').fill(`Letter ${RUN}`);
    await page.getByText(`News ${RUN}`).click();
    await page.getByRole('button', { name: 'Make the newsletter' }).click();
    const preview = page.getByRole('region', { name: 'Preview' });
    await preview.getByText('Nine firms <b>take part</b>.').waitFor();
    await preview.getByText(`Funded by test ${RUN}.`).waitFor();
    const read = preview.frameLocator('iframe');
    await read.getByText('Nine firms <b>take part</b>.').waitFor();
    // As a mail program would: with the styles that the page itself refuses.
    expect(
      await read
        .locator('a')
        .first()
        .evaluate((link) => globalThis.getComputedStyle(link).color),
    ).toBe('rgb(20, 66, 92)');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'HTML' }).click();
    const html = readFileSync(await (await download).path(), 'utf8');
    expect(html).toContain('Nine firms &lt;b&gt;take part&lt;/b&gt;.');
    expect(html).toContain(`Funded by test ${RUN}.`);
    expect([...problems, ...guest.problems]).toEqual([]);
  });
});
