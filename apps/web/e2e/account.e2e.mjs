import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, fillSignIn, launch, mailed, openPage, PEOPLE, signedIn } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the own account', () => {
  it('shows where one is signed in, and ends all other sessions', async () => {
    const lost = await signedIn(browser, PEOPLE.carrier);
    const { page, problems } = await signedIn(browser, PEOPLE.carrier);
    await page.goto('/account');
    await page.getByText(/^This browser, since/).waitFor();
    await page.getByText('Chrome on Linux').first().waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('1 of 1 shown').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await lost.page.goto('/account');
    await lost.page.waitForURL('**/sign-in#**');
    expect(problems).toEqual([]);
  });

  it('gets another password by a mail', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    // The page before has a field of this name as well.
    await page.waitForURL('**/forgot*');
    await page.getByRole('button', { name: 'Send the link' }).waitFor();
    await page.getByLabel('E-mail').fill(PEOPLE.connector);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText(/a link is on its way/).waitFor();
    await page.goto(await mailed(page, PEOPLE.connector, '/reset'));
    await page.getByLabel('New password').fill('fivefold-demo');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await page.waitForURL('**/sign-in');
    await fillSignIn(page, PEOPLE.connector);
    expect(problems).toEqual([]);
  });
});
