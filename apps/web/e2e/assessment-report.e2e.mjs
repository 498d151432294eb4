import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, PEOPLE, signedIn, soon } from './browser.mjs';

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The global id of the newest closed assessment of the viewer's cluster. */
const newestClosed = (page) =>
  page.evaluate(async () => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1' },
      body: JSON.stringify({ query: '{ assessments(first: 20) { edges { node { id state closedAt } } } }' }),
    });
    const { data } = await answer.json();
    const closed = data.assessments.edges.map(({ node }) => node).filter(({ closedAt }) => closedAt);
    return closed.sort((one, other) => (one.closedAt < other.closedAt ? 1 : -1))[0].id;
  });

describe('what a cluster knows of itself', () => {
  it('is counted from the marketplace, and every figure opens to what is behind it', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    await page.goto('/market-evidence');
    await page.getByRole('heading', { name: 'Contacts to members' }).waitFor();
    await soon(() => page.getByRole('heading', { level: 2 }).count(), 7);
    const open = page.getByRole('button', { name: 'Open: Requests for services', exact: true });
    const count = Number((await open.textContent()).replace(/\D/g, ''));
    await open.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`of ${count}`).waitFor();
    await soon(() => dialog.getByRole('listitem').count(), Math.min(count, 20));
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is reported in five sections with charts, beside peers, with progress and a PDF', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    await page.goto(`/assessments/${await newestClosed(page)}/report`);
    const sections = ['Structure', 'Organisation', 'Services', 'Financing', 'Needed improvements'];
    for (const [at, name] of sections.entries())
      await page.getByRole('heading', { level: 2, name: new RegExp(`^${at + 1}\\. ${name}`) }).waitFor();
    await page.getByText(/All clusters: \d+ others, median/).waitFor();
    await page.getByText(/areas? ha(s|ve) improved/).waitFor();
    await page.locator('.report-radar .recharts-radar').first().waitFor();
    await page.locator('.report-beside .recharts-bar').nth(3).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const path = await page.getByRole('link', { name: 'PDF' }).getAttribute('href');
    const pdf = await page.request.get(path);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(problems).toEqual([]);
  });
});
