import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn } from './browser.mjs';

const DAY_MS = 86_400_000;
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { userErrors { code } } }';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('terms and conditions', () => {
  it('are asked for before anything else, and not again', async () => {
    const { page, problems } = await openPage(browser);
    const email = `unasked-${Date.now()}@cellar.example`;
    const variables = {
      input: {
        ...{ email, name: 'Liene Jauna', password: 'long enough for all' },
        ...{ organisationName: 'Otrs pagrabs', country: 'LV', sector: 'FOOD' },
      },
    };
    const headers = { 'x-fivefold-csrf': '1' };
    const answer = await page.request.post('/graphql', { headers, data: { query: SIGN_UP, variables } });
    expect((await answer.json()).data).toEqual({ signUp: { userErrors: [] } });
    await page.goto('/mailbox');
    const mail = page.getByRole('listitem').filter({ hasText: email });
    await mail.getByRole('link', { name: 'Open the link' }).first().click();
    await page.getByRole('button', { name: 'Open my account' }).click();
    await page.getByRole('heading', { name: 'Terms and conditions', level: 1 }).waitFor();
    await page.goto('/needs');
    await page.getByText('In force today.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByText(/^I accept the terms and conditions/).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByRole('heading', { name: 'My needs', level: 1 }).waitFor();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Terms and conditions' }).click();
    await page.getByText(/^You accepted it on/).waitFor();
    expect(problems).toEqual([]);
  });

  it('are published by the operator for a day to come', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.operator);
    await page.goto('/terms');
    await page.getByRole('heading', { name: 'Publish version 2' }).waitFor();
    await page.getByLabel('Text in English').fill('1. Be kind.\n\n2. Be true.');
    const day = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
    await page.getByLabel('Holds from').fill(day(-2));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText(/^The next terms hold from a day to come/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Holds from').fill(day(400));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('heading', { name: 'Publish version 3' }).waitFor();
    await page.getByRole('heading', { name: /^Version 2, from/ }).click();
    await page.getByText('2. Be true.').waitFor();
    expect(problems).toEqual([]);
  });
});
