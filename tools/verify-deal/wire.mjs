/** The operations that the check sends, and what it reads of a deal: nothing else of the API is known to it. */
const REQUEST = `id version state
  recipients { id version state provider { id } quotes { id state revision counterOffers { id state round } } }`;
const AGREEMENT = `agreement { id version state documentHash cancellation { askedBy }
  milestones { id version state }
  dispute { id version state requesterAgrees providerAgrees }
  reviews { id version state side } }`;

const changing = (name, input, payload = '') =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${payload} userErrors { code message } } }`;

export const SEND_REQUESTS = changing('sendRequests', 'SendRequestsInput', `requests { ${REQUEST} }`);
export const SUBMIT_REQUEST = changing('submitRequest', 'RequestActionInput');
export const WITHDRAW_REQUEST = changing('withdrawRequest', 'RequestActionInput');
export const SEND_QUOTE = changing('sendQuote', 'QuoteInput');
export const WITHDRAW_QUOTE = changing('withdrawQuote', 'QuoteActionInput');
export const DECLINE_REQUEST = changing('declineRequest', 'DeclineRequestInput');
export const COUNTER_OFFER = changing('proposeCounterOffer', 'CounterOfferInput');
export const REFUSE_COUNTER_OFFER = changing('refuseCounterOffer', 'RefuseCounterOfferInput');
export const ACCEPT_QUOTE = changing('acceptQuote', 'QuoteActionInput');
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
export const SEE_DEAL = `query ($id: ID!) { request(id: $id) { ${REQUEST} ${AGREEMENT} } }`;

/** What an offer costs, in minor units. */
export const TOTAL_MINOR = 9900;

/** What an offer says, valid for `days` from the moment `now` in milliseconds of the business clock. */
export function offer(now, days) {
  return {
    currency: 'EUR',
    validUntil: new Date(now + days * 86_400_000).toISOString(),
    note: '',
    lines: [{ description: 'The work', qty: 2, unitPriceMinor: TOTAL_MINOR / 2 }],
  };
}
