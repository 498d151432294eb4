import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysOfPeriod } from '@fivefold/domain';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import pg from 'pg';
import { extractText, getDocumentProxy } from 'unpdf';
import { countFigures, findSmallFigures } from '../src/audit/figures.js';
import { organisationId, PEOPLE } from './access-stage.js';
import { type Browser, type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';
import { DEMO } from './world.js';

const FIGURES = `asOf isForPolicy periods figures { kpi { id name counts measure only audience target owner { name } }
  total { value withheld counted amount } figureGroups { dimension group value withheld counted amount } }`;
const OWN = `query ($days: FigureDaysInput) { ownFigures(days: $days) { ${FIGURES} } }`;
const TOLD = `query ($link: String, $period: String) { toldFigures(link: $link, period: $period) { ${FIGURES} } }`;
const OPEN = `query ($id: ID!, $dimension: FigureDimension!, $group: String!, $after: String, $days: FigureDaysInput) {
  openFigure(kpiId: $id, days: $days, dimension: $dimension, group: $group, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { name amount countedTransactions { kind day customers providers seconds } } } } }`;
const RELEASE = `mutation { releaseFigures { told { ${FIGURES} } userErrors { code } } }`;
const WITHDRAW =
  'mutation { withdrawImpactConsent { consent { isStanding countedNow actions } userErrors { code } } }';
const GIVE =
  'mutation { giveImpactConsent { consent { isStanding countedNow actions } userErrors { code } } }';
const SAVE =
  'mutation ($input: SaveKpiInput!) { saveKpi(input: $input) { kpi { id version } userErrors { code path } } }';

const formulaOf = ({ kpi }: any) => [kpi.counts, kpi.measure, ...kpi.only].join(' ').toLowerCase();
type Days = { from: string; to: string } | null;
const figure = (figures: any, formula: string) =>
  figures.figures.find((each: any) => formulaOf(each) === formula);

describe('figures of what the clusters bring about', () => {
  let server: TestApp;
  let admin: pg.Client;
  let operator: Browser;
  const query = async <Row>(sql: string, values?: unknown[]) =>
    (await admin.query(sql, values)).rows as Row[];
  const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const own = async (browser: Browser) => (await browser.send(OWN)).data['ownFigures'];
  const told = async (link?: string, period?: string) =>
    (await server.browser().send(TOLD, { link, period })).data['toldFigures'];
  const head = (slug: string) =>
    world().people.find(({ roles }) =>
      roles.some((each) => each.organisation === slug && each.role === 'sme_admin'),
    )!.email;

  beforeAll(async () => {
    server = await startTestApp(DEMO);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    operator = await as(PEOPLE.operator);
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  /** Everything that a figure counts, page by page. */
  async function opened(
    browser: Browser,
    id: string,
    { dimension = 'ALL', group = '' } = {},
    days: Days = null,
  ): Promise<any[]> {
    const units: any[] = [];
    for (let after: string | null = null; ;) {
      const answer: GraphqlAnswer = await browser.send(OPEN, { id, dimension, group, after, days });
      const { data } = answer;
      units.push(...data['openFigure'].edges.map(({ node }: any) => node));
      if (!data['openFigure'].pageInfo.hasNextPage) return units;
      after = data['openFigure'].pageInfo.endCursor;
    }
  }

  /** Compares what a caller sees with the tables and with what it opens. @returns how many were compared with the tables */
  async function compare(browser: Browser, clusterId: string | null, days: Days = null): Promise<number> {
    const counted = await countFigures(query, clusterId, days);
    const live = (await browser.send(OWN, { days })).data['ownFigures'];
    let compared = 0;
    for (const each of live.figures) {
      const expected = counted.get(formulaOf(each));
      if (expected !== undefined) {
        compared += 1;
        if (expected === null) expect(each.total.value).toBeNull();
        else expect(each.total.value).toBeCloseTo(expected, 3);
      }
      const groups = each.figureGroups.filter((_: unknown, at: number) => at % 5 === 0);
      for (const one of [{ dimension: 'ALL', group: '', ...each.total }, ...groups]) {
        const units = await opened(browser, each.kpi.id, one, days);
        expect(units).toHaveLength(one.counted);
        expect(units.reduce((sum, unit) => sum + unit.amount, 0)).toBe(one.amount);
        if (each.kpi.measure === 'NUMBER') expect(one.amount).toBe(one.value);
      }
    }
    return compared;
  }

  it('are what the tables say and the sum of what is opened, for the operator and for a cluster', async () => {
    expect(await compare(operator, null)).toBe(10);
    const [cluster] = await query<{ id: string }>("SELECT id FROM organisations WHERE slug = 'lv-log'");
    const publisher = await as(PEOPLE.publisher);
    expect(await compare(publisher, cluster!.id)).toBe(10);
    const whole = figure(await own(operator), 'deal number').total.value;
    const part = figure(await own(await as(PEOPLE.editor)), 'deal number').total.value;
    expect(whole).toBeGreaterThan(100);
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(whole);

    // Days of no calendar period, and a quarter.
    const [{ from, to } = { from: '', to: '' }] = await query<{ from: string; to: string }>(
      'SELECT (current_date - 210)::text AS from, (current_date - 95)::text AS to',
    );
    const quarter = (await own(operator)).periods.filter((each: string) => each.includes('Q'))[2];
    for (const days of [{ from, to }, daysOfPeriod(quarter)!]) {
      expect(await compare(operator, null, days)).toBe(10);
      expect(await compare(publisher, cluster!.id, days)).toBe(10);
      const { data } = await operator.send(OWN, { days });
      const inside = figure(data['ownFigures'], 'deal number').total.value;
      expect(inside).toBeGreaterThan(0);
      expect(inside).toBeLessThan(whole);
    }
    const { errors } = await operator.send(OWN, { days: { from: to, to: from } });
    expect(errors![0]!.extensions.code).toBe('INPUT_INVALID');
  });

  it('hold the visits of members at events in their activity', async () => {
    const activity = async () => {
      const { kpi } = figure(await own(operator), 'deal activity');
      return (await opened(operator, kpi.id)).flatMap((unit) => unit.countedTransactions);
    };
    const visits = (await activity()).filter((each) => each.kind === 'ATTENDANCE');
    const [{ n } = { n: 0 }] = await query<{ n: number }>(`
      SELECT count(*)::int AS n FROM registrations r JOIN organisations o ON o.id = r.organisation_id AND o.kind = 'COMPANY'
      WHERE r.state = 'attended' AND EXISTS (SELECT FROM impact_consents c WHERE c.organisation_id = o.id AND c.withdrawn_at IS NULL)`);
    expect(n).toBeGreaterThan(20);
    expect(visits).toHaveLength(n);
    expect(visits.every((each) => each.customers.length === 1 && each.providers.length === 0)).toBe(true);
  });

  it('count a company of two clusters once, and open a company down to its transactions', async () => {
    const companies = figure(await own(operator), 'deal companies');
    const units = await opened(operator, companies.kpi.id);
    const [doubled] = await query<{ name: string }>(`
      SELECT o.name FROM organisations o JOIN cluster_members m ON m.company_id = o.id JOIN agreements a ON a.requester_org_id = o.id
      WHERE a.state = 'completed' GROUP BY o.id HAVING count(DISTINCT m.cluster_id) > 1 ORDER BY o.name LIMIT 1`);
    const deals = units.flatMap((unit) => unit.countedTransactions);
    expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length);
    expect(units.map((unit) => unit.name)).toContain(doubled!.name);
    expect(deals).toHaveLength(figure(await own(operator), 'deal number').total.value);
    for (const unit of units)
      for (const deal of unit.countedTransactions) expect(deal.customers).toEqual([unit.name]);
  });

  it('tell nobody anything of fewer than five firms, nor by taking one figure from another', async () => {
    const found = await findSmallFigures(query);
    expect(found.small).toEqual([]);
    expect(found.looked).toBeGreaterThan(50);
    const everybody = await told();
    expect(everybody.isForPolicy).toBe(false);
    expect(everybody.figures.every((each: any) => each.kpi.audience === 'PUBLIC')).toBe(true);
    const companies = figure(everybody, 'deal companies');
    expect(companies.total.value).toBe(figure(await own(operator), 'deal companies').total.value);
    const few = companies.figureGroups.filter((each: any) => each.withheld === 'FEW');
    expect(few.length).toBeGreaterThan(1);
    expect(few.every((each: any) => each.value === null && each.counted === null)).toBe(true);
    expect(JSON.stringify(everybody)).not.toMatch(/"(counted|amount)":\d/);
  });

  it('are told for whole calendar years and quarters that have ended, and for no other days', async () => {
    const { periods, asOf } = await told();
    const running = [asOf.slice(0, 4), `${asOf.slice(0, 4)}-Q${Math.ceil(Number(asOf.slice(5, 7)) / 3)}`];
    expect(periods.length).toBeGreaterThan(3);
    expect(periods.filter((each: string) => running.includes(each))).toEqual([]);
    for (const period of [...running, '2026-05', 'all', ''])
      expect((await told(undefined, period)).figures).toEqual([]);
    let seen = 0;
    for (const period of periods) {
      const counted = await countFigures(query, null, daysOfPeriod(period));
      for (const each of (await told(undefined, period)).figures) {
        expect(each.figureGroups).toEqual([]);
        if (each.total.withheld) continue;
        seen += 1;
        expect(each.total.value).toBeCloseTo(counted.get(formulaOf(each))!, 3);
      }
    }
    expect(seen).toBeGreaterThan(5);
    const [period] = periods;
    const csv = await server.browser().get(`/figures/files/told.csv?period=${period}`);
    const [row] = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ Group: '', From: daysOfPeriod(period)!.from, To: daysOfPeriod(period)!.to });
  });

  it('show policy makers more by a link, until it ends', async () => {
    const { data } = await operator.send(
      'mutation ($input: CreateImpactLinkInput!) { createImpactLink(input: $input) { path link { id } } }',
      { input: { label: 'Ministry of Economics', days: 30 } },
    );
    const { path, link } = data['createImpactLink'];
    const secret = path.split('link=')[1];
    expect((await told(secret)).isForPolicy).toBe(true);
    expect(figure(await told(secret), 'answer hours').total.value).toBeGreaterThan(0);
    expect(figure(await told(secret), 'plan number').total).toMatchObject({ value: 2, withheld: null });
    expect((await told('guess')).isForPolicy).toBe(false);
    const staff = (await told(secret)).figures.filter((each: any) => each.kpi.audience === 'STAFF');
    expect(staff).toEqual([]);
    await admin.query("UPDATE clock SET shift = interval '31 days'");
    expect((await told(secret)).isForPolicy).toBe(false);
    await admin.query("UPDATE clock SET shift = interval '0'");
    await operator.send(
      'mutation ($input: ImpactLinkInput!) { revokeImpactLink(input: $input) { link { id } } }',
      {
        input: { id: link.id },
      },
    );
    expect((await told(secret)).isForPolicy).toBe(false);
  });

  it('are given out as CSV, XLSX and PDF in the reader’s language, the own ones to staff alone', async () => {
    const get = (name: string, browser = server.browser()) => browser.get(`/figures/files/${name}`);
    const everybody = await told();
    const csv = await get('told.csv');
    const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    const wholes = rows.filter((row) => row['Group'] === '');
    expect(wholes.map((row) => Number(row['Value']))).toEqual(
      everybody.figures.map((each: any) => each.total.value),
    );
    expect(rows.some((row) => row['Value'] === 'not shown')).toBe(true);
    const book = new excel.Workbook();
    await book.xlsx.load((await get('told.xlsx?language=lv')) as never);
    expect(book.worksheets[0]!.getCell('A2').value).toBe('Apkalpotie uzņēmumi');
    expect(book.worksheets[0]!.getCell('D2').value).toBe(everybody.figures[0].total.value);
    const pdf = await get('told.pdf?language=sv');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: true,
    });
    expect(text).toContain(`Betjänade företag ${everybody.figures[0].total.value} företag`);
    for (const browser of [server.browser(), await as(PEOPLE.buyer)])
      expect(String(await get('own.csv', browser))).toContain('NOT_FOUND');
    const ownRows = parse(await get('own.csv', await as(PEOPLE.editor)), { bom: true, columns: true });
    expect(ownRows.length).toBeGreaterThan(rows.length);

    const empty = await get('own.csv?language=en&from=2020-01-01&to=2020-12-31', await as(PEOPLE.editor));
    const [first] = parse(empty, { bom: true, columns: true }) as Record<string, string>[];
    expect(first).toMatchObject({ Value: '0', From: '2020-01-01', To: '2020-12-31' });
    expect(String(await get('own.csv?from=2020', await as(PEOPLE.editor)))).toContain('NOT_FOUND');
  });

  it('lose what a firm withdraws at once, and never let a later release tell what it was', async () => {
    const before = figure(await own(operator), 'deal number').total.value;
    const firm = await as(head('veoleht'));
    const { data } = await firm.send('{ impactConsent { isStanding countedNow actions } }');
    expect(data['impactConsent']).toMatchObject({ isStanding: true, actions: ['withdraw'] });
    const [{ n: deals } = { n: 0 }] = await query<{ n: number }>(`
      SELECT count(*)::int AS n FROM agreements a JOIN organisations o ON o.slug = 'veoleht' AND o.id IN (requester_org_id, provider_org_id)
      JOIN impact_consents c ON c.organisation_id IN (requester_org_id, provider_org_id) AND c.organisation_id <> o.id
      WHERE a.state = 'completed'`);
    expect(deals).toBeGreaterThan(0);

    const gone = (await firm.send(WITHDRAW)).data['withdrawImpactConsent'];
    expect(gone.consent).toEqual({ isStanding: false, countedNow: 0, actions: ['give'] });
    expect((await firm.send(WITHDRAW)).data['withdrawImpactConsent'].userErrors).toMatchObject([
      { code: 'TRANSITION_REFUSED' },
    ]);
    expect(figure(await own(operator), 'deal number').total.value).toBe(before - deals);
    await compare(operator, null);
    expect(figure(await told(), 'deal number').total).toMatchObject({ value: null, withheld: 'CONSENT' });
    expect(
      JSON.stringify(await opened(operator, figure(await own(operator), 'deal number').kpi.id)),
    ).not.toContain('Veoleht');

    // The next total would give away, beside the one before, what this one firm did.
    const next = (await operator.send(RELEASE)).data['releaseFigures'];
    expect(next.userErrors).toEqual([]);
    expect(figure(await told(), 'deal number').total).toMatchObject({ value: null, withheld: 'FEW' });
    expect((await findSmallFigures(query)).small).toEqual([]);

    expect((await firm.send(GIVE)).data['giveImpactConsent'].consent.isStanding).toBe(true);
    await operator.send(RELEASE);
    expect(figure(await told(), 'deal number').total.value).toBe(before);
  });

  it('are defined by the operator without code, one change at a time', async () => {
    const input = {
      names: [{ language: 'en', text: 'Companies served abroad in other sectors' }],
      ...{ counts: 'DEAL', measure: 'COMPANIES', only: ['CROSS_SECTOR', 'CROSS_BORDER'], audience: 'STAFF' },
      ...{
        target: 20,
        targetOn: '2031-01-01',
        ownerId: organisationId('lv-log'),
        position: 15,
        isRetired: false,
      },
    };
    const { kpi } = (await operator.send(SAVE, { input })).data['saveKpi'];
    const made = figure(await own(operator), 'deal companies cross_sector cross_border');
    const [{ n } = { n: 0 }] = await query<{ n: number }>(`
      SELECT count(DISTINCT a.requester_org_id)::int AS n FROM agreements a
      JOIN organisations c ON c.id = a.requester_org_id JOIN organisations p ON p.id = a.provider_org_id
      WHERE a.state = 'completed' AND c.country <> p.country AND NOT c.sectors && p.sectors
        AND (SELECT count(*) FROM impact_consents i WHERE i.organisation_id IN (c.id, p.id) AND i.withdrawn_at IS NULL) = 2`);
    expect(made.total.value).toBe(n);
    const again = async (more: object) =>
      (await operator.send(SAVE, { input: { ...input, id: kpi.id, version: 1, ...more } })).data['saveKpi'];
    expect((await again({ isRetired: true })).kpi.version).toBe(2);
    expect((await again({})).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect((await again({ version: 2, measure: 'SHARE', only: [] })).userErrors).toMatchObject([
      { code: 'KPI_FORMULA' },
    ]);
    expect(figure(await own(operator), 'deal companies cross_sector cross_border')).toBeUndefined();
  });
});
