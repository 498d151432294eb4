import { type AccessRow, byRole, everyone, mutation, ownOnly, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE, type Stage } from '../access-stage.js';
import { AssessmentMaker, held, inDays } from '../assessments.js';

const { editor, publisher, operator, buyer, coPublisher, otherPublisher: assessor } = PEOPLE;
const ASSESSMENT = 'assessment { state summary lines { selfWords words evidence { words } } }';
const ENGAGEMENT = 'engagement { state statement }';
const SET = 'indicatorSet { key state indicators { key } }';

const makers = new WeakMap<Stage, Promise<AssessmentMaker>>();
let sets = 0;

/** Assessments by a set of one indicator; the cluster has none open. */
async function fresh(stage: Stage): Promise<AssessmentMaker> {
  const maker = makers.get(stage) ?? small(stage);
  makers.set(stage, maker);
  const make = await maker;
  await make.clear();
  return make;
}

async function small(stage: Stage): Promise<AssessmentMaker> {
  const make = new AssessmentMaker(stage.server, CANARY);
  await published(make, 'small');
  return make;
}

const drafted = async (make: AssessmentMaker, key = `small-${(sets += 1)}`) =>
  make.set('draftIndicatorSet', 'DraftIndicatorSetInput', { fromId: await make.setId('gold'), key });
async function edited(make: AssessmentMaker, key?: string) {
  return make.set('editIndicatorSet', 'EditIndicatorSetInput', oneIndicator(await drafted(make, key)));
}
async function published(make: AssessmentMaker, key?: string) {
  const input = held(await edited(make, key));
  return make.set('publishIndicatorSet', 'IndicatorSetActionInput', input);
}

function oneIndicator(set: { id: string; version: number }): object {
  const names = [{ language: 'en', text: 'Contacts' }];
  const indicators = [{ key: '1', part: 'all', topic: 'contacts', names, threshold: 2 }];
  return { ...held(set), names, note: [], parts: [{ key: 'all', names }], indicators };
}

type Make = (make: AssessmentMaker) => Promise<object>;

function step(field: string, inputType: string, owner: string, selection: string, input: Make): AccessRow {
  return {
    ...mutation(field, inputType, selection),
    variables: async (stage) => ({ input: await input(await fresh(stage)) }),
    owner,
    stranger: coPublisher,
    expected: ownToChange,
  };
}

function byOperator(field: string, inputType: string, selection: string, input: Make): AccessRow {
  const row = step(field, inputType, operator, selection, input);
  return { ...row, stranger: publisher, expected: byRole };
}

const action = (row: { id: string; version: number }, more: object = {}) => ({ ...held(row), ...more });
const reason = { reason: CANARY };

