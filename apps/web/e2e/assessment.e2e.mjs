import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, PEOPLE, signedIn } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const ASSESSOR = 'maarja.linnusalu@ee-itl.example';

/** Scores every indicator that has no score yet, as whoever is signed in. The page shows it after it is read again. */
async function scoreTheRest(page, field) {
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));
  const wrong = await page.evaluate(
    async ({ id, field }) => {
      const send = async (query, variables) => {
        const headers = { 'content-type': 'application/json', 'x-fivefold-csrf': '1' };
        const body = JSON.stringify({ query, variables });
        return (await fetch('/graphql', { method: 'POST', headers, body })).json();
      };
      const lines =
        'query ($id: ID!) { assessment(id: $id) { lines { indicator { key } selfVersion version } } }';
      const { data } = await send(lines, { id });
      const problems = [];
      for (const { indicator, selfVersion, version } of data.assessment.lines) {
        if ((field === 'scoreIndicator' ? selfVersion : version) > 0) continue;
        const input = { id, indicator: indicator.key, version: 0, score: 3, words: '' };
        const answer = await send(
          `mutation ($input: ScoreIndicatorInput!) { ${field}(input: $input) { userErrors { code } } }`,
          { input },
        );
        problems.push(...(answer.errors ?? answer.data[field].userErrors));
      }
      return problems;
    },
    { id, field },
  );
  expect(wrong).toEqual([]);
  await page.reload();
}

/** Scores the first indicator on the page itself. */
async function scoreFirst(page, words) {
  await page.getByText('Committed participation').click();
  const card = page.locator('details', { hasText: 'Committed participation' });
  await card.getByText('4', { exact: true }).click();
  await card.getByLabel('Why').fill(words);
  await card.getByRole('button', { name: 'Save the score' }).click();
}

describe('an assessment', () => {
  it('goes from the self assessment over the assessor to the report as a PDF', async () => {
    const { page } = await signedIn(browser, PEOPLE.publisher);
    await page.goto(new URL('/assessments', page.url()).href);
    await page.getByRole('button', { name: /Excellence assessment/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /Excellence assessment/ }).click();
    await page.getByText('not the official questionnaire').waitFor();
    const address = page.url();
    await scoreFirst(page, 'Every member has signed.');
    await page.getByText('1 of 31 scored').waitFor();
    await scoreTheRest(page, 'scoreIndicator');
    await page.getByText('31 of 31 scored').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByText('Handed in', { exact: true }).first().waitFor();

    const operator = (await signedIn(browser, PEOPLE.operator)).page;
    await operator.goto(address);
    await operator.getByRole('button', { name: 'Look through the evidence' }).click();
    await operator.getByLabel('E-mail of the assessor').fill(ASSESSOR);
    await operator.getByLabel('Access until the end of').fill('2040-01-01');
    await operator.getByRole('button', { name: 'Ask to assess' }).click();
    await operator.getByText('Maarja Linnusalu').waitFor();

    const assessor = (await signedIn(browser, ASSESSOR)).page;
    await assessor.goto(new URL('/assessments', address).href);
    await assessor.getByLabel('Your ties to this cluster').fill('None.');
    await assessor.getByRole('button', { name: 'Take it on' }).click();
    await assessor.getByText('Assesses', { exact: true }).waitFor();

    await operator.reload();
    await operator.getByLabel('Day of the visit').fill('2040-01-01');
    await operator.getByRole('button', { name: 'Let the assessors score' }).click();
    await operator.getByText('Being assessed', { exact: true }).first().waitFor();

    await assessor.goto(address);
    await scoreFirst(assessor, 'Seen.');
    await assessor.getByText('1 of 31 scored').waitFor();
    await scoreTheRest(assessor, 'recordFinding');
    await assessor.getByRole('button', { name: 'Close the findings' }).click();
    await assessor.getByRole('button', { name: 'Finish the report' }).click();
    const dialog = assessor.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Well led.');
    await dialog.getByRole('button', { name: 'Finish the report' }).click();
    await assessor.getByText('Report ready', { exact: true }).first().waitFor();

    await page.reload();
    await page.getByText('Well led.').waitFor();
    await page.getByRole('button', { name: 'Close for good' }).click();
    await page.getByText('Closed', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: 'Report' }).click();
    const pdf = page.getByRole('link', { name: /PDF/ });
    const file = await page.request.get(new URL(await pdf.getAttribute('href'), address).href);
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
