import { type AccessRow, byRole, mutation, ownOnly, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE } from '../access-stage.js';

const { buyer, provider, otherBuyer, otherPublisher, operator } = PEOPLE;

const AGREEMENT = 'agreement { number milestones { title } signatures { person } }';
const DISPUTE = 'dispute { reason statement evidence { text author } agreement { number } }';
const REVIEW = 'review { text answer author { name } }';
const held = ({ id, version }: { id: string; version: number }) => ({ id, version });
const withReason = (thing: { id: string; version: number }) => ({ ...held(thing), reason: CANARY });

/** Agreements, deliveries, disputes, reviews. */
export const DELIVERY: readonly AccessRow[] = [
  {
    field: 'agreements',
    document: '{ agreements(first: 5) { totalCount edges { node { number milestones { title } } } } }',
    variables: async (stage) => {
      await stage.deals.drafted();
      return {};
    },
    owner: provider,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    field: 'agreement',
    document: 'query ($id: ID!) { agreement(id: $id) { number lines { description } history { actor } } }',
    variables: async (stage) => ({ id: (await stage.deals.drafted()).agreement.id }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownOnly,
  },
  {
    ...mutation('signAgreement', 'SignAgreementInput', AGREEMENT),
    variables: async (stage) => {
      const { agreement } = await stage.deals.drafted();
      return { input: { ...held(agreement), documentHash: agreement.documentHash } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('amendMilestones', 'AmendMilestonesInput', AGREEMENT),
    variables: async (stage) => {
      const { agreement } = await stage.deals.drafted();
      const { amountMinor } = agreement.total;
      return { input: { ...held(agreement), milestones: [{ title: CANARY, amountMinor }] } };
    },
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('askCancellation', 'ReasonedAgreementInput', AGREEMENT),
    variables: async (stage) => ({ input: withReason((await stage.deals.drafted()).agreement) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('answerCancellation', 'AnswerCancellationInput', AGREEMENT),
    variables: async (stage) => ({
      input: { ...withReason((await stage.deals.cancellationAsked()).agreement), agree: false },
    }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawCancellation', 'AgreementActionInput', AGREEMENT),
    variables: async (stage) => ({ input: held((await stage.deals.cancellationAsked()).agreement) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('cancelAgreement', 'ReasonedAgreementInput', AGREEMENT),
    variables: async (stage) => ({ input: withReason((await stage.deals.drafted()).agreement) }),
    owner: operator,
    stranger: otherBuyer,
    expected: byRole,
  },
  {
    ...mutation('startMilestone', 'AgreementActionInput', AGREEMENT),
    variables: async (stage) => ({ input: held((await stage.deals.active()).agreement.milestones[0]) }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('deliverMilestone', 'DeliverMilestoneInput', AGREEMENT),
    variables: async (stage) => ({
      input: { ...held((await stage.deals.started()).agreement.milestones[0]), note: CANARY },
    }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('confirmMilestone', 'AgreementActionInput', AGREEMENT),
    variables: async (stage) => ({ input: held((await stage.deals.delivered()).agreement.milestones[0]) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('rejectMilestone', 'ReasonedAgreementInput', AGREEMENT),
    variables: async (stage) => ({
      input: withReason((await stage.deals.delivered()).agreement.milestones[0]),
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    field: 'disputes',
    document: '{ disputes(first: 5) { totalCount edges { node { reason evidence { text } } } } }',
    variables: async (stage) => {
      await stage.deals.disputed();
      return {};
    },
    owner: provider,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    field: 'dispute',
    document: 'query ($id: ID!) { dispute(id: $id) { reason evidence { text author } history { actor } } }',
    variables: async (stage) => ({ id: (await stage.deals.disputed()).dispute.id }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownOnly,
  },
  {
    ...mutation('openDispute', 'OpenDisputeInput', DISPUTE),
    variables: async (stage) => {
      const { agreement } = await stage.deals.delivered();
      return { input: { agreementId: agreement.id, version: agreement.version, reason: CANARY } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('addEvidence', 'AddEvidenceInput', DISPUTE),
    variables: async (stage) => ({
      input: { ...held((await stage.deals.disputed()).dispute), text: CANARY },
    }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('proposeSettlement', 'ProposeSettlementInput', DISPUTE),
    variables: async (stage) => ({
      input: { ...held((await stage.deals.disputed()).dispute), statement: CANARY, outcome: 'RESUME' },
    }),
    owner: operator,
    stranger: otherBuyer,
    expected: byRole,
  },
  {
    ...mutation('answerProposal', 'AnswerProposalInput', DISPUTE),
    variables: async (stage) => ({ input: { ...held((await stage.deals.proposed()).dispute), agree: true } }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('decideDispute', 'DecideDisputeInput', DISPUTE),
    variables: async (stage) => ({
      input: { ...held((await stage.deals.refused()).dispute), statement: CANARY, outcome: 'COMPLETE' },
    }),
    owner: operator,
    stranger: otherBuyer,
    expected: byRole,
  },
  {
    ...mutation('withdrawDispute', 'DisputeActionInput', DISPUTE),
    variables: async (stage) => ({ input: held((await stage.deals.disputed()).dispute) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    field: 'openReviews',
    document: '{ openReviews(first: 5) { totalCount edges { node { agreement { number } } } } }',
    variables: async (stage) => {
      await stage.deals.completed();
      return {};
    },
    owner: provider,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    ...mutation('giveReview', 'GiveReviewInput', REVIEW),
    variables: async (stage) => {
      const { agreement } = await stage.deals.completed();
      const own = agreement.reviews.find(({ side }: { side: string }) => side === 'REQUESTER');
      return { input: { ...held(own), stars: 5, text: CANARY } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('answerReview', 'AnswerReviewInput', REVIEW),
    variables: async (stage) => ({ input: { ...held(await stage.deals.published()), answer: CANARY } }),
    owner: provider,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'NOT_FOUND', anonymous: 'SIGN_IN_REQUIRED' },
  },
];
