import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

/** By these words the booking is told from others of the same firm. */
const PURPOSE = `Two sensors in a cold store, ${Date.now().toString(36)}`;
const STORE = 'Chilled storage and cross-dock in Riga';
const TESTBED = 'Testbed for energy and cold-store sensors';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openService(page, title) {
  await page.goto(`/search?${new URLSearchParams({ q: title })}`);
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

describe('capacity', () => {
  it('is shown to everyone by week, as a picture and as a table', async () => {
    const { page, problems } = await openPage(browser);
    await openService(page, STORE);
    await page.getByRole('heading', { name: 'Free capacity' }).waitFor();
    await page.locator('.week-chart svg .recharts-bar-rectangle').first().waitFor();
    await page.getByText('As a table').click();
    const rows = page.locator('.week-table tbody tr');
    await soon(() => rows.count(), 12);
    const free = Number(await rows.first().locator('td').first().innerText());
    const total = Number(await rows.first().locator('td').nth(1).innerText());
    expect(total).toBeGreaterThan(free);
    await page.getByRole('button', { name: 'Later weeks' }).click();
    await page.getByText('Closed on some days').waitFor({ state: 'detached' });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('is lowered for a season by its publisher, with a preview, and never below what is booked', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    await openService(page, STORE);
    await page.getByRole('link', { name: 'Seasons and closed days' }).click();
    await page.getByRole('heading', { level: 1, name: 'Seasons and closed days' }).waitFor();
    const quantity = page.getByLabel('Quantity').first();
    const before = await quantity.inputValue();
    await quantity.fill('1');
    await page.locator('figcaption', { hasText: 'As it would be' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('More is booked already than would be left').waitFor();
    await quantity.fill(String(Number(before) + 5));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. Everyone sees it from now on.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('of a bookable thing is asked for by time and given back', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.buyer);
    await openService(page, TESTBED);
    await page.getByRole('heading', { name: 'Book a time' }).waitFor();
    await page.getByRole('button', { name: 'The week after' }).click();
    await page.locator('.slot-list button').first().click();
    const dialog = page.getByRole('dialog', { name: 'Ask for this time' });
    await dialog.getByLabel('What do you want to do?').fill(PURPOSE);
    await dialog.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText('The time is kept for you until').waitFor();
    await page.getByRole('link', { name: 'Your bookings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bookings' }).waitFor();
    const booking = page.getByRole('listitem').filter({ hasText: PURPOSE });
    await booking.getByRole('button', { name: 'Give back' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Give back' }).click();
    await booking.getByText('Given back').first().waitFor();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    // What was announced while it was sent stays in the page for a few seconds.
    await page.reload();
    await booking.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);
});
