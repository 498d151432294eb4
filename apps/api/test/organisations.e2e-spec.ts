import { DEMO_PASSWORD, world } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { organisationId, PEOPLE } from './access-stage.js';
import { statementsOf } from './statements.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const CLUSTERS = `query ($first: Int!, $after: String) {
  clusters(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id slug name tier } } } }`;
const MEMBERS = `query ($slug: String!, $first: Int!, $after: String) {
  cluster(slug: $slug) { name members(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { name kind } } } } }`;

interface OrganisationPage {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  edges: { node: { name: string } }[];
}
interface MembersAnswer {
  cluster: { members: OrganisationPage };
}

describe('organisations', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
  });
  afterAll(() => server.close());

  it('lists all clusters by name, page by page, each once', async () => {
    const browser = server.browser();
    const names: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const { clusters }: { clusters: OrganisationPage } = (
        await browser.send<{ clusters: OrganisationPage }>(CLUSTERS, { first: 5, after })
      ).data;
      expect(clusters.totalCount).toBe(14);
      expect(clusters.pageInfo.hasPreviousPage).toBe(after !== null);
      names.push(...clusters.edges.map(({ node }) => node.name));
      after = clusters.pageInfo.endCursor;
      if (!clusters.pageInfo.hasNextPage) break;
    }
    expect(names).toEqual(
      world()
        .clusters.map(({ name }) => name)
        .sort((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('finds clusters and firms by a part of the name, without marks, for staff alone', async () => {
    const find = `query ($named: String!, $memberOf: ID) { organisations(named: $named, memberOf: $memberOf, first: 100) {
      totalCount edges { node { name } } } }`;
    const { clusters, firms } = world();
    const all = [...clusters, ...firms].map(({ name }) => name);
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const staff = await server.browser().signIn(PEOPLE.editor, DEMO_PASSWORD);
    const named = async (part: string, memberOf: string | null = null) =>
      (await staff.send(find, { named: part, memberOf })).data['organisations'].edges.map(
        ({ node }: { node: { name: string } }) => node.name,
      );
    for (const part of ['loģist', 'LOGIST', 'zilub', '%'])
      expect(new Set(await named(part))).toEqual(
        new Set(all.filter((name) => bare(name).includes(bare(part)))),
      );
    const { cluster } = (await staff.send<MembersAnswer>(MEMBERS, { slug: 'lv-log', first: 100 })).data;
    const members = cluster.members.edges.map(({ node }) => node.name);
    expect(members.length).toBeGreaterThan(0);
    expect(await named('', organisationId('lv-log'))).toEqual(members);
    const buyer = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
    for (const browser of [buyer, server.browser()])
      expect((await browser.send(find, { named: 'a' })).errors).toHaveLength(1);
  });

  it('shows a cluster with its region in the language asked for', async () => {
    const { data } = await server.browser().send(`{ cluster(slug: "lv-log") {
      name kind country tier illustrative website languages sectors profile { language text }
      region { code country name(language: "sv") lettish: name(language: "lv") other: name(language: "xx") } } }`);
    expect(data['cluster']).toMatchObject({
      name: 'Latvian Logistics Association / Latvian Supply Chain Cluster',
      kind: 'CLUSTER',
      country: 'LV',
      tier: 'core',
      illustrative: false,
      website: null,
      languages: ['lv', 'en', 'ru'],
      sectors: ['LOGISTICS'],
      profile: [{ language: 'en', text: expect.any(String) }],
      region: { code: 'LV00A', country: 'LV', lettish: expect.stringContaining('Rīga') },
    });
    expect(data['cluster'].region).toMatchObject({ name: 'Rigaregionen', other: 'Riga region' });
  });

  it.each(['no-such-cluster', 'kalnsiers', 'a\u0000b', '', "'; --"])('has no cluster %j', async (slug) => {
    const answer = await server.browser().send(MEMBERS, { slug, first: 1 });
    expect(answer).toEqual({ status: 200, data: { cluster: null } });
  });

  it('lists the members of today, each once, by name', async () => {
    const browser = server.browser();
    const expected = world()
      .firms.filter((firm) => firm.memberOf.some(({ cluster }) => cluster === 'lv-log'))
      .map(({ name }) => name)
      .sort((a, b) => (a < b ? -1 : 1));
    const names: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages += 1) {
      const { members }: MembersAnswer['cluster'] = (
        await browser.send<MembersAnswer>(MEMBERS, { slug: 'lv-log', first: 3, after })
      ).data.cluster;
      expect(members.totalCount).toBe(expected.length);
      names.push(...members.edges.map(({ node }) => node.name));
      after = members.pageInfo.endCursor;
      if (!members.pageInfo.hasNextPage) break;
    }
    expect(names).toEqual(expected);

    const admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    await admin.query(`UPDATE cluster_members SET member_until = current_date FROM organisations o
      WHERE o.id = company_id AND o.slug = 'vesvalde'`);
    await admin.end();
    const { members }: MembersAnswer['cluster'] = (
      await browser.send<MembersAnswer>(MEMBERS, { slug: 'lv-log', first: 100 })
    ).data.cluster;
    expect(members.totalCount).toBe(expected.length - 1);
    expect(members.edges).toHaveLength(expected.length - 1);
  });

  it('finds organisations by global id, whoever asks', async () => {
    const browser = server.browser();
    const { id } = (await browser.send('{ cluster(slug: "ee-itl") { id } }')).data['cluster'];
    const node = await browser.send(
      'query ($id: ID!) { node(id: $id) { id ... on Organisation { slug } } }',
      {
        id,
      },
    );
    expect(node.data).toEqual({ node: { id, slug: 'ee-itl' } });
  });

  it.each([
    ['none', { first: 0 }, 'PAGE_SIZE_INVALID'],
    ['a negative number', { first: -1 }, 'PAGE_SIZE_INVALID'],
    ['too many', { first: 101 }, 'PAGE_SIZE_INVALID'],
    ['a cursor of nobody', { first: 1, after: 'bm9uc2Vuc2U' }, 'CURSOR_INVALID'],
    [
      'a cursor with a NUL',
      { first: 1, after: cursor(['a\u0000', world().clusters[0]!.id]) },
      'CURSOR_INVALID',
    ],
    ['a cursor of another list', { first: 1, after: cursor(world().clusters[0]!.id) }, 'CURSOR_INVALID'],
  ])('refuses %s', async (_, variables, code) => {
    const { data, errors } = await server.browser().send(CLUSTERS, variables);
    expect({ data: data ?? null, code: errors?.[0]?.extensions.code }).toEqual({ data: null, code });
  });

  it('asks the database as often for one cluster with members as for all', async () => {
    const query = `query ($first: Int!) { clusters(first: $first) { edges { node { name
      members(first: 5) { totalCount edges { node { name region { name } } } } } } } }`;
    const counts = [];
    for (const first of [1, 14]) {
      const statements = await statementsOf(server.app, async () => {
        const { data } = await server.browser().send(query, { first });
        expect(data['clusters'].edges).toHaveLength(first);
      });
      counts.push(statements.length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeGreaterThan(3);
  });
});

function cursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}
