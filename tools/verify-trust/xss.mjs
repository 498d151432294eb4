import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launch, PEOPLE } from '../../apps/web/e2e/browser.mjs';
import { ROOT } from '../built.mjs';
import { figuresOfInputs, pagesOf, plantInputs } from './xss-inputs.mjs';
import { renderMails } from './xss-mails.mjs';
import { payloads, WAYS } from './xss-payloads.mjs';
import { plantTexts } from './xss-planting.mjs';
import { visitAll } from './xss-visits.mjs';

export const PLANTED = 'the page and the mails write texts as HTML, and no policy stops what they say';
/** Who looks beside those who wrote something; the demo world knows them. `null` is the guest. */
const READERS = [PEOPLE.publisher, PEOPLE.editor, PEOPLE.buyer, PEOPLE.provider, PEOPLE.operator, null];
const SIZES = {
  full: { plain: 50, mails: 2000, writers: 20, wanted: 100, writersPlain: 12 },
  ci: { plain: 5, mails: 40, writers: 2, wanted: 8, writersPlain: 3 },
};
/** Of the inputs that are kept, the share that has to be seen on a page or in a mail. */
const MOST_SHOWN = 2 / 3;

/**
 * Puts a script into every text of the demo world: over the API into each String that a mutation takes, and into the tables
 * themselves. People look at the pages in Chromium, and at their mails. Nothing may run, no text may have become an element, no
 * address a script, and the policy of the page may have had nothing to stop.
 */
export async function judge({ full, plant, tell, stage }) {
  let planted;
  let inputs = [];
  const server = await stage.serve({
    webRoot: path.join(ROOT, 'apps/web/dist'),
    prepare: async ({ admin, adminUrl, appUrl }) => {
      if (!plant) inputs = await plantInputs({ adminUrl, appUrl, full, tell });
      planted = await plantTexts(admin);
    },
  });
  const browser = await launch();
  try {
    await askForMail(server);
    if (plant) return await judgeCareless({ browser, server });
    const { plain, mails: mailsMost, writers, wanted, writersPlain } = full ? SIZES.full : SIZES.ci;
    const routes = routesOfThePage();
    const known = new Set();
    const shown = new Set();
    const mails = await renderMails({ browser, admin: server.admin, most: mailsMost });
    for (const number of mails.numbers) shown.add(number);
    const kept = inputs.filter(({ stored }) => stored.length > 0);
    const owners = [...new Set(kept.map(({ owner }) => owner))].filter((owner) => !READERS.includes(owner));
    const seen = [];
    for (const reader of [...READERS, ...owners.slice(0, writers)]) {
      const own = kept.filter(({ owner }) => owner === reader).slice(0, wanted);
      const pages = own.map((one) => ({ number: one.number, pages: pagesOf(one) }));
      const most = READERS.includes(reader) ? plain : writersPlain;
      const visit = { browser, server, reader, routes, plain: most, known, shown, wanted: pages };
      seen.push(await visitAll({ ...visit, writes: reader === PEOPLE.publisher }));
      tell(`xss: ${reader ?? 'guest'} saw ${seen.at(-1).pages} pages`);
    }
    // The second wall: a page that did write texts as HTML would make elements of them, and none would run.
    const behind = { browser, server, reader: null, routes, plain: 4, careless: 'with policy' };
    const behindPolicy = await visitAll(behind);
    const figures = figuresOf([...seen, { ...NOTHING, ...mails }]);
    const ofInputs = figuresOfInputs(inputs, shown);
    const ways = waysOf(shown, kept);
    const { ran, elements, scripts, refused } = figures;
    const wall = behindPolicy.elements > 0 && behindPolicy.ran.length === 0;
    const isWhole = ways.size === WAYS && ofInputs.inputsShown >= MOST_SHOWN * ofInputs.inputsKept;
    return {
      holds: ran + elements + scripts + refused === 0 && wall && mails.mails > 0 && (!full || isWhole),
      n: payloads().length,
      shown: ways.size,
      ...figures,
      mails: mails.mails,
      ...ofInputs,
      ...{ routes: routes.length, columns: planted.columns, values: planted.values },
      withoutText: planted.refused,
      secondWall: { elements: behindPolicy.elements, ran: behindPolicy.ran.length },
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

const ASK =
  'mutation ($input: AskPasswordResetInput!) { askPasswordReset(input: $input) { userErrors { code } } }';

/** A mail to somebody whose name is a script, beside those that the inputs have caused. */
async function askForMail({ baseUrl, runDue }) {
  await fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1' },
    body: JSON.stringify({ query: ASK, variables: { input: { email: PEOPLE.buyer } } }),
  });
  await runDue();
}

/** Which of the scripts were shown, by the numbers that they call. */
function waysOf(shown, inputs) {
  const byInput = new Map(inputs.map(({ number, way }) => [number, way]));
  const ways = [...shown].map((number) => (number <= WAYS ? number - 1 : byInput.get(number)));
  return new Set(ways.filter((way) => typeof way === 'number' && way >= 0).map((way) => way % WAYS));
}

const NOTHING = { pages: 0, patterns: [], fields: [], scripts: [], refused: [], broken: [] };

/** The fault is found where both the page and the mails are seen to have it. */
async function judgeCareless({ browser, server }) {
  const mails = await renderMails({ browser, admin: server.admin, most: 20, careless: true });
  const routes = routesOfThePage();
  const page = await visitAll({
    browser,
    server,
    reader: null,
    routes,
    plain: 4,
    careless: 'without policy',
  });
  const isFound = ({ ran, elements }) => ran.length + elements > 0;
  return {
    holds: !isFound(page) || !isFound(mails),
    n: page.pages,
    ...figuresOf([page]),
    mails: mails.mails,
  };
}

function figuresOf(seen) {
  const all = (read) => new Set(seen.flatMap((one) => [...read(one)]));
  const sum = (read) => seen.reduce((total, one) => total + read(one), 0);
  return {
    pages: sum(({ pages }) => pages),
    routesSeen: all(({ patterns }) => patterns).size,
    fields: all(({ fields }) => fields).size,
    ran: sum(({ ran }) => ran.length),
    elements: sum(({ elements }) => elements),
    scripts: sum(({ scripts }) => scripts.length),
    refused: sum(({ refused }) => refused.length),
    broken: [...all(({ broken }) => broken)],
    found: seen.flatMap(({ ran, scripts, refused }) => [...ran, ...scripts, ...refused]).slice(0, 5),
  };
}

/** The patterns of the page's own table of routes. */
function routesOfThePage() {
  const source = readFileSync(path.join(ROOT, 'apps/web/src/routes.tsx'), 'utf8');
  return ['', ...[...source.matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, pattern]) => pattern)];
}
