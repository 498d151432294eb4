import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, BASE_URL, launch, PEOPLE, signedIn } from './browser.mjs';

const APP = `Cold chain planner ${Date.now().toString(36)}`;

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The code of the refusal of a request with `key`, or `given`. */
async function ask(key, query) {
  const answer = await fetch(`${BASE_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()).errors?.[0]?.extensions.code ?? 'given';
}

describe('an app of a partner', () => {
  it('gets a key that works until it is revoked, and is let act by a company that sees it and ends it', async () => {
    const partner = await signedIn(browser, PEOPLE.publisher);
    const { page } = partner;
    await page.goto('/apps');
    await page.getByRole('button', { name: 'New app' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(APP);
    await dialog.getByLabel('What it does').fill('Plans chilled transport from needs.');
    await dialog.getByText('Read needs and their matches').click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    const card = page.getByRole('article').filter({ hasText: APP });
    await card.getByRole('button', { name: 'Make a key' }).click();
    await page.getByRole('dialog').getByText('Read needs and their matches').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make a key' }).click();
    const key = await page.getByRole('dialog').getByLabel('Key').inputValue();
    expect(key).toMatch(/^ff_live_[0-9a-f]{32}_[\w-]{43}$/);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await card.getByText('never used').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await ask(key, '{ services(first: 1) { totalCount } }')).toBe('given');
    expect(await page.content()).not.toContain(key.slice(-43));

    const firm = await signedIn(browser, PEOPLE.buyer);
    await firm.page.goto('/apps');
    await firm.page.getByRole('link', { name: APP }).click();
    await firm.page.getByText('Plans chilled transport from needs.').waitFor();
    await firm.page.getByText('Read needs and their matches').click();
    expect(await accessibilityProblems(firm.page)).toEqual([]);
    await firm.page.getByRole('button', { name: 'Let it act for us' }).click();
    await firm.page.getByText('Nothing was changed').waitFor();
    expect(await accessibilityProblems(firm.page)).toEqual([]);

    await page.reload();
    await card.getByRole('link', { name: 'Acts for Kalnsiers SIA' }).waitFor();
    await firm.page.getByRole('button', { name: 'End the consent' }).click();
    await firm.page.getByRole('alertdialog').getByRole('button', { name: 'End the consent' }).click();
    await firm.page.getByText(/^ended /).waitFor();

    await card.getByRole('button', { name: /^Revoke ff_live_/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await card.getByText(/^revoked by /).waitFor();
    expect(await ask(key, '{ services(first: 1) { totalCount } }')).toBe('CREDENTIAL_INVALID');
    expect([...partner.problems, ...firm.problems]).toEqual([]);
  });
});
