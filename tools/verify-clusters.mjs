import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s verify:clusters -- [options]
Shows on a running server what clusters do together: the status of labels against a table made by hand, one need led round the
circle to the service that answers it, and every figure against another statement on the tables and what is opened under it.
  --json       one line {"holds": ..., figures} on standard output; progress goes to standard error
  --only PART  labels, circle or figures
Exit code 1 where something does not hold, 2 for options that cannot be used.`;
const OPTIONS = {
  json: { type: 'boolean', default: false },
  only: { type: 'string' },
  help: { type: 'boolean', default: false },
};
const PARTS = ['labels', 'circle', 'figures'];
const RELEASE = 'mutation { releaseFigures { userErrors { code } } }';
const OPERATOR_SQL = `
SELECT p.email FROM persons p JOIN memberships m ON m.person_id = p.id WHERE m.role = 'OPERATOR' ORDER BY p.email LIMIT 1`;

function readOptions() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.only !== undefined && !PARTS.includes(values.only))
    throw new Error(`--only ${values.only}: one of ${PARTS.join(', ')}.`);
  return values;
}

async function main({ only, json }) {
  const tell = (line) => process.stderr.write(`${line}\n`);
  await ensureBuilt(['@fivefold/api', '@fivefold/world', '@fivefold/domain']);
  const startedAt = performance.now();
  const figures = {};
  const part = async (name, work) => {
    if (only !== undefined && only !== name) return;
    tell(`${name} …`);
    const from = performance.now();
    const outcome = await work().catch((error) => ({ holds: false, error: firstLine(error) }));
    figures[name] = { ...outcome, seconds: secondsSince(from) };
    tell(`${figures[name].holds ? 'ok ' : 'RED'} ${name} ${JSON.stringify(figures[name])}`);
  };
  await part('labels', async () => (await import('./verify-clusters/labels.mjs')).judgeLabels());
  if (only !== 'labels') {
    const { openStage } = await import('./verify-deal/stage.mjs');
    const stage = await openStage();
    try {
      // What lies in the past is told before the server starts: afterwards a trail takes only what is done.
      const served = await stage.serve({ prepare: fillWithDeals });
      const query = async (sql, values) => (await served.admin.query(sql, values)).rows;
      const signIn = await signingIn(served.baseUrl);
      await part('circle', async () => {
        const { goRound } = await import('./verify-clusters/circle.mjs');
        return goRound(query, signIn, served.runDue);
      });
      await part('figures', async () => {
        const { compareFigures } = await import('./verify-clusters/figures.mjs');
        const [{ email }] = await query(OPERATOR_SQL);
        await (await signIn(email)).send(RELEASE);
        return compareFigures(query, signIn);
      });
    } finally {
      await stage.close();
    }
  }
  const holds = Object.values(figures).every((figure) => figure.holds);
  const answer = { holds, ...figures, seconds: secondsSince(startedAt) };
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : summary(answer));
  process.exitCode = holds ? 0 : 1;
}

/** @returns a signed-in person by e-mail, each signed in once */
async function signingIn(baseUrl) {
  const [{ Person }, { DEMO_PASSWORD }] = await Promise.all([
    import('./verify-deal/person.mjs'),
    import('@fivefold/world'),
  ]);
  const known = new Map();
  return (email) => {
    if (!known.has(email)) known.set(email, new Person(baseUrl).signIn(email, DEMO_PASSWORD));
    return known.get(email);
  };
}

async function fillWithDeals({ appUrl }) {
  const { seedPastDeals } = await import('../apps/api/dist/demo-network/index.js');
  await seedPastDeals(appUrl);
}

function summary({ holds, seconds, ...parts }) {
  const rows = Object.entries(parts).map(
    ([name, row]) => `${row.holds ? 'ok ' : 'RED'} ${name} ${line(row)}`,
  );
  return `${rows.join('\n')}\n${holds ? 'holds' : 'DOES NOT HOLD'}, ${seconds} s\n`;
}

function line(row) {
  const simple = Object.entries(row).filter(([name, value]) => name !== 'holds' && typeof value !== 'object');
  return simple.map(([name, value]) => `${name} ${value}`).join(', ');
}

function secondsSince(from) {
  return Math.round((performance.now() - from) / 100) / 10;
}

let options;
try {
  options = readOptions();
} catch (error) {
  fail(`${firstLine(error)} See --help.`);
}
if (options.help) process.stdout.write(`${USAGE}\n`);
else await main(options);
