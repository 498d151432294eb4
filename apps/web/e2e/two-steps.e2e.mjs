import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsQR from 'jsqr';
import { Secret, TOTP, URI } from 'otpauth';
import { PNG } from 'pngjs';
import { startFivefold } from '../../../tools/running.mjs';
import {
  accessibilityProblems,
  DATA_DIR,
  fillSignIn,
  launch,
  mailed,
  openPage,
  PEOPLE,
  signedIn,
  soon,
} from './browser.mjs';

/** A publisher whom no other test needs, because it signs in by two steps from here on. */
const PUBLISHER = { email: 'henrik.dalgren@se-netport.example', name: 'Henrik Dalgren' };
const COLLEAGUE = 'andris.ziemlauks@kalnsiers.example';
const PASSWORD = 'fivefold-demo';
const REASON = 'Called back at the number of the cluster.';
const WRONG = 'This code is wrong, used or over. Take the next one.';

let browser;
let strict;
beforeAll(async () => {
  browser = await launch();
  strict = await startStrict();
}, 120_000);
afterAll(async () => {
  await strict?.stop();
  await browser.close();
});

/** A second server on the database of the first, which asks publishers for codes as in production. */
function startStrict() {
  const [, , , port] = readFileSync(path.join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return startFivefold({
    dataDir: DATA_DIR,
    environment: {
      DATABASE_URL: `postgres://fivefold_app@127.0.0.1:${port}/fivefold`,
      REQUIRE_CODES: 'on',
    },
  });
}

/** What an authenticator app reads from the picture on the page. */
async function scan(page) {
  const picture = await page.getByRole('img', { name: 'QR code for the authenticator app' }).screenshot();
  const { data, width, height } = PNG.sync.read(picture);
  const address = jsQR(new Uint8ClampedArray(data), width, height).data;
  const byHand = (await page.locator('code').textContent()).replaceAll(' ', '');
  const app = URI.parse(address);
  expect(app.secret.base32).toBe(byHand);
  await soon(
    () => page.getByRole('link', { name: 'Open the app on this device' }).getAttribute('href'),
    address,
  );
  return app;
}

/** The code of the app, by periods of half a minute from now. */
const codeOf = (app, periods = 0) =>
  new TOTP({ secret: Secret.fromBase32(app.secret.base32) }).generate({
    timestamp: Date.now() + periods * 30_000,
  });

async function fillPassword(page, password = PASSWORD) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(PUBLISHER.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/** Writes a code; what was said of an earlier one goes by that, and the buttons move up. */
async function type(place, code) {
  await place.locator('input[name=code]').fill(code);
  await place.getByText(WRONG).waitFor({ state: 'detached' });
}

async function prove(page, code, button = 'Sign in') {
  await type(page, code);
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
}

const isIn = (page) => page.getByRole('button', { name: `account of ${PUBLISHER.name}` }).waitFor();

/** From "Set up an authenticator app" to signed in; answers with the recovery codes. */
async function enrol(page) {
  await page.getByRole('heading', { name: 'Set up an authenticator app' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Begin' }).click();
  const app = await scan(page);
  await prove(page, '000000', 'Confirm');
  await page.getByText(WRONG).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await prove(page, codeOf(app), 'Confirm');
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const codes = await page.getByRole('main').getByRole('listitem').allTextContents();
  expect(new Set(codes).size).toBe(10);
  const file = await page.getByRole('link', { name: 'Save as a file' }).getAttribute('href');
  expect(decodeURIComponent(file.split(',')[1]).trim().split('\n')).toEqual(codes);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return { app, codes };
}

/** Where the newest mail to the publisher that says `words` leads. */
async function mailedToPublisher(begins, words) {
  const { page } = await openPage(browser);
  const leads = await mailed(page, PUBLISHER.email, begins, words);
  await page.context().close();
  return leads;
}

describe('the second step of signing in', () => {
  it('is set up by a picture, asked for from then on, and given back by the operator to one who has lost it', async () => {
    const { page, problems } = await openPage(browser, { baseURL: strict.baseUrl });
    await fillPassword(page);
    const { app, codes } = await enrol(page);
    await isIn(page);

    const again = await openPage(browser, { baseURL: strict.baseUrl });
    await again.page.goto('/sign-in#%2Freview');
    await again.page.getByLabel('E-mail').fill(PUBLISHER.email);
    await again.page.getByLabel('Password').fill(PASSWORD);
    await again.page.keyboard.press('Enter');
    await again.page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    expect(await accessibilityProblems(again.page)).toEqual([]);
    await again.page.goto('/review');
    await again.page.waitForURL('**/sign-in#**');
    await again.page.goto('/sign-in/code#%2Freview');
    await prove(again.page, codeOf(app, 1));
    await isIn(again.page);
    await again.page.waitForURL('**/review');

    // Asked for wherever this account signs in, whether or not its role has to.
    const lost = await openPage(browser);
    await fillPassword(lost.page);
    await prove(lost.page, codes[0].toUpperCase());
    await isIn(lost.page);
    const thief = await openPage(browser);
    await fillPassword(thief.page);
    for (const code of [codes[0], '000000', '000001', '000002', '000003']) {
      await prove(thief.page, code);
      await thief.page.getByText(WRONG).waitFor();
    }
    await prove(thief.page, codes[1]);
    await thief.page.getByText(/Too many tries\. Wait \d+ seconds\./).waitFor();
    expect(await accessibilityProblems(thief.page)).toEqual([]);

    const operator = await signedIn(browser, PEOPLE.operator);
    await operator.page.goto('/accounts');
    await operator.page.getByLabel('Name or e-mail').fill(PUBLISHER.email);
    const row = operator.page.getByRole('main').locator('.list-row').filter({ hasText: PUBLISHER.name });
    await row.getByText(/^two steps since /).waitFor();
    await row.getByRole('button', { name: `Take the app off ${PUBLISHER.name}` }).click();
    const dialog = operator.page.getByRole('dialog');
    await dialog.getByLabel('How you made sure who asks').fill(REASON);
    expect(await accessibilityProblems(operator.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take the app off' }).click();
    await row.getByText(`by Signe Femklint: ${REASON}`).waitFor();
    await row.getByText(/^two steps since /).waitFor({ state: 'detached' });
    expect(await accessibilityProblems(operator.page)).toEqual([]);
    await page.goto('/account');
    await page.waitForURL('**/sign-in#**');
    await fillPassword(thief.page);
    await thief.page.getByText('E-mail or password is wrong.').waitFor();

    await page.goto(await mailedToPublisher('/forgot', REASON));
    await page.getByLabel('E-mail').fill(PUBLISHER.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText(/a link is on its way/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const link = await mailedToPublisher('/reset');
    await page.goto(link);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await page.getByText('The password needs at least 10 characters.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('New password').fill('another-long-one');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await page.waitForURL('**/sign-in');
    await thief.page.goto(link);
    await thief.page.getByLabel('New password').fill('a-third-long-one');
    await thief.page.getByRole('button', { name: 'Save the password' }).click();
    await thief.page.getByText('This link is used, expired or wrong.').waitFor();
    await thief.page.getByRole('link', { name: 'Ask for another link' }).waitFor();
    await fillPassword(page, 'another-long-one');
    await enrol(page);
    await isIn(page);
    expect([problems, again, lost, thief, operator].flatMap((each) => each.problems ?? each)).toEqual([]);
  });

  it('is chosen, renewed and taken off on the own account by somebody whose role does not ask for it', async () => {
    const { page, problems } = await signedIn(browser, COLLEAGUE);
    const other = await signedIn(browser, COLLEAGUE);
    await page.goto('/account');
    const section = page.getByRole('region', { name: 'Second step of signing in' });
    await section.getByLabel('Present password').fill('a guess');
    await section.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await section.getByText('This is not your password.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await section.getByLabel('Present password').fill(PASSWORD);
    await section.getByRole('button', { name: 'Set up an authenticator app' }).click();
    const app = await scan(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await section.getByLabel('The code that the app shows').fill(codeOf(app));
    await section.getByRole('button', { name: 'Confirm' }).click();
    await section.getByRole('button', { name: 'I have kept them' }).waitFor();
    const codes = await section.getByRole('listitem').allTextContents();
    await section.getByRole('button', { name: 'I have kept them' }).click();
    await section.getByText('10 recovery codes are left.').waitFor();

    await type(section, '000000');
    await section.getByRole('button', { name: 'New recovery codes' }).click();
    await section.getByText(WRONG).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await type(section, codes[0]);
    await section.getByRole('button', { name: 'New recovery codes' }).click();
    await section.getByRole('button', { name: 'I have kept them' }).waitFor();
    const next = await section.getByRole('listitem').allTextContents();
    expect(next.filter((code) => codes.includes(code))).toEqual([]);
    await section.getByRole('button', { name: 'I have kept them' }).click();
    await section.getByText('10 recovery codes are left.').waitFor();

    const sessions = page.getByRole('region', { name: 'Where you are signed in' });
    await soon(() => sessions.getByRole('listitem').count(), 2);
    await sessions.getByRole('button', { name: 'Sign out: Chrome on Linux' }).click();
    await sessions.getByText('1 of 1 shown').waitFor();
    await other.page.goto('/account');
    await other.page.waitForURL('**/sign-in#**');

    await type(section, codes[1]);
    await section.getByRole('button', { name: 'Take the app off' }).click();
    await section.getByText(WRONG).waitFor();
    await type(section, next[0]);
    await section.getByRole('button', { name: 'Take the app off' }).click();
    await section.getByRole('button', { name: 'Set up an authenticator app' }).waitFor();
    await other.page.goto('/sign-in');
    await fillSignIn(other.page, COLLEAGUE);
    expect([...problems, ...other.problems]).toEqual([]);
  });
});
