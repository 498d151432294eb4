import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, change } from './asking.mjs';
import { accessibilityProblems, launch, openPage, PEOPLE, signedIn, soon } from './browser.mjs';

const CAPABILITY = 'Energy audit';
const RUN = Date.now().toString(36);
const TITLE = `Two days with an energy engineer ${RUN}`;

let browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A need that others may see, by whoever is signed in on the page; its address. */
async function wantsAudit(page) {
  const { need, userErrors } = await change(page, 'saveNeed', 'SaveNeedInput', 'need { id }', {
    title: `Where does our energy go? ${RUN}`,
    text: 'Our bill has doubled. Somebody should measure and say what pays off.',
    capabilities: [{ concept: 'biz.sust.energy_audit' }],
    clauses: [],
    terms: { visibility: 'ALL_CLUSTERS' },
  });
  expect(userErrors).toEqual([]);
  return `/needs/${encodeURIComponent(need.id)}`;
}

/** The column of the board in which the focus is. */
function focusedColumn(page) {
  return page.evaluate(() => globalThis.document.activeElement?.closest('section')?.ariaLabel);
}

/** Waits until the page that `look` opens anew says what is looked for. */
async function eventually(page, look) {
  for (let tries = 0; tries < 20; tries += 1) {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (await look()) return;
    await page.waitForTimeout(500);
  }
  throw new Error('it never came');
}

