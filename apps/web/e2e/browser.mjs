import assert from 'node:assert';
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';

/** Where the server under test is. */
export const BASE_URL = process.env.BASE_URL ?? 'http://localhost:3000';
/** Where that server keeps its database. */
export const DATA_DIR = process.env.DATA_DIR ?? '.data';
/**
 * The browser the tests drive, or undefined where there is none; `CHROMIUM` names another one. The one that can open no windows comes
 * first: with a window for each session the same tests take half as much processor time again.
 */
export const EXECUTABLE =
  process.env.CHROMIUM ??
  [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find(existsSync);
const PASSWORD = 'fivefold-demo';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Accounts of the demo world, by what they do in these tests. */
export const PEOPLE = {
  buyer: 'ilze.rudzukalna@kalnsiers.example',
  provider: 'artis.sniegalauks@vesvalde.example',
  carrier: 'normunds.ventkalns@baltvess.example',
  connector: 'martins.rudzuplavs@tiklsaite.example',
  editor: 'kaspars.ventlapa@lv-log.example',
  publisher: 'dace.tiltmala@lv-log.example',
  /** The one publisher of her cluster. */
  onlyPublisher: 'dace.zvirbplava@lv-foodqual.example',
  operator: 'signe.femklint@fivefold.example',
};

/** Need N01 of the demo world: a Latvian cheese maker. */
export const CHEESE_NEED =
  'Esam siera ražotājs Vidzemē. No marta vajadzīga atdzesēta noliktava (+2…+4 °C) Rīgā 40 paletēm un piegādes, ' +
  'apmēram 20 paletes nedēļā, uz veikaliem Latvijā un Igaunijā (+2…+6 °C). Mazumtirgotājs prasa EDI pasūtījumus un ' +
  'temperatūras žurnālu.';

/** Starts the browser. */
export function launch() {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

/**
 * A page of its own session. `problems` collects what the browser complains about: exceptions, refused content, and
 * answers of 500 and above.
 */
export async function openPage(
  browser,
  { width = 1280, height = 900, colorScheme = 'light', baseURL = BASE_URL } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'en-GB',
    // What moves costs as much processor as what is tested.
    reducedMotion: 'reduce',
    baseURL,
  });
  const page = await context.newPage();
  const problems = [];
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  return { page, problems };
}

/** Fills in the sign-in form that is on the page. */
export async function fillSignIn(page, email) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /, account of / }).waitFor();
}

/** A page that is signed in as `email`. */
export async function signedIn(browser, email) {
  const opened = await openPage(browser);
  await opened.page.goto('/sign-in');
  await fillSignIn(opened.page, email);
  return opened;
}

/** Waits until `read` gives `wanted`, as the page draws a moment after it was asked; fails after twenty seconds. */
export async function soon(read, wanted) {
  const end = Date.now() + 20_000;
  let seen = await read();
  while (!Object.is(seen, wanted) && Date.now() < end) {
    await setTimeout(50);
    seen = await read();
  }
  assert.strictEqual(seen, wanted);
}

/**
 * Where the newest mail to `email` leads that says `words` and has a link that begins with `begins`. Opens the mailbox anew until it is
 * there, for 20 s; the page stays at the mailbox.
 */
export async function mailed(page, email, begins, words = '') {
  const mail = page.getByRole('listitem').filter({ hasText: email }).filter({ hasText: words });
  const link = mail.locator(`a[href^="${begins}"]`).first();
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    await page.goto('/mailbox');
    const isThere = await link.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) break;
  }
  return link.getAttribute('href');
}

/**
 * What axe finds against WCAG 2.2 A and AA, as readable lines. Left out is the hidden region in which React Aria speaks what a button
 * does while it waits: it holds an image without a name for some seconds.
 */
export async function accessibilityProblems(page) {
  // A colour on its way to another one is nobody's choice.
  await page.evaluate(() =>
    Promise.allSettled(
      globalThis.document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished),
    ),
  );
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const result = await globalThis.axe.run(
      { exclude: ['[data-live-announcer]'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      },
    );
    return result.violations.map((one) => ({ id: one.id, nodes: one.nodes.map((node) => node.html) }));
  });
  return violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).join(' | ').slice(0, 400)}`);
}
