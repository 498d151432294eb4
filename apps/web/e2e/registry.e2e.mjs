import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function expectAccessible(page) {
  expect(await accessibilityProblems(page)).toEqual([]);
}

/** Picks one of a long list by typing. */
async function pick(page, label, text, option) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

describe('the registry of the network', () => {
  it('gains a sector by the operator, which a cluster then works in, without any code', async () => {
    const operator = await signedIn(browser, PEOPLE.operator);
    await operator.page.goto('/sectors');
    await operator.page.getByRole('button', { name: 'Add a sector' }).click();
    const form = operator.page.getByRole('dialog');
    await form.getByLabel('Key').fill('PACKAGING');
    for (const [language, name] of [
      ['English', 'Packaging'],
      ['Latvian', 'Iepakojums'],
      ['Estonian', 'Pakendid'],
      ['Swedish', 'Förpackningar'],
    ])
      await form.getByLabel(`Name (${language})`).fill(name);
    await expectAccessible(operator.page);
    await form.getByRole('button', { name: 'Save' }).click();
    await operator.page.getByText('Latvian: Iepakojums', { exact: false }).waitFor();

    const editor = await signedIn(browser, PEOPLE.editor);
    const page = editor.page;
    await page.goto('/clusters/lv-log');
    await page.getByText('stated as LV006', { exact: false }).waitFor();
    await page.getByText('Sources disagree').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Edit the profile' }).click();
    await pick(page, 'Add a sector', 'Pack', 'Packaging');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('main').getByText('Packaging', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Who changed what' }).click();
    await page.getByRole('dialog').locator('ins').filter({ hasText: 'Packaging' }).waitFor();
    await page.keyboard.press('Escape');
    expect([...operator.problems, ...editor.problems]).toEqual([]);
  });

  it('takes a request to cooperate from a guest, which the cluster answers', async () => {
    const guest = await openPage(browser);
    await guest.page.goto('/clusters/lv-log');
    await guest.page.getByRole('button', { name: 'Ask to cooperate' }).click();
    const form = guest.page.getByRole('dialog');
    await form.getByLabel('Your name').fill('Hanna Weidenthal');
    await form.getByLabel('Your organisation').fill('Ring of the North');
    await form.getByLabel('E-mail').fill('hanna@north.example');
    await form.getByLabel('In your words').fill('Shall we apply together?');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('has your request', { exact: false }).waitFor();

    const editor = await signedIn(browser, PEOPLE.editor);
    await editor.page.goto('/cooperation');
    await editor.page.getByText('6 requests', { exact: false }).waitFor();
    await expectAccessible(editor.page);
    await editor.page.getByRole('button', { name: 'Answer Ring of the North' }).click();
    await editor.page.getByRole('dialog').getByLabel('In your words').fill('With pleasure.');
    await editor.page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await editor.page.getByText('With pleasure.', { exact: true }).waitFor();

    for (const path of ['/networks', '/reach']) {
      await guest.page.goto(path);
      await guest.page.getByRole('heading', { level: 1 }).waitFor();
      await guest.page
        .getByText(path === '/reach' ? 'Reach by country' : 'Baltic cold chain')
        .first()
        .waitFor();
      await expectAccessible(guest.page);
    }
    const publisher = await signedIn(browser, PEOPLE.publisher);
    await publisher.page.goto('/onboardings');
    await publisher.page.getByText('Harbour Cold Store Cluster').waitFor();
    await expectAccessible(publisher.page);
    expect([...guest.problems, ...editor.problems, ...publisher.problems]).toEqual([]);
  });
});
