import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, signedIn, soon } from './browser.mjs';

/** Of a firm that no other story deals with: what it is told is told here. */
const ADMIN = 'guntis.rudzukalns@datutiesa.example';
/** Others deal meanwhile, so that more may come than what is looked for by its words. */
const SOME_UNREAD = /^Notifications, [1-9]\d* unread$/;
const RUN = Date.now().toString(36);

let browser;
let count = 0;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Invites a new person from the admin's page, and lets the person come in: the admin is told. */
async function invitedPersonComes(page) {
  const email = `bell-${RUN}-${(count += 1)}@datutiesa.example`;
  const name = `Zvans ${count}`;
  await page.goto('/people');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText(`An invitation is on its way to ${email}.`).waitFor();
  const guest = await openPage(browser);
  await guest.page.goto('/mailbox');
  const mail = guest.page.getByRole('listitem').filter({ hasText: email }).first();
  await guest.page.goto(await mail.getByRole('link', { name: 'Open the link' }).getAttribute('href'));
  await guest.page.getByLabel('Your name').fill(name);
  await guest.page.getByLabel('Password').fill('long enough for all');
  await guest.page.getByText(/^I accept the terms and conditions/).click();
  await guest.page.getByRole('button', { name: 'Accept the invitation' }).click();
  await guest.page.getByRole('button', { name: /, account of / }).waitFor();
  return { name, problems: guest.problems };
}

describe('a person who is told', () => {
  it('sees it at once in every open page, reads it, takes that back, and follows it by keyboard', async () => {
    const { page, problems } = await signedIn(browser, ADMIN);
    const other = await page.context().newPage();
    await other.goto('/clusters');
    await other.getByRole('link', { name: 'Notifications, none unread' }).waitFor();
    const { name } = await invitedPersonComes(page);
    // Nobody has loaded these pages anew.
    await page.getByRole('link', { name: SOME_UNREAD }).waitFor();
    await other.getByRole('link', { name: SOME_UNREAD }).waitFor();
    await other.waitForFunction(() => /^\(\d+\) /.test(globalThis.document.title));

    await other.getByRole('link', { name: SOME_UNREAD }).focus();
    await other.keyboard.press('Enter');
    const row = other.getByRole('listitem').filter({ hasText: `${name} has joined Datutiesa SIA` });
    await row.waitFor();
    expect(await accessibilityProblems(other)).toEqual([]);
    await other.getByRole('button', { name: 'Mark all as read' }).click();
    await other.getByText(/^\d+ marked as read\./).waitFor();
    await page.getByRole('link', { name: 'Notifications, none unread' }).waitFor();
    await other.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: SOME_UNREAD }).waitFor();

    await row.getByRole('link').focus();
    await other.keyboard.press('Enter');
    await other.waitForURL('**/people');
    await page.getByRole('link', { name: 'Notifications, none unread' }).waitFor();
    await other.goto('/notifications');
    await other.getByText('Unread', { exact: true }).click();
    await other.getByRole('heading', { name: 'Nothing is unread' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('is told again after the connection was lost', async () => {
    const { page } = await signedIn(browser, ADMIN);
    await page.getByRole('link', { name: /^Notifications, / }).waitFor();
    const before = await page.getByRole('link', { name: /^Notifications, / }).getAttribute('aria-label');
    const away = await signedIn(browser, ADMIN);
    await page.context().setOffline(true);
    await invitedPersonComes(away.page);
    await soon(() => page.getByRole('link', { name: /^Notifications, / }).getAttribute('aria-label'), before);
    await page.context().setOffline(false);
    await page.waitForFunction(
      (label) => globalThis.document.querySelector('.bell a')?.getAttribute('aria-label') !== label,
      before,
      { timeout: 45_000 },
    );
  });

  it('chooses mails, gets one with both parts, and stops them by its link without a sign-in', async () => {
    const { page, problems } = await signedIn(browser, ADMIN);
    await page.goto('/notification-settings');
    const people = page.getByRole('button', { name: /People of my organisation/ });
    await people.click();
    await page.getByRole('option', { name: 'A mail at once' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: /A mail at once People of my organisation/ }).waitFor();

    const { name } = await invitedPersonComes(page);
    const guest = await openPage(browser);
    await guest.page.goto('/mailbox');
    const mail = guest.page
      .getByRole('listitem')
      .filter({ hasText: ADMIN })
      .filter({ hasText: name })
      .first();
    await mail.waitFor();
    const [address] = /\/unsubscribe\?token=[\w-]+/.exec(await mail.textContent());
    await mail.getByRole('button', { name: 'Show as HTML' }).click();
    const frame = mail.frameLocator('iframe');
    await frame.getByText(name).first().waitFor();
    expect(
      await frame
        .locator('a')
        .first()
        .evaluate((link) => globalThis.getComputedStyle(link).display),
    ).toBe('inline-block');
    expect(await accessibilityProblems(guest.page)).toEqual([]);

    await guest.page.goto(address);
    await guest.page.getByRole('button', { name: 'Stop these mails' }).click();
    await guest.page.getByText(/have stopped/).waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    await guest.page.getByRole('button', { name: 'Undo: send them again' }).click();
    await guest.page.getByRole('button', { name: 'Stop these mails' }).waitFor();
    await guest.page.goto('/unsubscribe?token=wrong');
    await guest.page.getByText('This link is not complete.').waitFor();
    expect([...problems, ...guest.problems]).toEqual([]);
  });
});
