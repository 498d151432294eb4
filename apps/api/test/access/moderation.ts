import { type AccessRow, after, byRole, everyone, mutation, ownToChange } from '../access-row.js';
import { CANARY, type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';
import { PROFILE, profileOf } from './registry.js';

const { operator, buyer, otherBuyer, publisher, otherPublisher } = PEOPLE;
const REPORT = {
  subjectId: organisationId('lv-log'),
  name: CANARY,
  ground: 'misleading',
  words: CANARY,
  goodFaith: true,
};

/** A report of the profile of a cluster, as the operator finds it. */
async function report(stage: Stage): Promise<Held> {
  const input = { ...REPORT, email: stage.newAddress() };
  await stage.change(buyer, 'reportContent', 'ReportContentInput', '', input);
  const document = '{ contentReports(first: 1, onlyOpen: true) { edges { node { id version } } } }';
  const { data } = await (await stage.as(operator)).send(document);
  return data['contentReports'].edges[0].node;
}

/** The statement of reasons for the texts of a profile, which its cluster writes anew each time. */
async function removal(stage: Stage): Promise<Held> {
  const profile = { ...(await profileOf(stage, 'lv-log')), ...PROFILE, website: 'https://lv-log.example' };
  await stage.change(publisher, 'saveProfile', 'SaveProfileInput', 'organisation { id }', profile);
  const input = { ...(await report(stage)), remove: true, reasons: CANARY };
  await stage.change(operator, 'decideReport', 'DecideReportInput', 'report { id }', input);
  return (await newest(stage))!;
}
async function newest(stage: Stage): Promise<Held> {
  const document = '{ statementsOfReasons(first: 1) { edges { node { id version } } } }';
  const { data } = await (await stage.as(operator)).send(document);
  return data['statementsOfReasons'].edges[0].node;
}
export const MODERATION: readonly AccessRow[] = [
  {
    ...mutation('reportContent', 'ReportContentInput', ''),
    variables: (stage) => ({ input: { ...REPORT, email: stage.newAddress() } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    field: 'contentReports',
    document:
      '{ contentReports(first: 5, onlyOpen: false) { totalCount edges { node { words reporterEmail } } } }',
    variables: after(report),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
  {
    ...mutation('decideReport', 'DecideReportInput', 'report { reasons }'),
    variables: async (stage) => ({ input: { ...(await report(stage)), remove: false, reasons: CANARY } }),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
  {
    ...mutation('appealStatement', 'AppealStatementInput', 'statement { appeal }'),
    variables: async (stage) => ({ input: { ...(await removal(stage)), words: CANARY } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('answerStatement', 'AnswerStatementInput', 'statement { answer }'),
    variables: async (stage) => ({ input: { ...(await removal(stage)), words: CANARY, lift: true } }),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
];
