import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ROOT } from './built.mjs';
import { freePort, scratchFolder, startFivefold, tryStart } from './running.mjs';

/**
 * The newcomer's path by itself: an empty data folder, the whole journey over GraphQL, stop, start, kill -9, start.
 * Prints one line per check, or with --json `{"holds": …}` with the figures; exit code 1 where something does not hold.
 */
const json = process.argv.includes('--json');
const checks = [];
const figures = {};

function check(name, holds, seen) {
  checks.push({ name, holds: Boolean(holds), ...(holds ? {} : { seen }) });
  if (!json)
    console.log(
      `${holds ? 'ok  ' : 'RED '} ${name}${holds ? '' : `: ${JSON.stringify(seen)?.slice(0, 400)}`}`,
    );
  return holds;
}

/** A person at a browser: cookies kept, CSRF header sent. */
class Visitor {
  cookies = new Map();

  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  async send(query, variables = {}) {
    const answer = await fetch(`${this.baseUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-fivefold-csrf': '1',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.cookies.set(name, value);
    }
    const body = await answer.json();
    if (body.errors) throw new Error(`${body.errors[0].message} in ${query.slice(0, 80)}`);
    return body.data;
  }

  async signIn(email) {
    const { signIn } = await this.send(
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name organisation { id name } } userErrors { code message } } }',
      { input: { email, password: DEMO_PASSWORD } },
    );
    if (!signIn.viewer) throw new Error(`${email}: ${signIn.userErrors[0]?.message}`);
    return this;
  }
}

/** Everything that the page of a match shows. */
const MATCH = `query ($input: MatchNeedInput!) { matchNeed(input: $input) {
  tookMs
  understanding { language
    capabilities { capability { concept } stance confidence spans { from to text } because }
    clauses { id key value hard appliesTo { concept } } }
  capabilities { capability { concept } offered gap
    matches { score because service { title } answers { clauseId key hard answer because } }
    nearMisses { because violates service { title } } }
  bundle { status because gaps { concept }
    choices { because capabilities { concept } service { id title publisher { slug } } } }
} }`;

await ensureBuilt(['@fivefold/api', '@fivefold/web']);
const { DEMO_ACCOUNTS, DEMO_PASSWORD, world } = await import(path.join(ROOT, 'libs/world/dist/index.js'));
const account = (words) =>
  DEMO_ACCOUNTS.find((each) => words.every((word) => each.who.toLowerCase().includes(word)))?.email;
const BUYER = account(['buyer']);
const EDITOR = account(['editor']);
const PUBLISHER = account(['publisher', 'logistics']);
const need = world().needs.find((each) => each.judged.id === 'N01').judged;

const dataDir = scratchFolder();
let server;
try {
  server = await startFivefold({ dataDir });
  figures.coldReadyMs = server.readyMs;
  check('the first start prints the demo accounts', server.output().includes(BUYER), server.output());

  await signedOut(server.baseUrl);
  const bundle = await buyer(server.baseUrl);
  const service = await catalogue(server.baseUrl);
  const accepted = await deal(server.baseUrl, bundle);

  await refusals(server.baseUrl, dataDir);
  await ownServer(dataDir);

  const stopped = await server.stop();
  figures.stopMs = stopped.tookMs;
  check('Ctrl-C ends it with 0', stopped.code === 0, stopped);
  server = await startFivefold({ dataDir });
  figures.warmReadyMs = server.readyMs;
  await stillThere('after stop and start', server.baseUrl, accepted, service);

  await server.kill();
  server = await startFivefold({ dataDir });
  figures.afterKillReadyMs = server.readyMs;
  // The quicker of the two: what else the machine was doing is no property of the product.
  const again = Math.min(figures.warmReadyMs, figures.afterKillReadyMs);
  check('a second start takes under 5 s', again < 5000, again);
  await stillThere('after kill -9', server.baseUrl, accepted, service);
} catch (error) {
  check('the journey runs to its end', false, error.message);
} finally {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
const holds = checks.length > 0 && checks.every((each) => each.holds);
if (json)
  console.log(
    JSON.stringify({
      holds,
      ...figures,
      checks: checks.length,
      failed: checks.filter((each) => !each.holds),
    }),
  );
process.exit(holds ? 0 : 1);

async function signedOut(baseUrl) {
  const guest = new Visitor(baseUrl);
  const page = await fetch(baseUrl, { headers: { accept: 'text/html' } });
  check('the page is served', page.ok && (await page.text()).includes('<script'), page.status);
  const startedAt = performance.now();
  const { matchNeed } = await guest.send(MATCH, {
    input: { text: need.text, region: need.sme_nuts, first: 5 },
  });
  figures.matchMs = Math.round(performance.now() - startedAt);
  const found = matchNeed.understanding.capabilities.filter((each) => each.stance === 'WANTED');
  const concepts = found.map((each) => each.capability.concept).sort();
  check('need N01: the four capabilities', same(concepts, [...need.required_capabilities].sort()), concepts);
  check(
    'each capability names its words',
    found.every((each) => each.spans.length > 0),
    found,
  );
  const keys = matchNeed.understanding.clauses.map((each) => each.key);
  check(
    'need N01: temperature, site, route, capacity',
    ['temperature', 'site', 'route', 'capacity'].every((key) => keys.includes(key)),
    keys,
  );
  const titles = matchNeed.bundle.choices.map((choice) => choice.service.title);
  const ideal = world()
    .services.filter((each) => need.ideal_bundle.includes(each.externalId))
    .map((each) => each.title.en);
  check(
    'need N01: the judged bundle, proven optimal',
    same([...titles].sort(), [...ideal].sort()) && matchNeed.bundle.status === 'OPTIMAL',
    titles,
  );
  const publishers = new Set(matchNeed.bundle.choices.map((choice) => choice.service.publisher.slug));
  check('the bundle crosses clusters', publishers.size > 1, [...publishers]);
  const near = matchNeed.capabilities.flatMap((each) => each.nearMisses);
  check(
    'rejections name the constraint',
    near.length > 0 && near.every((each) => each.violates.length > 0 && each.because),
    near,
  );
  const answers = matchNeed.capabilities.flatMap((each) => each.matches.flatMap((match) => match.answers));
  check(
    'every clause is answered with a reason',
    answers.length > 0 && answers.every((each) => each.because),
    answers.length,
  );
  check(
    'no hard violation among the matches',
    answers.every((each) => !(each.hard && each.answer === 'VIOLATED')),
    answers.length,
  );

  const { services } = await guest.send(
    '{ services(first: 5, query: "chilled storage") { totalCount facets { name values { value count } } edges { node { id title publisher { slug } } } } }',
  );
  check('search finds and counts', services.totalCount > 0 && services.facets.length > 0, services);
  const { service } = await guest.send(
    'query ($id: ID!) { service(id: $id) { title price { text } provider { name } } }',
    {
      id: services.edges[0].node.id,
    },
  );
  check('a service has a page', service?.title && service.provider.name, service);
  const { cluster } = await guest.send(
    'query ($slug: String!) { cluster(slug: $slug) { name serviceCount } }',
    {
      slug: services.edges[0].node.publisher.slug,
    },
  );
  check('a cluster has a page', cluster?.serviceCount > 0, cluster);
}

async function buyer(baseUrl) {
  const sme = await new Visitor(baseUrl).signIn(BUYER);
  const { matchNeed } = await sme.send(MATCH, { input: { text: need.text, first: 5 } });
  const { understanding, bundle } = matchNeed;
  const { saveNeed } = await sme.send(
    'mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id version state } userErrors { code path message } } }',
    {
      input: {
        text: need.text,
        language: understanding.language,
        region: need.sme_nuts,
        confirm: true,
        capabilities: understanding.capabilities.map(({ capability, stance, confidence }) => ({
          concept: capability.concept,
          stance,
          confidence,
        })),
        clauses: understanding.clauses.map(({ id, value, hard, appliesTo }) => ({
          id,
          value,
          hard,
          appliesTo: appliesTo?.map((each) => each.concept) ?? null,
        })),
      },
    },
  );
  check('the need is saved', saveNeed.need?.state === 'OPEN', saveNeed);
  const { sendRequests } = await sme.send(
    'mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { bundleId requests { id version state recipients { id version provider { id name } publisher { slug } } } userErrors { code path message } } }',
    {
      input: {
        needId: saveNeed.need?.id,
        message: 'Please quote for the first of March.',
        parts: bundle.choices.map((choice) => ({
          items: [
            {
              serviceId: choice.service.id,
              concepts: choice.capabilities.map((each) => each.concept),
            },
          ],
        })),
      },
    },
  );
  const providers = new Set(sendRequests.requests?.map((request) => request.recipients[0].provider.id));
  check(
    'one request per provider, tied together',
    sendRequests.bundleId && providers.size === sendRequests.requests.length,
    sendRequests,
  );
  return { sme, requests: sendRequests.requests };
}

async function catalogue(baseUrl) {
  const editor = await new Visitor(baseUrl).signIn(EDITOR);
  const publisher = await new Visitor(baseUrl).signIn(PUBLISHER);
  const facts = {
    externalId: 'verify-1',
    titles: [{ language: 'en', text: 'Quixotic verification warehouse' }],
    descriptions: [{ language: 'en', text: 'A chilled chamber that exists to be verified.' }],
    sector: 'LOGISTICS',
    concepts: ['log.store.chilled'],
    coverage: ['LV00A'],
    siteNuts: 'LV00A',
    deliveryMode: 'AT_PROVIDER',
    certificates: [],
    temperature: { minC: 2, maxC: 4, mode: 'BAND' },
    capacities: [{ kind: 'STOCK', unit: 'EUR_PALLET', qty: 12 }],
    price: { type: 'QUOTE', tiers: [] },
    leadTimeDays: 3,
    languages: ['en', 'lv'],
    interfaces: [],
    adrClasses: [],
    contactEmail: 'sales@verify.example',
  };
  const run = async (by, name, type, input) =>
    (
      await by.send(
        `mutation ($input: ${type}!) { ${name}(input: $input) { service { id version state } userErrors { code path message } } }`,
        { input },
      )
    )[name];
  const created = await run(editor, 'createService', 'CreateServiceInput', { facts });
  check('an editor writes a service', created.service?.state === 'DRAFT', created);
  const submitted = await run(editor, 'submitService', 'ServiceActionInput', {
    id: created.service.id,
    version: created.service.version,
  });
  check('and submits it', submitted.service?.state === 'IN_REVIEW', submitted);
  const published = await run(publisher, 'publishService', 'ServiceActionInput', {
    id: submitted.service.id,
    version: submitted.service.version,
  });
  check('another person publishes it', published.service?.state === 'PUBLISHED', published);
  const { services } = await publisher.send(
    '{ services(first: 3, query: "quixotic verification") { edges { node { title } } } }',
  );
  check('it is found at once', services.edges[0]?.node.title === 'Quixotic verification warehouse', services);

  const own = await run(publisher, 'createService', 'CreateServiceInput', {
    facts: { ...facts, externalId: 'verify-2' },
  });
  const ownSubmitted = await run(publisher, 'submitService', 'ServiceActionInput', {
    id: own.service.id,
    version: own.service.version,
  });
  const ownPublished = await run(publisher, 'publishService', 'ServiceActionInput', {
    id: own.service.id,
    version: ownSubmitted.service.version,
  });
  check('nobody publishes the own text', ownPublished.userErrors[0]?.code === 'OWN_TEXT', ownPublished);

  const csv = [
    'external_id,title_en,description_en,sector,concepts,coverage,delivery_mode,price_type,languages,contact_email',
    'verify-3,Imported lane,Chilled lane for checking,LOGISTICS,log.move.road_chilled,LV00;EE00,network,quote,lv;en,sales@verify.example',
    'verify-4,Broken lane,Names a concept that does not exist,LOGISTICS,log.move.nowhere,LV00,network,quote,lv,sales@verify.example',
  ].join('\n');
  const preview = async () =>
    (
      await editor.send(
        'mutation ($input: PreviewImportInput!) { previewImport(input: $input) { run { id newRows changedRows unchangedRows rejectedRows rows(first: 10) { edges { node { line outcome errors { column message } } } } } userErrors { code message } } }',
        { input: { fileName: 'lanes.csv', contentBase64: Buffer.from(csv).toString('base64') } },
      )
    ).previewImport;
  const first = await preview();
  check(
    'an import is previewed with its errors',
    first.run?.newRows === 1 && first.run.rejectedRows === 1,
    first,
  );
  const bad = first.run.rows.edges.map((edge) => edge.node).find((row) => row.outcome === 'REJECTED');
  check('an error names row and column', bad?.line === 3 && bad.errors[0]?.column === 'concepts', bad);
  await editor.send(
    'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { run { state } userErrors { code message } } }',
    {
      input: { id: first.run.id },
    },
  );
  const second = await preview();
  check(
    'a second import doubles nothing',
    second.run?.newRows === 0 && second.run.unchangedRows === 1,
    second,
  );
  return 'Quixotic verification warehouse';
}

async function deal(baseUrl, { sme, requests }) {
  const publisher = await new Visitor(baseUrl).signIn(PUBLISHER);
  const { requests: received } = await publisher.send(
    '{ requests(first: 20, side: RECEIVED) { edges { node { id needText requester { name } recipients { id version actions } } } } }',
  );
  const asked = received.edges
    .map((edge) => edge.node)
    .find((request) => requests.some((sent) => sent.id === request.id));
  check(
    'the cluster sees the request and the need',
    asked?.needText === need.text && asked.recipients[0].actions.includes('quote'),
    received,
  );
  const { sendQuote } = await publisher.send(
    'mutation ($input: QuoteInput!) { sendQuote(input: $input) { request { id state quotes { id total { amountMinor } } } userErrors { code path message } } }',
    {
      input: {
        recipientId: asked.recipients[0].id,
        version: asked.recipients[0].version,
        currency: 'EUR',
        validUntil: new Date(Date.now() + 7 * 86_400_000).toISOString(),
        leadTimeDays: 5,
        note: '',
        lines: [{ description: 'Forty pallets, a month', qty: 40, unitPriceMinor: 1650 }],
      },
    },
  );
  check('it sends a quote', sendQuote.request?.quotes[0]?.total.amountMinor === 66_000, sendQuote);
  const { request: quoted } = await sme.send('query ($id: ID!) { request(id: $id) { version } }', {
    id: asked.id,
  });
  const accept = async () =>
    (
      await sme.send(
        'mutation ($input: QuoteActionInput!) { acceptQuote(input: $input) { request { id state quotes { state } } userErrors { code message } } }',
        { input: { quoteId: sendQuote.request.quotes[0].id, version: quoted.version } },
      )
    ).acceptQuote;
  const accepted = await accept();
  check('the SME accepts it', accepted.request?.state === 'ACCEPTED', accepted);
  check('accepting twice answers the same', (await accept()).request?.state === 'ACCEPTED', accepted);
  return accepted.request?.id;
}

/** What cannot work ends with code 1 and one line that says what to do. */
async function refusals(baseUrl, dataDir) {
  const refused = async (name, environment, words) => {
    const { code, output } = await tryStart({ DATABASE_URL: '', ...environment });
    const lines = output
      .trim()
      .split('\n')
      .filter((line) => !/ …$|: \d+\.\d s$/.test(line));
    check(`refused in one line: ${name}`, code === 1 && lines.length === 1 && words.test(lines[0]), {
      code,
      output,
    });
  };
  const PORT = new URL(baseUrl).port;
  const postgres = postgresOf(dataDir);
  const elsewhere = scratchFolder();
  const older = scratchFolder();
  mkdirSync(path.join(older, 'postgres'));
  writeFileSync(path.join(older, 'postgres/PG_VERSION'), '12\n');
  await refused('a taken port', { PORT, DATA_DIR: elsewhere }, /Port \d+ is taken.*PORT/);
  await refused(
    'a second server on the same data',
    { PORT: '0', DATA_DIR: dataDir },
    /Another Fivefold runs/,
  );
  await refused('data of another major version', { PORT: '0', DATA_DIR: older }, /PostgreSQL 12.*DATA_DIR/);
  await refused(
    'a DATABASE_URL that nobody answers',
    { DATABASE_URL: 'postgres://x@127.0.0.1:1/none' },
    /DATABASE_URL.*Check/,
  );
  await refused('a DATABASE_URL that is none', { DATABASE_URL: 'localhost' }, /DATABASE_URL must look like/);
  await refused('a superuser', { DATABASE_URL: `${postgres}/fivefold` }, /bypasses row level security/);
  for (const folder of [elsewhere, older]) rmSync(folder, { recursive: true, force: true });
}

/** A server of one's own: MIGRATION_DATABASE_URL makes roles and tables, DATABASE_URL serves. */
async function ownServer(dataDir) {
  const { default: pg } = await import('pg');
  const postgres = postgresOf(dataDir);
  const admin = new pg.Client({ connectionString: `${postgres}/postgres` });
  await admin.connect();
  await admin.query('CREATE DATABASE own');
  await admin.end();
  const DATABASE_URL = `${postgres.replace('postgres@', 'fivefold_app:secret@')}/own`;
  const own = await startFivefold({
    environment: { DATABASE_URL, MIGRATION_DATABASE_URL: `${postgres}/own` },
    port: await freePort(),
  });
  const { services } = await new Visitor(own.baseUrl).send('{ services(first: 1) { totalCount } }');
  check('a server of one’s own is migrated and served', services.totalCount > 0, services);
  await own.stop();
}

/** Address of the shipped PostgreSQL that runs on `dataDir`, as its superuser, without a database. */
function postgresOf(dataDir) {
  const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://postgres@127.0.0.1:${port}`;
}

async function stillThere(when, baseUrl, requestId, title) {
  const sme = await new Visitor(baseUrl).signIn(BUYER);
  const { request } = await sme.send('query ($id: ID!) { request(id: $id) { state } }', { id: requestId });
  check(`${when}: the deal is there`, request?.state === 'ACCEPTED', request);
  const { services } = await sme.send(
    'query ($query: String!) { services(first: 1, query: $query) { edges { node { title } } } }',
    { query: title },
  );
  check(`${when}: the published service is there`, services.edges[0]?.node.title === title, services);
}

function same(left, right) {
  return JSON.stringify(left) === JSON.stringify(right);
}
