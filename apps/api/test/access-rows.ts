import { toGlobalId } from '../src/platform/index.js';
import type { AccessRow } from './access-row.js';
import { organisationId } from './access-stage.js';
import { ACCOUNT_ROWS } from './access/account.js';
import { AUTHENTICATOR } from './access/authenticator.js';
import { DIRECTORY } from './access/directory.js';
import { OIDC } from './access/oidc.js';
import { PARTNER } from './access/partner.js';
import { SUSPENSION } from './access/suspension.js';
import { NOTIFICATION } from './access/notification.js';
import { TERMS } from './access/terms.js';
import { STATEMENT } from './access/statement.js';
import { DISCOVERY } from './access/discovery.js';
import { NEED } from './access/need.js';
import { SAVED_SEARCH } from './access/saved-search.js';
import { STRATEGY } from './access/strategy.js';
import { WORKING_GROUP } from './access/working-group.js';
import { IMPROVEMENT } from './access/improvement.js';
import { LABEL_ROWS } from './access/label.js';
import { CAPACITY } from './access/capacity.js';
import { DEMAND } from './access/demand.js';
import { CATALOGUE } from './access/catalogue.js';
import { IMPORT } from './access/import.js';
import { CLARIFICATION } from './access/clarification.js';
import { DELIVERY } from './access/delivery.js';
import { CONVERSATION } from './access/conversation.js';
import { PROJECT_ROWS } from './access/project.js';
import { PROJECT_PLAN_ROWS } from './access/project-plan.js';
import { PUBLICATION_ROWS } from './access/publication.js';
import { ENGAGEMENT } from './access/engagement.js';
import { PRIVACY_ROWS } from './access/privacy.js';
import { PROGRAMME } from './access/programme.js';
import { NETWORK } from './access/network.js';
import { ONBOARDING } from './access/onboarding.js';
import { COOPERATION } from './access/cooperation.js';
import { SECTOR } from './access/sector.js';
import { REGISTRY } from './access/registry.js';
import { MODERATION } from './access/moderation.js';
import { MEMBERSHIP } from './access/membership.js';
import { REGISTRATION } from './access/registration.js';
import { IMPACT } from './access/impact.js';
import { PLANNING } from './access/planning.js';
import { ASSESSMENT_ROWS } from './access/assessment.js';
import { QUOTE } from './access/quote.js';
import { MARKET_EVIDENCE } from './access/market-evidence.js';
import { ASSESSMENT_REPORT } from './access/assessment-report.js';

/** A row for every root field of the schema; a field without one fails the build. */
export const ACCESS_ROWS: readonly AccessRow[] = [
  ...DIRECTORY,
  ...OIDC,
  ...ACCOUNT_ROWS,
  ...AUTHENTICATOR,
  ...PARTNER,
  ...SUSPENSION,
  ...NOTIFICATION,
  ...STATEMENT,
  ...TERMS,
  ...DISCOVERY,
  ...NEED,
  ...DEMAND,
  ...SAVED_SEARCH,
  ...CATALOGUE,
  ...CAPACITY,
  ...IMPORT,
  ...CLARIFICATION,
  ...ENGAGEMENT,
  ...DELIVERY,
  ...CONVERSATION,
  ...QUOTE,
  ...IMPACT,
  ...MARKET_EVIDENCE,
  ...PLANNING,
  ...ASSESSMENT_REPORT,
  ...ASSESSMENT_ROWS,
  ...PROGRAMME,
  ...SECTOR,
  ...REGISTRY,
  ...MODERATION,
  ...MEMBERSHIP,
  ...NETWORK,
  ...ONBOARDING,
  ...COOPERATION,
  ...PROJECT_ROWS,
  ...PROJECT_PLAN_ROWS,
  ...LABEL_ROWS,
  ...STRATEGY,
  ...IMPROVEMENT,
  ...WORKING_GROUP,
  ...REGISTRATION,
  ...PUBLICATION_ROWS,
  ...PRIVACY_ROWS,
];

/** Ids of kinds that `node` resolves or must not, each of a private or unknown thing. */
export const STRANGE_IDS: readonly string[] = [
  'nonsense',
  '',
  '\u0000',
  toGlobalId('Person', organisationId('lv-log')),
  toGlobalId('Need', '00000000-0000-7000-8000-000000000000'),
  toGlobalId('Request', 'not-a-uuid'),
  toGlobalId('Attachment', 'not-a-uuid'),
  toGlobalId('Clarification', 'not-a-uuid'),
];
