import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the improvement of a cluster', () => {
  it('keeps a strategy with a goal, ends an action with evidence, and holds a working group', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    await page.goto('/improvement');
    const other = await page.context().newPage();
    await other.goto('/improvement');
    const seen = other.getByRole('listitem').filter({ hasText: 'Try the sheet with two carriers' });
    await seen.getByRole('button', { name: 'Change' }).click();
    const changed = page.getByRole('listitem').filter({ hasText: 'Try the sheet with two carriers' });
    await changed.getByRole('button', { name: 'Change' }).click();
    const fast = page.getByRole('dialog');
    await fast.getByLabel('What is to be done').fill('Try the sheet with two carriers, then all');
    await fast.getByRole('button', { name: 'Save' }).click();
    await fast.waitFor({ state: 'detached' });
    const slow = other.getByRole('dialog');
    await slow.getByLabel('What is to be done').fill('Mine');
    await slow.getByRole('button', { name: 'Save' }).click();
    await slow.getByRole('button', { name: 'Load the newer version' }).click();
    await slow.waitFor({ state: 'detached' });
    await seen.getByText('Try the sheet with two carriers, then all').waitFor();
    await other.close();

    const action = page.getByRole('listitem').filter({ hasText: 'Try the sheet with two carriers' });
    await action.getByRole('button', { name: 'Done' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.getByText('Tell what was done, or attach a file that shows it.').waitFor();
    await dialog.getByLabel('What was done').fill('Both carriers sent it for a month.');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await action.getByText('Both carriers sent it for a month.').waitFor();
    await page.reload();
    await action.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('link', { name: 'Strategies' }).click();
    await page.getByRole('button', { name: 'New strategy' }).click();
    await dialog.getByLabel('Title').fill(`Strategy ${RUN}`);
    await dialog.getByLabel('In short').fill('Three markets.');
    await dialog.getByLabel('Adopted on').fill(day(0));
    await dialog.getByLabel('Look at it again on').fill(day(300));
    await dialog.getByRole('button', { name: 'Save' }).click();
    const strategy = page
      .getByRole('listitem')
      .filter({ hasText: `Strategy ${RUN}` })
      .first();
    await strategy.getByRole('button', { name: 'Add a goal' }).click();
    await dialog.getByLabel('Goal').fill('Ten exporters');
    await dialog.getByLabel('Seen by').fill('Ten members export');
    await dialog.getByLabel('Until').fill(day(200));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await strategy.getByText('Ten exporters').waitFor();
    await page.reload();
    await strategy.getByText('Ten exporters').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.goto('/improvement/groups');
    await page.getByRole('button', { name: 'Add minutes' }).first().click();
    await dialog.getByLabel('Day of the meeting').fill(day(-1));
    await dialog.getByLabel('What was said and decided').fill(`Decided ${RUN}.`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Draft the nine fields').waitFor();
    await soon(() => page.getByText(`Decided ${RUN}.`).count(), 1);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
