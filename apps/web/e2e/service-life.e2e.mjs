import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);
const DAY_MS = 86_400_000;

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Picks one of a long list by typing. */
async function pick(page, label, text, option) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

/** Writes a service with tax and a certificate and hands it in; answers its address. */
async function handIn(page, title) {
  await page.goto('/catalogue/new');
  await page.getByLabel('Title (English)').fill(title);
  await page.getByLabel('Description (English)').fill('Pallet places at +2 to +6 °C.');
  await pick(page, 'Capabilities', 'cross-dock', /^Cross-docking/);
  await pick(page, 'Site', 'riga region', /Riga region/);
  await pick(page, 'Regions served', 'latvia', /^Latvia/);
  await page.getByText('VAT is stated').click();
  await page.getByLabel('VAT rate, per cent').fill('21');
  await page.getByText('It is booked in the calendar').click();
  await page.getByRole('button', { name: 'Add a certificate' }).click();
  await page.getByLabel('Issuer').fill('Illustrative Certification');
  await page.getByLabel('Number').fill('FS 1');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await page.getByText('In review').first().waitFor();
  return new URL(page.url()).pathname;
}

describe('the life of a service on the page', () => {
  it('is reviewed with remarks at its facts, approved for a day, and confirmed as such', async () => {
    const title = `Quince room ${RUN}`;
    const editor = await signedIn(browser, PEOPLE.editor);
    const address = await handIn(editor.page, title);

    const publisher = await signedIn(browser, PEOPLE.publisher);
    const review = publisher.page;
    await review.goto(address);
    await review.getByRole('table').getByText('Cross-docking').waitFor();
    await review.getByRole('table').getByText('21 %').waitFor();
    await review.getByRole('button', { name: /Fact$/ }).click();
    await review.getByRole('option', { name: 'VAT', exact: true }).click();
    await review.getByLabel('Remark', { exact: true }).fill('Is 21 per cent right?');
    await review.getByRole('button', { name: 'Add the remark' }).click();
    await review.getByRole('listitem').filter({ hasText: 'Is 21 per cent right?' }).waitFor();
    await review.reload();
    await review.getByText('Is 21 per cent right?').waitFor();
    expect(await accessibilityProblems(review)).toEqual([]);
    await review.getByRole('button', { name: 'Send back' }).click();
    const back = review.getByRole('dialog', { name: 'Send back to the author' });
    await back.getByLabel('Reason').fill('See the remark.');
    await back.getByRole('button', { name: 'Send back' }).click();
    await back.waitFor({ state: 'detached' });

    const page = editor.page;
    await page.reload();
    const price = page.getByRole('region', { name: 'Price and time' });
    await price.getByText('Is 21 per cent right?').waitFor();
    await price.getByRole('button', { name: 'Answer: VAT' }).click();
    await price.getByLabel('Answer').fill('Yes, the standard rate.');
    await price.getByRole('button', { name: 'Send the answer' }).click();
    await price.getByText('Yes, the standard rate.').waitFor();
    await price.getByRole('button', { name: 'Dealt with: VAT' }).click();
    await price.getByText('Is 21 per cent right?').waitFor({ state: 'detached' });
    await page.reload();
    await price.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').first().waitFor();

    await review.reload();
    await review.getByRole('button', { name: 'Publish on a date' }).click();
    const dialog = review.getByRole('dialog', { name: 'Publish on a date' });
    await dialog.getByLabel('Day of publication').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Publish on a date' }).click();
    await dialog.getByText('The day of publication must lie ahead.').waitFor();
    const day = new Date(Date.now() + 9 * DAY_MS).toISOString().slice(0, 10);
    await dialog.getByLabel('Day of publication').fill(day);
    await dialog.getByRole('button', { name: 'Publish on a date' }).click();
    await dialog.waitFor({ state: 'detached' });
    await review.reload();
    await review.getByText('Scheduled').first().waitFor();
    expect(await accessibilityProblems(review)).toEqual([]);
    expect([...editor.problems, ...publisher.problems]).toEqual([]);
  });

  it('is suspended by the operator, appealed, upheld and reinstated; another cluster publishes it too', async () => {
    const title = `Medlar room ${RUN}`;
    const editor = await signedIn(browser, PEOPLE.editor);
    const address = await handIn(editor.page, title);
    const publisher = await signedIn(browser, PEOPLE.publisher);
    const page = publisher.page;
    await page.goto(address);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('main').getByText('Published', { exact: true }).first().waitFor();

    await pick(page, 'Another cluster', 'food', /Healthy Food|Food/);
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByText('asked', { exact: true }).waitFor();

    const operator = await signedIn(browser, PEOPLE.operator);
    await page.getByRole('link', { name: 'See the published version' }).click();
    await page.getByRole('link', { name: 'Open in the catalogue' }).waitFor();
    await operator.page.goto(new URL(page.url()).pathname);
    await operator.page.getByRole('link', { name: 'Open in the catalogue' }).click();
    await page.goto(address);
    await reason(operator.page, 'Suspend', 'Suspend this service', 'The address is wrong.');
    await operator.page.getByText('Suspended by the operator:').waitFor();

    await page.reload();
    await page.getByText('The address is wrong.').first().waitFor();
    await soon(() => page.getByRole('button', { name: 'Reinstate' }).count(), 0);
    await reason(page, 'Appeal', 'Appeal against the suspension', 'It is the new address.');
    await page.reload();
    await page.getByText('The operator has not answered the appeal yet.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await operator.page.goto('/review');
    await operator.page.getByRole('link', { name: title }).click();
    await reason(operator.page, 'Uphold the suspension', 'Uphold the suspension', 'No proof yet.');
    await operator.page.getByText('The operator upholds it:').waitFor();
    await operator.page.getByRole('button', { name: 'Reinstate' }).click();
    await operator.page.getByText('Suspended by the operator:').waitFor({ state: 'detached' });

    const guest = await openPage(browser);
    await guest.page.goto(`/search?q=${encodeURIComponent(title)}`);
    await guest.page.getByRole('link', { name: title }).click();
    await guest.page.getByText('Net, plus 21 % VAT.').waitFor();
    await guest.page.getByText('Booked by the calendar, in slots of 1 day').waitFor();
    await guest.page.getByText('Illustrative Certification').waitFor();
    expect(await accessibilityProblems(guest.page)).toEqual([]);
    expect([...editor.problems, ...publisher.problems, ...operator.problems, ...guest.problems]).toEqual([]);
  });

  it('shows several publishers, the tax across borders, and which translations are missing', async () => {
    const guest = await openPage(browser);
    await guest.page.goto('/search?q=Frozen%20road%20transport%20Baltics%20to%20Sweden');
    await guest.page.getByRole('link', { name: 'Frozen road transport Baltics to Sweden' }).first().click();
    await guest.page.getByText('and by', { exact: true }).waitFor();
    await guest.page.getByText('For companies in other EU countries the reverse charge applies.').waitFor();

    const editor = await signedIn(browser, PEOPLE.editor);
    const page = editor.page;
    await page.goto('/catalogue?missing=et');
    await page
      .getByText('Missing in Estonian: Title and Description')
      .or(page.getByText(/Missing in Estonian/))
      .first()
      .waitFor();
    await page.getByText('Yearly review due', { exact: true }).click();
    await page
      .getByText(/Yearly review due on/)
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

async function reason(page, button, title, text) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel('Reason').fill(text);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
