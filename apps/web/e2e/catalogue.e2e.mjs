import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const RUN = Date.now().toString(36);

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

/** The row as one entry of the interchange format. */
function interchange(row) {
  const entry = {
    id: row.external_id,
    title: { en: row.title_en },
    description: row.description_en,
    sector: row.sector,
    capabilities: [row.concepts],
    coverage_nuts: [row.coverage],
    site_nuts: row.site,
    delivery_mode: row.delivery_mode,
    price_model: { type: row.price_type, amount: null, currency: null, unit: null },
    languages: ['lv', 'en'],
    contact_email: row.contact_email,
  };
  return Buffer.from(JSON.stringify([entry]));
}

/** The row as an XLSX file with its heading. */
async function workbook(row) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('services').addRows([Object.keys(row), Object.values(row)]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function hasFocus(locator) {
  return locator.evaluate((node) => node.matches(':focus'));
}

describe('the staff of a cluster', () => {
  it('writes a service, another person sends it back and then publishes it, and everyone finds it', async () => {
    const title = `Banana ripening room ${RUN}`;
    const editor = await signedIn(browser, PEOPLE.editor);
    const page = editor.page;
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await page.getByRole('link', { name: 'New service' }).click();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Give a title in at least one language.').waitFor();
    await page.getByText('Choose at least one capability.').waitFor();
    await page.getByRole('alert').getByText('2 fields need your attention.').waitFor();
    await soon(() => hasFocus(page.getByLabel('Title (English)')), true);
    await page.getByLabel('Title (English)').fill(title);
    await soon(() => hasFocus(page.getByLabel('Title (English)')), true);
    await page.getByRole('button', { name: 'Go to the first' }).click();
    await soon(() => hasFocus(page.getByRole('combobox', { name: 'Capabilities' })), true);
    await soon(() => page.getByRole('listbox').count(), 0);
    await page.getByRole('link', { name: 'Catalogue' }).first().click();
    const leave = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await leave.getByRole('button', { name: 'Cancel' }).click();
    await leave.waitFor({ state: 'detached' });
    await soon(() => page.getByLabel('Title (English)').inputValue(), title);
    await page.getByLabel('Description (English)').fill('Ripening under control, 12 to 18 °C.');
    await pick(page, 'Capabilities', 'cross-dock', /^Cross-docking/);
    await pick(page, 'Site', 'riga region', /Riga region/);
    await pick(page, 'Regions served', 'latvia', /^Latvia/);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const address = new URL(page.url()).pathname;

    await page.getByRole('radio', { name: 'Preview' }).click();
    await page.getByText('Ripening under control').waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();
    await soon(() => page.getByRole('button', { name: 'Publish' }).count(), 0);
    await page.getByText('Another person of your cluster publishes this.').waitFor();

    const publisher = await signedIn(browser, PEOPLE.publisher);
    const review = publisher.page;
    await review.getByRole('link', { name: 'Review' }).click();
    await review.getByRole('link', { name: title }).click();
    await review.waitForURL(`**${address}`);
    await review.getByRole('button', { name: 'Send back' }).click();
    const back = review.getByRole('dialog', { name: 'Send back to the author' });
    await back.getByLabel('Reason').fill('State the capacity.');
    await back.getByRole('button', { name: 'Send back' }).click();
    await back.waitFor({ state: 'detached' });

    await page.reload();
    await page.getByText('State the capacity.').first().waitFor();

    const session = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByLabel('Lead time in days').fill('3');
    await page.getByRole('button', { name: 'Save draft' }).click();
    const signIn = page.getByRole('alert').getByRole('link', { name: 'Sign in' });
    await soon(() => signIn.getAttribute('href'), `/sign-in#${encodeURIComponent(address)}`);
    await page.context().addCookies(session);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('All saved.').waitFor();

    const second = await page.context().newPage();
    await second.goto(address);
    await second.getByLabel('Lead time in days').fill('9');
    await second.getByRole('button', { name: 'Save draft' }).click();
    await second.getByText('All saved.').waitFor();
    await second.close();
    await page.getByLabel('Lead time in days').fill('4');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('alert').getByText('Someone changed this meanwhile.').waitFor();
    await page.getByRole('button', { name: 'Load the newer version' }).click();
    await page.getByText('All saved.').waitFor();
    await soon(() => page.getByLabel('Lead time in days').inputValue(), '9');

    await page.getByRole('button', { name: 'Add a capacity' }).click();
    await page.getByRole('textbox', { name: 'Quantity' }).fill('60');
    await page.getByText('Not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('All saved.').waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();

    await review.reload();
    await review.getByText('60 × EUR pallet').waitFor();
    await review.getByRole('button', { name: 'Publish', exact: true }).click();
    await review.getByRole('main').getByText('Published', { exact: true }).first().waitFor();

    const guest = await openPage(browser);
    await guest.page.goto(`/search?q=${encodeURIComponent(title)}`);
    await guest.page.getByRole('link', { name: title }).click();
    await guest.page.getByText('60 × EUR pallet', { exact: true }).waitFor();

    await review.getByRole('button', { name: 'Suspend' }).click();
    const suspend = review.getByRole('dialog', { name: 'Suspend this service' });
    await suspend.getByRole('button', { name: 'Suspend' }).click();
    await suspend.getByText('Fill this in.').waitFor();
    await suspend.getByLabel('Reason').fill('The room is being rebuilt.');
    await suspend.getByRole('button', { name: 'Suspend' }).click();
    await review.getByRole('button', { name: 'Reinstate' }).waitFor();
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await review.getByRole('button', { name: 'Reinstate' }).click();
    await review.getByRole('button', { name: 'Suspend' }).waitFor();
    await guest.page.reload();
    await guest.page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect([...editor.problems, ...publisher.problems, ...guest.problems]).toEqual([]);
  });

  it('has the operator publish what the one publisher of a cluster wrote', async () => {
    const title = `Allergen swab plan ${RUN}`;
    const author = await signedIn(browser, PEOPLE.onlyPublisher);
    const page = author.page;
    await page.goto('/catalogue/new');
    await page.getByLabel('Title (English)').fill(title);
    await page
      .getByLabel('Description (English)')
      .fill('Where to swab, how often, and what to do with the result.');
    await pick(page, 'Capabilities', 'allergen', /^Allergen testing/);
    await pick(page, 'Site', 'riga region', /Riga region/);
    await pick(page, 'Regions served', 'latvia', /^Latvia/);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();
    await soon(() => page.getByRole('button', { name: 'Publish' }).count(), 0);

    const operator = await signedIn(browser, PEOPLE.operator);
    await operator.page.getByRole('link', { name: 'Review' }).click();
    await operator.page.getByRole('link', { name: title }).click();
    await operator.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await operator.page.getByRole('main').getByText('Published', { exact: true }).first().waitFor();
    await page.goto(`/search?q=${encodeURIComponent(title)}`);
    await page.getByRole('link', { name: title }).waitFor();
    expect([...author.problems, ...operator.problems]).toEqual([]);
  });

  it.each(['services.json', 'services.xlsx'])('takes %s over like a CSV', async (name) => {
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    const title = `Night dock ${name} ${RUN}`;
    const columns = {
      external_id: `${name}-${RUN}`,
      title_en: title,
      description_en: 'Cross-docking between ten and six.',
      sector: 'LOGISTICS',
      concepts: 'log.store.crossdock',
      coverage: 'LV00',
      site: 'LV00A',
      delivery_mode: 'at_provider',
      price_type: 'quote',
      languages: 'lv; en',
      contact_email: 'desk@lv-log.example',
    };
    await page.getByRole('link', { name: 'Import' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: name.endsWith('json') ? interchange(columns) : await workbook(columns),
    });
    await page.getByRole('heading', { name: `Preview of ${name}` }).waitFor();
    await page.getByRole('row').filter({ hasText: title }).getByText('New', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByText('1 service was written as a draft.').waitFor();
    await page.getByRole('link', { name: 'To the drafts' }).click();
    await page.getByRole('link', { name: title }).waitFor();
    expect(problems).toEqual([]);
  });

  it('imports a file, sees every error at its row and column, and doubles nothing', async () => {
    const { page, problems } = await signedIn(browser, PEOPLE.editor);
    const heading =
      'external_id,title_en,description_en,sector,concepts,coverage,site,delivery_mode,price_type,price_amount,price_currency,price_unit,languages,contact_email';
    const row = (id, title, amount, concept = 'log.store.crossdock') =>
      `${id},${title},Pallet places.,LOGISTICS,${concept},LV00,LV00A,at_provider,per_unit,${amount},EUR,EUR_PALLET_DAY,lv; en,desk@lv-log.example`;
    const file = (lines) => ({
      name: 'services.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([heading, ...lines].join('\n')),
    });
    const [north, south] = [`Cold room north ${RUN}`, `Cold room south ${RUN}`];
    const good = [row(`T-${RUN}-1`, north, '0.5'), row(`T-${RUN}-2`, south, '0.6')];
    const bad = row(`T-${RUN}-3`, 'Broken room', '-4', 'log.store.nowhere');

    await page.getByRole('link', { name: 'Import' }).click();
    await page.locator('input[type=file]').setInputFiles(file([...good, bad]));
    await page.getByRole('heading', { name: 'Preview of services.csv' }).waitFor();
    const broken = page.getByRole('row').filter({ hasText: 'Broken room' });
    await broken.getByText('price_amount').waitFor();
    await broken.getByText('concepts').waitFor();
    await page.getByRole('checkbox', { name: 'Only rows with errors' }).press('Space');
    await page.getByRole('row').filter({ hasText: north }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByText('2 services were written as drafts.').waitFor();

    await page.locator('input[type=file]').setInputFiles(file([good[0], good[1].replace('0.6', '0.7')]));
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByText('1 service was written as a draft.').waitFor();
    await page.getByRole('link', { name: 'To the drafts' }).click();
    await page.getByRole('link', { name: south }).waitFor();
    expect(
      await page
        .getByRole('article')
        .filter({ hasText: `T-${RUN}-2` })
        .count(),
    ).toBe(1);

    await page.goto('/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.xlsx', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await page.getByRole('alert').getByText('The file cannot be read').waitFor();
    expect(problems).toEqual([]);
  });
});