describe('planning of services', () => {
  it('leads from a need over gap, idea, pilot and service to a match for the very need that began it', async () => {
    const buyer = await signedIn(browser, PEOPLE.buyer);
    const address = await wantsAudit(buyer.page);
    const editor = await signedIn(browser, PEOPLE.editor);
    const page = editor.page;

    // Gap: the cluster sees that it is wanted in vain, and not by whom.
    await page.goto('/unmet-demand');
    const gap = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: CAPABILITY, exact: true }) });
    await eventually(page, async () => (await gap.count()) === 1);
    await gap.getByText('fewer than five').waitFor();
    await gap.getByText('Nobody publishes such a service.').waitFor();
    await soon(() => page.getByText('Kalnsiers').count(), 0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await gap.getByRole('button', { name: 'Make it an idea' }).click();
    const form = page.getByRole('dialog', { name: 'Propose an idea' });
    await form.getByLabel('Short name').fill(TITLE);
    await form
      .getByLabel('What it is about')
      .fill('An engineer measures for two days and says what pays off.');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const idea = new URL(page.url()).pathname;

    // The board, by keyboard alone: the card is taken, carried to the next column and put down, and taken back.
    await page.goto('/ideas');
    const column = (name) => page.getByRole('region', { name, exact: true });
    const card = (name) => column(name).getByRole('row', { name: TITLE });
    await card('Idea').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await card('Idea').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    // The places where a card may be put down are there a moment after it is taken.
    await page.waitForTimeout(1000);
    const path = [await focusedColumn(page)];
    for (let at = 0; at < 8 && path.at(-1) !== 'Validated'; at += 1) {
      await page.keyboard.press('Tab');
      path.push(await focusedColumn(page));
    }
    expect(path.at(-1)).toBe('Validated');
    await page.keyboard.press('Enter');
    await card('Validated').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await card('Idea').waitFor();
    await page.getByRole('button', { name: `${TITLE}: It is wanted` }).click();
    await card('Validated').getByRole('link', { name: TITLE }).click();

    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByRole('button', { name: 'It is designed' }).click();
    await page.getByText('State what the service takes before it counts as designed.').waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    const edit = page.getByRole('dialog', { name: 'Edit' });
    await edit.getByLabel('Days of work').fill('30');
    await edit.getByRole('button', { name: 'Save' }).click();
    await edit.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'It is designed' }).click();
    // A member is asked by name, found without its marks, and let go again.
    const company = page.getByRole('combobox', { name: 'A company by name' });
    await page.reload();
    await company.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await company.fill('baltvess');
    await page.getByRole('option', { name: /Baltvēss/ }).click();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const pilots = page.getByRole('region', { name: 'Tried out by' });
    await pilots.getByText('Invited').waitFor();
    await pilots.getByRole('button', { name: 'Withdraw' }).click();
    await pilots.getByText('Withdrawn').waitFor();
    await page.getByRole('button', { name: 'Invite the companies behind it' }).click();
    await page.getByText('They are asked. Who says yes appears here.').waitFor();
    await soon(() => page.getByText('Kalnsiers').count(), 0);

    // Pilot: the company comes from its need to the idea, votes, and takes part.
    await buyer.page.goto(address);
    await buyer.page.getByRole('heading', { name: 'Planned because of it' }).waitFor();
    await buyer.page.getByRole('link', { name: TITLE }).click();
    await buyer.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await buyer.page.getByRole('button', { name: 'Vote (0)' }).click();
    await buyer.page.getByRole('button', { name: 'Voted (1)' }).waitFor();
    await buyer.page.getByRole('button', { name: 'Take part' }).click();
    await buyer.page.getByText('Running').waitFor();
    await buyer.page.reload();
    await buyer.page.getByText('Running').waitFor();
    expect(await accessibilityProblems(buyer.page)).toEqual([]);
    await page.reload();
    await page.getByText('Kalnsiers').first().waitFor();
    await page.getByRole('button', { name: 'Begin the pilot' }).click();
    await page.getByText('Piloted', { exact: true }).first().waitFor();
    await buyer.page.getByRole('button', { name: 'Say how it went' }).click();
    const verdict = buyer.page.getByRole('dialog', { name: 'Say how it went' });
    await verdict.getByRole('button', { name: /How did it go/ }).click();
    await buyer.page.getByRole('option', { name: 'It works' }).click();
    await verdict.getByLabel('In your own words').fill('A third less within a month.');
    await verdict.getByRole('button', { name: 'Tell the cluster' }).click();
    await verdict.waitFor({ state: 'detached' });

    // Service: its author completes it, another person publishes it.
    await page.reload();
    await page.getByText('A third less within a month.').waitFor();
    await page.getByRole('button', { name: 'Make it a service' }).click();
    await page.waitForURL('**/catalogue/**');
    const draft = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));
    const own = await ask(page, 'query ($id: ID!) { ownService(id: $id) { version ideas { title } } }', {
      id: draft,
    });
    expect(own.ownService.ideas).toEqual([{ title: TITLE }]);
    const facts = {
      titles: [{ language: 'en', text: TITLE }],
      descriptions: [{ language: 'en', text: 'An engineer measures for two days and says what pays off.' }],
      ...{
        sector: 'CROSS',
        concepts: ['biz.sust.energy_audit'],
        coverage: ['LV'],
        deliveryMode: 'AT_CUSTOMER',
      },
      ...{ certificates: [], capacities: [], price: { type: 'QUOTE', tiers: [] }, languages: ['en', 'lv'] },
      ...{ interfaces: [], adrClasses: [], attachmentIds: [], contactEmail: 'services@lv-log.example' },
    };
    const saved = await change(page, 'updateService', 'UpdateServiceInput', 'service { version }', {
      ...{ id: draft, version: own.ownService.version, facts },
    });
    expect(saved.userErrors).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').waitFor();
    await soon(() => page.getByRole('button', { name: 'Publish' }).count(), 0);
    const publisher = await signedIn(browser, PEOPLE.publisher);
    await publisher.page.goto(`/catalogue/${encodeURIComponent(draft)}`);
    await publisher.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await publisher.page.getByText('Published').first().waitFor();

    // Match: the very need that began it has its answer; the way back stays visible to everybody.
    await buyer.page.goto(address);
    const answer = buyer.page.getByRole('main').getByRole('link', { name: TITLE });
    await eventually(buyer.page, async () => {
      const { need } = await ask(
        buyer.page,
        'query ($id: ID!) { need(id: $id) { state matches { service { title } } } }',
        {
          id: decodeURIComponent(address.split('/').at(-1)),
        },
      );
      return need.state === 'MATCHED' && need.matches.some(({ service }) => service?.title === TITLE);
    });
    expect(await answer.count()).toBeGreaterThan(1);
    const guest = await openPage(browser);
    await guest.page.goto(idea);
    await eventually(
      guest.page,
      async () => (await guest.page.getByText('It became a service:').count()) === 1,
    );
    await guest.page.getByRole('main').getByRole('link', { name: TITLE }).click();
    await guest.page.getByRole('heading', { name: 'Began as' }).waitFor();
    await soon(() => guest.page.getByText('Kalnsiers').count(), 0);
    for (const { problems } of [buyer, editor, publisher, guest]) expect(problems).toEqual([]);
  }, 120_000);
});
