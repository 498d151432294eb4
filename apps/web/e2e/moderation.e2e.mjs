import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Suspends somebody on the page of accounts, by the button that `name` says. */
async function suspend(page, search, name, facts) {
  await page.goto('/accounts');
  await page.getByLabel('Name or e-mail').fill(search);
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await dialog.getByText('Fill this in.').waitFor();
  await dialog.getByLabel('What happened').fill(facts);
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('content that somebody reports', () => {
  it('is reported by a guest from where it stands', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto('/report');
    await page.getByText('There is nothing to report here.').waitFor();
    await page.goto('/search');
    await page.getByRole('article').first().getByRole('link').first().click();
    await page.getByRole('link', { name: 'Report this' }).first().click();
    const send = page.getByRole('button', { name: 'Report', exact: true });
    await soon(() => send.isDisabled(), true);
    await page.getByText('I believe that what I say is true and complete.').click();
    await send.click();
    await page.getByText('Fill this in.').first().waitFor();
    const words = page.getByLabel('What is wrong, and where it stands');
    await soon(() => words.evaluate((input) => input === globalThis.document.activeElement), true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await words.fill(`The price is not what was asked, ${RUN}.`);
    await page.getByLabel('Your name').fill('Elza Vizbulkalna');
    await page.getByLabel('Your e-mail address').fill('nowhere');
    await send.click();
    await page.getByText('This is not an e-mail address.').waitFor();
    await page.getByLabel('Your e-mail address').fill('elza@vizbulkalns.example');
    await send.click();
    await page.getByText('Your report has arrived. The decision comes by mail.').waitFor();
    expect(problems).toEqual([]);
  });

  it('is decided by the operator, once, with reasons', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.operator);
    const other = await page.context().newPage();
    for (const one of [page, other]) {
      await one.goto('/reports');
      await one.getByText(`The price is not what was asked, ${RUN}.`).waitFor();
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    const reported = (at) => at.getByRole('listitem').filter({ hasText: RUN });
    const decide = reported(page).getByRole('button', { name: /^Decide about/ });
    await decide.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It is taken from sight').click();
    await dialog.getByLabel('Which one, which part').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByText('It stays').click();
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByLabel('Reasons').fill('The price is that of the offer.');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await dialog.waitFor({ state: 'detached' });
    await reported(page).waitFor({ state: 'detached' });
    await page.getByText('Only those that wait').click();
    await reported(page).getByText('The price is that of the offer.').waitFor();

    await reported(other)
      .getByRole('button', { name: /^Decide about/ })
      .click();
    await other.getByRole('dialog').getByLabel('Reasons').fill('Again.');
    await other.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await other.getByRole('dialog').getByRole('alert').waitFor();

    const buyer = await signedIn(browser, PEOPLE.buyer);
    await buyer.page.goto('/reports');
    await buyer.page.getByText('Reports are read by the operator.').waitFor();
    await buyer.page.goto('/accounts');
    await buyer.page.getByText('Only the operator sees all accounts.').waitFor();
    await buyer.page.goto('/decisions');
    await buyer.page.getByText('Nothing was suspended or removed.').waitFor();
    expect([...problems, ...buyer.problems]).toEqual([]);
  });
});

describe('somebody who is suspended', () => {
  it('in one organisation is spoken for by its admin, and let in again', async () => {
    const operator = await signedIn(browser, PEOPLE.operator);
    const { page } = operator;
    await suspend(page, 'avotlauks', 'Suspend there: Jānis Avotlauks at Salnas Nami SIA', `Spam, ${RUN}.`);
    await page.getByText(/suspended since/).waitFor();
    await page.getByLabel('Name or e-mail').fill('nobody at all');
    await page.getByText('Nobody found').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const admin = await signedIn(browser, 'uldis.lapusils@salnas-nami.example');
    await admin.page.goto('/decisions');
    const stated = (at) => at.getByRole('article').filter({ hasText: `Spam, ${RUN}.` });
    await stated(admin.page).getByText('Stands', { exact: true }).waitFor();
    expect(await accessibilityProblems(admin.page)).toEqual([]);
    await stated(admin.page)
      .getByRole('button', { name: /^Appeal/ })
      .click();
    await admin.page.getByLabel('What speaks against it').fill('It was not he.');
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Appeal' }).click();
    await stated(admin.page).getByText('Appeal waits').waitFor();

    await page.goto('/decisions');
    await page.getByText('Only appeals that wait for an answer').click();
    await stated(page)
      .getByRole('button', { name: /^Answer about/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It is lifted').click();
    await dialog.getByLabel('Why').fill('It was somebody else.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Answer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await stated(page).waitFor({ state: 'detached' });
    await page.getByText('Only appeals that wait for an answer').click();
    await stated(page).getByText('Lifted', { exact: true }).waitFor();
    expect([...operator.problems, ...admin.problems]).toEqual([]);
  });

  it('altogether reads why and appeals by the link of the mail, without a sign-in', async () => {
    const operator = await signedIn(browser, PEOPLE.operator);
    await suspend(operator.page, 'linnupaa@', 'Suspend Siim Linnupää', `Sold the account, ${RUN}.`);
    await operator.page.getByRole('link', { name: 'Why Siim Linnupää is suspended' }).waitFor();

    const { page, problems } = await openPage(browser);
    await page.goto('/decision?token=wrong');
    await page.getByText('This link is wrong.').waitFor();
    await page.goto('/mailbox');
    const mail = page.getByRole('listitem').filter({ hasText: `Sold the account, ${RUN}.` });
    await page.goto(await mail.locator('a[href^="/decision"]').first().getAttribute('href'));
    await page.getByRole('button', { name: /^Appeal/ }).click();
    await page.getByRole('main').getByRole('button', { name: 'Appeal', exact: true }).last().click();
    await page.getByText('Fill this in.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('What speaks against it').fill('I sold nothing.');
    await page.getByRole('main').getByRole('button', { name: 'Appeal', exact: true }).last().click();
    await page.getByText('Appeal waits').waitFor();
    expect([...operator.problems, ...problems]).toEqual([]);
  });
});
