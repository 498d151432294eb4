/* global document, MutationObserver, NodeFilter */
import { setTimeout as delay } from 'node:timers/promises';

const PASSWORD = 'fivefold-demo';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
/** Milliseconds that a page may take to show what it has, and for how long nothing is asked for once it has. */
const SETTLE_MS = 8000;
const QUIET_MS = 200;

/**
 * One reader opens pages: first those that are wanted, then those without an id in the order of the routes and those that links lead
 * to, a pattern at a time.
 *
 * @param wanted `{ number, pages }`: pages that may show the script of a number; opened while it was not shown
 * @param shown numbers that were shown to anybody; what is seen here is added
 * @param known patterns that others have seen; those come last, and what is seen here is added
 * @param writes whether the reader makes a newsletter in the end
 * @param careless puts the fault in: every text of the page is written as HTML, `with policy` or `without policy`
 * @returns pages and patterns seen, numbers of the payloads that were shown, fields of answers that brought them, what ran, what became an element, addresses that are
 * scripts, what the policy refused, and pages that broke
 */
export async function visitAll({
  browser,
  server,
  reader,
  routes,
  plain,
  wanted = [],
  shown = new Set(),
  known = new Set(),
  writes = false,
  careless = null,
}) {
  const context = await browser.newContext({
    baseURL: server.baseUrl,
    bypassCSP: careless === 'without policy',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const seen = {
    pages: 0,
    patterns: new Set(),
    numbers: new Set(),
    fields: new Set(),
    ran: [],
    elements: 0,
    scripts: [],
    refused: [],
    broken: new Set(),
  };
  await context.exposeFunction('__ran', (number) => void seen.ran.push(`${number} at ${page.url()}`));
  page.on('dialog', (dialog) => void (seen.ran.push(dialog.message()), dialog.dismiss()));
  // Behind the policy an injected sheet may ask our own host, which has no such file: that is no script.
  page.on(
    'request',
    (request) =>
      careless !== 'with policy' && request.url().includes('/canary-ran/') && seen.ran.push(request.url()),
  );
  page.on(
    'console',
    (message) => /Content Security Policy/.test(message.text()) && seen.refused.push(message.text()),
  );
  page.on(
    'pageerror',
    (error) =>
      careless === null &&
      seen.broken.add(`${patternOf(page.url(), routes)}: ${error.message.slice(0, 120)}`),
  );
  page.on('response', (response) => void noteFields(response, seen.fields));
  const settle = settling(page);
  if (careless) await context.addInitScript(writeTextsAsHtml);
  if (reader) await signIn(page, reader);

  const waiting = routes.filter((route) => !route.includes(':')).map((route) => `/${route}`);
  const opened = new Set();
  const open = async (address) => {
    opened.add(address);
    await page.goto(address).catch(() => undefined);
    await settle();
    seen.pages += 1;
    for (const patterns of [known, seen.patterns]) patterns.add(patternOf(page.url(), routes));
    const { numbers, elements, scripts, links } = await page.evaluate(lookAround);
    for (const number of numbers) seen.numbers.add(number);
    for (const number of numbers) shown.add(number);
    seen.elements += elements;
    seen.scripts.push(...scripts);
    waiting.push(...links.filter((link) => !opened.has(link)));
  };
  for (const { number, pages } of wanted)
    for (const address of pages) if (!shown.has(number) && !opened.has(address)) await open(address);
  const most = opened.size + plain;
  while (waiting.length > 0 && seen.pages < most) {
    const address = nextOf(waiting, [known, seen.patterns], routes);
    if (!opened.has(address)) await open(address);
  }
  if (writes) {
    const { elements, scripts, numbers } = await newsletterIn(page);
    for (const number of numbers) seen.numbers.add(number);
    for (const number of numbers) shown.add(number);
    seen.pages += 1;
    seen.elements += elements;
    seen.scripts.push(...scripts);
  }
  await context.close();
  return seen;
}

/** Notes which fields of answers brought a payload to the page, by their names from the root. */
async function noteFields(response, fields) {
  if (new URL(response.url()).pathname !== '/graphql') return;
  const { data } = await response.json().catch(() => ({}));
  const walk = (value, name) => {
    if (typeof value === 'string' && /ran\(\d|canary-ran/.test(value)) fields.add(name);
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value))
        walk(inner, Array.isArray(value) ? name : `${name}.${key}`);
  };
  walk(data, '');
}

/** A page of a kind that nobody has seen before one that this reader has not, and that before any other. */
function nextOf(waiting, seenBefore, routes) {
  for (const patterns of seenBefore) {
    const at = waiting.findIndex((address) => !patterns.has(patternOf(address, routes)));
    if (at >= 0) return waiting.splice(at, 1)[0];
  }
  return waiting.shift();
}

function patternOf(address, routes) {
  const parts = new URL(address, 'http://here').pathname.split('/').slice(1);
  const fits = (route) => {
    const wanted = route.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])
    );
  };
  return routes.find((route) => !route.includes(':') && fits(route)) ?? routes.find(fits) ?? parts.join('/');
}

