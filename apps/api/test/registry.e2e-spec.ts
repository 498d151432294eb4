import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import { PEOPLE } from './access-stage.js';
import { FACTS } from './service-staff.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SECTORS = '{ sectors { id key version name(language: "lv") } }';
const PACKAGING = [
  { language: 'en', text: 'Packaging' },
  { language: 'lv', text: 'Iepakojums' },
  { language: 'et', text: 'Pakendid' },
  { language: 'sv', text: 'Förpackningar' },
];
const REFUSED = 'userErrors { code path message }';

/** Runs a mutation of one root field and answers its payload. */
async function change(browser: Browser, field: string, type: string, selection: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} ${REFUSED} } }`;
  const { data, errors } = await browser.send(query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}

describe('the registry', () => {
  let server: TestApp;
  let operator: Browser;
  let editor: Browser;
  let publisher: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    operator = await signIn(PEOPLE.operator);
    editor = await signIn(PEOPLE.editor);
    publisher = await signIn(PEOPLE.publisher);
  });
  afterAll(() => server.close());

  describe('sectors', () => {
    it('begin as those of the concept scheme', async () => {
      const { data } = await server.browser().send(SECTORS);
      expect(data['sectors'].map(({ key, name }: any) => `${key} ${name}`)).toEqual([
        'FOOD Pārtika',
        'LOGISTICS Loģistika',
        'ICT IKT',
        'CROSS Starpnozaru',
      ]);
    });

    it('are refused where nobody added them, and taken everywhere once the operator has', async () => {
      const facts = { ...FACTS, sector: 'PACKAGING', titles: [{ language: 'en', text: 'Reused crates' }] };
      const create = () =>
        change(editor, 'createService', 'CreateServiceInput', 'service { id version }', { facts });
      expect((await create()).userErrors).toMatchObject([{ path: ['input', 'facts', 'sector'] }]);

      const added = await change(operator, 'addSector', 'AddSectorInput', 'sector { key version }', {
        key: 'PACKAGING',
        labels: PACKAGING,
      });
      expect(added).toEqual({ sector: { key: 'PACKAGING', version: 1 }, userErrors: [] });

      const { service } = await create();
      const act = (browser: Browser, field: string, held: object) =>
        change(browser, field, 'ServiceActionInput', 'service { id version }', held);
      const { service: sent } = await act(editor, 'submitService', service);
      await act(publisher, 'publishService', sent);
      const { data } = await server.browser().send(
        `query ($filter: ServiceFilter) { services(first: 5, filter: $filter, language: "sv") {
          edges { node { title sector } } facets { name values { value label count } } } }`,
        { filter: { sectors: ['PACKAGING'] } },
      );
      expect(data['services'].edges).toEqual([{ node: { title: 'Reused crates', sector: 'PACKAGING' } }]);
      const facet = data['services'].facets.find(({ name }: { name: string }) => name === 'SECTOR');
      expect(facet.values).toContainEqual({ value: 'PACKAGING', label: 'Förpackningar', count: 1 });

      const signUp = { email: 'new@crates.example', name: 'New Person', password: 'ten characters at least' };
      const company = { organisationName: 'Crates SIA', country: 'LV', sector: 'PACKAGING' };
      const joined = await change(server.browser(), 'signUp', 'SignUpInput', '', { ...signUp, ...company });
      expect(joined.userErrors).toEqual([]);

      const clause = {
        key: 'consortium',
        minEntities: 3,
        minCountries: 2,
        mustIncludeSectors: ['PACKAGING'],
      };
      const match = await server
        .browser()
        .send(
          `query ($input: MatchNeedInput!) { matchNeed(input: $input) { understanding { clauses { value } } } }`,
          { input: { text: 'chilled storage in Riga', clauses: [{ value: clause }] } },
        );
      expect(match.data['matchNeed'].understanding.clauses).toMatchObject([{ value: clause }]);
    });

    it('keep their keys, and are renamed by whoever saw the newest names', async () => {
      const twice = { key: 'PACKAGING', labels: PACKAGING };
      const again = await change(operator, 'addSector', 'AddSectorInput', 'sector { key }', twice);
      expect(again).toMatchObject({ sector: null, userErrors: [{ code: 'SECTOR_KNOWN' }] });

      const { data } = await server.browser().send(SECTORS);
      const { id, version } = data['sectors'].find(({ key }: { key: string }) => key === 'PACKAGING');
      const labels = PACKAGING.map((label) =>
        label.language === 'sv' ? { ...label, text: 'Emballage' } : label,
      );
      const rename = () =>
        change(operator, 'changeSector', 'ChangeSectorInput', 'sector { name(language: "sv") version }', {
          id,
          version,
          labels,
        });
      expect((await rename()).sector).toEqual({ name: 'Emballage', version: 2 });
      expect((await rename()).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
      const facets = await server
        .browser()
        .send('{ services(first: 1, language: "sv") { facets { name values { value label } } } }');
      expect(facets.data['services'].facets[0].values).toContainEqual({
        value: 'PACKAGING',
        label: 'Emballage',
      });
    });

    it('want a name in each language', async () => {
      const input = { key: 'TEXTILES', labels: PACKAGING.slice(1) };
      const { userErrors } = await change(operator, 'addSector', 'AddSectorInput', '', input);
      expect(userErrors).toMatchObject([{ code: 'INPUT_INVALID', path: ['input', 'labels'] }]);
    });
  });
});
