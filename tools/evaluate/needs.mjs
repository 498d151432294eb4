import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { answerNeed, requestOf } from './answer-need.mjs';
import { readInterchange } from './interchange.mjs';
import { wantedOf } from './needs-table.mjs';
import { importSource } from './typescript.mjs';

const ORACLE = 'libs/matching/golden/oracle';

/**
 * The library on judged needs: once from their texts, once with capabilities and clauses given.
 *
 * The `baseline` figures were measured with the same measures on the library as it stood before the work on it began.
 * The needs are development data: their texts were read by those who wrote the library.
 *
 * @param {{ data: string }} options the folder of shared data; the project's own world where it has no `world/`
 * @returns {Promise<{ group: string, name: string, value: number, unit?: string, baseline?: number, of?: number, note?: string }[]>}
 */
export async function measure({ data }) {
  const matching = await import('@fivefold/matching');
  const { judgeCandidates } = await importSource(`${ORACLE}/candidates.ts`);
  const { offerings, rows, needs, today } = await judgedWorld(matching, data);
  const { loadTranslations } = await import('@fivefold/matching/model');
  const translations = await loadTranslations();
  const index = matching.CatalogueIndex.build(offerings, { translations });
  const evidence = matching.ConceptEvidence.learn(offerings, { translations });

  const texts = [];
  const given = [];
  for (const need of needs) {
    texts.push(await answerOf(need, false));
    given.push(await answerOf(need, true));
  }
  const problems = given.map(({ problem }) => problem);
  return [
    ...understood(matching, needs, texts),
    ruled(needs, given, (need, concept) => judgeCandidates(need, concept, rows, today)),
    ...ranked(matching, 'given', needs, given),
    ...ranked(matching, 'from text', needs, texts),
    ...composed(matching, 'given', needs, given, problems),
    ...composed(matching, 'from text', needs, texts, problems),
  ];

  function answerOf(need, isGiven) {
    const request = requestOf(matching, need, { today, given: isGiven, evidence });
    return answerNeed(matching, request, index, Infinity).then((answer) => ({
      ...answer,
      request: request.request,
    }));
  }
}

/** Figures of the library before the work on it: commit 5c83810, the same measures, the same needs. */
const BEFORE = {
  'understanding: capabilities, precision': 1,
  'understanding: capabilities, recall': 1,
  'understanding: capabilities, F1': 1,
  'understanding: clauses, by key': 82,
  'understanding: clauses, key and demand': 71,
  'understanding: clauses, key and scope': 81,
  'understanding: clauses, key and hardness': 77,
  'understanding: clauses, exact': 70,
  'constraints: answers as the oracle': 256,
  'candidates: nDCG@10, given': 1,
  'candidates: gold candidates found, given': 65,
  'candidates: nDCG@10, from text': 0.9655172413793104,
  'candidates: gold candidates found, from text': 63,
  'bundles: equal to the ideal or better, given': 25,
  'bundles: equal to the ideal or better, from text': 23,
};

async function judgedWorld(matching, data) {
  const { world } = await import('@fivefold/world');
  const today = world().builtOn;
  const folder = join(data, 'world');
  const shared = await access(join(folder, 'needs.json')).then(
    () => true,
    () => false,
  );
  const own = shared ? null : await importSource(`${ORACLE}/world-rows.ts`);
  const raw = (name) => readInterchange(join(folder, name), (json) => json);
  const rows = own ? own.WORLD_OFFERINGS : (await raw('offerings.json')).offerings;
  const needs = own ? own.WORLD_NEEDS : await raw('needs.json');
  return { rows, offerings: matching.readOfferings(rows), needs: matching.readNeeds(needs), today };
}

function understood(matching, needs, texts) {
  const sums = {
    right: 0,
    wrong: 0,
    missed: 0,
    judged: 0,
    found: 0,
    key: 0,
    value: 0,
    scope: 0,
    hard: 0,
    exact: 0,
  };
  texts.forEach(({ answer, request }, place) => {
    const need = needs[place];
    const capabilities = matching.compareCapabilities(wantedOf(answer), need);
    sums.wrong += capabilities.wrong.length;
    sums.missed += capabilities.missed.length;
    sums.right += need.required_capabilities.length - capabilities.missed.length;
    const judged = matching.clausesOf(need);
    const clauses = matching.compareClauses(
      request.understanding.clauses,
      judged,
      need.required_capabilities,
    );
    for (const [name, count] of Object.entries(clauses)) sums[name] += count;
  });
  const precision = sums.right / (sums.right + sums.wrong);
  const recall = sums.right / (sums.right + sums.missed);
  const share = (name, value) => row('understanding', name, value);
  const part = (name, value, note) =>
    row('understanding', name, value, { of: sums.judged, ...(note && { note }) });
  return [
    share('capabilities, precision', precision),
    share('capabilities, recall', recall),
    share('capabilities, F1', (2 * precision * recall) / (precision + recall)),
    part('clauses, by key', sums.key),
    part('clauses, key and demand', sums.value),
    part('clauses, key and scope', sums.scope),
    part('clauses, key and hardness', sums.hard),
    part('clauses, exact', sums.exact, `${sums.found - sums.key} found beside the judged ones`),
  ];
}

/** Every clause that has a rule, by every candidate of a wanted capability. */
function ruled(needs, given, judge) {
  let exact = 0;
  let of = 0;
  given.forEach(({ answer }, place) => {
    for (const concept of Object.keys(answer.matches)) {
      const shown = [...answer.matches[concept], ...answer.nearMisses[concept]];
      for (const { offering, rulings } of judge(needs[place], concept)) {
        const answers = shown.find((one) => one.offering === offering)?.answers ?? [];
        for (const { key, clause, answer: right } of rulings) {
          of += 1;
          const own = answers.find((one) => one.key === key && one.clause === clause);
          if (own?.answer === right) exact += 1;
        }
      }
    }
  });
  return row('constraints', 'answers as the oracle', exact, { of, note: 'clauses given' });
}

function ranked(matching, how, needs, answers) {
  const gains = [];
  let held = 0;
  let of = 0;
  answers.forEach(({ answer }, place) => {
    for (const [concept, gold] of Object.entries(needs[place].gold_candidates)) {
      const found = (answer.matches[concept] ?? []).map(({ offering }) => offering);
      const right = new Set(gold.map(({ offering }) => offering));
      const gain = matching.ndcgAt(10, found, right);
      if (gain !== null) gains.push(gain);
      of += right.size;
      held += found.filter((id) => right.has(id)).length;
    }
  });
  const mean = gains.reduce((sum, one) => sum + one, 0) / gains.length;
  return [
    row('candidates', `nDCG@10, ${how}`, mean),
    row('candidates', `gold candidates found, ${how}`, held, { of }),
  ];
}

function composed(matching, how, needs, answers, problems) {
  const verdicts = answers.map(({ bundle }, place) =>
    matching.compareBundles(problems[place], bundle, needs[place].ideal_bundle),
  );
  const count = (outcome) => verdicts.filter((one) => one === outcome).length;
  return [
    row('bundles', `equal to the ideal or better, ${how}`, count('equal') + count('better'), {
      of: verdicts.length,
      note: `${count('equal')} equal, ${count('better')} better, ${count('worse')} worse`,
    }),
  ];
}

function row(part, name, value, rest = {}) {
  const title = `${part}: ${name}`;
  return {
    group: 'Needs of the demo world (development)',
    name: title,
    value,
    ...(title in BEFORE && { baseline: BEFORE[title] }),
    ...rest,
  };
}
