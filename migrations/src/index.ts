import { Foundation1763800000000 } from './1763800000000-foundation.js';
import { Clock1764100000000 } from './1764100000000-clock.js';
import { Notices1764200000000 } from './1764200000000-notices.js';
import { Mail1764200001000 } from './1764200001000-mail.js';
import { Notification1764200002000 } from './1764200002000-notification.js';
import { Catalogue1764300000000 } from './1764300000000-catalogue.js';
import { ServiceAskers1764300001000 } from './1764300001000-service-askers.js';
import { Attachments1764400000000 } from './1764400000000-attachments.js';
import { Clarifications1764400000100 } from './1764400000100-clarifications.js';
import { ServiceFiles1764499000000 } from './1764499000000-service-files.js';
import { Capacity1764500000000 } from './1764500000000-capacity.js';
import { Recipients1764600000000 } from './1764600000000-recipients.js';
import { Conversation1764600000999 } from './1764600000999-conversation.js';
import { Negotiation1764600001000 } from './1764600001000-negotiation.js';
import { Agreement1764700000000 } from './1764700000000-agreement.js';
import { Dispute1764700100000 } from './1764700100000-dispute.js';
import { Review1764700200000 } from './1764700200000-review.js';
import { DeliveryClock1764700300000 } from './1764700300000-delivery-clock.js';
import { NeedLifecycle1764800000000 } from './1764800000000-need-lifecycle.js';
import { Matches1764800000001 } from './1764800000001-matches.js';
import { SavedSearches1764800000002 } from './1764800000002-saved-searches.js';
import { InvitedByOperator1764910000000 } from './1764910000000-invited-by-operator.js';
import { SeenWith1764920000000 } from './1764920000000-seen-with.js';
import { CapacityCalendar1764950000000 } from './1764950000000-capacity-calendar.js';
import { CapacityOrder1764960000000 } from './1764960000000-capacity-order.js';
import { ReplyExtension1764961000000 } from './1764961000000-reply-extension.js';
import { CitedVersions1764970000000 } from './1764970000000-cited-versions.js';
import { MatchAskers1764980000000 } from './1764980000000-match-askers.js';
import { Replacement1765100000000 } from './1765100000000-replacement.js';
import { QuoteMilestones1765200000000 } from './1765200000000-quote-milestones.js';
import { Guards1765400000000 } from './1765400000000-guards.js';
import { AskPublisher1765410000000 } from './1765410000000-ask-publisher.js';
import { KeptMails1765500000000 } from './1765500000000-kept-mails.js';
import { PublishedAnswers1765500001000 } from './1765500001000-published-answers.js';
import { SealedAnswers1765800000000 } from './1765800000000-sealed-answers.js';
import { Project1766000000000 } from './1766000000000-project.js';
import { Sectors1766100000000 } from './1766100000000-sectors.js';
import { Registry1766100001000 } from './1766100001000-registry.js';
import { Cooperation1766100002000 } from './1766100002000-cooperation.js';
import { Label1766200000000 } from './1766200000000-label.js';
import { IndicatorSet1766300000000 } from './1766300000000-indicator-set.js';
import { Assessment1766300100000 } from './1766300100000-assessment.js';
import { AssessmentReport1766400000000 } from './1766400000000-assessment-report.js';
import { Programme1766500000000 } from './1766500000000-programme.js';
import { Registrations1766500000100 } from './1766500000100-registrations.js';
import { Planning1766600000000 } from './1766600000000-planning.js';
import { Publication1766700000000 } from './1766700000000-publication.js';
import { Impact1766800000000 } from './1766800000000-impact.js';
import { Improvement1766920000000 } from './1766920000000-improvement.js';
import { OnboardingEnds1766940000000 } from './1766940000000-onboarding-ends.js';
import { Presence1767300000000 } from './1767300000000-presence.js';
import { ImpactPeriods1767500000000 } from './1767500000000-impact-periods.js';
import { OrganisationChanges1767500000100 } from './1767500000100-organisation-changes.js';
import { Ties1767700000000 } from './1767700000000-ties.js';
import { Tries1768100000000 } from './1768100000000-tries.js';
import { PasswordReset1768100000100 } from './1768100000100-password-reset.js';
import { Suspension1768100000200 } from './1768100000200-suspension.js';
import { Authenticator1768100000300 } from './1768100000300-authenticator.js';
import { Oidc1768200000000 } from './1768200000000-oidc.js';
import { Partner1768300000000 } from './1768300000000-partner.js';
import { PartnerTokens1768300001000 } from './1768300001000-partner-tokens.js';
import { PartnerSuspension1768300002000 } from './1768300002000-partner-suspension.js';
import { Statements1768400000000 } from './1768400000000-statements.js';
import { Moderation1768400001000 } from './1768400001000-moderation.js';
import { Membership1768400002000 } from './1768400002000-membership.js';
import { Terms1768400003000 } from './1768400003000-terms.js';
import { TrueTrail1768600000000 } from './1768600000000-true-trail.js';
import { NarrowDoors1768600001000 } from './1768600001000-narrow-doors.js';
import { OwnWords1768600009000 } from './1768600009000-own-words.js';
import { WorkerRights1768600009100 } from './1768600009100-worker-rights.js';
import { OwnParts1768600009200 } from './1768600009200-own-parts.js';
import { Spending1768700000000 } from './1768700000000-spending.js';
import { Privacy1768900000000 } from './1768900000000-privacy.js';
import { Holds1769100000000 } from './1769100000000-holds.js';
import { PageDocuments1769200000000 } from './1769200000000-page-documents.js';
import { Seal1769300000000 } from './1769300000000-seal.js';
import { LostAuthenticator1769300001000 } from './1769300001000-lost-authenticator.js';
import { StandingMeasures1769400000000 } from './1769400000000-standing-measures.js';
import { ShownFiles1769800000000 } from './1769800000000-shown-files.js';
import { SuspendedReaders1769800001000 } from './1769800001000-suspended-readers.js';
import { OwnLists1770040000000 } from './1770040000000-own-lists.js';
import { QuickTrail1770500000000 } from './1770500000000-quick-trail.js';
import { FewRows1771020000000 } from './1771020000000-few-rows.js';
import { QuickCheck1771020001000 } from './1771020001000-quick-check.js';
import { QuickSteps1772030000000 } from './1772030000000-quick-steps.js';
import { CalendarsOfFew1772070000000 } from './1772070000000-calendars-of-few.js';

