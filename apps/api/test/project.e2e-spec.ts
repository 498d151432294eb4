import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitExactly } from '@fivefold/domain';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { organisationId, PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const PROJECT = `id version state acronym actions takesPart awaitsYou funding { currency totalMinor grantMinor isPublic }
  partners { organisation { id } isCoordinator confirmedAt totalMinor grantMinor task }
  workPackages { id number title lead { id } deliverables { id version kind title dueOn doneOn isLate actions } }
  results { id title target actual asOf share reports { value proof organisation { id } } }
  periods { startsOn endsOn source inUse } history { action to }`;
const READ = `query ($id: ID!) { project(id: $id) { ${PROJECT} } }`;
const [log, itl, food] = ['lv-log', 'ee-itl', 'lv-food'].map(organisationId) as [string, string, string];
const SUMS_SQL = `
SELECT f.total_minor = sum(s.total_minor) AND f.grant_minor = sum(s.grant_minor) AS even
FROM project_fundings f JOIN project_shares s USING (project_id) WHERE f.project_id = $1 GROUP BY f.project_id`;

describe('projects', () => {
  let server: TestApp;
  let admin: pg.Client;
  let editor: Browser;
  let publisher: Browser;
  let partner: Browser;
  let partnerEditor: Browser;
  let stranger: Browser;
  let guest: Browser;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    editor = await as(PEOPLE.editor);
    publisher = await as(PEOPLE.publisher);
    partner = await as(PEOPLE.otherPublisher);
    partnerEditor = await as(PEOPLE.otherEditor);
    stranger = await as(PEOPLE.coPublisher);
    guest = server.browser();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const change = async (who: Browser, field: string, input: object): Promise<any> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const answer = await who.send(
      `mutation ($input: ${type}!) { ${field}(input: $input) { project { ${PROJECT} } userErrors { code path message } } }`,
      { input },
    );
    if (answer.errors) return { codes: answer.errors.map(({ extensions }) => extensions.code) };
    const { project, userErrors } = answer.data[field];
    return { project, codes: userErrors.map(({ code }: { code: string }) => code) };
  };
  const read = async (who: Browser, id: string): Promise<any> =>
    (await who.send(READ, { id })).data['project'];
  const day = async (ahead: number): Promise<string> =>
    (await admin.query('SELECT (app_today() + $1::int)::text AS day', [ahead])).rows[0].day;
  const noticesOf = async (kind: string, id: string): Promise<number> => {
    const values = [kind, readGlobalId(id)!.key];
    const { rows } = await admin.query(
      'SELECT count(*)::int AS n FROM notices WHERE kind = $1 AND subject_id = $2',
      values,
    );
    return rows[0].n;
  };
  const draft = async (): Promise<any> =>
    (await change(editor, 'saveProject', { acronym: 'CHAIN', title: 'A project over three sectors' }))
      .project;
  const share = (organisation: string, totalMinor: number, grantMinor: number) => ({
    organisationId: organisation,
    totalMinor,
    grantMinor,
  });
  const fund = (
    project: any,
    partners: object[],
    totalMinor: number,
    grantMinor: number,
    more: object = {},
  ) => ({
    ...{ id: project.id, version: project.version, currency: 'EUR', totalMinor, grantMinor, partners },
    ...more,
  });

  it('keeps sums exact to the cent while shares change, and refuses what does not sum', async () => {
    let project = await draft();
    const total = 24_941_552;
    const grant = 23_694_425;
    const save = (partners: object[]) =>
      change(editor, 'saveProjectFunding', fund(project, partners, total, grant));
    for (const weights of [
      [1, 1, 1],
      [7, 2, 4],
      [0, 0, 5],
      [999, 1, 333],
    ]) {
      const totals = splitExactly(total, weights);
      const grants = splitExactly(grant, totals);
      const partners = [log, itl, food].map((id, at) => share(id, totals[at]!, grants[at]!));
      const saved = await save(partners);
      expect(saved.codes).toEqual([]);
      project = saved.project;
      const sum = (key: string) => project.partners.reduce((all: number, each: any) => all + each[key], 0);
      expect([sum('totalMinor'), sum('grantMinor')]).toEqual([total, grant]);
      expect((await admin.query(SUMS_SQL, [readGlobalId(project.id)!.key])).rows).toEqual([{ even: true }]);
    }
    const cent = [share(log, total - 1, grant - 1), share(itl, 0, 0)];
    expect((await save(cent)).codes).toEqual(['SHARES_UNEVEN']);
    expect((await save([share(itl, total, grant)])).codes).toEqual(['INPUT_INVALID']);
    expect((await save([share(log, total, grant), share(log, 0, 0)])).codes).toEqual(['INPUT_INVALID']);
    expect((await save([share(log, 1, 2), share(itl, total - 1, grant - 2)])).codes).toEqual([
      'INPUT_INVALID',
    ]);
    expect(await read(editor, project.id)).toMatchObject({
      version: project.version,
      partners: project.partners,
    });
    const behind = 'UPDATE project_shares SET total_minor = total_minor + 1 WHERE project_id = $1';
    await expect(admin.query(behind, [readGlobalId(project.id)!.key])).rejects.toThrow('sum to its total');
  });

  it('shows no draft and no budget to a stranger', async () => {
    const project = await draft();
    const { project: funded } = await change(
      editor,
      'saveProjectFunding',
      fund(project, [share(log, 600, 400), share(itl, 400, 300)], 1000, 700),
    );
    for (const who of [stranger, guest]) {
      expect(await read(who, project.id)).toBeNull();
      const listed = await who.send('{ projects(first: 100) { edges { node { id } } } }');
      expect(JSON.stringify(listed.data)).not.toContain(project.id);
      const node = await who.send('query ($id: ID!) { node(id: $id) { id } }', { id: project.id });
      expect(node.data['node']).toBeNull();
    }
    expect(
      (await change(stranger, 'saveProject', { ...pick(funded), acronym: 'X', title: 'X' })).codes,
    ).toEqual(['NOT_FOUND']);
    const { project: public_ } = await change(publisher, 'moveProject', { ...pick(funded), step: 'PUBLISH' });
    expect(public_).toMatchObject({
      state: 'RUNNING',
      history: [{ action: 'create' }, { action: 'publish', to: 'running' }],
    });
    for (const who of [stranger, guest]) {
      expect(await read(who, project.id)).toMatchObject({
        funding: null,
        partners: [{ organisation: { id: log }, totalMinor: null, grantMinor: null }],
        history: [],
        actions: [],
      });
    }
    const own = [share(log, 600, 400), share(itl, 400, 300)];
    await change(editor, 'saveProjectFunding', fund(public_, own, 1000, 700, { isPublic: true }));
    expect(await read(guest, project.id)).toMatchObject({
      funding: { totalMinor: 1000, grantMinor: 700 },
      partners: [{ totalMinor: null, grantMinor: null }],
    });
    expect(await read(partner, project.id)).toMatchObject({
      partners: [{ totalMinor: 600 }, { totalMinor: 400 }],
    });
  });

  it('names a partner to others once it has confirmed, and asks again where its amounts change', async () => {
    const { project } = await change(
      editor,
      'saveProjectFunding',
      fund(await draft(), [share(log, 600, 400), share(itl, 400, 300)], 1000, 700),
    );
    expect(await noticesOf('project_partner_named', project.id)).toBe(1);
    expect(await read(partner, project.id)).toMatchObject({ awaitsYou: true });
    expect((await change(stranger, 'confirmProjectPart', pick(project))).codes).toEqual(['NOT_FOUND']);
    const confirmed = await change(partner, 'confirmProjectPart', pick(project));
    expect(confirmed.project).toMatchObject({ awaitsYou: false });
    expect(await noticesOf('project_part_confirmed', project.id)).toBe(1);
    const same = await change(
      editor,
      'saveProjectFunding',
      fund(project, [share(log, 600, 400), share(itl, 400, 300)], 1000, 700),
    );
    expect(same.project.partners[1].confirmedAt).not.toBeNull();
    const other = await change(
      editor,
      'saveProjectFunding',
      fund(same.project, [share(log, 500, 400), share(itl, 500, 300)], 1000, 700),
    );
    expect(other.project.partners[1].confirmedAt).toBeNull();
    expect(
      (await change(editor, 'saveProjectFunding', fund(project, [share(log, 1000, 700)], 1000, 700))).codes,
    ).toEqual(['STALE_VERSION']);
  });

  it('shows what an organisation does in a project on its profile, drafts to partners alone', async () => {
    const rolesOn = async (who: Browser, organisation: string, id: string): Promise<any[]> => {
      const answer = await who.send(
        `query ($id: ID!) { node(id: $id) { ... on Organisation { projectRoles {
          isCoordinator task startsOn endsOn project { id acronym } } } } }`,
        { id: organisation },
      );
      return answer.data['node'].projectRoles.filter(({ project }: any) => project.id === id);
    };
    const begun = await draft();
    const period = { startsOn: '2031-01-01', endsOn: '2032-06-30', source: 'Contract', inUse: true };
    let { project } = await change(editor, 'saveProject', {
      ...pick(begun),
      ...{ acronym: 'CHAIN', title: 'A project over three sectors', periods: [period] },
    });
    const tasks = [
      { ...share(log, 600, 400), task: 'Leads it' },
      { ...share(itl, 400, 300), task: 'Trains' },
    ];
    ({ project } = await change(editor, 'saveProjectFunding', fund(project, tasks, 1000, 700)));
    const led = { isCoordinator: true, task: 'Leads it', startsOn: '2031-01-01', endsOn: '2032-06-30' };
    for (const who of [editor, partnerEditor])
      expect(await rolesOn(who, log, project.id)).toMatchObject([led]);
    for (const who of [stranger, guest]) expect(await rolesOn(who, log, project.id)).toEqual([]);
    ({ project } = await change(publisher, 'moveProject', { ...pick(project), step: 'PUBLISH' }));
    expect(await rolesOn(guest, log, project.id)).toMatchObject([led]);
    expect(await rolesOn(guest, itl, project.id)).toEqual([]);
    await change(partner, 'confirmProjectPart', pick(project));
    expect(await rolesOn(guest, itl, project.id)).toMatchObject([{ isCoordinator: false, task: 'Trains' }]);
  });

  it('plans, reports with proof, and keeps what was reported on', async () => {
    let { project } = await change(
      editor,
      'saveProjectFunding',
      fund(await draft(), [share(log, 600, 400), share(itl, 400, 300)], 1000, 700),
    );
    const soon = await day(10);
    const workPackages = [
      {
        title: 'Lead',
        leadId: log,
        deliverables: [{ kind: 'MILESTONE', title: 'Begun', dueOn: await day(-5) }],
      },
      {
        title: 'Catalogue',
        leadId: itl,
        deliverables: [{ kind: 'DELIVERABLE', title: 'A list', dueOn: soon }],
      },
    ];
    ({ project } = await change(editor, 'saveProjectPlan', { ...pick(project), workPackages }));
    const alien = [{ title: 'X', leadId: food }];
    expect(
      (await change(editor, 'saveProjectPlan', { ...pick(project), workPackages: alien })).codes,
    ).toEqual(['INPUT_INVALID']);
    const results = [
      { title: 'Firms served', unit: 'firms', target: 227 },
      { title: 'States', unit: 'states', target: 18 },
    ];
    ({ project } = await change(editor, 'saveProjectResults', { ...pick(project), results }));
    const [begun, list] = project.workPackages.map((each: any) => each.deliverables[0]);
    expect(begun).toMatchObject({ isLate: true, doneOn: null, actions: [] });
    const report = { id: project.results[0].id, value: 100, asOf: await day(-1), proof: 'List of members' };
    expect((await change(partner, 'reportResult', report)).codes).toEqual(['PROJECT_NOT_RUNNING']);
    ({ project } = await change(publisher, 'moveProject', { ...pick(project), step: 'PUBLISH' }));

    const listDone = { ...pick(list), doneOn: await day(0), note: 'Handed over.' };
    expect((await change(stranger, 'recordDeliverable', listDone)).codes).toEqual(['NOT_FOUND']);
    expect(
      (await change(partnerEditor, 'recordDeliverable', { ...pick(begun), doneOn: await day(0) })).codes,
    ).toEqual(['NOT_ALLOWED']);
    expect(
      (await change(editor, 'recordDeliverable', { ...pick(begun), doneOn: await day(1) })).codes,
    ).toEqual(['INPUT_INVALID']);
    await server.app.get(Clock).runDue();
    await server.app.get(Clock).runDue();
    expect(await noticesOf('deliverable_due', project.id)).toBe(1);
    const recorded = await change(partnerEditor, 'recordDeliverable', listDone);
    expect(recorded.project.workPackages[1].deliverables[0]).toMatchObject({
      doneOn: listDone.doneOn,
      actions: ['record'],
    });
    expect((await change(partnerEditor, 'recordDeliverable', listDone)).codes).toEqual(['STALE_VERSION']);

    expect((await change(stranger, 'reportResult', report)).codes).toEqual(['NOT_FOUND']);
    expect((await change(partner, 'reportResult', { ...report, asOf: await day(1) })).codes).toEqual([
      'INPUT_INVALID',
    ]);
    await change(partner, 'reportResult', report);
    await change(editor, 'reportResult', { ...report, value: 40, asOf: await day(-30) });
    expect((await read(guest, project.id)).results).toMatchObject([
      {
        title: 'Firms served',
        actual: 100,
        share: 100 / 227,
        reports: [{ value: 100, organisation: { id: itl } }, { value: 40 }],
      },
      { title: 'States', actual: null, share: null, reports: [] },
    ]);
    const kept = await change(editor, 'saveProjectResults', { ...pick(project), results: [results[1]] });
    expect(kept.codes).toEqual(['PROJECT_PART_IN_USE']);
    expect((await change(editor, 'saveProjectPlan', { ...pick(project), workPackages: [] })).codes).toEqual([
      'PROJECT_PART_IN_USE',
    ]);
    const closed = await change(publisher, 'moveProject', { ...pick(project), step: 'CLOSE' });
    expect(closed.project).toMatchObject({ state: 'CLOSED', actions: ['edit', 'reopen'] });
    expect((await change(partner, 'reportResult', report)).codes).toEqual(['PROJECT_NOT_RUNNING']);
    expect((await change(editor, 'moveProject', { ...pick(closed.project), step: 'REOPEN' })).codes).toEqual([
      'NOT_ALLOWED',
    ]);
  });

  it('keeps periods that contradict each other, each with its source', async () => {
    const period = (startsOn: string, endsOn: string, inUse: boolean) => ({
      startsOn,
      endsOn,
      source: `From ${startsOn}`,
      inUse,
    });
    const both = [period('2016-01-01', '2017-06-30', true), period('2015-01-01', '2017-06-30', false)];
    const project = await draft();
    const save = (periods: object[]) =>
      change(editor, 'saveProject', { ...pick(project), acronym: 'CHAIN', title: 'T', periods });
    expect((await save([both[1]!])).codes).toEqual(['INPUT_INVALID']);
    expect((await save(both)).project.periods).toMatchObject(both);
  });
});

const pick = ({ id, version }: any) => ({ id, version });
