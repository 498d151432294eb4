import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('signing in by the provider', () => {
  it('asks once for the password, and leads back to where the person wanted to be', async () => {
    const { page, problems } = await openPage(browser);
    await page.goto('/sign-in#%2Fneeds');
    await page.getByRole('link', { name: 'Sign in with Kontor' }).click();
    await page.getByPlaceholder('Enter any login').fill('normunds');
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Is this you?' }).waitFor();
    await page.getByText(PEOPLE.carrier).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByLabel('Your Fivefold password').fill('a guess');
    await page.getByRole('button', { name: 'Confirm and sign in' }).click();
    await page.getByText('E-mail or password is wrong.').waitFor();
    await page.getByLabel('Your Fivefold password').fill('fivefold-demo');
    await page.getByRole('button', { name: 'Confirm and sign in' }).click();
    await page.waitForURL('**/needs');
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Sign-in with Kontor' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /, account of / }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('still signed in at Kontor').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.goto('/sign-in#%2Fsearch%3Fq%3Dchilled');
    await page.getByRole('link', { name: 'Sign in with Kontor' }).click();
    await page.waitForURL('**/search?q=chilled');
    await page.goto('/account');
    await page.getByRole('button', { name: 'End this way to sign in' }).click();
    await page.getByRole('heading', { name: 'Sign-in with Kontor' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /, account of / }).waitFor();

    await page.getByRole('button', { name: /, account of / }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign out of Kontor too' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: 'Sign in with Kontor' }).click();
    await page.getByPlaceholder('Enter any login').waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says why it did not work out', async () => {
    const { page } = await openPage(browser);
    await page.goto('/oidc/return?state=guessed&code=guessed');
    await page.getByRole('alert').getByText('The sign-in did not work out. Try again.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });
});
