import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const TITLE = `Cold chains on the quay ${Date.now().toString(36)}`;
const HOUR_MS = 3_600_000;

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A moment from now as the clocks of Riga show it, for a field of date and time. */
function clocks(hours) {
  const shape = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Riga' };
  return new Intl.DateTimeFormat('sv-SE', shape).format(Date.now() + hours * HOUR_MS).replace(' ', 'T');
}

describe('the programme', () => {
  it('is planned, published and attended: from the editor to the ticket at the door', async () => {
    const staff = await signedIn(browser, PEOPLE.editor);
    const { page } = staff;
    await page.goto(new URL('/events/own', page.url()).href);
    await page.getByRole('link', { name: 'New event' }).click();
    await page.getByLabel('Title').fill(TITLE);
    await page.getByLabel('What it is about').fill('An afternoon among containers.');
    await page.getByLabel('Place', { exact: true }).fill('Riga, Dock 4');
    await page.getByLabel('Places').fill('1');
    await page.getByLabel('What', { exact: true }).fill('Tour of the quay');
    await page.getByLabel('From', { exact: true }).fill(clocks(2));
    await page.getByLabel('Until', { exact: true }).fill(clocks(3));
    await page.getByRole('button', { name: 'Add a session' }).click();
    await page.getByLabel('What', { exact: true }).nth(1).fill('Questions');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByRole('main').getByText('Questions').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'Who comes' }).waitFor();
    const eventAddress = page.url();

    const guest = await openPage(browser);
    await guest.page.goto('/events');
    await guest.page.getByRole('heading', { name: 'Cluster economics', exact: true }).waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    await guest.page.getByRole('link', { name: TITLE }).click();
    await guest.page.getByRole('link', { name: 'Sign in to register' }).waitFor();
    await guest.page.getByText('1 of 1 places free').waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);

    const buyer = await signedIn(browser, PEOPLE.buyer);
    await buyer.page.goto(eventAddress);
    await buyer.page.getByRole('button', { name: 'Register' }).click();
    await buyer.page.getByText('Ticket', { exact: true }).click();
    const image = buyer.page.getByRole('img', { name: /QR code of your ticket/ });
    await image.evaluate((shown) => shown.decode());
    const { data, width, height } = PNG.sync.read(await image.screenshot());
    const ticket = jsqr(new Uint8ClampedArray(data), width, height).data;
    expect(await accessibilityProblems(buyer.page)).toEqual([]);

    const second = await signedIn(browser, PEOPLE.provider);
    await second.page.goto(eventAddress);
    await second.page.getByRole('button', { name: 'Join the waiting list' }).click();
    await second.page.getByText('Number 1 on the waiting list').waitFor();

    // The phone of the staff at the door.
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(ticket);
    await page.getByRole('heading', { name: 'Ilze Rudzukalna' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Is there: Tour of the quay' }).click();
    await page.getByRole('status').filter({ hasText: 'Is there' }).waitFor();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByText('Number 1 on the waiting list').waitFor();
    await page.getByText('1 of 2 sessions').waitFor();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const { problems } of [staff, guest, buyer, second]) expect(problems).toEqual([]);
  });

  it('teaches courses that staff write, in languages and with the indicators that they help', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    await page.goto('/events/own');
    await page.getByRole('link', { name: 'Courses' }).click();
    await page.getByRole('link', { name: 'New course' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fill this in').first().waitFor();
    await page.getByLabel('Title').fill('Cold chain for managers');
    await page.getByLabel('What is learned').fill('Where a chain breaks, and who answers for it.');
    await page.getByText('Latviešu 0/2').click();
    await page.getByLabel('Title').fill('Aukstā ķēde vadītājiem');
    await page.getByText('Latviešu 1/2').waitFor();
    await page.getByRole('combobox', { name: 'Indicators that it helps' }).fill('Working groups');
    await page.getByRole('option', { name: 'Working groups' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Cold chain for managers' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const change = { name: 'Change the course: Cold chain for managers' };
    await page.getByRole('link', change).click();
    await page.getByText('Latviešu 1/2').click();
    await soon(() => page.getByLabel('Title').inputValue(), 'Aukstā ķēde vadītājiem');
    await page.getByRole('textbox', { name: 'Hours of teaching' }).fill('12');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Cold chain for managers' })
      .getByText('12 hours')
      .waitFor();
    // The modules of the network are the operator's.
    await soon(() => page.getByRole('link', { name: /^Change the course/ }).count(), 1);
    expect(problems).toEqual([]);
  });

  it('ends in a certificate that anybody checks, and in a calendar of one’s own', async () => {
    const { page } = await signedIn(browser, PEOPLE.buyer);
    await page.getByRole('button', { name: /, account of / }).click();
    await page.getByRole('menuitem', { name: 'My events' }).click();
    await page.getByRole('heading', { name: 'Calendar' }).waitFor();
    const address = page.locator('.calendar-address');
    await address.waitFor();
    const before = await address.textContent();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'New address' }).click();
    await page.waitForFunction(
      (old) => globalThis.document.querySelector('.calendar-address')?.textContent !== old,
      before,
    );
    const certificate = page.getByText(/^[A-Z2-9]{16}$/).first();
    await certificate.waitFor();
    const code = await certificate.textContent();

    const guest = await openPage(browser);
    await guest.page.goto('/certificates');
    await guest.page.getByLabel('Code of the certificate').fill(code.toLowerCase());
    await guest.page.getByRole('button', { name: 'Check' }).click();
    await guest.page.getByText('This certificate is genuine').waitFor();
    await guest.page.getByRole('heading', { name: 'Ilze Rudzukalna' }).waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    await guest.page.goto('/certificates/AAAABBBBCCCCDDDD');
    await guest.page.getByText('There is no certificate with this code.').waitFor();
    expect(guest.problems).toEqual([]);
  });
});
