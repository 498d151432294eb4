import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import { Dispatcher } from '../src/notification/index.js';
import { readGlobalId } from '../src/platform/index.js';
import { organisationId, PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('membership of firms', () => {
  let server: TestApp;
  let staff: Browser;
  let firm: Browser;
  let stranger: Browser;
  let admin: pg.Client;
  let today: string;
  const guest = () => server.browser();
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    today = (await admin.query('SELECT app_today()::text AS day')).rows[0].day;
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    staff = await signIn(PEOPLE.otherPublisher);
    firm = await signIn(PEOPLE.buyer);
    stranger = await signIn(PEOPLE.otherBuyer);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  async function change(browser: Browser, field: string, type: string, selection: string, input: object) {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
    const { data, errors } = await browser.send(query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data[field];
  }
  const ask = async (browser: Browser, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await browser.send(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const invite = (firms: object[], more: object = {}) =>
    change(staff, 'inviteMembers', 'InviteMembersInput', 'sent', { memberFrom: today, firms, ...more });
  const invitations = async (browser: Browser): Promise<any[]> =>
    (
      await ask(
        browser,
        '{ memberInvitations(first: 50) { edges { node { id version companyName email outcome actions cluster { slug } } } } }',
      )
    ).memberInvitations.edges.map(({ node }: any) => node);
  const answer = (browser: Browser, input: object) =>
    change(browser, 'answerMemberInvitation', 'AnswerMemberInvitationInput', 'invitation { outcome }', input);
  const memberships = async (browser: Browser): Promise<any[]> =>
    (
      await ask(
        browser,
        '{ clusterMemberships(first: 100) { edges { node { id version memberFrom memberUntil verifiedAt isCurrent actions cluster { slug } company { id } records { action note } } } } }',
      )
    ).clusterMemberships.edges.map(({ node }: any) => node);
  const membersOf = async (slug: string): Promise<string[]> =>
    (
      await ask(
        guest(),
        'query ($slug: String!) { cluster(slug: $slug) { members(first: 100) { edges { node { id } } } } }',
        {
          slug,
        },
      )
    ).cluster.members.edges.map(({ node }: any) => node.id);
  const told = async (browser: Browser) => {
    await server.app.get(Dispatcher).dispatchDue();
    const { notifications } = await ask(browser, '{ notifications(first: 30) { edges { node { kind } } } }');
    return notifications.edges.map(({ node }: any) => node.kind);
  };
  const own = () => organisationId('kalnsiers');
  const CLUSTER = 'ee-itl';

  it('begins when the firm confirms and not before, and is verified by both then', async () => {
    expect(await invite([{ companyId: own() }])).toMatchObject({ sent: 1, userErrors: [] });
    expect(await membersOf(CLUSTER)).not.toContain(own());
    expect((await invite([{ companyId: own() }])).userErrors).toMatchObject([{ code: 'MEMBER_ALREADY' }]);
    expect(await told(firm)).toContain('member_invited');
    const [seen] = (await invitations(firm)).filter(({ outcome }) => outcome === null);
    expect(seen).toMatchObject({ actions: ['answer'], cluster: { slug: CLUSTER }, email: null });
    expect(await invitations(stranger)).toEqual([]);
    await expect(answer(stranger, { id: seen.id, confirm: true })).rejects.toThrow('NOT_FOUND');

    expect(await answer(firm, { id: seen.id, confirm: true })).toMatchObject({
      invitation: { outcome: 'confirmed' },
    });
    expect(await membersOf(CLUSTER)).toContain(own());
    const mine = (await memberships(firm)).find(({ cluster }) => cluster.slug === CLUSTER);
    expect(mine).toMatchObject({ isCurrent: true, memberFrom: today, records: [{ action: 'joined' }] });
    expect(mine.verifiedAt).not.toBeNull();
    expect(await told(staff)).toContain('member_confirmed');
    expect((await answer(firm, { id: seen.id, confirm: true })).userErrors).toMatchObject([
      { code: 'INVITATION_ANSWERED' },
    ]);
  });

  it('invites many, all or none, and says which row is wrong', async () => {
    const wrong = await invite([
      { name: 'Good Firm', email: 'good@firms.example' },
      { name: '', email: 'nobody@firms.example' },
      { name: 'Bad Mail', email: 'no-address' },
      { name: 'Twice', email: 'good@firms.example' },
    ]);
    expect(wrong.userErrors).toEqual([
      { code: 'NAME_MISSING', path: ['input', 'firms', '1', 'name'] },
      { code: 'EMAIL_INVALID', path: ['input', 'firms', '2', 'email'] },
      { code: 'MEMBER_ALREADY', path: ['input', 'firms', '3', 'companyId'] },
    ]);
    expect((await invitations(staff)).filter(({ email }) => email?.endsWith('@firms.example'))).toEqual([]);
    const many = Array.from({ length: 60 }, (_, at) => ({
      name: `Firm ${at}`,
      email: `f${at}@many.example`,
    }));
    expect(await invite(many)).toMatchObject({ sent: 60 });
    const mails = await admin.query(
      "SELECT count(*)::int AS n FROM mails WHERE recipient LIKE '%@many.example'",
    );
    expect(mails.rows[0].n).toBe(60);
    expect((await invite(many, { memberUntil: '2001-01-01' })).userErrors).toMatchObject([
      { code: 'INPUT_INVALID' },
    ]);
  });

  it('is confirmed by the link of a mail for the firm of its reader, once; a withdrawn link is worth nothing', async () => {
    await invite([{ name: 'By Mail', email: 'reader@mail.example' }]);
    const { mailbox } = await ask(guest(), '{ mailbox(first: 5) { edges { node { to link } } } }');
    const { link } = mailbox.edges.find(({ node }: any) => node.to === 'reader@mail.example').node;
    const token = new URL(link, 'http://localhost').searchParams.get('token')!;
    const read = async () =>
      (
        await ask(
          guest(),
          'query ($token: String!) { memberInvitationByToken(token: $token) { companyName email cluster { slug } } }',
          {
            token,
          },
        )
      ).memberInvitationByToken;
    expect(await read()).toEqual({ companyName: 'By Mail', email: null, cluster: { slug: CLUSTER } });
    expect((await answer(stranger, { token: 'another', confirm: true })).userErrors).toMatchObject([
      { code: 'LINK_INVALID' },
    ]);
    expect(await answer(stranger, { token, confirm: true })).toMatchObject({
      invitation: { outcome: 'confirmed' },
    });
    expect(await read()).toBeNull();
    expect((await answer(firm, { token, confirm: true })).userErrors).toMatchObject([
      { code: 'LINK_INVALID' },
    ]);
    const [open] = (await invitations(staff)).filter(({ email }) => email === 'f58@many.example');
    const withdraw = (version: number) =>
      change(staff, 'withdrawMemberInvitation', 'WithdrawMemberInvitationInput', 'invitation { outcome }', {
        id: open.id,
        version,
      });
    expect((await withdraw(9)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await withdraw(1)).toMatchObject({ invitation: { outcome: 'withdrawn' } });
  });

  it('ends on its day with a note that both sides read, and lists follow the days', async () => {
    const [mine] = (await memberships(staff)).filter(({ company }) => company.id === own());
    const end = (browser: Browser, on: string, version = mine.version) =>
      change(browser, 'endMembership', 'EndMembershipInput', 'membership { memberUntil isCurrent }', {
        id: mine.id,
        version,
        on,
        note: 'They left the sector.',
      });
    await expect(end(stranger, today)).rejects.toThrow('NOT_FOUND');
    expect((await end(staff, '2020-01-01')).userErrors).toMatchObject([{ code: 'DAY_PAST_DUE' }]);
    expect((await end(staff, '2099-01-01')).membership).toMatchObject({
      memberUntil: '2099-01-01',
      isCurrent: true,
    });
    expect((await end(staff, today)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect((await end(staff, '2100-01-01', mine.version + 1)).userErrors).toMatchObject([
      { code: 'MEMBERSHIP_OVER' },
    ]);
    expect((await end(firm, today, mine.version + 1)).membership).toMatchObject({
      memberUntil: today,
      isCurrent: false,
    });
    expect(await membersOf(CLUSTER)).not.toContain(own());
    const after = (await memberships(firm)).find(({ cluster }) => cluster.slug === CLUSTER);
    expect(after.records.map(({ action }: any) => action)).toEqual(['joined', 'ended', 'ended']);
    expect(after.actions).toEqual([]);
    expect(await told(staff)).toContain('member_ended');
  });

  it('counts nobody who joins tomorrow', async () => {
    await invite([{ companyId: own() }], { memberFrom: '2098-01-01' });
    const [open] = (await invitations(firm)).filter(({ outcome }) => outcome === null);
    await answer(firm, { id: open.id, confirm: true });
    expect(await membersOf(CLUSTER)).not.toContain(own());
    const mine = (await memberships(firm)).find(({ cluster }) => cluster.slug === CLUSTER);
    expect(mine).toMatchObject({ isCurrent: false, memberFrom: '2098-01-01', memberUntil: null });
  });

  it('verifies what nobody had checked, once', async () => {
    const [unchecked] = (await memberships(staff)).filter(({ actions }) => actions.includes('verify'));
    const verify = () =>
      change(staff, 'verifyMembership', 'VerifyMembershipInput', 'membership { verifiedAt actions }', {
        id: unchecked.id,
        version: unchecked.version,
        note: 'By the register.',
      });
    expect((await verify()).membership.verifiedAt).not.toBeNull();
    expect((await verify()).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('is enrolled, prolonged and verified by nobody alone, in the database too', async () => {
    const client = new pg.Client({ connectionString: server.database.appUrl });
    await client.connect();
    const as = async (email: string, sql: string, values: unknown[] = []) => {
      const person = world().people.find((each) => each.email === email)!;
      const { rows } = await admin.query(
        'SELECT organisation_id AS id FROM memberships WHERE person_id = $1',
        [person.id],
      );
      await client.query('BEGIN');
      try {
        await client.query("SELECT set_config('app.person', $1, true), set_config('app.org', $2, true)", [
          person.id,
          rows[0].id,
        ]);
        return await client.query(sql, values).then(
          ({ rowCount }) => String(rowCount),
          ({ code }) => code as string,
        );
      } finally {
        await client.query('ROLLBACK');
      }
    };
    const key = (slug: string) => readGlobalId(organisationId(slug))!.key;
    const cluster = key(CLUSTER);
    const company = key('kalnsiers');
    const other = key('lv-itc');
    const ENROL =
      'INSERT INTO cluster_members (cluster_id, company_id, member_from) VALUES ($1, $2, app_today())';
    const LONGER =
      "UPDATE cluster_members SET member_from = '2019-01-01' WHERE cluster_id = $1 AND company_id = $2";
    const UNCHECKED =
      'UPDATE cluster_members SET verified_at = app_now() WHERE cluster_id = $1 AND company_id = $2';
    expect({
      byCluster: await as(PEOPLE.otherPublisher, ENROL, [cluster, key('vesvalde')]),
      byFirm: await as(PEOPLE.buyer, ENROL, [other, company]),
      longer: await as(PEOPLE.otherPublisher, LONGER, [cluster, company]),
      longerByFirm: await as(PEOPLE.buyer, LONGER, [cluster, company]),
      foreign: await as(PEOPLE.publisher, LONGER, [cluster, company]),
      verifiedByFirm: await as(PEOPLE.buyer, UNCHECKED, [key('lv-food'), company]),
    }).toEqual({
      byCluster: '42501',
      byFirm: '42501',
      longer: '42501',
      longerByFirm: '42501',
      foreign: '0',
      verifiedByFirm: '42501',
    });
    await client.end();
  });
});
