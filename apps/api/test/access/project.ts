import { type AccessRow, mutation, open, ownToChange } from '../access-row.js';
import { CANARY, type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { editor, publisher, otherEditor, otherPublisher } = PEOPLE;
const PROJECT = 'project { id version acronym title summary funding { totalMinor } partners { task } }';
const texts = { acronym: CANARY, title: CANARY, summary: CANARY };
const SAVE = mutation('saveProject', 'SaveProjectInput', PROJECT);

async function change(stage: Stage, who: string, field: string, type: string, input: object): Promise<any> {
  const browser = await stage.as(who);
  const { document } = mutation(
    field,
    type,
    'project { id version workPackages { deliverables { id version } } results { id } }',
  );
  return (await browser.send(document, { input })).data[field].project;
}

/** A draft that the stranger takes no part in. */
async function draft(stage: Stage): Promise<Held> {
  const { id, version } = await change(stage, editor, 'saveProject', 'SaveProjectInput', texts);
  return { id, version };
}

/** A running project with one deliverable and one result. */
async function running(stage: Stage): Promise<any> {
  const workPackages = [
    {
      title: 'Work',
      leadId: organisationId('lv-log'),
      deliverables: [{ kind: 'MILESTONE', title: 'Begun', dueOn: '2030-01-01' }],
    },
  ];
  let held = await draft(stage);
  const next = async (who: string, field: string, type: string, more: object) => {
    const project = await change(stage, who, field, type, { ...held, ...more });
    held = { id: project.id, version: project.version };
    return project;
  };
  await next(editor, 'saveProjectPlan', 'SaveProjectPlanInput', { workPackages });
  const results = [{ title: 'Firms', unit: 'firms', target: 10 }];
  await next(editor, 'saveProjectResults', 'SaveProjectResultsInput', { results });
  return next(publisher, 'moveProject', 'MoveProjectInput', { step: 'PUBLISH' });
}

const part = (totalMinor: number) => ({
  organisationId: organisationId('lv-log'),
  task: CANARY,
  totalMinor,
  grantMinor: 0,
});

export const PROJECT_ROWS: readonly AccessRow[] = [
  open(
    'projects',
    '{ projects(first: 5) { totalCount edges { node { acronym partners { organisation { name } } } } } }',
  ),
  {
    field: 'project',
    document: `query ($id: ID!) { project(id: $id) { title summary funding { totalMinor } partners { task } history { action } }
      cluster(slug: "lv-log") { projectRoles { task project { title } } } }`,
    variables: async (stage) => ({ id: (await draft(stage)).id }),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...SAVE,
    variables: async (stage) => ({ input: { ...(await draft(stage)), ...texts } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('saveProjectFunding', 'SaveProjectFundingInput', PROJECT),
    variables: async (stage) => ({
      input: {
        ...(await draft(stage)),
        currency: 'EUR',
        totalMinor: 100,
        grantMinor: 0,
        partners: [part(100)],
      },
    }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('saveProjectPlan', 'SaveProjectPlanInput', PROJECT),
    variables: async (stage) => ({ input: { ...(await draft(stage)), workPackages: [] } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('saveProjectResults', 'SaveProjectResultsInput', PROJECT),
    variables: async (stage) => ({ input: { ...(await draft(stage)), results: [] } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('moveProject', 'MoveProjectInput', PROJECT),
    variables: async (stage) => ({ input: { ...(await draft(stage)), step: 'PUBLISH' } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('confirmProjectPart', 'ConfirmProjectPartInput', PROJECT),
    variables: async (stage) => ({ input: await draft(stage) }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('recordDeliverable', 'RecordDeliverableInput', PROJECT),
    variables: async (stage) => {
      const { id, version } = (await running(stage)).workPackages[0].deliverables[0];
      return { input: { id, version, doneOn: '2020-01-01', note: CANARY } };
    },
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('reportResult', 'ReportResultInput', PROJECT),
    variables: async (stage) => ({
      input: { id: (await running(stage)).results[0].id, value: 5, asOf: '2020-01-01', proof: CANARY },
    }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
];
