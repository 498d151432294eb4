/**
 * The one error table. `refused` and `conflict` come back as `userErrors` of a mutation; the others are thrown and
 * become GraphQL errors with `extensions.code`. `{name}` in a message is filled from the parameters.
 */
export type ErrorKind = 'refused' | 'invalid' | 'missing' | 'forbidden' | 'conflict' | 'broken';

interface ErrorRow {
  readonly kind: ErrorKind;
  readonly message: string;
}

export const ERRORS = {
  // Anyone
  NOT_FOUND: { kind: 'missing', message: 'There is no {what} with this id that you may see.' },
  SIGN_IN_REQUIRED: { kind: 'forbidden', message: 'Sign in first.' },
  NOT_ALLOWED: { kind: 'forbidden', message: 'Your role does not allow this.' },
  // Partner apps
  CREDENTIAL_INVALID: { kind: 'forbidden', message: 'The key or token is unknown, revoked or expired.' },
  NOT_FOR_PARTNERS: { kind: 'forbidden', message: 'This is for people at the page, not for partner apps.' },
  SCOPE_MISSING: { kind: 'forbidden', message: 'The key does not have the scope {scope}.' },
  CONSENT_MISSING: {
    kind: 'forbidden',
    message:
      'No consent of this organisation lets the app act for it; see X-Fivefold-On-Behalf-Of in the guide.',
  },
  CONSENT_UNASKED: { kind: 'invalid', message: 'The app does not ask for that.' },
  IDEMPOTENCY_KEY_WANTED: {
    kind: 'invalid',
    message: 'A partner app sends an Idempotency-Key with each mutation.',
  },
  KEYS_TOO_MANY: { kind: 'refused', message: 'An app has at most two keys that work: revoke one first.' },
  KEY_LIFE: {
    kind: 'invalid',
    message: 'A key or a consent lasts for 1 to 365 days, and never longer than was said.',
  },
  APPS_TOO_MANY: { kind: 'refused', message: 'An organisation has at most {limit} apps.' },
  CSRF_REFUSED: { kind: 'forbidden', message: 'The request did not come from this site.' },
  INPUT_INVALID: { kind: 'invalid', message: '{field}: {problem}' },
  PAGE_SIZE_INVALID: { kind: 'invalid', message: 'first must be between 1 and 100.' },
  CURSOR_INVALID: { kind: 'invalid', message: 'This cursor does not belong to this list.' },
  QUERY_TOO_COSTLY: { kind: 'invalid', message: 'The query costs {cost}; at most {limit} is allowed.' },
  DOCUMENT_LIMIT: { kind: 'invalid', message: 'A document may have at most {limit} {what}.' },
  DOCUMENT_UNREADABLE: { kind: 'invalid', message: 'This is no document of GraphQL.' },
  DOCUMENT_INVALID: { kind: 'invalid', message: 'This document does not fit the schema.' },
  DOCUMENT_UNKNOWN: { kind: 'invalid', message: 'No document of this id is known here.' },
  DOCUMENT_REFUSED: {
    kind: 'forbidden',
    message: 'A session asks what the page asks, by the ids of its documents. Programs ask with a key.',
  },
  INTROSPECTION_REFUSED: { kind: 'invalid', message: 'Sign in to ask for the schema.' },
  BODY_TOO_LARGE: { kind: 'invalid', message: 'At most {limitKb} KB are read here.' },
  THROTTLED: {
    kind: 'forbidden',
    message: 'This costs {cost} points, {available} are left. Wait {seconds} seconds.',
  },
  TOO_MANY_REQUESTS: { kind: 'forbidden', message: 'Too many tries. Wait {seconds} seconds.' },
  ADDRESS_REFUSED: { kind: 'refused', message: 'This address is not fetched: {reason}.' },
  STALE_VERSION: { kind: 'conflict', message: 'Someone changed this meanwhile. Load it again.' },
  TRANSITION_REFUSED: {
    kind: 'refused',
    message: 'A {what} that is {from} cannot be changed by "{action}".',
  },
  IDEMPOTENCY_KEY_REUSED: { kind: 'invalid', message: 'This Idempotency-Key was used with another request.' },
  IDEMPOTENCY_KEY_BUSY: {
    kind: 'conflict',
    message: 'A request with this Idempotency-Key is still running.',
  },
  INTERNAL: {
    kind: 'broken',
    message: 'Something went wrong on our side. Quote the id {errorId} when you report it.',
  },
  // Directory
  CREDENTIALS_WRONG: { kind: 'refused', message: 'E-mail or password is wrong.' },
  PASSWORD_WRONG: { kind: 'refused', message: 'This is not your password.' },
  CODE_WRONG: { kind: 'refused', message: 'This code is wrong, used or over. Take the next one.' },
  CODES_SET_UP: { kind: 'refused', message: 'An authenticator app is set up already.' },
  CODES_REQUIRED: { kind: 'refused', message: 'Your role needs the authenticator app.' },
  CODES_OWN: { kind: 'refused', message: 'Change your own second step in your account.' },
  CODES_NOT_SET_UP: { kind: 'refused', message: 'This account has no authenticator app.' },
  SUSPENDS_SELF: { kind: 'refused', message: 'You cannot suspend yourself.' },
  SUSPENDED_ALREADY: { kind: 'refused', message: 'This is suspended already.' },
  PASSWORD_WEAK: { kind: 'invalid', message: 'The password needs at least 10 characters.' },
  PROVIDER_SILENT: { kind: 'refused', message: 'The sign-in provider does not answer. Try again later.' },
  PROVIDER_REFUSED: { kind: 'refused', message: 'The sign-in did not work out. Try again.' },
  PROVIDER_UNVERIFIED: { kind: 'refused', message: 'The provider has not verified your e-mail address.' },
  PROVIDER_STRANGER: {
    kind: 'refused',
    message: 'No account and no invitation has the e-mail address that the provider gave.',
  },
  PROVIDER_LINKED: { kind: 'refused', message: 'This account signs in as another person of the provider.' },
  LINK_INVALID: { kind: 'refused', message: 'This link is used, expired or wrong. Ask for a new one.' },
  INVITATION_FOR_ANOTHER: {
    kind: 'refused',
    message: 'This invitation is for {email}. Sign out, or sign in as that person.',
  },
  ROLE_UNFIT: { kind: 'refused', message: 'Nobody can be {role} in this kind of organisation.' },
  ALREADY_MEMBER: { kind: 'refused', message: 'This person belongs to your organisation already.' },
  NAME_MISSING: { kind: 'invalid', message: 'Give your name.' },
  LAST_OF_ORGANISATION: {
    kind: 'refused',
    message: 'Nobody but you can act for {organisation}, which has open deals. Invite somebody first.',
  },
  EMAIL_INVALID: { kind: 'invalid', message: 'This is not an e-mail address.' },
  // Membership of firms
  MEMBER_ALREADY: { kind: 'refused', message: '{name} belongs to your cluster or is invited already.' },
  INVITATION_ANSWERED: { kind: 'refused', message: 'This invitation is answered already.' },
  MEMBERSHIP_OVER: { kind: 'refused', message: 'The membership ends earlier already.' },
  // Terms
  TERMS_NOT_ACCEPTED: { kind: 'refused', message: 'Accept the terms and conditions in force first.' },
  TERMS_NOT_IN_FORCE: { kind: 'refused', message: 'Another version of the terms is in force.' },
  TERMS_TOO_EARLY: {
    kind: 'refused',
    message: 'The next terms hold from a day to come, and from no earlier day than the version before them.',
  },
  // Moderation
  REPORT_DECIDED: { kind: 'refused', message: 'This report is decided already.' },
  NOTHING_TO_REMOVE: { kind: 'refused', message: 'There is nothing left to remove.' },
  // Registry
  OUTSIDE_ID_TAKEN: { kind: 'refused', message: 'Another organisation has this {scheme} id.' },
  NETWORK_MEMBER_UNFIT: {
    kind: 'refused',
    message: 'Another cluster, not yet asked, can be invited into the network.',
  },
  COOPERATION_WITH_SELF: { kind: 'refused', message: 'Your own cluster cannot be asked.' },
  COOPERATION_ANSWERED: { kind: 'refused', message: 'This request is answered already.' },
  SECTOR_KNOWN: { kind: 'refused', message: 'There is a sector {key} already.' },
  // Attachments
  ATTACHMENT_MISSING: { kind: 'invalid', message: 'One file is wanted, as multipart/form-data.' },
  ATTACHMENT_TOO_LARGE: { kind: 'invalid', message: 'The file is larger than {limitMb} MB.' },
  ATTACHMENT_TYPE: {
    kind: 'invalid',
    message:
      'Only whole PDF, PNG, JPEG, WebP and plain text (UTF-8) or CSV files are taken, without scripts, passwords or markup in them.',
  },
  ATTACHMENTS_TOO_MANY: { kind: 'refused', message: 'At most {limit} files can be attached here.' },
  ATTACHMENT_QUOTA: {
    kind: 'refused',
    message: 'Your organisation has stored {usedMb} of {limitMb} MB; this file does not fit.',
  },
  // Labels
  LABEL_KNOWN: { kind: 'refused', message: 'This label is recorded already.' },
  LABEL_MONTH_AHEAD: { kind: 'refused', message: 'This month lies too far ahead.' },
  LABEL_PROOF_MISSING: { kind: 'refused', message: 'A label is shown only with its certificate. Attach it.' },
  STATISTIC_KNOWN: { kind: 'refused', message: 'There are figures of this month already.' },
  // Improvement
  NO_SHORTFALL: { kind: 'refused', message: 'This indicator is not below its threshold.' },
  ACTION_WITHOUT_AIM: { kind: 'refused', message: 'Choose a shortfall or a goal that the action is about.' },
  DAY_PAST_DUE: { kind: 'refused', message: 'Choose today or a later day.' },
  EVIDENCE_MISSING: { kind: 'refused', message: 'Tell what was done, or attach a file that shows it.' },
  REASON_MISSING: { kind: 'refused', message: 'Tell why.' },
  // Catalogue
  SERVICE_INCOMPLETE: { kind: 'refused', message: '{field} is missing.' },
  OWN_TEXT: { kind: 'refused', message: 'Another person than the author has to publish this.' },
  CERTIFICATE_EXPIRED: { kind: 'refused', message: 'The certificate {certificate} has expired.' },
  SUSPENDED_BY_OPERATOR: {
    kind: 'refused',
    message: 'The operator has suspended this service; only the operator lifts it. You can appeal.',
  },
  NOTHING_TO_APPEAL: {
    kind: 'refused',
    message: 'Only a suspension by the operator is appealed, once until it is answered.',
  },
  NO_APPEAL: { kind: 'refused', message: 'There is no appeal that waits for an answer.' },
  DAY_PAST: { kind: 'refused', message: 'The day of publication must lie ahead.' },
  CO_PUBLISHER_UNFIT: {
    kind: 'refused',
    message: 'Another cluster, not yet asked, can be invited to a published service.',
  },
  COMMENT_UNPLACED: { kind: 'invalid', message: 'There is no fact "{path}" to comment on.' },
  IMPORT_UNREADABLE: { kind: 'refused', message: 'The file cannot be read: {why}' },
  IMPORT_TOO_LARGE: {
    kind: 'refused',
    message: 'The file has {rows} rows; at most {limit} are imported at once.',
  },
  IMPORT_COLUMN_MISSING: { kind: 'refused', message: 'The column "{column}" is missing.' },
  // Capacity
  CAPACITY_TAKEN: { kind: 'conflict', message: 'On {day} not so much of {unit} is free any more.' },
  CAPACITY_UNDERCUT: { kind: 'refused', message: 'More is booked already than would be left: {days}.' },
  SLOT_TAKEN: { kind: 'conflict', message: 'This time is not free any more.' },
  SLOT_EXPIRED: { kind: 'refused', message: 'The time was kept until {until} and is free again.' },
  // Need and matching
  NEED_EMPTY: { kind: 'invalid', message: 'Describe what you need.' },
  NEED_NOT_CONFIRMED: { kind: 'refused', message: 'Confirm first what was understood of the need.' },
  EXPIRY_INVALID: { kind: 'invalid', message: 'The date has to lie ahead, at most five years.' },
  INTEREST_REFUSED: { kind: 'refused', message: 'The firm takes no offers for this need.' },
  INTEREST_TWICE: {
    kind: 'conflict',
    message: 'Your organisation has offered itself for this need already.',
  },
  INTEREST_TOO_OFTEN: { kind: 'refused', message: 'At most {limit} offers a day are sent.' },
  SEARCH_TOO_MANY: { kind: 'refused', message: 'At most {limit} searches are kept.' },
  NEED_TOO_LONG: { kind: 'invalid', message: 'The text has {length} characters; at most {limit} are read.' },
  CLAUSE_INVALID: { kind: 'invalid', message: 'Clause {clause}: {problem}' },
  CONCEPT_UNKNOWN: { kind: 'invalid', message: 'There is no capability "{concept}".' },
  REGION_UNKNOWN: { kind: 'invalid', message: 'There is no region "{region}".' },
  INDEX_FULL: { kind: 'broken', message: 'The search index holds at most {limit} services.' },
  SNAPSHOT_INCOMPATIBLE: { kind: 'broken', message: 'The search snapshot cannot be used: {why}.' },
  TRANSLATIONS_UNREADABLE: { kind: 'broken', message: 'The translation model cannot be read: {why}' },
  // Planning
  IDEA_WITHOUT_DEMAND: {
    kind: 'refused',
    message: 'Link needs to the idea, or say what speaks for it, before it counts as validated.',
  },
  IDEA_WITHOUT_EFFORT: {
    kind: 'refused',
    message: 'State what the service takes before it counts as designed.',
  },
  IDEA_WITHOUT_PILOT: { kind: 'refused', message: 'No company takes part in a pilot yet.' },
  IDEA_UNTRIED: { kind: 'refused', message: 'No pilot of this idea has come to its end yet.' },
  IDEA_HAS_SERVICE: { kind: 'refused', message: 'A service is being made of this idea already.' },
  IDEA_OWNER_UNFIT: { kind: 'refused', message: 'Another cluster that does not own the idea yet is wanted.' },
  IDEA_LAST_OWNER: {
    kind: 'refused',
    message: 'The last cluster that owns an idea cannot leave it; drop it.',
  },
  IDEA_OVER: { kind: 'refused', message: 'The idea is {state}; nobody votes on it or works on it.' },
  NO_NEEDS_FOUND: { kind: 'refused', message: 'No further open need that you may see wants this.' },
  PILOT_UNFIT: {
    kind: 'refused',
    message: 'Companies behind the idea or members of your cluster take part, each once.',
  },
  // Conversation
  MESSAGE_EMPTY: { kind: 'invalid', message: 'Write something, or attach a file.' },
  QUESTIONS_CLOSED: { kind: 'refused', message: 'Questions on this request are closed.' },
  // Clarification
  QUESTION_UNFIT: { kind: 'invalid', message: 'A service cannot be asked about "{key}".' },
  ANSWER_UNFIT: { kind: 'invalid', message: 'The answer does not fit the question: {problem}' },
  // Engagement
  SERVICE_NOT_QUOTABLE: { kind: 'refused', message: 'The service "{title}" is no longer offered.' },
  OWN_SERVICE: { kind: 'refused', message: 'An organisation cannot ask or quote to itself.' },
  MANDATE_MISSING: { kind: 'refused', message: 'The provider has given no mandate to quote on its behalf.' },
  QUOTE_EXPIRED: { kind: 'refused', message: 'The quote expired at {validUntil}.' },
  QUOTE_NOT_OPEN: { kind: 'refused', message: 'The quote is {state} and cannot be accepted.' },
  REPLY_TIME_OVER: { kind: 'refused', message: 'The time to answer has passed.' },
  BUNDLE_INCOMPLETE: { kind: 'refused', message: 'Choose one quote for each part of the bundle.' },
  COUNTER_OFFER_OPEN: { kind: 'refused', message: 'Your counter-offer of this round is not answered yet.' },
  ALREADY_ACCEPTED: { kind: 'conflict', message: 'Another quote of this request was accepted.' },
  // Agreement, dispute, review
  DOCUMENT_CHANGED: {
    kind: 'conflict',
    message: 'The document has changed since you read it. Read it again.',
  },
  MILESTONES_UNEVEN: { kind: 'refused', message: 'The milestones sum to {sum}, and the total is {total}.' },
  CANCELLATION_ASKED: { kind: 'refused', message: 'The end of this agreement has been asked for already.' },
  CANCELLATION_NOT_ASKED: { kind: 'refused', message: 'The other side has not asked to end this agreement.' },
  DISPUTE_TOO_LATE: { kind: 'refused', message: 'A dispute is opened within 30 days of the delivery.' },
  DISPUTE_OPEN: { kind: 'refused', message: 'Nothing is reviewed while a dispute is open.' },
  EVIDENCE_CLOSED: { kind: 'refused', message: 'The term for evidence is over.' },
  PROPOSAL_ANSWERED: { kind: 'refused', message: 'Your side has answered this proposal already.' },
  ANSWER_AWAITED: {
    kind: 'refused',
    message:
      'Both sides still have time to answer the proposal; decide when a side refuses or the time is over.',
  },
  OUTCOME_IMPOSSIBLE: {
    kind: 'refused',
    message: 'Every delivery was confirmed before the dispute; there is no work to go on with.',
  },
  NOT_OWN_DISPUTE: { kind: 'refused', message: 'Only who opened the dispute can withdraw it.' },
  OWN_REVIEW: { kind: 'refused', message: 'Nobody reviews an organisation to which he or she belongs.' },
  // Indicator sets and assessments
  SET_INCOMPLETE: { kind: 'refused', message: 'The set cannot be published: {problem}' },
  SET_DRAFT_EXISTS: { kind: 'conflict', message: 'There is a draft of this set already.' },
  SET_KEY_TAKEN: { kind: 'conflict', message: 'Another set is called "{key}" already.' },
  SET_NOT_IN_FORCE: { kind: 'refused', message: 'An assessment begins with a published set.' },
  ASSESSMENT_OPEN: { kind: 'conflict', message: 'Your cluster has an open assessment by this set already.' },
  SCORES_MISSING: { kind: 'refused', message: '{missing} indicators have no score yet.' },
  SCORES_FROZEN: { kind: 'refused', message: 'The scores of this assessment cannot be changed any more.' },
  ASSESSOR_HAS_TIES: {
    kind: 'refused',
    message: 'This person belongs to the cluster or one of its members, or has written for it.',
  },
  ASSESSOR_UNKNOWN: { kind: 'refused', message: 'Nobody with this address can be asked.' },
  ASSESSOR_MISSING: { kind: 'refused', message: 'No assessor has taken this on.' },
  REVIEW_LAPSED: { kind: 'refused', message: 'The time to give this review is over.' },
  // Programme
  EVENT_BEGUN: { kind: 'refused', message: 'The event has begun already.' },
  EVENT_TIMES: { kind: 'invalid', message: 'Each session ends after its begin, at most 14 hours later.' },
  EVENT_WITHOUT_SESSION: { kind: 'invalid', message: 'At least one session is wanted.' },
  PLACES_GIVEN: { kind: 'refused', message: '{taken} places are given already.' },
  SESSION_ATTENDED: { kind: 'refused', message: 'Presence is noted in "{title}", so it stays.' },
  PLACES_FULL: { kind: 'conflict', message: 'No place is free any more.' },
  NOBODY_WAITS: { kind: 'refused', message: 'Nobody waits for the place.' },
  REGISTRATION_CLOSED: { kind: 'refused', message: 'Registration is closed.' },
  REGISTERED_ALREADY: { kind: 'conflict', message: 'You are registered for this event already.' },
  ATTENDANCE_CLOSED: {
    kind: 'refused',
    message: 'Presence is noted from three hours before a session until three days after the event.',
  },
  TICKET_INVALID: { kind: 'refused', message: 'This ticket is not one of an event of yours.' },
  // Projects
  SHARES_UNEVEN: {
    kind: 'invalid',
    message:
      'The shares sum to {total} and {grant}; wanted are {wantedTotal} and {wantedGrant}, in minor units.',
  },
  PROJECT_PART_IN_USE: {
    kind: 'refused',
    message: '"{what}" stays: it has been reported on, or leads a work package.',
  },
  PROJECT_NOT_RUNNING: { kind: 'refused', message: 'Only a running project is reported on.' },
  // Impact
  KPI_FORMULA: {
    kind: 'invalid',
    message:
      'A share needs a condition, an activity has none, and plans are counted as a number, as companies or as countries.',
  },
  KPI_NAME: { kind: 'invalid', message: 'Name it in English.' },
  NOTHING_TO_RELEASE: { kind: 'refused', message: 'No figure is made for the public or for policy makers.' },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

type Parameters<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameters<Rest>
  : never;
export type ErrorParams<Code extends ErrorCode> = Record<
  Parameters<(typeof ERRORS)[Code]['message']>,
  string | number
>;

/** The one thrown error of the product. `path` names the input field at fault, outermost first. */
export class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly kind: ErrorKind;

  constructor(
    readonly code: Code,
    readonly params: ErrorParams<Code>,
    options: { cause?: unknown; path?: readonly string[] } = {},
  ) {
    super(errorMessage(code, params), { cause: options.cause });
    this.name = 'DomainError';
    this.kind = ERRORS[code].kind;
    this.path = options.path ?? [];
  }

  readonly path: readonly string[];
}

/** The English message of `code` with its parameters filled in. */
export function errorMessage<Code extends ErrorCode>(code: Code, params: ErrorParams<Code>): string {
  const values = params as Record<string, string | number>;
  return ERRORS[code].message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
