import { can, clusters, insert, type NetworkCase, q, read, set } from './guard-network-case.js';
import { NET, ORG, PERSON } from './guard-network-rows.js';

const anEvent = {
  ...{ organiser_id: 'app_org()', kind: q('workshop'), state: q('draft'), title: q('x'), summary: q('x') },
  ...{ language: q('en'), place: q('x'), time_zone: q('x'), places: '1', needs_approval: 'false' },
  ...{ starts_at: 'app_now()', ends_at: "app_now() + interval '1 hour'", closes_at: 'app_now()' },
};
const register = (name: string) =>
  insert('registrations', {
    ...{ event_id: q(NET.event), organiser_id: q(ORG.owner), person_id: 'app_person()', person_name: name },
    ...{ organisation_id: 'app_org()', state: q('pending'), told_starts_at: 'app_now()', told_place: q('x') },
  });
const gone = `DELETE FROM registrations WHERE id = '${NET.registration}'`;
const COMING: readonly NetworkCase[] = [
  can('changes its own events', set('events', NET.event, "title = 'y'"), ['owner']),
  can('counts no guests itself', set('events', NET.event, 'taken = 5'), []),
  can(
    'holds events of projects in which it takes part',
    insert('events', { ...anEvent, project_id: q(NET.project) }),
    ['owner', 'partner'],
  ),
  can('writes its own courses', set('courses', NET.course, 'hours = 2'), ['owner']),
  can(
    'writes courses of the network by the operator',
    "UPDATE courses SET hours = 2 WHERE id = '01990000-0000-7000-8000-00000000c001'",
    ['operator'],
  ),
  can('takes sessions out of its own events', `DELETE FROM event_sessions WHERE id = '${NET.emptySession}'`, [
    'owner',
  ]),
  can('tells where to join nobody who waits', read('event_links', `event_id = '${NET.event}'`), ['owner']),
  can(
    'tells where to join who has a place',
    read('event_links', `event_id = '${NET.event}'`),
    ['owner', 'firm'],
    set('registrations', NET.registration, "state = 'confirmed'"),
  ),
  {
    what: 'moves nobody up the list',
    tries: [
      set('registrations', NET.registration, 'list_number = 0'),
      read('registrations', `id = '${NET.registration}' AND list_number = 0`),
    ],
    may: [],
  },
  can('takes no place while others wait', set('registrations', NET.registration, "state = 'confirmed'"), [
    'owner',
    'clock',
  ]),
  can(
    'takes no free place by oneself while others wait',
    set('registrations', NET.registration, "state = 'confirmed'"),
    ['owner', 'clock'],
    set('registrations', NET.registration, "state = 'pending'"),
  ),
  can(
    'takes a free place where nobody waits',
    set('registrations', NET.registration, "state = 'confirmed'"),
    ['owner', 'firm', 'clock'],
    set('registrations', NET.registration, "state = 'pending'"),
    set('events', NET.event, 'waiting = 0'),
  ),
  can(
    'notes the presence of others',
    set('registrations', NET.registration, "state = 'attended'"),
    ['owner', 'clock'],
    set('registrations', NET.registration, "state = 'confirmed'"),
    set('events', NET.event, 'taken = 1'),
  ),
  can('takes back that others were there', `DELETE FROM presences WHERE session_id = '${NET.session}'`, [
    'owner',
  ]),
  can('gives the own place back', set('registrations', NET.registration, "state = 'cancelled'"), [
    'owner',
    'firm',
    'clock',
  ]),
  can('reads who comes', read('registrations', `id = '${NET.registration}'`), ['owner', 'firm', 'clock']),
  can('comes by no other name', register(q('somebody')), [], gone),
  can(
    'comes by the own name',
    register('(SELECT name FROM persons WHERE id = app_person())'),
    [...clusters, 'firm', 'operator'],
    gone,
  ),
  can(
    'changes the own calendar address',
    `UPDATE calendar_addresses SET generation = 2 WHERE person_id = '${PERSON.firm}'`,
    ['firm'],
  ),
];