/** Sets of indicators, assessments, assessors. */
export const ASSESSMENT_ROWS: readonly AccessRow[] = [
  {
    field: 'indicatorSets',
    document:
      '{ indicatorSets(first: 5) { totalCount edges { node { key note { text } indicators { key } } } } }',
    variables: () => ({}),
    owner: editor,
    stranger: buyer,
    expected: everyone,
  },
  {
    field: 'indicatorSet',
    document: 'query ($id: ID!) { indicatorSet(id: $id) { key } }',
    variables: async (stage) => ({ id: (await drafted(await fresh(stage))).id }),
    owner: operator,
    stranger: publisher,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  byOperator('draftIndicatorSet', 'DraftIndicatorSetInput', SET, async (make) => ({
    fromId: await make.setId('gold'),
    key: `small-${(sets += 1)}`,
  })),
  byOperator('editIndicatorSet', 'EditIndicatorSetInput', SET, async (make) =>
    oneIndicator(await drafted(make)),
  ),
  byOperator('publishIndicatorSet', 'IndicatorSetActionInput', SET, async (make) => held(await edited(make))),
  byOperator('retireIndicatorSet', 'IndicatorSetActionInput', SET, async (make) =>
    held(await published(make)),
  ),
  {
    field: 'assessments',
    document:
      '{ assessments(first: 5, open: true) { totalCount edges { node { id lines { selfWords } } } } }',
    variables: async (stage) => {
      const make = await fresh(stage);
      await make.scored(await make.begun('small'));
      return {};
    },
    owner: editor,
    stranger: buyer,
    expected: ownOnly,
  },
  {
    field: 'assessment',
    document: `query ($id: ID!) { assessment(id: $id) { history { actor } lines { selfWords evidence { words } } } }`,
    variables: async (stage) => {
      const make = await fresh(stage);
      return { id: (await make.scored(await make.begun('small'))).id };
    },
    owner: editor,
    stranger: coPublisher,
    expected: ownOnly,
  },
  {
    field: 'peerConsent',
    document: '{ peerConsent { consents version } }',
    variables: () => ({}),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  {
    ...mutation('setPeerConsent', 'SetPeerConsentInput', 'consent { consents }'),
    variables: () => ({ input: { consents: true, version: 0 } }),
    owner: publisher,
    stranger: editor,
    expected: byRole,
  },
  {
    ...mutation('beginAssessment', 'BeginAssessmentInput', ASSESSMENT),
    variables: async (stage) => ({ input: { setId: await (await fresh(stage)).setId('small') } }),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  step('scoreIndicator', 'ScoreIndicatorInput', editor, ASSESSMENT, async (make) => ({
    ...{ id: (await make.begun('small')).id, indicator: 'small.1', version: 0, score: 3, words: CANARY },
  })),
  step('addAssessmentEvidence', 'AddAssessmentEvidenceInput', editor, ASSESSMENT, async (make) => ({
    ...{ id: (await make.begun('small')).id, indicator: 'small.1', words: CANARY },
  })),
  step('removeAssessmentEvidence', 'RemoveAssessmentEvidenceInput', editor, ASSESSMENT, async (make) => ({
    id: await make.evidence(await make.begun('small')),
  })),
  step('submitAssessment', 'AssessmentActionInput', publisher, ASSESSMENT, async (make) =>
    held(await make.scored(await make.begun('small'))),
  ),
  step('withdrawAssessment', 'ReasonedAssessmentInput', publisher, ASSESSMENT, async (make) =>
    action(await make.begun('small'), reason),
  ),
  step('closeAssessment', 'AssessmentActionInput', publisher, ASSESSMENT, async (make) =>
    held(await make.ready('small')),
  ),
  byOperator('takeUpAssessment', 'AssessmentActionInput', ASSESSMENT, async (make) =>
    held(await make.submitted('small')),
  ),
  byOperator('returnAssessment', 'ReasonedAssessmentInput', ASSESSMENT, async (make) =>
    action(await make.submitted('small'), reason),
  ),
  byOperator('scheduleAssessment', 'ScheduleAssessmentInput', ASSESSMENT, async (make) => {
    const checked = await make.checked('small');
    await make.accepted(await make.asked(checked));
    return action(checked, { on: '2040-05-08' });
  }),
  byOperator('engageAssessor', 'EngageAssessorInput', ENGAGEMENT, async (make) => ({
    ...{ assessmentId: (await make.checked('small')).id, email: assessor, accessUntil: inDays(1) },
  })),
  byOperator('extendEngagement', 'ExtendEngagementInput', ENGAGEMENT, async (make) =>
    action(await make.asked(await make.checked('small')), { accessUntil: inDays(2) }),
  ),
  byOperator('endEngagement', 'AssessmentActionInput', ENGAGEMENT, async (make) =>
    held(await make.asked(await make.checked('small'))),
  ),
  {
    field: 'assessorEngagements',
    document:
      '{ assessorEngagements(first: 5) { totalCount edges { node { statement assessment { id } } } } }',
    variables: async (stage) => {
      const make = await fresh(stage);
      await make.accepted(await make.asked(await make.checked('small')));
      return {};
    },
    owner: assessor,
    stranger: coPublisher,
    expected: ownOnly,
  },
  step('acceptEngagement', 'AcceptEngagementInput', assessor, ENGAGEMENT, async (make) =>
    action(await make.asked(await make.checked('small')), { statement: CANARY }),
  ),
  step('declineEngagement', 'AssessmentActionInput', assessor, ENGAGEMENT, async (make) =>
    held(await make.asked(await make.checked('small'))),
  ),
  step('recordFinding', 'ScoreIndicatorInput', assessor, ASSESSMENT, async (make) => ({
    ...{ id: (await make.scheduled('small')).id, indicator: 'small.1', version: 0, score: 3, words: CANARY },
  })),
  step('completeFindings', 'AssessmentActionInput', assessor, ASSESSMENT, async (make) => {
    const { id } = await make.scheduled('small');
    return held(await make.scored(await make.read('assessor', id), 'assessor'));
  }),
  step('reportAssessment', 'ReasonedAssessmentInput', assessor, ASSESSMENT, async (make) =>
    action(await make.assessed('small'), reason),
  ),
];
