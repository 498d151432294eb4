import { PasswordResetEntity } from './account/index.js';
import { AgreementEntity, MilestoneEntity, SignatureEntity } from './agreement/index.js';
import { AttachmentBytesEntity, AttachmentEntity } from './attachment/index.js';
import {
  BlackoutEntity,
  BucketEntity,
  CapacityEntity,
  CapacityPlanEntity,
  ReservationEntity,
  SeasonEntity,
  SlotBookingEntity,
} from './capacity/index.js';
import {
  ServiceClaimEntity,
  ServiceEntity,
  ServiceVersionAuthorEntity,
  ServiceVersionEntity,
} from './catalogue/index.js';
import { ServicePublisherEntity } from './co-publishing/index.js';
import { ServiceCommentEntity } from './service-review/index.js';
import {
  MessageEntity,
  MessageReadEntity,
  RequestQuestionAuthorEntity,
  RequestQuestionEntity,
} from './conversation/index.js';
import {
  IdeaEntity,
  IdeaNeedEntity,
  IdeaOwnerEntity,
  IdeaPilotEntity,
  IdeaVoteEntity,
} from './planning/index.js';
import { ErasureEntity, PersonTraceEntity } from './privacy/index.js';
import { InterestEntity } from './demand/index.js';
import { MatchEntity, MatchNewsEntity, ServiceChangeEntity } from './need-match/index.js';
import {
  ClarificationAskerEntity,
  ClarificationEntity,
  ClarificationWordsEntity,
} from './clarification/index.js';
import {
  AuthenticatorEntity,
  AuthenticatorRemovalEntity,
  ClusterMemberEntity,
  MandateEntity,
  MembershipEntity,
  OrganisationEntity,
  PersonEntity,
  RecoveryCodeEntity,
  SectorEntity,
  SessionEntity,
} from './directory/index.js';
import { DisputeAnswerEntity, DisputeEntity, DisputeEvidenceEntity } from './dispute/index.js';
import { BundleEntity, RecipientEntity, RequestEntity } from './engagement/index.js';
import { ImportRowEntity, ImportRunEntity } from './import/index.js';
import { ImprovementActionEntity } from './improvement/index.js';
import { StrategyEntity, StrategyGoalEntity } from './strategy/index.js';
import { GroupMinutesEntity, GroupTaskEntity, WorkingGroupEntity } from './working-group/index.js';
import { LabelEntity, LabelLevelEntity, LabelSchemeEntity, LabelStatisticEntity } from './label/index.js';
import { LinkEntity } from './joining/index.js';
import { OidcLinkEntity, OidcVisitEntity } from './oidc/index.js';
import {
  PartnerActionEntity,
  PartnerAppEntity,
  PartnerConsentEntity,
  PartnerKeyEntity,
  PartnerReadEntity,
} from './partner/index.js';
import { MailEntity } from './mail/index.js';
import { InterestMuteEntity, NeedEntity, NeedVersionEntity } from './need/index.js';
import { QuoteEntity } from './quote/index.js';
import {
  NoticeEntity,
  NotificationEntity,
  NotificationSettingsEntity,
  SigningKeyEntity,
} from './notification/index.js';
import { StatementEntity } from './statement/index.js';
import { TermsAcceptanceEntity, TermsVersionEntity } from './terms/index.js';
import { ContentReportEntity } from './moderation/index.js';
import { MemberInvitationEntity, MemberRecordEntity } from './membership/index.js';
import {
  ProjectEntity,
  ProjectFundingEntity,
  ProjectPartnerEntity,
  ProjectPeriodEntity,
  ProjectShareEntity,
} from './project/index.js';
import {
  ProjectDeliverableEntity,
  ProjectResultEntity,
  ResultReportEntity,
  WorkPackageEntity,
} from './project-plan/index.js';
import {
  AssessmentEntity,
  AssessmentEvidenceEntity,
  AssessmentFindingEntity,
  AssessmentScoreEntity,
  AssessorEngagementEntity,
  PeerConsentEntity,
} from './assessment/index.js';
import { IndicatorEntity, IndicatorSetEntity } from './indicator-set/index.js';
import { CourseEntity, EventEntity, EventLinkEntity, EventSessionEntity } from './programme/index.js';
import { CalendarAddressEntity, PresenceEntity, RegistrationEntity } from './registration/index.js';
import { CooperationRequestEntity } from './cooperation/index.js';
import { ClusterNetworkEntity, NetworkMemberEntity } from './network/index.js';
import { OnboardingEntity } from './onboarding/index.js';
import {
  OrganisationAliasEntity,
  OrganisationChangeEntity,
  OrganisationFactEntity,
  OrganisationOutsideIdEntity,
  OrganisationRegionEntity,
} from './registry/index.js';
import { PublicationEntity } from './publication/index.js';
import { ReviewContentEntity, ReviewEntity } from './review/index.js';
import { SavedSearchEntity, SavedSearchHitEntity, SearchChangeEntity } from './saved-search/index.js';
import { CounterOfferEntity } from './negotiation/index.js';
import { ReplacementEntity } from './replacement/index.js';
import {
  ImpactConsentEntity,
  ImpactFigureEntity,
  ImpactFigureUnitEntity,
  ImpactLinkEntity,
  ImpactReleaseEntity,
  KpiDefinitionEntity,
} from './impact/index.js';

