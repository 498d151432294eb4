/* global FormData, Blob, document */
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, BASE_URL, launch, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);
/** Runs wherever a browser takes a file for a page, a script or a style. */
const CANARY = '<script>document.title="ran";fetch("/canary-ran")</script>';

function pngChunk(type, body) {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])) >>> 0);
  return Buffer.concat([head, body, tail]);
}

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  pngChunk('IDAT', deflateSync(Buffer.from([0, 255]))),
  pngChunk('IEND', Buffer.alloc(0)),
]);
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n',
);
/** Scripts that hold no markup are text, and taken: nothing may run them. */
const SCRIPT = Buffer.from('document.title = "ran"; fetch("/canary-ran");\n');
const STYLE = Buffer.from('body{background:url("/canary-ran")}\n');
const CSV = Buffer.from('name,link\n"=HYPERLINK(""/canary-ran"")","fetch(\'/canary-ran\')"\n');

const TAKEN = [
  ['a.png', PNG],
  ['a.jpg', JPEG],
  ['a.webp', WEBP],
  ['a.pdf', PDF],
  ['evil.html', SCRIPT],
  ['evil.js', SCRIPT],
  ['evil.css', STYLE],
  ['evil.csv', CSV],
];
const REFUSED = [
  ['picture.png', Buffer.from(CANARY)],
  ['picture.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${CANARY}</svg>`)],
  ['paper.pdf', Buffer.concat([Buffer.from(`<html>${CANARY}`), PDF])],
  ['picture.png', Buffer.concat([PNG, Buffer.from(CANARY)])],
  ['picture.jpg', Buffer.concat([JPEG, Buffer.from(CANARY)])],
  ['notes.txt', Buffer.from(`Hello ${CANARY}`)],
];

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('files', () => {
  it('never run anything, however they are opened', async () => {
    const { page } = await signedIn(browser, PEOPLE.buyer);
    const ran = [];
    const context = page.context();
    context.on('request', (request) => request.url().includes('canary-ran') && ran.push(request.url()));
    const send = ([name, bytes]) =>
      page.evaluate(
        async ({ name, base64 }) => {
          const bytes = Uint8Array.from(globalThis.atob(base64), (sign) => sign.charCodeAt(0));
          const body = new FormData();
          body.append('file', new Blob([bytes], { type: 'text/html' }), name);
          const headers = { 'X-Fivefold-Csrf': '1' };
          const answer = await fetch('/attachments', { method: 'POST', headers, body });
          return { status: answer.status, ...(await answer.json()) };
        },
        { name, base64: bytes.toString('base64') },
      );
    for (const refused of REFUSED)
      expect({ name: refused[0], ...(await send(refused)) }).toMatchObject({ status: 415 });
    let opened = 0;
    for (const taken of TAKEN) {
      const { attachment } = await send(taken);
      expect(attachment).toBeDefined();
      const url = new URL(attachment.url, BASE_URL).href;
      const own = await context.newPage();
      // A download ends the navigation, which is what is wanted of text.
      await own.goto(url).catch(() => undefined);
      expect(await own.title()).not.toBe('ran');
      await own.close();
      await page.evaluate(async (address) => {
        const tags = [
          ['script', 'src'],
          ['iframe', 'src'],
          ['embed', 'src'],
          ['object', 'data'],
          ['img', 'src'],
        ];
        for (const [tag, attribute] of tags) {
          const element = document.createElement(tag);
          element.setAttribute(attribute, address);
          document.body.append(element);
        }
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = address;
        document.head.append(link);
        await new Promise((done) => globalThis.setTimeout(done, 200));
      }, url);
      opened += 1;
    }
    expect(opened).toBe(TAKEN.length);
    expect(await page.title()).not.toBe('ran');
    expect(ran).toEqual([]);
    await context.close();
  });
});

describe('words between firms', () => {
  it('go from a question about a fact to its answer', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    await buyer.page.goto('/search?q=chilled%20storage%20riga');
    await buyer.page.getByRole('link', { name: 'Chilled storage and cross-dock in Riga' }).first().click();
    await buyer.page.getByRole('heading', { name: 'Not stated' }).waitFor();
    await buyer.page
      .getByRole('button', { name: /^Ask the publisher about:/ })
      .first()
      .click();
    const dialog = buyer.page.getByRole('dialog', { name: 'Ask the publisher' });
    await dialog.getByText('Lūdzu, norādiet').waitFor();
    expect(await accessibilityProblems(buyer.page)).toEqual([]);
    await dialog.getByLabel('Your own words').fill(`For our cheese, ${RUN}.`);
    await dialog.getByRole('button', { name: 'Send the question' }).click();
    await dialog.getByText('Your question is on its way.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await buyer.page.getByRole('list', { name: 'What you asked' }).waitFor();
    expect(buyer.problems).toEqual([]);

    const staff = await signedIn(browser, PEOPLE.editor);
    await staff.page.goto('/questions');
    const question = staff.page.getByRole('article').filter({ hasText: `For our cheese, ${RUN}.` });
    await question.getByRole('button', { name: 'Answer', exact: true }).click();
    const answer = staff.page.getByRole('dialog', { name: 'Answer the question' });
    expect(await accessibilityProblems(staff.page)).toEqual([]);
    await answer.getByText('In words', { exact: true }).first().click();
    await answer.getByRole('textbox', { name: 'In words' }).fill('On request.');
    await answer.getByRole('button', { name: 'Answer' }).click();
    await answer.waitFor({ state: 'detached' });
    await staff.page.getByText('Answered, in review', { exact: true }).click();
    await question.getByRole('link', { name: 'Open the draft with the answer' }).waitFor();
    expect(staff.problems).toEqual([]);
  });

  it('go between the two sides of a request, with files, and keep what was not sent', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    const page = buyer.page;
    await page.goto('/search?q=chilled%20storage%20riga');
    await page.getByRole('link', { name: 'Chilled storage and cross-dock in Riga' }).first().click();
    await page.getByRole('button', { name: 'Request', exact: false }).first().click();
    const send = page.getByRole('dialog').last();
    await send.getByLabel('Message').fill('From March, please.');
    await send.getByRole('button', { name: /^Send/ }).click();
    await page.waitForURL('**/requests/*');
    const address = new URL(page.url()).pathname;
    const thread = page.getByRole('region', { name: /^Messages with / });
    await thread.getByLabel('Message', { exact: true }).fill('Is the ramp');
    await page.goto('/needs');
    await page.goto(address);
    await thread.waitFor();
    await soon(() => thread.getByLabel('Message', { exact: true }).inputValue(), 'Is the ramp');
    await thread.getByLabel('Message', { exact: true }).fill('Is the ramp roofed?');
    await thread.locator('input[type=file]').setInputFiles([
      { name: 'plan.png', mimeType: 'image/png', buffer: PNG },
      { name: 'evil.png', mimeType: 'image/png', buffer: Buffer.from(CANARY) },
    ]);
    await thread.getByText('Only whole PDF').waitFor();
    await thread.getByRole('button', { name: 'Remove evil.png' }).click();
    await thread.getByRole('button', { name: 'Remove plan.png' }).click();
    await thread.getByRole('button', { name: 'Undo' }).click();
    await thread.getByLabel('Message', { exact: true }).press('Control+Enter');
    const messages = thread.getByRole('list', { name: /^Messages with / });
    await messages.getByText('Is the ramp roofed?').waitFor();
    await messages.getByRole('link', { name: 'plan.png' }).waitFor();
    await page.reload();
    await messages.getByRole('link', { name: 'plan.png' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const provider = await signedIn(browser, PEOPLE.provider);
    await provider.page.goto('/inbox');
    await provider.page
      .getByRole('article')
      .filter({ has: provider.page.locator(`a[href="${address}"]`) })
      .getByText('1 unread message')
      .waitFor();
    await provider.page.goto(address);
    await provider.page.getByText('Is the ramp roofed?').waitFor();
    await provider.page.getByLabel('Your question').fill('Which pallets?');
    await provider.page.getByRole('button', { name: 'Ask', exact: true }).click();
    await provider.page.getByText('Which pallets?').first().waitFor();
    await provider.page.getByText('Waits for an answer.').waitFor();
    expect(provider.problems).toEqual([]);

    await page.reload();
    await messages.getByText('read', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByRole('textbox', { name: 'Answer' }).fill('EUR pallets.');
    await page.getByRole('button', { name: 'Answer everyone asked' }).click();
    await page.getByRole('blockquote').getByText('EUR pallets.').waitFor();
    await provider.page.reload();
    await provider.page.getByText('EUR pallets.').waitFor();
    expect(buyer.problems).toEqual([]);
  });
});
