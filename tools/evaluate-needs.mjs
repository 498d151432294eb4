import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { answerNeed, requestOf } from './evaluate/answer-need.mjs';
import { readInterchange } from './evaluate/interchange.mjs';
import { needsTable } from './evaluate/needs-table.mjs';
import { fail, firstLine } from './fail.mjs';
import { write } from './output.mjs';

const USAGE = `Usage: npm run -s evaluate:needs -- [options]
Understands needs, matches them against services and composes a bundle for each.
  --offerings FILE     services of an interchange file (default: the 76 of the demo world)
  --needs FILE         needs of an interchange file, - for standard input (default: the 25 judged ones of the demo world);
                       of a need only text, lang, sme_sector, country and sme_nuts are looked at
  --clauses given      take capabilities and constraints from the file instead of the text
  --now YYYY-MM-DD     the clock (default: the day for which the demo world was made)
  --limit N            most matches, and most near misses, of one capability (default 100)
  --json               print {"needs": [...]}`;

const OPTIONS = {
  offerings: { type: 'string' },
  needs: { type: 'string' },
  clauses: { type: 'string' },
  now: { type: 'string' },
  limit: { type: 'string', default: '100' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (values.clauses !== undefined && values.clauses !== 'given')
    fail(`--clauses is "given" or absent, not "${values.clauses}".`);
  if (values.now !== undefined && !isDate(values.now)) fail(`--now: "${values.now}" is no date YYYY-MM-DD.`);
  const limit = Number(values.limit);
  if (values.offerings === '-' && values.needs === '-')
    fail('--offerings and --needs: standard input is one.');
  if (!Number.isInteger(limit) || limit < 1) fail(`--limit: "${values.limit}" is no whole number from 1.`);

  await ensureBuilt(['@fivefold/matching', '@fivefold/world']);
  const matching = await import('@fivefold/matching');
  const { world } = await import('@fivefold/world');
  const { builtOn, services: ownServices, needs: ownNeeds } = world();
  const given = values.clauses === 'given';
  const services =
    values.offerings === undefined
      ? ownServices.map((service) => ({ ...service, id: service.externalId }))
      : await readInterchange(values.offerings, matching.readOfferings);
  const needs =
    values.needs === undefined
      ? ownNeeds.map(({ judged }) => judged)
      : await readInterchange(values.needs, (json) => matching.readNeeds(json));
  const { loadTranslations } = await import('@fivefold/matching/model');
  const translations = await loadTranslations();
  const index = matching.CatalogueIndex.build(services, { translations });
  const evidence = matching.ConceptEvidence.learn(services, { translations });
  const today = values.now ?? builtOn;
  // Every need is read before anything is printed: a bad one must not cut an answer short.
  const requests = needs.map((need) => {
    try {
      const unanswered = given ? matching.unansweredKeys(need) : [];
      if (unanswered.length > 0)
        process.stderr.write(`need ${need.id}: nobody answers ${unanswered.join(', ')}; carried along\n`);
      return requestOf(matching, need, { today, given, evidence });
    } catch (cause) {
      const source = values.needs === '-' ? 'standard input' : (values.needs ?? 'demo world');
      throw new Error(`${source}: need ${need.id}: ${firstLine(cause)}`, { cause });
    }
  });

  // The first match loads the solver and warms the compiler; it is not counted.
  if (requests.length > 0) await answerNeed(matching, requests[0], index, limit);
  const rows = [];
  if (values.json) await write('{"needs":[');
  for (const [place, request] of requests.entries()) {
    const { answer, bundle } = await answerNeed(matching, request, index, limit);
    if (values.json) await write(`${place === 0 ? '' : ','}\n${JSON.stringify(answer)}`);
    else rows.push({ need: needs[place], answer, verdict: verdictOn(needs[place], bundle) });
  }
  await write(values.json ? '\n]}\n' : `${needsTable(matching, rows, { given })}\n`);

  /** The bundle beside the ideal one of the file, under the clauses of the file; null where it names none. */
  function verdictOn(need, bundle) {
    if (need.ideal_bundle.length === 0) return null;
    const { request } = requestOf(matching, need, { today, given: true });
    const { bundleProblem } = matching.prepareMatch(request, index);
    return matching.compareBundles(bundleProblem, bundle, need.ideal_bundle);
  }
}

function isDate(text) {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
}

main().catch((error) => fail(firstLine(error)));
