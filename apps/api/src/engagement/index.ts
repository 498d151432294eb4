export { Booking, BookingInput } from './booking.graphql.js';
export { EngagementModule } from './engagement.module.js';
export { RecipientEntity } from './recipient.entity.js';
export { Recipient, RecipientState } from './recipient.graphql.js';
export { actorsOf, toRecipient } from './recipient.resolver.js';
export { BundleEntity, RequestEntity } from './request.entity.js';
export {
  Request,
  RequestPayload,
  RequestState,
  SendRequestsPayload,
  type StoredItem,
  type StoredLine,
} from './request.graphql.js';
export {
  type Closed,
  isWaiting,
  MOVED_REQUESTS,
  partiesOf,
  type Planned,
  RequestMoves,
  sheetsOf,
  stale,
  type StepOptions,
  TELLING_OF_OFFERS,
} from './request-moves.js';
export {
  type AnswerFigures,
  answerFigures,
  findRecipient,
  findRequest,
  lockRecipients,
  lockRequest,
  readRequests,
  RECIPIENT_COLUMNS,
  type RecipientRow,
  recipientsOf,
  REQUEST_COLUMNS,
  type RequestRow,
  requestsOfBundles,
  type SeenRecipient,
  type SeenRequest,
} from './request.reads.js';
export { answerWith, toRequest } from './request.resolver.js';
export { providerSide, requestPath, titleOf } from './request-sending.js';
export { RequestService } from './request.service.js';
