import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, PEOPLE, signedIn, soon } from './browser.mjs';

const STORE = 'Chilled storage and cross-dock in Riga';
const RUN = Date.now();
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a request that changes and a quote in parts', () => {
  it('goes from an edited draft over more time and three milestones to the agreement', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    const { page } = buyer;
    await page.goto('/search?q=chilled+storage+riga');
    await page.getByRole('link', { name: STORE }).click();
    await page.getByRole('button', { name: 'Send a request' }).click();
    const asking = page.getByRole('dialog', { name: 'Send a request' });
    await asking.getByLabel('Message').fill(`Thirty pallets, ${RUN}`);
    await asking.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.waitForURL('**/requests/**');

    await page.getByRole('button', { name: 'Edit the draft' }).click();
    const draft = page.getByRole('dialog', { name: 'Edit the draft' });
    await draft.getByText(STORE).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await soon(() => draft.getByRole('button', { name: `Take out ${STORE}` }).isDisabled(), true);
    await draft.getByLabel('Message').fill('');
    await draft.getByRole('button', { name: 'Save the draft' }).click();
    await draft.getByText('Write a message.').waitFor();
    await draft.getByLabel('Message').fill(`Forty pallets, ${RUN}`);
    await draft.getByLabel('Answer by').fill(dayIn(5));
    await draft.getByRole('button', { name: 'Save the draft' }).click();
    await draft.waitFor({ state: 'detached' });
    await page.getByText(`Forty pallets, ${RUN}`).first().waitFor();
    await page.getByText('Draft changed').waitFor();
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.getByRole('heading', { name: 'No quote yet' }).waitFor();
    await soon(() => page.getByRole('button', { name: 'Edit the draft' }).count(), 0);
    const address = new URL(page.url()).pathname;

    await page.getByRole('button', { name: 'Give more time' }).click();
    const time = page.getByRole('dialog', { name: 'Give more time' });
    await time.getByLabel('Answer by').fill(dayIn(2));
    await time.getByRole('button', { name: 'Give this time' }).click();
    await time.getByText('It must lie ahead and after the present deadline.').waitFor();
    await time.getByLabel('Answer by').fill(dayIn(9));
    await time.getByRole('button', { name: 'Give this time' }).click();
    await time.waitFor({ state: 'detached' });
    await page.getByText('More time given').waitFor();

    const provider = await signedIn(browser, PEOPLE.provider);
    const theirs = provider.page;
    await theirs.goto(address);
    await theirs.getByRole('button', { name: 'Write a quote' }).click();
    const form = theirs.getByRole('region', { name: 'Write a quote' });
    await form.getByLabel('Unit price (EUR)').fill('600');
    for (const [at, [title, amount]] of [
      ['Racks set up', '100'],
      ['First pallets in', '400'],
      ['Handed over', '99'],
    ].entries()) {
      await form.getByRole('button', { name: 'Add a milestone' }).click();
      const part = form.getByRole('group', { name: `Milestone ${at + 1}` });
      await part.getByLabel('What is delivered').fill(title);
      await part.getByLabel('Amount (EUR)').fill(amount);
    }
    const first = form.getByRole('group', { name: 'Milestone 1' });
    await first.getByRole('button', { name: /When/ }).click();
    await theirs.getByRole('option', { name: 'Days after acceptance' }).click();
    await first.getByLabel('How many days').fill('10');
    await form.getByText('€1.00 left to be shared out').waitFor();
    await form.getByRole('button', { name: 'Send quote' }).click();
    await form.getByText('The amounts of the milestones have to sum to the total').waitFor();
    expect(await accessibilityProblems(theirs)).toEqual([]);
    await form.getByRole('group', { name: 'Milestone 3' }).getByLabel('Amount (EUR)').fill('100');
    await form.getByText('€600 in all').waitFor();
    await form.getByRole('button', { name: 'Send quote' }).click();
    await theirs.getByRole('heading', { name: 'Quote 1' }).waitFor();
    await theirs.getByText('10 days after acceptance').waitFor();

    await page.goto(`${address}/compare`);
    await page
      .getByRole('row', { name: /^Milestones/ })
      .getByText('First pallets in')
      .waitFor();

    await page.setViewportSize(PHONE);
    await page.goto(address);
    await page.getByRole('listitem').filter({ hasText: 'First pallets in' }).getByText('€400').waitFor();
    await soon(() => page.evaluate('document.documentElement.scrollWidth'), PHONE.width);
    await page.getByText('More time given').waitFor({ state: 'hidden' });
    await page.getByRole('textbox', { name: 'Message', includeHidden: true }).waitFor({ state: 'hidden' });
    expect(await accessibilityProblems(page)).toEqual([]);
    const history = page.locator('summary').filter({ hasText: 'History' });
    await history.focus();
    await history.press('Enter');
    await page.getByText('More time given').waitFor();
    await history.press('Enter');
    await page.getByText('More time given').waitFor({ state: 'hidden' });
    await page.setViewportSize(WIDE);
    await page.getByText('More time given').waitFor();

    await page.getByRole('button', { name: 'Accept this quote' }).click();
    const accept = page.getByRole('alertdialog');
    await accept.getByRole('button', { name: 'Accept for €600' }).click();
    await accept.waitFor({ state: 'detached' });
    const steps = page.getByRole('region', { name: /^Agreement FF-/ }).getByRole('listitem');
    await steps.filter({ hasText: 'Racks set up' }).getByText('€100').waitFor();
    await steps.filter({ hasText: 'First pallets in' }).getByText('€400').waitFor();
    await steps.filter({ hasText: 'Handed over' }).getByText('€100').waitFor();
    expect([...buyer.problems, ...provider.problems]).toEqual([]);
  });
});