async function signIn(page, email) {
  await page.goto('/sign-in');
  const answer = await page.evaluate(
    async (body) =>
      (
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1' },
          body,
        })
      ).json(),
    JSON.stringify({ query: SIGN_IN, variables: { input: { email, password: PASSWORD } } }),
  );
  if (answer.errors || answer.data.signIn.userErrors.length > 0) throw new Error(`${email} cannot sign in`);
}

/** @returns waits until nothing loads any more; folds are opened, because they hold texts too */
function settling(page) {
  const open = new Set();
  let since = performance.now();
  const change = (act) => (request) => {
    act(request);
    since = performance.now();
  };
  page.on(
    'request',
    change((request) => open.add(request)),
  );
  for (const end of ['requestfinished', 'requestfailed'])
    page.on(
      end,
      change((request) => open.delete(request)),
    );
  page.on(
    'framenavigated',
    change(() => open.clear()),
  );
  const quiet = async () => {
    const from = performance.now();
    while (open.size > 0 || performance.now() - since < QUIET_MS) {
      if (performance.now() - from > SETTLE_MS) break;
      await delay(20);
    }
  };
  return async () => {
    await quiet();
    const folds = await page.evaluate(openFolds).catch(() => 0);
    since = folds > 0 ? performance.now() : since;
    await quiet();
  };
}

/** Runs in the page. */
function openFolds() {
  const details = [...document.querySelectorAll('main details:not([open])')];
  for (const fold of details) fold.open = true;
  const buttons = [...document.querySelectorAll('main button[aria-expanded="false"]')]
    .filter((button) => !button.getAttribute('aria-haspopup'))
    .slice(0, 20);
  for (const button of buttons) button.click();
  return details.length + buttons.length;
}

/**
 * A newsletter of what the reader may choose, as HTML made for mail programs: the one place where the server writes tags around words.
 * @param page of a publisher who is signed in
 */
async function newsletterIn(page) {
  await page.evaluate(async (query) => {
    const headers = { 'content-type': 'application/json', 'x-fivefold-csrf': '1' };
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data } = await answer.json();
    const publicationIds = data.publications.edges.map(({ node }) => node.id);
    const words = '<img data-xss src=x onerror=__ran(0)>';
    const form = document.createElement('form');
    const field = document.createElement('input');
    Object.assign(form, { method: 'post', action: '/newsletters' });
    Object.assign(field, {
      name: 'input',
      value: JSON.stringify({ subject: words, intro: words, language: 'en', publicationIds }),
    });
    form.append(field);
    document.body.append(form);
    form.submit();
  }, '{ publications(first: 20) { edges { node { id } } } }');
  await page.waitForURL('**/newsletters');
  return page.evaluate(lookAround);
}

/** Runs in the page: what stands in it. */
function lookAround() {
  const shown = [
    document.documentElement.innerHTML,
    ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value),
  ].join('\n');
  const numbers = [
    ...new Set([...shown.matchAll(/(?:ran\(|canary-ran\/)(\d+)/g)].map(([, number]) => Number(number))),
  ];
  const scripts = [];
  for (const element of document.querySelectorAll(
    '[href], [src], [action], [formaction], [data], [srcdoc]',
  )) {
    for (const name of ['href', 'src', 'action', 'formaction', 'data', 'srcdoc']) {
      const value = (element.getAttribute(name) ?? '').replaceAll(/[\s\p{Cc}]/gu, '');
      if (/^(javascript|vbscript|data:text):?/i.test(value))
        scripts.push(`${element.tagName} ${name}=${value.slice(0, 60)}`);
    }
  }
  const links = [...document.querySelectorAll('a[href^="/"]')]
    .filter(
      (link) =>
        !link.hasAttribute('download') &&
        link.target !== '_blank' &&
        !/\.(pdf|csv|xlsx|ics|png)$/.test(link.pathname),
    )
    .map((link) => link.getAttribute('href'));
  return {
    numbers,
    scripts,
    links: [...new Set(links)],
    elements: document.querySelectorAll('[data-xss]').length,
  };
}

/** Runs in the page: the fault. Every text that holds a tag is read as HTML once it stands in the page. */
function writeTextsAsHtml() {
  const write = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!parent || !/<\w/.test(text.data) || /^(SCRIPT|STYLE|TEXTAREA|TITLE)$/.test(parent.tagName))
        continue;
      const written = document.createElement('span');
      written.innerHTML = text.data;
      text.replaceWith(written);
    }
  };
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) write(node.parentNode ?? node);
  }).observe(document, { childList: true, subtree: true });
}
