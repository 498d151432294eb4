import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_TERMS, LABEL_CASES, labelSpan } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId, toGlobalId } from '../src/platform/index.js';
import { ECEI_BRONZE, PEOPLE } from './access-stage.js';
import { pdf } from './sample-files.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const LABEL =
  'id version mark status month validFrom validUntil renewableUntil isPublic isRenewed isRemoved actions certificate { url }';
const OF_CLUSTER = '{ cluster(slug: "lv-log") { currentLabels { mark validUntil certificate { url } } } }';
const FOUND = `{ services(first: 100, filter: { labels: ["ECEI Bronze"] }) { totalCount edges { node { publisherLabels publisher { slug } } }
  facets { name values { value label count } } } }`;

describe('labels', () => {
  let server: TestApp;
  let admin: pg.Client;
  let staff: Browser;
  let stranger: Browser;
  let operator: Browser;
  let guest: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    await admin.query('DELETE FROM labels');
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    staff = await signIn(PEOPLE.editor);
    stranger = await signIn(PEOPLE.otherEditor);
    operator = await signIn(PEOPLE.operator);
    guest = server.browser();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const on = async (day: string) => {
    await admin.query(
      "UPDATE clock SET shift = ($1::date + time '12:00') AT TIME ZONE 'UTC' - clock_timestamp()",
      [day],
    );
    await server.app.get(Clock).runDue();
  };
  const change = async (
    browser: Browser,
    field: string,
    type: string,
    input: object,
    of = `label { ${LABEL} }`,
  ) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${of} userErrors { code path } } }`;
    const { data, errors } = await browser.send(query, { input });
    expect(errors).toBeUndefined();
    return data[field];
  };
  const record = (input: object, browser = staff) =>
    change(browser, 'recordLabel', 'RecordLabelInput', {
      levelId: ECEI_BRONZE,
      award: 'FIRST',
      isPublic: false,
      ...input,
    });
  const certificate = async () => {
    const { rows } = await admin.query<{ id: string; organisation_id: string }>(
      'SELECT p.id, m.organisation_id FROM persons p JOIN memberships m ON m.person_id = p.id WHERE p.email = $1',
      [PEOPLE.editor],
    );
    const { id, organisation_id } = rows[0]!;
    const file = Buffer.from(pdf());
    const { rows: made } = await admin.query<{ id: string }>(
      `INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256)
       VALUES (new_uuid7(), $1, $2, 'certificate.pdf', 'application/pdf', $3, sha256($4)) RETURNING id`,
      [organisation_id, id, file.length, file],
    );
    await admin.query('INSERT INTO attachment_bytes (attachment_id, bytes) VALUES ($1, $2)', [
      made[0]!.id,
      file,
    ]);
    return toGlobalId('Attachment', made[0]!.id);
  };
  const held = async () => (await guest.send(OF_CLUSTER)).data['cluster'].currentLabels;
  const found = async () => {
    const { data, errors } = await guest.send(FOUND);
    expect(errors).toBeUndefined();
    const { totalCount, edges, facets } = data['services'];
    const counted = facets.find(({ name }: any) => name === 'LABEL').values[0];
    return { totalCount, slugs: [...new Set(edges.map(({ node }: any) => node.publisher.slug))], counted };
  };
  const told = async (id: string) =>
    (
      await admin.query('SELECT kind FROM notices WHERE subject_id = $1 ORDER BY id', [readGlobalId(id)!.key])
    ).rows.map(({ kind }) => kind);

  it('are shown on the profile and in search while they are valid, with their proof, and on no other day', async () => {
    await on('2026-05-20');
    const { label } = await record({ month: '2024-06', isPublic: true, certificateId: await certificate() });
    expect(label).toMatchObject({
      status: 'VALID',
      validFrom: '2024-06-01',
      validUntil: '2026-06-30',
      renewableUntil: '2027-06-30',
      actions: ['change', 'renew', 'remove'],
    });
    const [shown] = await held();
    expect(shown).toMatchObject({ mark: 'ECEI Bronze', validUntil: '2026-06-30' });
    expect((await guest.get(shown.certificate.url)).toString('latin1')).toContain('%PDF');
    const before = await found();
    expect(before.slugs).toContain('lv-log');
    expect(before.counted).toEqual({ value: 'ECEI Bronze', label: 'ECEI Bronze', count: before.totalCount });
    await on('2026-06-30');
    expect(await held()).toHaveLength(1);
    await on('2026-07-01');
    expect(await held()).toEqual([]);
    const after = await found();
    expect(after.slugs).not.toContain('lv-log');
    expect(after.totalCount).toBeLessThan(before.totalCount);
    await on('2027-07-01');
    expect(await told(label.id)).toEqual(['label_ended']);
  });

  it('tell their holder in time, once, and not where a renewal is recorded', async () => {
    await on('2026-01-10');
    const { label } = await record({ month: '2024-05' });
    const { label: renewed } = await record({ month: '2024-04' });
    await on('2026-03-02');
    expect([await told(label.id), await told(renewed.id)]).toEqual([[], ['label_ends']]);
    const { label: renewal } = await record({ award: 'RENEWAL', month: '2026-04' });
    expect(renewal).toMatchObject({ status: 'UPCOMING', validFrom: '2026-05-01', validUntil: '2029-04-30' });
    await on('2026-05-15');
    await on('2026-05-16');
    expect(await told(label.id)).toEqual(['label_ends']);
    expect(await told(renewed.id)).toEqual(['label_ends']);
    const { data } = await staff.send(`{ ownLabels(first: 10) { edges { node { ${LABEL} } } } }`);
    const own = data['ownLabels'].edges.map(({ node }: any) => node);
    expect(own.find(({ id }: any) => id === renewed.id)).toMatchObject({ isRenewed: true });
    expect(own.find(({ id }: any) => id === renewal.id)).toMatchObject({ status: 'VALID', isRenewed: false });
  });

  it('are public by consent and with a certificate alone, and consent can be taken back', async () => {
    await on('2026-05-20');
    const input = { month: '2025-01' };
    expect((await record({ ...input, isPublic: true })).userErrors).toEqual([
      { code: 'LABEL_PROOF_MISSING', path: ['input', 'certificateId'] },
    ]);
    const { label } = await record({ ...input, certificateId: await certificate() });
    expect((await record(input)).userErrors[0].code).toBe('LABEL_KNOWN');
    expect((await record({ month: '2026-06' })).userErrors[0].code).toBe('LABEL_MONTH_AHEAD');
    const seen = async (browser: Browser) =>
      (await browser.send('query ($id: ID!) { node(id: $id) { id } }', { id: label.id })).data['node'];
    const file = async () => (await guest.get(label.certificate.url)).toString('latin1').includes('%PDF');
    expect([await seen(staff), await seen(stranger), await seen(guest), await file()]).toEqual([
      { id: label.id },
      null,
      null,
      false,
    ]);
    const let_ = (version: number, isPublic: boolean) =>
      change(staff, 'changeLabel', 'ChangeLabelInput', { id: label.id, version, isPublic });
    expect((await let_(1, true)).label).toMatchObject({ isPublic: true, version: 2 });
    expect([await seen(guest), await file()]).toEqual([{ id: label.id }, true]);
    expect((await let_(1, false)).userErrors[0].code).toBe('STALE_VERSION');
    expect((await let_(2, false)).label).toMatchObject({ isPublic: false });
    expect([await seen(guest), await file()]).toEqual([null, false]);
    const { label: removed } = await change(staff, 'removeLabel', 'LabelInput', { id: label.id, version: 3 });
    expect(removed).toMatchObject({ isRemoved: true, actions: ['restore'] });
    const { label: back } = await change(staff, 'restoreLabel', 'LabelInput', { id: label.id, version: 4 });
    expect(back).toMatchObject({ isRemoved: false, version: 5 });
  });

  it('of unknown dates are never valid, and only their source stands behind them', async () => {
    const holder = {
      holder: 'Clean Technology Cluster',
      country: 'LV',
      source: 'Start of the register, 2020',
      isPublic: true,
    };
    const { label } = await record(holder, operator);
    expect(label).toMatchObject({ status: 'UNKNOWN', validFrom: null, certificate: null });
    expect((await record({ ...holder, source: ' ' }, operator)).userErrors[0].code).toBe('INPUT_INVALID');
    const { data } = await guest.send(
      '{ labels(first: 50, status: UNKNOWN) { totalCount edges { node { holder source } } } }',
    );
    expect(data['labels'].edges[0].node).toEqual({ holder: holder.holder, source: holder.source });
    expect(
      (
        await guest.send(
          '{ labels(first: 5, status: VALID, mark: "ECEI Bronze", country: "EE") { totalCount } }',
        )
      ).data,
    ).toEqual({ labels: { totalCount: 0 } });
  });

  it('are told by the database as by the forty cases made by hand', async () => {
    const { rows } = await admin.query<{ id: string }>('SELECT id FROM persons LIMIT 1');
    for (const [at, one] of LABEL_CASES.entries()) {
      const span = labelSpan(CASE_TERMS[one.level]!, one.award, one.month);
      const days = [span?.validFrom, span?.validUntil, span?.renewableUntil].map((day) => day ?? null);
      await admin.query(
        `INSERT INTO labels (id, holder, country, level_id, award, month, valid_from, valid_until, renewable_until, is_public, source, recorded_by)
         VALUES (new_uuid7(), $1, 'ZZ', $2, $3, $4, $5, $6, $7, true, 'case', $8)`,
        [
          `case ${at}`,
          ECEI_BRONZE,
          one.award,
          /-/.test(one.month ?? '') ? one.month : null,
          ...days,
          rows[0]!.id,
        ],
      );
    }
    for (const [at, { today, status }] of LABEL_CASES.entries()) {
      await admin.query(
        "UPDATE clock SET shift = ($1::date + time '12:00') AT TIME ZONE 'UTC' - clock_timestamp()",
        [today],
      );
      const query =
        'query ($status: LabelStatus) { labels(first: 100, country: "ZZ", status: $status) { edges { node { holder status } } } }';
      const { data } = await guest.send(query, { status: status.toUpperCase() });
      const nodes = data['labels'].edges.map(({ node }: any) => node);
      expect(nodes).toContainEqual({ holder: `case ${at}`, status: status.toUpperCase() });
      expect(nodes.every((node: any) => node.status === status.toUpperCase())).toBe(true);
    }
  });

  it('follow schemes that are data: another one fits, and a later version leaves what was given alone', async () => {
    await on('2026-05-20');
    const scheme = {
      key: 'north',
      version: 0,
      name: 'Northern label',
      issuer: 'Northern office',
      source: 'Its rules',
      levels: [{ mark: 'North', title: 'Northern excellence', firstMonths: 12, renewableMonths: 6 }],
    };
    const save = (input: object) =>
      change(
        operator,
        'saveLabelScheme',
        'SaveLabelSchemeInput',
        input,
        'scheme { version levels { id mark firstMonths } }',
      );
    const first = (await save(scheme)).scheme;
    const { label } = await record({ levelId: first.levels[0].id, month: '2025-05' });
    expect(label).toMatchObject({
      mark: 'North',
      status: 'VALID',
      validUntil: '2026-05-31',
      renewableUntil: '2026-11-30',
    });
    expect((await save(scheme)).userErrors[0].code).toBe('STALE_VERSION');
    const second = (await save({ ...scheme, version: 1, levels: [{ ...scheme.levels[0], firstMonths: 6 }] }))
      .scheme;
    expect(second).toMatchObject({ version: 2, levels: [{ firstMonths: 6 }] });
    const { data } = await staff.send(
      'query ($id: ID!) { node(id: $id) { ... on Label { status validUntil } } }',
      { id: label.id },
    );
    expect(data['node']).toEqual({ status: 'VALID', validUntil: '2026-05-31' });
    const told = {
      schemeKey: 'north',
      mark: 'North',
      clusters: 3,
      countries: 2,
      asOf: '2026-04',
      source: 'Its register',
    };
    const add = () =>
      change(
        operator,
        'addLabelStatistic',
        'AddLabelStatisticInput',
        told,
        'scheme { statistics { clusters asOf } }',
      );
    expect((await add()).scheme.statistics).toEqual([{ clusters: 3, asOf: '2026-04' }]);
    expect((await add()).userErrors[0].code).toBe('STATISTIC_KNOWN');
    const { data: all } = await guest.send(
      '{ labelSchemes { key statistics { mark clusters countries asOf } } }',
    );
    expect(all['labelSchemes'].find(({ key }: any) => key === 'ecei').statistics).toEqual([
      { mark: 'ECEI Bronze', clusters: 997, countries: 43, asOf: '2020-09' },
      { mark: 'ECEI Silver', clusters: 100, countries: 18, asOf: '2020-09' },
      { mark: 'ECEI Gold', clusters: 94, countries: 18, asOf: '2020-09' },
    ]);
  });
});
