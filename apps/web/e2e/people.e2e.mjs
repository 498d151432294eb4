import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { accessibilityProblems, fillSignIn, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Invites `email` from the page of the people, and answers with the path of the link in the mail. */
async function invite(page, email, name) {
  await page.goto('/people');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText(`An invitation is on its way to ${email}.`).waitFor();
  await page.getByRole('listitem').filter({ hasText: email }).getByText('open until').waitFor();
  await page.goto('/mailbox');
  const link = page
    .getByRole('listitem')
    .filter({ hasText: email })
    .locator('a[href^="/invitation"]')
    .first();
  return link.getAttribute('href');
}

describe('an admin', () => {
  it('invites a new person, who chooses a password and is in', async () => {
    const admin = await signedIn(browser, PEOPLE.buyer);
    const link = await invite(admin.page, `colleague-${RUN}@kalnsiers.example`, 'Jauns Kolēģis');
    const { page, problems } = await openPage(browser);
    await page.goto(link);
    await page.getByLabel('Your name').fill('Jauns Kolēģis');
    await page.getByLabel('Password').fill('long enough for all');
    await page.getByText(/^I accept the terms and conditions/).click();
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.getByRole('button', { name: 'Kalnsiers SIA, account of Jauns Kolēģis' }).waitFor();
    await page.getByRole('link', { name: 'My needs' }).waitFor();
    await page.goto('/people');
    await page.getByText('Only admins of an organisation invite people.').waitFor();

    const again = await openPage(browser);
    await again.page.goto(link);
    await again.page.getByLabel('Password').fill('long enough for all');
    await again.page.getByText(/^I accept the terms and conditions/).click();
    await again.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await again.page.getByText('This link is used, expired or wrong.').waitFor();
    expect([...admin.problems, ...problems, ...again.problems]).toEqual([]);
  });

  it('invites somebody of another organisation, who then switches between the two', async () => {
    const admin = await signedIn(browser, PEOPLE.buyer);
    const link = await invite(admin.page, PEOPLE.editor, 'Kaspars Ventlapa');
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    await page.getByRole('link', { name: 'Catalogue' }).waitFor();
    await page.goto(link);
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.getByRole('button', { name: /^Kalnsiers SIA, account of/ }).waitFor();
    await page.getByRole('link', { name: 'My needs' }).waitFor();
    await soon(() => page.getByRole('link', { name: 'Catalogue' }).count(), 0);

    await page.getByRole('button', { name: /, account of / }).click();
    await page.getByRole('menuitem', { name: /^Latvian Logistics Association/ }).click();
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await page.getByRole('article').first().waitFor();
    await soon(() => page.getByRole('link', { name: 'My needs' }).count(), 0);

    await page.getByRole('button', { name: /, account of / }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await fillSignIn(page, PEOPLE.editor);
    expect([...admin.problems, ...problems]).toEqual([]);
  });

  it('is left for good by whoever wants to, with a copy of their data', async () => {
    const admin = await signedIn(browser, PEOPLE.buyer);
    // Another one in a second try: who has come and not left is not invited again.
    const email = `leaving-${Date.now().toString(36)}@kalnsiers.example`;
    const link = await invite(admin.page, email, 'Aizgāja Projām');
    const { page, problems } = await openPage(browser);
    await page.goto(link);
    await page.getByLabel('Your name').fill('Aizgāja Projām');
    await page.getByLabel('Password').fill('long enough for all');
    await page.getByText(/^I accept the terms and conditions/).click();
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    // Who clicks sooner is taken to the first page all the same.
    await page.waitForURL(({ pathname }) => pathname === '/');
    await page.getByRole('link', { name: 'My needs' }).waitFor();
    await page.getByRole('contentinfo').getByRole('link', { name: 'What we keep about people' }).click();
    await page.getByRole('row').filter({ hasText: 'Signatures under agreements' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download my data' }).click();
    const data = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
    expect(data.account).toMatchObject({ email, name: 'Aizgāja Projām' });

    await page.getByLabel('Type your address once more').fill(email);
    await page.getByLabel('Your password').fill('long enough for nothing');
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('E-mail or password is wrong.').waitFor();
    await page.getByLabel('Your password').fill('long enough for all');
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect([...admin.problems, ...problems]).toEqual([]);
  });

  it('sends guests to sign in first and back to where they were going', async () => {
    const { page } = await openPage(browser);
    await page.goto('/people');
    await page.waitForURL('**/sign-in#**');
    await page.getByLabel('E-mail').fill(PEOPLE.buyer);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('E-mail or password is wrong.').waitFor();
    await fillSignIn(page, PEOPLE.buyer);
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  });
});
