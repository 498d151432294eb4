/** The operations that the check sends, and what it reads of a deal: nothing else of the API is known to it. */
const REQUEST = `id version state
  recipients { id version state provider { id } quotes { id state revision } }`;
const DEAL = `id version state actions
  recipients { id version state actions provider { id }
    quotes { id state revision actions counterOffers { id state round actions } } }
  agreement { id version state actions documentHash cancellation { askedBy }
    milestones { id version state actions }
    dispute { id version state actions requesterAgrees providerAgrees }
    reviews { id version state side stars actions } }`;

const changing = (name, input, payload = '') =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${payload} userErrors { code message } } }`;

export const SEND_REQUESTS = changing(
  'sendRequests',
  'SendRequestsInput',
  `bundleId requests { ${REQUEST} }`,
);
export const SUBMIT_REQUEST = changing('submitRequest', 'RequestActionInput');
export const WITHDRAW_REQUEST = changing('withdrawRequest', 'RequestActionInput');
export const EXTEND_DEADLINE = changing('extendDeadline', 'ExtendDeadlineInput');
export const SAVE_QUOTE = changing('saveQuote', 'QuoteInput');
export const SEND_QUOTE = changing('sendQuote', 'QuoteInput');
export const WITHDRAW_QUOTE = changing('withdrawQuote', 'QuoteActionInput');
export const DECLINE_REQUEST = changing('declineRequest', 'DeclineRequestInput');
export const COUNTER_OFFER = changing('proposeCounterOffer', 'CounterOfferInput');
export const REFUSE_COUNTER_OFFER = changing('refuseCounterOffer', 'RefuseCounterOfferInput');
export const ACCEPT_QUOTE = changing('acceptQuote', 'QuoteActionInput');
export const ACCEPT_BUNDLE = changing('acceptBundle', 'AcceptBundleInput');
export const SIGN_AGREEMENT = changing('signAgreement', 'SignAgreementInput');
export const AMEND_MILESTONES = changing('amendMilestones', 'AmendMilestonesInput');
export const ASK_CANCELLATION = changing('askCancellation', 'ReasonedAgreementInput');
export const ANSWER_CANCELLATION = changing('answerCancellation', 'AnswerCancellationInput');
export const WITHDRAW_CANCELLATION = changing('withdrawCancellation', 'AgreementActionInput');
export const START_MILESTONE = changing('startMilestone', 'AgreementActionInput');
export const DELIVER_MILESTONE = changing('deliverMilestone', 'DeliverMilestoneInput');
export const CONFIRM_MILESTONE = changing('confirmMilestone', 'AgreementActionInput');
export const REJECT_MILESTONE = changing('rejectMilestone', 'ReasonedAgreementInput');
export const OPEN_DISPUTE = changing('openDispute', 'OpenDisputeInput');
export const ADD_EVIDENCE = changing('addEvidence', 'AddEvidenceInput');
export const PROPOSE_SETTLEMENT = changing('proposeSettlement', 'ProposeSettlementInput');
export const ANSWER_PROPOSAL = changing('answerProposal', 'AnswerProposalInput');
export const DECIDE_DISPUTE = changing('decideDispute', 'DecideDisputeInput');
export const WITHDRAW_DISPUTE = changing('withdrawDispute', 'DisputeActionInput');
export const GIVE_REVIEW = changing('giveReview', 'GiveReviewInput');
export const ANSWER_REVIEW = changing('answerReview', 'AnswerReviewInput');
export const SEE_REQUEST = `query ($id: ID!) { request(id: $id) { ${REQUEST} } }`;
export const SEE_DEALS = `query ($one: ID!, $isOne: Boolean!, $other: ID!, $isOther: Boolean!, $side: BookingSide!) {
  one: request(id: $one) @include(if: $isOne) { ${DEAL} }
  other: request(id: $other) @include(if: $isOther) { ${DEAL} }
  bookings(side: $side, first: 40) { edges { node { state from service { id } capacity { qty } } } } }`;

/** What an offer costs, in minor units. */
export const TOTAL_MINOR = 9900;

/** Of what capacity an offer keeps. */
export const UNIT = 'piece';
/** What every review gives. */
export const STARS = 4;

/** What an offer says, valid for `days` from the moment `now` in milliseconds of the business clock; `kept` of its one line. */
export function offer(now, days, kept = {}) {
  return {
    currency: 'EUR',
    validUntil: new Date(now + days * 86_400_000).toISOString(),
    note: '',
    lines: [{ description: 'The work', qty: 2, unitPriceMinor: TOTAL_MINOR / 2, ...kept }],
  };
}
