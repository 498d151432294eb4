import { type AccessRow, ownOnly, ownToChange, byRole, after, mutation } from '../access-row.js';
import { CANARY, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { editor, publisher, coPublisher, operator, otherBuyer, otherEditor, otherPublisher } = PEOPLE;

/** A step of a service, tried by somebody with the same role in another cluster. */
function serviceStep(
  field: string,
  inputType: string,
  variables: (stage: Stage) => Promise<object>,
  [owner, stranger]: readonly [string, string],
): AccessRow {
  return {
    ...mutation(field, inputType, 'service { id }'),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner,
    stranger,
    expected: ownToChange,
  };
}
const editors = [editor, otherEditor] as const;
const publishers = [publisher, otherPublisher] as const;
const withReason = (held: object) => ({ ...held, reason: CANARY });

export const CATALOGUE: readonly AccessRow[] = [
  {
    field: 'ownServices',
    document: '{ ownServices(first: 50) { totalCount edges { node { facts { titles { text } } } } } }',
    variables: after((stage) => stage.draft()),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'ownService',
    document: 'query ($id: ID!) { ownService(id: $id) { facts { titles { text } } history { reason } } }',
    variables: async (stage) => ({ id: (await stage.draft()).id }),
    owner: editor,
    stranger: otherEditor,
    expected: ownOnly,
  },
  {
    field: 'reviewQueue',
    document: '{ reviewQueue(first: 50) { totalCount edges { node { facts { titles { text } } } } } }',
    variables: after((stage) => stage.inReview()),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    ...mutation('createService', 'CreateServiceInput', 'service { id }'),
    variables: (stage) => ({ input: { facts: stage.facts } }),
    owner: editor,
    stranger: otherBuyer,
    expected: byRole,
  },
  serviceStep(
    'updateService',
    'UpdateServiceInput',
    async (stage) => ({ ...(await stage.draft()), facts: stage.facts }),
    editors,
  ),
  serviceStep('submitService', 'ServiceActionInput', (stage) => stage.draft(), editors),
  serviceStep(
    'sendBackService',
    'SendBackServiceInput',
    async (stage) => withReason(await stage.inReview()),
    publishers,
  ),
  serviceStep('publishService', 'ServiceActionInput', (stage) => stage.inReview(), publishers),
  serviceStep(
    'scheduleService',
    'ScheduleServiceInput',
    async (stage) => ({ ...(await stage.inReview()), on: '2099-01-01' }),
    publishers,
  ),
  serviceStep(
    'commentService',
    'CommentServiceInput',
    async (stage) => ({ ...(await stage.inReview()), path: 'titles.en', text: CANARY }),
    publishers,
  ),
  serviceStep(
    'answerServiceComment',
    'AnswerCommentInput',
    async (stage) => ({ ...(await stage.comment()), text: CANARY }),
    editors,
  ),
  serviceStep('resolveServiceComment', 'CommentActionInput', (stage) => stage.comment(), editors),
  serviceStep(
    'inviteCoPublisher',
    'CoPublisherInput',
    async (stage) => ({ ...(await stage.published()), organisationId: organisationId('lv-food') }),
    publishers,
  ),
  serviceStep('acceptCoPublishing', 'ServiceActionInput', (stage) => stage.invited(), [
    coPublisher,
    otherPublisher,
  ]),
  serviceStep(
    'leaveCoPublishing',
    'CoPublisherInput',
    async (stage) => ({ ...(await stage.invited()), organisationId: organisationId('lv-food') }),
    [coPublisher, otherPublisher],
  ),
  serviceStep(
    'appealService',
    'SendBackServiceInput',
    async (stage) => withReason(await stage.suspendedByOperator()),
    publishers,
  ),
  {
    ...serviceStep(
      'upholdSuspension',
      'SendBackServiceInput',
      async (stage) => withReason(await stage.appealed()),
      [operator, otherPublisher],
    ),
    expected: byRole,
  },
  serviceStep('confirmService', 'ServiceActionInput', (stage) => stage.published(), publishers),
  serviceStep(
    'suspendService',
    'SendBackServiceInput',
    async (stage) => withReason(await stage.published()),
    publishers,
  ),
  serviceStep('reinstateService', 'ServiceActionInput', (stage) => stage.suspended(), publishers),
  serviceStep(
    'retireService',
    'SendBackServiceInput',
    async (stage) => withReason(await stage.suspended()),
    publishers,
  ),
];
