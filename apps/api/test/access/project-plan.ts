import { type AccessRow, mutation, ownToChange } from '../access-row.js';
import { CANARY, organisationId, PEOPLE, type Stage } from '../access-stage.js';
import { draft, PROJECT } from './project.js';

const { editor, publisher, otherEditor } = PEOPLE;

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
    const selection = 'project { id version workPackages { deliverables { id version } } results { id } }';
    const { project } = await stage.change(who, field, type, selection, { ...held, ...more });
    held = { id: project.id, version: project.version };
    return project;
  };
  await next(editor, 'saveProjectPlan', 'SaveProjectPlanInput', { workPackages });
  const results = [{ title: 'Firms', unit: 'firms', target: 10 }];
  await next(editor, 'saveProjectResults', 'SaveProjectResultsInput', { results });
  return next(publisher, 'moveProject', 'MoveProjectInput', { step: 'PUBLISH' });
}

export const PROJECT_PLAN_ROWS: readonly AccessRow[] = [
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
