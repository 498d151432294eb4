import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, fillSignIn, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);
const FIRM_ADMIN = 'zane.priezplava@garsalva.example';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The row of a list that says `text`. */
const rowOf = (page, text) => page.getByRole('listitem').filter({ hasText: text });

describe('members of a cluster', () => {
  it('are invited by name and by list, checked, and left out again', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.publisher);
    await page.goto('/members');
    await rowOf(page, 'Kalnsiers SIA').getByText('Withdraw').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const invite = page.getByRole('button', { name: 'Invite members' });
    await invite.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await soon(() => dialog.getByRole('button', { name: 'Invite', exact: true }).isDisabled(), true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await soon(() => invite.evaluate((button) => button === globalThis.document.activeElement), true);

    await invite.click();
    await dialog.getByRole('combobox', { name: 'A firm with an account' }).fill('garsalva');
    await page.getByRole('option', { name: /^Garšalva SIA/ }).click();
    await dialog.getByRole('button', { name: 'Leave out Garšalva SIA' }).waitFor();
    const list = dialog.getByLabel('Firms without one, one a line');
    await list.fill(
      `Firm;E-mail\n\nKrasta Dzirnavas SIA;krasta-${RUN}@dzirnavas.example\nMeža Ceplis;nowhere@`,
    );
    await dialog.getByRole('button', { name: 'Invite 3 firms' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/^Line 4: /)
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await list.fill(`Krasta Dzirnavas SIA;krasta-${RUN}@dzirnavas.example`);
    await dialog.getByRole('button', { name: 'Invite 2 firms' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rowOf(page, `krasta-${RUN}@dzirnavas.example`).waitFor();

    await page.getByRole('button', { name: 'Verify the membership of Baltvēss SIA' }).click();
    await dialog.getByLabel('How it was checked').fill('Seen in the list of members.');
    await dialog.getByRole('button', { name: 'Verify' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rowOf(page, 'Baltvēss SIA').getByText('Seen in the list of members.').waitFor();

    const ask = page.getByRole('alertdialog');
    const withdraw = page.getByRole('button', { name: 'Withdraw the invitation of Mastu Krasts SIA' });
    await withdraw.click();
    await ask.getByRole('button', { name: 'Cancel' }).click();
    await withdraw.click();
    await ask.getByRole('button', { name: 'Withdraw' }).click();
    await ask.waitFor({ state: 'detached' });
    await page.getByText('3 that are settled').waitFor();
    expect(problems).toEqual([]);
  });

  it('confirm for themselves, on the page or by the link of the mail', async () => {
    const firm = await signedIn(browser, FIRM_ADMIN);
    await firm.page.goto('/members');
    await firm.page.getByRole('button', { name: /^Decline the invitation of Latvian Logistics/ }).click();
    const ask = firm.page.getByRole('alertdialog');
    expect(await accessibilityProblems(firm.page)).toEqual([]);
    await ask.getByRole('button', { name: 'Cancel' }).click();
    await firm.page.getByRole('button', { name: /^Confirm that you belong to Latvian Logistics/ }).click();
    await firm.page.getByRole('button', { name: /^End the membership: Latvian Logistics/ }).waitFor();

    const { page, problems } = await openPage(browser);
    await page.goto('/mailbox');
    const mail = rowOf(page, `krasta-${RUN}@dzirnavas.example`);
    const link = await mail.locator('a[href^="/membership"]').first().getAttribute('href');
    await page.goto(link);
    await page.getByText(/^Latvian Logistics .* says that Krasta Dzirnavas SIA belongs to it/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await fillSignIn(page, 'sanita.avotkalna@kvalitra.example');
    await page.getByRole('button', { name: 'Confirm for Kvalitra SIA' }).click();
    await page.waitForURL('**/members');
    await page.getByRole('button', { name: /^End the membership: Latvian Logistics/ }).waitFor();
    await page.goto(link);
    await page.getByText('This link is used, withdrawn or wrong.').waitFor();
    await page.getByText('Ask your cluster for a new invitation.').waitFor();
    expect([...firm.problems, ...problems]).toEqual([]);
  });

  it('end their membership with a reason that both sides read', async () => {
    const { page, problems } = await signedIn(browser, FIRM_ADMIN);
    await page.goto('/members');
    await page.getByRole('button', { name: /^End the membership: Latvian Logistics/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('First day without it').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'End', exact: true }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByLabel('Why').fill(`No lorries any more, ${RUN}.`);
    await dialog.getByRole('button', { name: 'End', exact: true }).click();
    await dialog.locator('.problem, [slot="errorMessage"]').first().waitFor();
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('First day without it').fill(day);
    await dialog.getByRole('button', { name: 'End', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`No lorries any more, ${RUN}.`).waitFor();

    const operator = await signedIn(browser, PEOPLE.operator);
    await operator.page.goto('/members');
    await operator.page.getByText('Members are kept by clusters and firms.').waitFor();
    expect([...problems, ...operator.problems]).toEqual([]);
  });
});