/** Every table class of the rooms, for the one data source and for the comparison with the migrations. */
export const ENTITIES: readonly (new () => object)[] = [
  SectorEntity,
  OrganisationEntity,
  OrganisationAliasEntity,
  OrganisationChangeEntity,
  OrganisationFactEntity,
  OrganisationOutsideIdEntity,
  OrganisationRegionEntity,
  ClusterNetworkEntity,
  NetworkMemberEntity,
  OnboardingEntity,
  CooperationRequestEntity,
  ClusterMemberEntity,
  MandateEntity,
  PersonEntity,
  AuthenticatorEntity,
  AuthenticatorRemovalEntity,
  RecoveryCodeEntity,
  MembershipEntity,
  SessionEntity,
  AttachmentEntity,
  AttachmentBytesEntity,
  LinkEntity,
  PasswordResetEntity,
  OidcLinkEntity,
  OidcVisitEntity,
  PartnerAppEntity,
  PartnerKeyEntity,
  PartnerConsentEntity,
  PartnerActionEntity,
  PartnerReadEntity,
  MailEntity,
  NoticeEntity,
  NotificationEntity,
  NotificationSettingsEntity,
  SigningKeyEntity,
  StatementEntity,
  ContentReportEntity,
  MemberInvitationEntity,
  MemberRecordEntity,
  ServiceEntity,
  ServiceVersionEntity,
  CapacityPlanEntity,
  CapacityEntity,
  SeasonEntity,
  BlackoutEntity,
  BucketEntity,
  ReservationEntity,
  SlotBookingEntity,
  ServiceVersionAuthorEntity,
  ServiceClaimEntity,
  ServiceCommentEntity,
  ServicePublisherEntity,
  ImportRunEntity,
  ImportRowEntity,
  NeedEntity,
  NeedVersionEntity,
  InterestMuteEntity,
  MatchEntity,
  MatchNewsEntity,
  ServiceChangeEntity,
  InterestEntity,
  SavedSearchEntity,
  SavedSearchHitEntity,
  SearchChangeEntity,
  ClarificationEntity,
  ClarificationAskerEntity,
  ClarificationWordsEntity,
  BundleEntity,
  RequestEntity,
  RecipientEntity,
  QuoteEntity,
  AgreementEntity,
  SignatureEntity,
  MilestoneEntity,
  DisputeEntity,
  DisputeEvidenceEntity,
  DisputeAnswerEntity,
  ReviewEntity,
  ReviewContentEntity,
  MessageEntity,
  MessageReadEntity,
  RequestQuestionEntity,
  RequestQuestionAuthorEntity,
  CounterOfferEntity,
  ReplacementEntity,
  IndicatorSetEntity,
  IndicatorEntity,
  AssessmentEntity,
  AssessmentScoreEntity,
  AssessmentEvidenceEntity,
  AssessorEngagementEntity,
  AssessmentFindingEntity,
  PeerConsentEntity,
  ProjectEntity,
  ProjectPeriodEntity,
  ProjectFundingEntity,
  ProjectPartnerEntity,
  ProjectShareEntity,
  WorkPackageEntity,
  ProjectDeliverableEntity,
  ProjectResultEntity,
  ResultReportEntity,
  PublicationEntity,
  CourseEntity,
  EventEntity,
  EventSessionEntity,
  EventLinkEntity,
  RegistrationEntity,
  CalendarAddressEntity,
  PresenceEntity,
  LabelSchemeEntity,
  LabelLevelEntity,
  LabelStatisticEntity,
  LabelEntity,
  ImpactConsentEntity,
  KpiDefinitionEntity,
  ImpactReleaseEntity,
  ImpactFigureEntity,
  ImpactFigureUnitEntity,
  ImpactLinkEntity,
  IdeaEntity,
  IdeaOwnerEntity,
  IdeaNeedEntity,
  IdeaVoteEntity,
  IdeaPilotEntity,
  StrategyEntity,
  StrategyGoalEntity,
  ImprovementActionEntity,
  WorkingGroupEntity,
  GroupTaskEntity,
  GroupMinutesEntity,
  TermsVersionEntity,
  TermsAcceptanceEntity,
  ErasureEntity,
  PersonTraceEntity,
];
