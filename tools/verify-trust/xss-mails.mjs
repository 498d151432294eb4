/* global document */
const MAILS_SQL = `SELECT html FROM mails WHERE html ~ 'ran(\\(|&#40;)|canary-ran' ORDER BY id LIMIT $1`;
const NUMBERS = /(?:ran\(|canary-ran\/)(\d+)/g;

/**
 * Renders mails in Chromium as a mail program without any policy would.
 *
 * @param most mails at most
 * @param careless puts the fault in: words are written as HTML
 * @returns mails rendered, numbers of the scripts that they show, what ran, and what became an element
 */
export async function renderMails({ browser, admin, most, careless = false }) {
  const { rows } = await admin.query(MAILS_SQL, [most]);
  const page = await browser.newPage({ bypassCSP: true });
  const seen = { mails: rows.length, numbers: new Set(), ran: [], elements: 0 };
  await page.exposeFunction('__ran', (number) => void seen.ran.push(`${number} in a mail`));
  // Pictures and sheets that a mail asks for are what a script asks for too: nothing may be fetched.
  await page.route('**/*', (route) => {
    if (route.request().url().includes('canary-ran')) seen.ran.push(route.request().url());
    return route.abort();
  });
  for (const { html } of rows) {
    await page.setContent(careless ? unescaped(html) : html, { waitUntil: 'commit' });
    const { words, elements } = await page.evaluate(() => ({
      words: document.body.innerText,
      elements: document.querySelectorAll('[data-xss]').length,
    }));
    seen.elements += elements;
    for (const [, number] of words.matchAll(NUMBERS)) seen.numbers.add(Number(number));
  }
  await page.close();
  return seen;
}

function unescaped(html) {
  const signs = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name) => signs[name]);
}