/** Every migration, oldest first. A new one is added at the end. */
export const MIGRATIONS = [
  Foundation1763800000000,
  Clock1764100000000,
  Notices1764200000000,
  Mail1764200001000,
  Notification1764200002000,
  Catalogue1764300000000,
  ServiceAskers1764300001000,
  Attachments1764400000000,
  Clarifications1764400000100,
  ServiceFiles1764499000000,
  Capacity1764500000000,
  Recipients1764600000000,
  Conversation1764600000999,
  Negotiation1764600001000,
  Agreement1764700000000,
  Dispute1764700100000,
  Review1764700200000,
  DeliveryClock1764700300000,
  NeedLifecycle1764800000000,
  Matches1764800000001,
  SavedSearches1764800000002,
  InvitedByOperator1764910000000,
  SeenWith1764920000000,
  CapacityCalendar1764950000000,
  CapacityOrder1764960000000,
  ReplyExtension1764961000000,
  CitedVersions1764970000000,
  MatchAskers1764980000000,
  Replacement1765100000000,
  QuoteMilestones1765200000000,
  Guards1765400000000,
  AskPublisher1765410000000,
  KeptMails1765500000000,
  PublishedAnswers1765500001000,
  SealedAnswers1765800000000,
  Project1766000000000,
  Sectors1766100000000,
  Registry1766100001000,
  Cooperation1766100002000,
  Label1766200000000,
  IndicatorSet1766300000000,
  Assessment1766300100000,
  AssessmentReport1766400000000,
  Programme1766500000000,
  Registrations1766500000100,
  Planning1766600000000,
  Publication1766700000000,
  Impact1766800000000,
  Improvement1766920000000,
  OnboardingEnds1766940000000,
  Presence1767300000000,
  ImpactPeriods1767500000000,
  OrganisationChanges1767500000100,
  Ties1767700000000,
  Tries1768100000000,
  PasswordReset1768100000100,
  Suspension1768100000200,
  Authenticator1768100000300,
  Oidc1768200000000,
  Partner1768300000000,
  PartnerTokens1768300001000,
  PartnerSuspension1768300002000,
  Statements1768400000000,
  Moderation1768400001000,
  Membership1768400002000,
  Terms1768400003000,
  TrueTrail1768600000000,
  NarrowDoors1768600001000,
  OwnWords1768600009000,
  WorkerRights1768600009100,
  OwnParts1768600009200,
  Spending1768700000000,
  Privacy1768900000000,
  Holds1769100000000,
  PageDocuments1769200000000,
  Seal1769300000000,
  LostAuthenticator1769300001000,
  StandingMeasures1769400000000,
  ShownFiles1769800000000,
  SuspendedReaders1769800001000,
  OwnLists1770040000000,
  QuickTrail1770500000000,
  FewRows1771020000000,
  QuickCheck1771020001000,
  QuickSteps1772030000000,
  CalendarsOfFew1772070000000,
];
