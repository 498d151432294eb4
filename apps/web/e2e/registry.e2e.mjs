import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from './asking.mjs';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);

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
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect([...operator.problems, ...editor.problems]).toEqual([]);
  });

  it('takes a request to cooperate from a guest, which the cluster sees, counts and answers', async () => {
    const editor = await signedIn(browser, PEOPLE.editor);
    const { cooperationFigures: before } = await ask(editor.page, '{ cooperationFigures { total } }');
    const guest = await openPage(browser);
    await guest.page.goto('/clusters/lv-log');
    await guest.page.getByRole('button', { name: 'Ask to cooperate' }).click();
    const form = guest.page.getByRole('dialog');
    await form.getByLabel('Your name').fill('Hanna Weidenthal');
    await form.getByLabel('Your organisation').fill(`Ring of the North ${RUN}`);
    await form.getByLabel('E-mail').fill('hanna@north.example');
    await form.getByLabel('In your words').fill('Shall we apply together?');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('has your request', { exact: false }).waitFor();

    await editor.page.goto('/cooperation');
    await editor.page.getByText(`${before.total + 1} requests`, { exact: false }).waitFor();
    const request = editor.page.getByRole('listitem').filter({ hasText: `Ring of the North ${RUN}` });
    await request.getByText('Hanna Weidenthal').waitFor();
    await request.getByText('Shall we apply together?').waitFor();
    await expectAccessible(editor.page);
    await request.getByRole('button', { name: `Answer Ring of the North ${RUN}` }).click();
    await editor.page.getByRole('dialog').getByLabel('In your words').fill('With pleasure.');
    await editor.page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await request.getByText('With pleasure.').waitFor();

    for (const path of ['/networks', '/reach']) {
      await guest.page.goto(path);
      await guest.page.getByRole('heading', { level: 1 }).waitFor();
      await guest.page
        .getByText(path === '/reach' ? 'Reach by country' : 'Baltic cold chain')
        .first()
        .waitFor();
      await expectAccessible(guest.page);
    }
    expect([...guest.problems, ...editor.problems]).toEqual([]);
  });

  it('invites a cluster from outside, whose letter is worth nothing once it is taken back or has run out', async () => {
    const publisher = await signedIn(browser, PEOPLE.publisher);
    const { page } = publisher;
    const [name, email] = [`Reed Packers ${RUN}`, `reed-${RUN}@packers.example`];
    await page.goto('/onboardings');
    await page.getByText('Harbour Cold Store Cluster').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Invite a cluster' }).click();
    const form = page.getByRole('dialog', { name: 'Invite a cluster' });
    await form.getByLabel('Name of the cluster').fill(name);
    await pick(page, 'Country', 'Pol', 'Poland');
    await pick(page, 'Sectors', 'Logis', 'Logistics');
    await form.getByLabel('Name of the person').fill('Runa Trzcina');
    await form.getByLabel('E-mail').fill(email);
    await form.getByRole('button', { name: 'Send the invitation' }).click();
    await form.waitFor({ state: 'detached' });
    const row = page.getByRole('listitem').filter({ hasText: name });
    await row.getByText('Invited', { exact: true }).waitFor();

    const guest = await openPage(browser);
    await guest.page.goto('/mailbox');
    const mail = guest.page.getByRole('listitem').filter({ hasText: email });
    await mail.getByRole('link', { name: 'Open the link' }).click();
    await guest.page.getByRole('heading', { name: 'Join the network of clusters' }).waitFor();
    await expectAccessible(guest.page);
    await row.getByRole('button', { name: `Take back the invitation of ${name}` }).click();
    await row.getByText('Taken back', { exact: true }).waitFor();
    await guest.page.getByLabel('Password').fill('long enough for all');
    await guest.page.getByText(/^I accept the terms and conditions/).click();
    await guest.page.getByRole('button', { name: 'Join' }).click();
    await guest.page.getByText('This link is used, expired or wrong.').waitFor();

    const operator = await signedIn(browser, PEOPLE.operator);
    await operator.page.goto('/onboardings');
    const late = operator.page.getByRole('listitem').filter({ hasText: 'Windmill Bakers' });
    await late.getByText('Ended unused').waitFor();
    await late.getByText('Denmark').waitFor();
    await soon(() => late.getByRole('button').count(), 0);
    expect([...publisher.problems, ...guest.problems, ...operator.problems]).toEqual([]);
  });

  it('leads a network, where a place is ended only after a question', async () => {
    const leader = await signedIn(browser, PEOPLE.publisher);
    const { page } = leader;
    await page.goto('/networks');
    await page.getByRole('button', { name: 'Found a network' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(`Ring ${RUN}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    const own = page.getByRole('article').filter({ hasText: `Ring ${RUN}` });
    await own.getByRole('combobox', { name: 'Cluster' }).fill('Food Products');
    await page.getByRole('option', { name: 'Food Products Quality Cluster' }).click();
    await own.getByRole('button', { name: 'Invite' }).click();
    await own.getByText('Invited', { exact: true }).waitFor();

    const asked = await signedIn(browser, PEOPLE.onlyPublisher);
    await asked.page.goto('/networks');
    await asked.page.getByText(`Ring ${RUN}`).waitFor();
    const theirs = asked.page.getByRole('article').filter({ hasText: `Ring ${RUN}` });
    await theirs.getByRole('button', { name: 'Join' }).click();
    await theirs.getByRole('button', { name: `Leave Ring ${RUN}` }).waitFor();

    await page.reload();
    const takeOut = own.getByRole('button', { name: 'Take out Food Products Quality Cluster' });
    await takeOut.click();
    const question = page.getByRole('alertdialog');
    await question.getByText(`It no longer belongs to “Ring ${RUN}”.`, { exact: false }).waitFor();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Take out' }).click();
    await question.waitFor({ state: 'detached' });
    await takeOut.waitFor({ state: 'detached' });
    expect([...leader.problems, ...asked.problems]).toEqual([]);
  });
});
