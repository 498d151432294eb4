import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

/** A whole picture of one pixel, in the place of a certificate. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the register of labels', () => {
  it('takes a label with its certificate, shows it while it holds, and forgets it when it is removed', async () => {
    const { page } = await signedIn(browser, PEOPLE.editor);
    await page.goto(new URL('/labels/own', page.url()).href);
    await page.getByText('Dates unknown').waitFor();
    await page.getByRole('button', { name: 'Record a label' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Level/ }).click();
    await page.getByRole('option', { name: /ECEI Bronze/ }).click();
    const month = new Date();
    month.setUTCMonth(month.getUTCMonth() - 3, 1);
    await dialog.getByLabel('Month of the interview').fill(month.toISOString().slice(0, 7));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('A label is shown only with its certificate. Attach it.').waitFor();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'certificate.png', mimeType: 'image/png', buffer: PICTURE });
    await dialog.getByRole('link', { name: 'certificate.png' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByText('Valid', { exact: true }) })
      .filter({ has: page.getByRole('button', { name: 'Remove' }) });
    await row.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const guest = await openPage(browser);
    await guest.page.goto(new URL('/clusters/lv-log', page.url()).href);
    await guest.page.getByText('ECEI Bronze').first().waitFor();
    await guest.page.goto(new URL('/search?label=ECEI+Bronze', page.url()).href);
    await guest.page.getByText('Latvian Logistics Association').first().waitFor();
    await guest.page.goto(new URL('/labels', page.url()).href);
    await guest.page.getByText('Clean Technology Cluster').waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);

    await row.getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).first().waitFor();
    await guest.page.goto(new URL('/clusters/lv-log', page.url()).href);
    await guest.page.getByRole('heading', { name: /Latvian Logistics/ }).waitFor();
    await soon(() => guest.page.locator('dl .label-badge').count(), 0);
  });

  it('takes what a source says of a holder that is not here, by the operator alone', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.operator);
    const holder = `Timber Cluster ${Date.now().toString(36)}`;
    await page.goto(new URL('/labels', page.url()).href);
    await page.getByRole('button', { name: 'Record one from a source' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record one from a source' });
    await dialog.getByLabel('Holder').fill(holder);
    await dialog.getByRole('combobox', { name: 'Country' }).fill('Finl');
    await page.getByRole('option', { name: 'Finland' }).click();
    await dialog.getByRole('button', { name: /Level/ }).click();
    await page.getByRole('option', { name: /ECEI Silver/ }).click();
    await dialog.getByLabel('Taken from').fill('Register of the issuer, as of 2020-09');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    const guest = await openPage(browser);
    await guest.page.goto(new URL('/labels', page.url()).href);
    const row = guest.page.getByRole('article').filter({ hasText: holder });
    await row.getByText('Dates unknown').waitFor();
    await row.getByText('Source: Register of the issuer, as of 2020-09').waitFor();
    await soon(() => guest.page.getByRole('button', { name: 'Record one from a source' }).count(), 0);
    await page
      .getByRole('article')
      .filter({ hasText: holder })
      .getByRole('button', { name: 'Remove' })
      .click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await guest.page.reload();
    await guest.page.getByText('Clean Technology Cluster').waitFor();
    await soon(() => row.count(), 0);
    expect([...problems, ...guest.problems]).toEqual([]);
  });
});
