import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, PEOPLE, signedIn, soon } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Does nothing else with assessments: buys for a company of another cluster. */
const ASSESSOR = PEOPLE.buyer;

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

const firstCard = (page) => page.locator('details.card', { hasText: 'Committed participation' });

/** Scores the first indicator on the page itself, from the list of what has no score. */
async function scoreFirst(page, words) {
  await page.locator('summary', { hasText: '31 without a score' }).click();
  await page.getByRole('link', { name: 'Committed participation' }).click();
  const card = firstCard(page);
  await card.getByText('4', { exact: true }).click();
  await card.getByLabel('Why').fill(words);
  await card.getByRole('button', { name: 'Save the score' }).click();
  await page.getByText('1 of 31 scored').waitFor();
  await page.locator('summary', { hasText: '30 without a score' }).waitFor();
  // The card stays as it is, with what was saved.
  await card.getByRole('status').getByText('All saved.').waitFor();
  await soon(() => card.getByLabel('Why').inputValue(), words);
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
    const first = firstCard(page);
    await first.getByLabel('What shows it').fill('The list of members.');
    await first.getByRole('button', { name: 'Add evidence' }).click();
    await first.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
    await first.getByText('The list of members.').waitFor({ state: 'detached' });
    const contacts = page.locator('details.card', { hasText: 'Direct contacts to participants' });
    await contacts.locator('summary').click();
    await page.getByRole('button', { name: 'Fill in from the marketplace' }).click();
    await page.getByText(/topics? (is|are) filled in/).waitFor();
    await contacts.getByText('Figures of the marketplace').waitFor();
    await contacts.getByText(/Requests with a member on one side: \d+ \(\d+ records?\)/).waitFor();
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
    await operator.getByText('Ilze Rudzukalna').waitFor();
    await operator.locator('summary', { hasText: 'Move the end' }).click();
    const longer = operator.locator('details', { hasText: 'Move the end' });
    await longer.getByLabel('Access until the end of').fill('2041-02-03');
    await longer.getByRole('button', { name: 'Move the end' }).click();
    await operator.getByText(/Access until .*2041/).waitFor();

    const assessor = (await signedIn(browser, ASSESSOR)).page;
    await assessor.getByRole('navigation').getByRole('link', { name: 'Assessments' }).click();
    await assessor.getByLabel('Your ties to this cluster').waitFor();
    // Axe takes what React Aria announced a moment ago for an unnamed picture.
    await assessor.reload();
    await assessor.getByLabel('Your ties to this cluster').waitFor();
    expect(await accessibilityProblems(assessor)).toEqual([]);
    await assessor.getByLabel('Your ties to this cluster').fill('None.');
    await assessor.getByRole('button', { name: 'Take it on' }).click();
    await assessor.getByText('Assesses', { exact: true }).waitFor();

    await operator.reload();
    await operator.getByLabel('Day of the visit').fill('2040-01-01');
    await operator.getByRole('button', { name: 'Let the assessors score' }).click();
    await operator.getByText('Being assessed', { exact: true }).first().waitFor();

    await assessor.goto(address);
    await scoreFirst(assessor, 'Seen.');
    await assessor
      .getByRole('navigation', { name: 'Your work' })
      .getByRole('link', { name: 'Assessments' })
      .click();
    await assessor.getByText(/Being assessed · .* · 1 of 31 scored/).waitFor();
    await assessor.getByRole('link', { name: 'Latvian Logistics' }).click();
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

    await page.goto(address);
    await page.getByRole('button', { name: 'Begin a correction' }).click();
    const correction = page.getByRole('dialog');
    await correction.getByRole('textbox').fill('A member was counted twice.');
    await correction.getByRole('button', { name: 'Begin a correction' }).click();
    await page.waitForURL((url) => url.href !== address);
    await page.getByText('Draft', { exact: true }).first().waitFor();
  });
});