const anIdea = {
  ...{ proposer_org_id: 'app_org()', title: q('x'), text: q('x'), language: q('en'), concepts: "'{x}'" },
  ...{ state: q('idea'), created_by: 'app_person()' },
};
const verdict = "state = 'finished', outcome = 'works', words = 'x', finished_at = app_now()";
const PLANNING: readonly NetworkCase[] = [
  can('proposes as a cluster', insert('ideas', anIdea), clusters),
  can('proposes nothing with votes', insert('ideas', { ...anIdea, votes: '9' }), []),
  can('moves what it owns', set('ideas', NET.idea, "state = 'piloted'"), ['owner', 'partner', 'clock']),
  can('counts no votes itself', set('ideas', NET.idea, 'votes = 9'), []),
  can(
    'claims no service of another',
    set('ideas', NET.idea, `service_id = '${NET.service}', service_version = 1`),
    [],
  ),
  can(
    'votes for itself',
    `INSERT INTO idea_votes (idea_id, person_id, organisation_id) VALUES ('${NET.idea}', '${PERSON.partner}', app_org())`,
    ['partner'],
  ),
  can('sees how one voted oneself', read('idea_votes', `idea_id = '${NET.idea}'`), ['firm']),
  can(
    'leaves for itself',
    `DELETE FROM idea_owners WHERE idea_id = '${NET.idea}' AND cluster_id = '${ORG.partner}'`,
    ['partner'],
  ),
  can(
    'takes back what it asked',
    `DELETE FROM idea_owners WHERE idea_id = '${NET.idea}' AND cluster_id = '${ORG.stranger}'`,
    clusters,
  ),
  can(
    'joins for itself',
    `UPDATE idea_owners SET joined_at = app_now() WHERE idea_id = '${NET.idea}' AND cluster_id = '${ORG.stranger}'`,
    ['stranger'],
  ),
  can(
    'lets no firm own an idea',
    `INSERT INTO idea_owners (idea_id, cluster_id, invited_by_org_id) VALUES ('${NET.idea}', '${ORG.firm}', app_org())`,
    [],
  ),
  can('knows whose needs are behind it by the company alone', read('idea_needs', `idea_id = '${NET.idea}'`), [
    'firm',
    'clock',
  ]),
  can(
    'names to clusters alone whose need is behind it',
    read('idea_demand', `idea_id = '${NET.idea}' AND shown_org_id IS NOT NULL AND title IS NOT NULL`),
    [...clusters, 'firm'],
    set(
      'ideas',
      NET.idea,
      `state = 'published', published_at = app_now(), service_id = '${NET.service}', service_version = 1`,
    ),
  ),
  can('says how a pilot went as the company', set('idea_pilots', NET.pilot, verdict), ['firm']),
  can(
    'takes part by the own yes',
    set('idea_pilots', NET.pilot, "state = 'running', started_at = app_now()"),
    ['firm'],
    set('idea_pilots', NET.pilot, "state = 'invited', started_at = NULL"),
  ),
  can('ends a pilot as the clusters', set('idea_pilots', NET.pilot, "state = 'withdrawn'"), [
    'owner',
    'partner',
  ]),
  can(
    'words no verdict anew',
    set('idea_pilots', NET.pilot, "words = 'y'"),
    [],
    set('idea_pilots', NET.pilot, verdict),
  ),
  can(
    'asks firms as an owner, without an answer',
    insert('idea_pilots', {
      ...{ idea_id: q(NET.idea), company_id: q(ORG.firm), invited_by_org_id: 'app_org()', named: 'false' },
      ...{ state: q('invited'), words: q('x') },
    }),
    [],
  ),
];

const report = (result: string) =>
  insert('project_result_reports', {
    ...{
      project_id: q(NET.project),
      result_id: q(result),
      value: '1',
      as_of: q('2026-01-01'),
      proof: q('x'),
    },
    ...{ organisation_id: 'app_org()', person_id: 'app_person()' },
  });
const deliver = (workPackage: string) =>
  insert('project_deliverables', {
    ...{ project_id: q(NET.project), work_package_id: q(workPackage), position: '2', kind: q('deliverable') },
    ...{ title: q('x'), due_on: q('2026-01-01') },
  });
const ofProject = `project_id = '${NET.project}'`;
const ofPartner = `${ofProject} AND organisation_id = '${ORG.partner}'`;
const PROJECTS: readonly NetworkCase[] = [
  can('words its project', set('projects', NET.project, "title = 'y'"), ['owner']),
  can('plans in its own project', deliver(NET.workPackage), ['owner']),
  can('plans nothing in another project', deliver(NET.otherPackage), []),
  can(
    'moves nothing into another project',
    set('project_deliverables', NET.deliverable, `work_package_id = '${NET.otherPackage}'`),
    [],
  ),
  can('says what is to be done', set('project_deliverables', NET.deliverable, "title = 'y'"), ['owner']),
  can('says what is done', set('project_deliverables', NET.deliverable, "done_on = '2026-01-01'"), [
    'owner',
    'partner',
  ]),
  can('reports on results of its project', report(NET.result), ['owner', 'partner']),
  can('reports on no result of another project', report(NET.otherResult), []),
  can(
    'confirms for itself',
    `UPDATE project_partners SET confirmed_at = app_now(), confirmed_by = app_person() WHERE ${ofPartner}`,
    ['partner'],
  ),
  can('knows partners that have not said yes', read('project_partners', ofPartner), [
    'owner',
    'partner',
    'operator',
  ]),
  can('says who does what', `UPDATE project_partners SET task = 'y' WHERE ${ofPartner}`, ['owner']),
  can('reads shares', read('project_shares', ofPartner), ['owner', 'partner', 'operator']),
  can('reads money that is not public', read('project_fundings', ofProject), [
    'owner',
    'partner',
    'operator',
  ]),
  can('dates its project', `DELETE FROM project_periods WHERE ${ofProject}`, ['owner']),
  can('plans its packages', set('project_work_packages', NET.workPackage, "title = 'y'"), ['owner']),
  can('sets its targets', set('project_results', NET.result, 'target = 2'), ['owner']),
  can('reads its drafts', read('publications', `id = '${NET.publication}'`), ['owner', 'operator']),
  can('publishes its own', set('publications', NET.publication, "state = 'published'"), ['owner']),
  can(
    'writes of projects in which it takes part',
    insert('publications', {
      ...{ publisher_org_id: 'app_org()', project_id: q(NET.project), kind: q('news'), state: q('draft') },
      ...{ texts: `'{"en": {}}'`, created_by: 'app_person()' },
    }),
    ['owner', 'partner'],
  ),
];

