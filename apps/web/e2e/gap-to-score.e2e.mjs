import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, PEOPLE, signedIn } from './browser.mjs';

const PUBLISHER = 'ieva.smilglauka@lv-food.example';
const ASSESSOR = 'rein.jarvesoo@ee-log-ph.example';
/** The indicator that is followed from the gap to the better score, and one that stays below its threshold. */
const FOLLOWED = 'Range of activities and services';
const LEFT = 'Success stories';
const RUN = Date.now().toString(36);
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Sends an operation as whoever is signed in on the page; answers its one root field. */
async function send(page, query, variables = {}) {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-fivefold-csrf': '1' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, JSON.stringify({ query, variables }));
  expect(answer.errors ?? []).toEqual([]);
  const [field] = Object.values(answer.data);
  expect(field.userErrors ?? []).toEqual([]);
  return field;
}

/** Takes one step of an assessment, by the version that stands. */
async function step(page, id, mutation, type, more = {}) {
  const { version } = await send(page, 'query ($id: ID!) { assessment(id: $id) { version } }', { id });
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
  await send(page, query, { input: { id, version, ...more } });
}

/** Scores every indicator: the followed one best, the one that is left as before, all others as wanted. */
async function scoreAll(page, id, mutation) {
  const query = 'query ($id: ID!) { assessment(id: $id) { lines { indicator { key names { text } } } } }';
  const { lines } = await send(page, query, { id });
  for (const { indicator } of lines) {
    const called = (name) => indicator.names.some(({ text }) => text === name);
    const score = called(FOLLOWED) ? 4 : called(LEFT) ? 2 : 3;
    const input = { id, indicator: indicator.key, version: 0, score, words: 'Seen.' };
    const write = `mutation ($input: ScoreIndicatorInput!) { ${mutation}(input: $input) { userErrors { code } } }`;
    await send(page, write, { input });
  }
}

/** A whole second assessment, from the self scores to its end. */
async function assessAgain(publisher) {
  const sets = await send(publisher, '{ indicatorSets(first: 100) { edges { node { id key state } } } }');
  const { node: set } = sets.edges.find(({ node }) => node.key === 'gold' && node.state === 'PUBLISHED');
  const begin =
    'mutation ($input: BeginAssessmentInput!) { beginAssessment(input: $input) { assessment { id } userErrors { code } } }';
  const { assessment } = await send(publisher, begin, { input: { setId: set.id } });
  const { id } = assessment;
  await scoreAll(publisher, id, 'scoreIndicator');
  await step(publisher, id, 'submitAssessment', 'AssessmentActionInput');

  const operator = (await signedIn(browser, PEOPLE.operator)).page;
  await step(operator, id, 'takeUpAssessment', 'AssessmentActionInput');
  const engage =
    'mutation ($input: EngageAssessorInput!) { engageAssessor(input: $input) { userErrors { code } } }';
  const access = { assessmentId: id, email: ASSESSOR, accessUntil: '2040-01-01T00:00:00Z' };
  await send(operator, engage, { input: access });

  const assessor = (await signedIn(browser, ASSESSOR)).page;
  const { edges } = await send(
    assessor,
    '{ assessorEngagements(first: 20) { edges { node { id version state } } } }',
  );
  const asked = edges.map(({ node }) => node).find(({ state }) => state === 'INVITED');
  const accept =
    'mutation ($input: AcceptEngagementInput!) { acceptEngagement(input: $input) { userErrors { code } } }';
  await send(assessor, accept, { input: { id: asked.id, version: asked.version, statement: 'None.' } });
  await step(operator, id, 'scheduleAssessment', 'ScheduleAssessmentInput', { on: day(1) });
  await scoreAll(assessor, id, 'recordFinding');
  await step(assessor, id, 'completeFindings', 'AssessmentActionInput');
  await step(assessor, id, 'reportAssessment', 'ReasonedAssessmentInput', { reason: 'Better.' });
  await step(publisher, id, 'closeAssessment', 'AssessmentActionInput');
}

describe('a gap', () => {
  it('becomes training, an action with its evidence, and a better second score', async () => {
    const { page, problems } = await signedIn(browser, PUBLISHER);
    await page.goto('/improvement');
    const below = page.getByRole('region', { name: 'Below the threshold' });
    const gap = below.getByRole('listitem').filter({ hasText: FOLLOWED });
    await gap.getByText('Score 2, wanted 3').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await gap.getByText('Training: Value chain analysis').waitFor();
    await gap.getByRole('link', { name: /Karlshamn/ }).click();
    await page.getByRole('heading', { name: 'Value chain analysis, second course' }).waitFor();
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByText('With a place', { exact: true }).waitFor();

    const title = `Ask members what they lack ${RUN}`;
    const dialog = page.getByRole('dialog');
    await page.goto('/improvement');
    await gap.getByRole('button', { name: 'Plan an action' }).click();
    await dialog.getByLabel('What is to be done').fill('Ask members');
    await dialog.getByRole('button', { name: /Who answers for it/ }).click();
    await page.getByRole('option', { name: 'Mārtiņš Sniegasils' }).click();
    await dialog.getByLabel('Until').fill(day(60));
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const actions = page.getByRole('region', { name: 'Actions', exact: true });
    const planned = actions.getByRole('listitem').filter({ hasText: 'Ask members' });
    await planned.getByText('Score 2, wanted 3; measured again at the next assessment').waitFor();
    await planned.getByText('Mārtiņš Sniegasils').waitFor();
    await planned.getByRole('link', { name: /Karlshamn/ }).waitFor();
    await gap.getByText('Ask members (Planned)').waitFor();

    await planned.getByRole('button', { name: 'Change' }).click();
    await dialog.getByLabel('What is to be done').fill(title);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const action = actions.getByRole('listitem').filter({ hasText: title });
    await action.getByRole('button', { name: 'Begin' }).click();
    await action.getByRole('button', { name: 'Done' }).click();
    await dialog.getByLabel('What was done').fill('Four new services came of eleven talks.');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await action.getByText('Four new services came of eleven talks.').waitFor();

    await assessAgain(page);
    await page.reload();
    await action.getByText(/^Score 2 → 4 on .*; wanted 3$/).waitFor();
    await below.getByText(/Score 2, wanted 3 · 2 before/).waitFor();
    expect(await below.getByRole('heading', { level: 3 }).allTextContents()).toEqual([LEFT]);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