describe('a set of indicators', () => {
  it('is edited as a draft, and whose change stands is asked when two edit it', async () => {
    const { page } = await signedIn(browser, PEOPLE.operator);
    await page.goto(new URL('/indicator-sets', page.url()).href);
    const inForce = page
      .locator('article', { hasText: 'Excellence assessment' })
      .filter({ hasText: 'In force' });
    await inForce.getByRole('button', { name: 'Begin a new version' }).click();
    await page.getByRole('button', { name: 'Save the draft' }).waitFor();
    const address = page.url();
    const other = await page.context().newPage();
    await other.goto(address);
    const unfold = async (where) => {
      const card = where.locator('details', { hasText: 'Committed participation' });
      await card.locator('summary').click();
      return card;
    };

    const card = await unfold(page);
    await card.getByLabel('Name of the indicator').fill('Committed participation, signed');
    await page.getByText(/^Latviešu \d+\/\d+/).click();
    await card.getByLabel('Name of the indicator').fill('Parakstīta dalība');
    await page.getByRole('link', { name: 'Sets of indicators' }).first().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('status').getByText('All saved.').waitFor();

    const old = await unfold(other);
    expect(await accessibilityProblems(other)).toEqual([]);
    await old.getByLabel('What is looked at').fill('Who has signed.');
    await other.getByRole('button', { name: 'Save the draft' }).click();
    const conflict = other.getByRole('alertdialog');
    await conflict.getByText('Committed participation').waitFor();
    expect(await accessibilityProblems(other)).toEqual([]);
    await conflict.getByRole('button', { name: 'Load the newer version' }).click();
    await old.locator('summary').getByText('Committed participation, signed').waitFor();

    await other.getByRole('button', { name: 'Add an indicator' }).first().click();
    await other.getByRole('button', { name: 'Save the draft' }).click();
    await other.getByText('Fill this in.').waitFor();
    await other.getByRole('button', { name: 'Remove Without a name' }).click();
    await other.getByRole('button', { name: 'Undo' }).click();
    await other.getByLabel('Name of the indicator').last().fill('Something new');
    await other.getByRole('button', { name: 'Save the draft' }).click();
    await other.getByRole('status').getByText('All saved.').waitFor();

    await other.goto(new URL('/indicator-sets', address).href);
    const draft = other
      .locator('article', { hasText: 'Excellence assessment' })
      .filter({ hasText: 'Edit the draft' });
    await draft.getByText('32 indicators').waitFor();
    await draft.getByRole('link', { name: 'Edit the draft' }).click();

    await page.reload();
    const [late, early] = [await unfold(page), await unfold(other)];
    await late.getByLabel('What is looked at').fill('What the members have signed.');
    await early.getByLabel('What is looked at').fill('The list of members.');
    await other.getByRole('button', { name: 'Save the draft' }).click();
    await other.getByRole('status').getByText('All saved.').waitFor();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Save mine over it' }).click();
    await page.getByRole('status').getByText('All saved.').waitFor();
    await other.reload();
    await unfold(other);
    await other.getByText('What the members have signed.').waitFor();
  });

  it('begins under a short name of its own, is put in force, and retires', async () => {
    const { page } = await signedIn(browser, PEOPLE.operator);
    await page.goto('/indicator-sets');
    const interview = page.locator('article', { hasText: 'Benchmarking interview' }).first();
    await interview.getByRole('button', { name: 'Begin another set like it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Short name').fill('gold');
    await dialog.getByRole('button', { name: 'Begin the draft' }).click();
    await dialog.getByText('Another set is called "gold" already.').waitFor();
    await dialog.getByLabel('Short name').fill('regional');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Begin the draft' }).click();
    await page.getByLabel('Name of the set').fill('Regional interview');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('status').getByText('All saved.').waitFor();

    await page.goto('/indicator-sets');
    const own = page.locator('article', { hasText: 'Regional interview' });
    await own.getByRole('button', { name: 'Put in force' }).click();
    await own.getByText('In force', { exact: true }).waitFor();
    await own.getByRole('button', { name: 'Retire' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retire' }).click();
    await own.getByText('Retired', { exact: true }).waitFor();
    await soon(() => own.getByRole('button', { name: 'Retire' }).count(), 0);
  });
});
