import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { Dispatcher } from '../src/notification/index.js';
import { organisationId, PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const NETWORK = `network { id version name actions leader { slug }
  members { state version actions organisation { slug } } }`;

async function change(browser: Browser, field: string, type: string, selection: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`;
  const { data, errors } = await browser.send(query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
}

describe('cooperation of clusters', () => {
  let server: TestApp;
  let leader: Browser;
  let asked: Browser;
  let stranger: Browser;
  let operator: Browser;
  let admin: pg.Client;
  const guest = () => server.browser();
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    leader = await signIn(PEOPLE.publisher);
    asked = await signIn(PEOPLE.coPublisher);
    stranger = await signIn(PEOPLE.otherPublisher);
    operator = await signIn(PEOPLE.operator);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const told = async (browser: Browser) => {
    await server.app.get(Dispatcher).dispatchDue();
    const { data } = await browser.send('{ notifications(first: 20) { edges { node { kind } } } }');
    return data['notifications'].edges.map(({ node }: any) => node.kind);
  };
  const mailTo = async (email: string) => {
    const { data } = await guest().send('{ mailbox(first: 50) { edges { node { to subject text link } } } }');
    return data['mailbox'].edges.map(({ node }: any) => node).find(({ to }: any) => to === email);
  };

  it('leads a network: invited, accepted, left, invited again, each by whoever may', async () => {
    const save = (browser: Browser, input: object) =>
      change(browser, 'saveNetwork', 'SaveNetworkInput', NETWORK, input);
    const member = (browser: Browser, field: string, input: object) =>
      change(browser, field, 'NetworkMemberInput', NETWORK, input);
    const founded = (await save(leader, { name: 'Cold chain', about: 'One chain.', regionCode: 'LV' }))
      .network;
    expect(founded).toMatchObject({ actions: ['change', 'invite'], leader: { slug: 'lv-log' }, members: [] });
    const food = organisationId('lv-food');
    const { id } = founded;
    await expect(save(stranger, { id, version: 1, name: 'Taken', about: '' })).rejects.toThrow('NOT_FOUND');
    const invited = (await member(leader, 'inviteToNetwork', { id, version: 1, organisationId: food }))
      .network;
    expect(invited.members).toMatchObject([{ state: 'INVITED', actions: ['leave'] }]);
    const twice = await member(leader, 'inviteToNetwork', { id, version: 1, organisationId: food });
    expect(twice.userErrors).toMatchObject([{ code: 'NETWORK_MEMBER_UNFIT' }]);
    expect(await told(asked)).toContain('network_invited');

    const seen = async (browser: Browser) =>
      (
        await browser.send('{ clusterNetworks(first: 5) { edges { node { name members { state } } } } }')
      ).data['clusterNetworks'].edges.find(({ node }: any) => node.name === 'Cold chain').node.members;
    expect(await seen(stranger)).toEqual([]);
    expect(await seen(guest())).toEqual([]);
    expect(await seen(asked)).toEqual([{ state: 'INVITED' }]);

    const joined = (await member(asked, 'joinNetwork', { id, version: 1, organisationId: food })).network;
    expect(joined.members).toMatchObject([
      { state: 'ACCEPTED', version: 2, organisation: { slug: 'lv-food' } },
    ]);
    expect(await seen(guest())).toEqual([{ state: 'ACCEPTED' }]);
    expect(await told(leader)).toContain('network_accepted');
    const { data } = await guest().send('{ cluster(slug: "lv-food") { networks { name leader { slug } } } }');
    expect(data['cluster'].networks).toContainEqual({ name: 'Cold chain', leader: { slug: 'lv-log' } });

    const stale = await member(asked, 'leaveNetwork', { id, version: 1, organisationId: food });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(
      (await member(asked, 'leaveNetwork', { id, version: 2, organisationId: food })).network.members,
    ).toEqual([]);
    const again = (await member(leader, 'inviteToNetwork', { id, version: 1, organisationId: food })).network;
    expect(again.members).toMatchObject([{ state: 'INVITED', version: 4 }]);
  });

  const OUTSIDE = {
    clusterName: 'Harbour Packers',
    country: 'PL',
    sectors: ['LOGISTICS'],
    contactName: 'Zofia Lipowska',
    contactEmail: 'zofia@harbour.example',
  };
  const invite = (browser: Browser, input: object = OUTSIDE) =>
    change(browser, 'inviteCluster', 'InviteClusterInput', 'onboarding { id version state actions }', input);
  const join = (token: string) =>
    change(
      guest(),
      'joinAsCluster',
      'AcceptInvitationInput',
      'viewer { name role organisation { slug tier kind } }',
      {
        token,
        password: 'ten characters at least',
      },
    );

  it('takes a cluster from outside in by the link of its invitation, as a partner', async () => {
    const list = async (browser: Browser) =>
      (await browser.send('{ onboardings(first: 5) { totalCount } }')).data['onboardings'].totalCount;
    const counts = async () => [await list(leader), await list(stranger), await list(operator)];
    const [own, foreign, all] = await counts();
    const { onboarding } = await invite(leader);
    expect(onboarding).toMatchObject({ state: 'INVITED', actions: ['withdraw'] });
    expect(await counts()).toEqual([own + 1, foreign, all + 1]);
    const none = await guest().send('{ cluster(slug: "harbour-packers") { name } }');
    expect(none.data['cluster']).toBeNull();

    const token = (await mailTo(OUTSIDE.contactEmail)).link.split('token=')[1];
    const { viewer, userErrors } = await join(token);
    expect(userErrors).toEqual([]);
    expect(viewer).toEqual({
      name: 'Zofia Lipowska',
      role: 'CLUSTER_PUBLISHER',
      organisation: { slug: 'harbour-packers', tier: 'partner', kind: 'CLUSTER' },
    });
    expect((await join(token)).userErrors).toMatchObject([{ code: 'LINK_INVALID' }]);
    expect(await told(leader)).toContain('cluster_joined');
    const { data } = await leader.send('{ onboardings(first: 1) { edges { node { state actions } } } }');
    expect(data['onboardings'].edges).toEqual([{ node: { state: 'JOINED', actions: [] } }]);
  });

  it('lets nobody in by an invitation that was taken back', async () => {
    const contactEmail = 'asger@fjord.example';
    const { onboarding } = await invite(operator, { ...OUTSIDE, clusterName: 'Fjord Fish', contactEmail });
    const { id, version } = onboarding;
    const withdraw = (browser: Browser) =>
      change(browser, 'withdrawClusterInvitation', 'WithdrawOnboardingInput', 'onboarding { state }', {
        id,
        version,
      });
    await expect(withdraw(stranger)).rejects.toThrow('NOT_FOUND');
    expect((await withdraw(operator)).onboarding).toEqual({ state: 'WITHDRAWN' });
    const token = (await mailTo(contactEmail)).link.split('token=')[1];
    expect((await join(token)).userErrors).toMatchObject([{ code: 'LINK_INVALID' }]);
  });

  it('ends an invitation after 30 days by the clock, and tells who invited', async () => {
    const contactEmail = 'runa@late.example';
    const { onboarding } = await invite(leader, { ...OUTSIDE, clusterName: 'Late Packers', contactEmail });
    const { id } = onboarding;
    const key = readGlobalId(id)!.key;
    const token = (await mailTo(contactEmail)).link.split('token=')[1];
    const seen = async () => {
      const { data } = await leader.send(
        '{ onboardings(first: 20) { edges { node { id version state actions } } } }',
      );
      return data['onboardings'].edges.find(({ node }: any) => node.id === id).node;
    };
    const age = async (days: number) => {
      const older =
        'UPDATE onboardings SET created_at = app_now() - make_interval(hours => $2) WHERE id = $1';
      await admin.query(older, [key, days * 24 - 1]);
      await server.app.get(Clock).runDue();
    };
    await age(30);
    expect(await seen()).toMatchObject({ state: 'INVITED', version: 1 });
    await age(31);
    await server.app.get(Clock).runDue();
    expect(await seen()).toEqual({ id, state: 'EXPIRED', version: 2, actions: [] });
    const trail =
      'SELECT action, from_state, to_state, actor FROM transitions WHERE subject_id = $1 ORDER BY id';
    expect((await admin.query(trail, [key])).rows).toMatchObject([
      { action: 'invite' },
      { action: 'expire', from_state: 'invited', to_state: 'expired', actor: 'clock' },
    ]);
    const kinds = await told(leader);
    expect(kinds.filter((kind: string) => kind === 'cluster_invitation_expired')).toHaveLength(1);
    expect((await join(token)).userErrors).toMatchObject([{ code: 'LINK_INVALID' }]);
    const input = { id, version: 2 };
    const late = change(
      leader,
      'withdrawClusterInvitation',
      'WithdrawOnboardingInput',
      'onboarding { state }',
      input,
    );
    expect((await late).userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
  });

  it('takes requests from anybody, counts them by origin, and mails the one answer', async () => {
    const ask = (browser: Browser, more: object = {}) =>
      change(browser, 'askCooperation', 'AskCooperationInput', '', {
        organisationId: organisationId('lv-log'),
        name: 'Hanna Weidenthal',
        organisation: 'Food Region North',
        email: 'hanna@north.example',
        country: 'DE',
        about: 'project',
        words: 'We look for partners.',
        ...more,
      });
    for (const country of ['DE', 'DE', 'LV'])
      expect((await ask(guest(), { country })).userErrors).toEqual([]);
    expect((await ask(stranger, { country: 'EE' })).userErrors).toEqual([]);
    expect((await ask(leader)).userErrors).toMatchObject([{ code: 'COOPERATION_WITH_SELF' }]);
    expect(await told(leader)).toContain('cooperation_asked');

    const FIGURES = `{ cooperationFigures(period: { from: "${new Date().toISOString().slice(0, 10)}" }) { total answered agreed fromAbroad origins { country count } } }`;
    expect((await leader.send(FIGURES)).data['cooperationFigures']).toEqual({
      total: 4,
      answered: 0,
      agreed: 0,
      fromAbroad: 3,
      origins: [
        { country: 'DE', count: 2 },
        { country: 'EE', count: 1 },
        { country: 'LV', count: 1 },
      ],
    });
    expect((await asked.send(FIGURES)).data['cooperationFigures'].total).toBe(0);

    const LIST =
      '{ cooperationRequests(first: 10) { totalCount edges { node { id version country actions } } } }';
    const { data } = await leader.send(LIST);
    const { id, version } = data['cooperationRequests'].edges[3].node;
    const answer = (browser: Browser) =>
      change(browser, 'answerCooperation', 'AnswerCooperationInput', 'request { outcome answer actions }', {
        id,
        version,
        outcome: 'agreed',
        answer: 'With pleasure.',
      });
    await expect(answer(asked)).rejects.toThrow('NOT_FOUND');
    expect((await answer(leader)).request).toEqual({
      outcome: 'agreed',
      answer: 'With pleasure.',
      actions: [],
    });
    expect((await answer(leader)).userErrors).toMatchObject([{ code: 'COOPERATION_ANSWERED' }]);
    expect(await mailTo('hanna@north.example')).toMatchObject({
      text: expect.stringContaining('With pleasure.'),
    });
    expect((await leader.send(FIGURES)).data['cooperationFigures']).toMatchObject({ answered: 1, agreed: 1 });
  });
});