const FIGURES: readonly NetworkCase[] = [
  can(
    'consents for itself',
    insert('impact_consents', {
      organisation_id: q(ORG.firm),
      given_by: 'app_person()',
      given_by_name: q('x'),
    }),
    ['firm'],
  ),
  can(
    'takes its consent back itself',
    set(
      'impact_consents',
      NET.consent,
      "withdrawn_by = app_person(), withdrawn_by_name = 'x', withdrawn_at = app_now()",
    ),
    ['partner'],
  ),
  can('reads its own consent', read('impact_consents', `id = '${NET.consent}'`), ['partner', 'operator']),
  can('defines figures by the operator', set('kpi_definitions', NET.kpi, 'target = 1'), ['operator']),
  can(
    'tells figures by the operator',
    insert('impact_releases', {
      as_of: q('2026-01-01'),
      released_by: 'app_person()',
      released_by_name: q('x'),
    }),
    ['operator'],
  ),
  can('reads figures for policy makers by their link alone', read('impact_figures', `id = '${NET.figure}'`), [
    'operator',
  ]),
  can('tells nobody what a figure is made of', read('impact_figure_units', `figure_id = '${NET.figure}'`), [
    'operator',
  ]),
  can('knows links by the operator', read('impact_links', `id = '${NET.link}'`), ['operator']),
];

const BETTER: readonly NetworkCase[] = [
  can('reads its strategy', read('strategies', `id = '${NET.strategy}'`), ['owner', 'clock']),
  can('reads its goals', read('strategy_goals', `id = '${NET.goal}'`), ['owner']),
  can(
    'sets goals of its strategy',
    insert('strategy_goals', {
      ...{ strategy_id: q(NET.strategy), cluster_org_id: 'app_org()', title: q('x'), target: q('x') },
      due_on: q('2026-01-01'),
    }),
    ['owner'],
  ),
  can('reads its actions', read('improvement_actions', `id = '${NET.action}'`), ['owner', 'clock']),
  can(
    'plans actions about its goals',
    insert('improvement_actions', {
      ...{ cluster_org_id: 'app_org()', goal_id: q(NET.goal), title: q('x'), owner_id: 'app_person()' },
      ...{ owner_name: q('x'), due_on: q('2026-01-01'), state: q('planned') },
    }),
    ['owner'],
  ),
  can('reads a group that it is in', read('working_groups', `id = '${NET.group}'`), [
    'owner',
    'partner',
    'firm',
  ]),
  can('changes a group that it leads', set('working_groups', NET.group, "party_org_ids = '{}'"), ['owner']),
  can(
    'gives tasks in a group that it leads',
    insert('group_tasks', {
      ...{ group_id: q(NET.group), cluster_org_id: 'app_org()', owner_org_id: 'app_org()', title: q('x') },
    }),
    ['owner'],
  ),
  can('ticks its task', set('group_tasks', NET.task, "done_on = '2026-01-01', done_by = 'x'"), [
    'owner',
    'firm',
  ]),
  can('says what a task is', set('group_tasks', NET.task, "title = 'y'"), ['owner']),
  can('reads minutes of a group that it is in', read('group_minutes', `id = '${NET.minutes}'`), [
    'owner',
    'partner',
    'firm',
  ]),
  can('reads files of a group that it is in', read('attachments', `id = '${NET.minutesFile}'`), [
    'owner',
    'partner',
    'firm',
    'clock',
  ]),
  can(
    'reads no files of a group that it has left',
    read('attachments', `id = '${NET.minutesFile}'`),
    ['owner', 'clock'],
    set('working_groups', NET.group, "party_org_ids = '{}'"),
  ),
  can(
    'writes minutes of a group that it leads',
    insert('group_minutes', {
      ...{ group_id: q(NET.group), cluster_org_id: 'app_org()', held_on: q('2026-01-01'), text: q('x') },
      ...{ author_id: 'app_person()', author_name: q('x') },
    }),
    ['owner'],
  ),
];

/** Events, ideas, projects, figures and what clusters do to become better. */
export const PROGRAMME_CASES: readonly NetworkCase[] = [
  ...COMING,
  ...PLANNING,
  ...PROJECTS,
  ...FIGURES,
  ...BETTER,
];
