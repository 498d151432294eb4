import { type DynamicModule, Module } from '@nestjs/common';
import { AccountModule } from './account/index.js';
import { AgreementModule } from './agreement/index.js';
import { AuthenticatorModule } from './authenticator/index.js';
import { AttachmentModule } from './attachment/index.js';
import { CapacityModule } from './capacity/index.js';
import { CatalogueModule } from './catalogue/index.js';
import { ClarificationModule } from './clarification/index.js';
import { CoPublishingModule } from './co-publishing/index.js';
import { ConversationModule } from './conversation/index.js';
import { CooperationModule } from './cooperation/index.js';
import { DecompositionModule } from './decomposition/index.js';
import { DemandModule } from './demand/index.js';
import { DirectoryModule } from './directory/index.js';
import { DiscoveryModule } from './discovery/index.js';
import { DisputeModule } from './dispute/index.js';
import { EngagementModule } from './engagement/index.js';
import { ImportModule } from './import/index.js';
import { JoiningModule } from './joining/index.js';
import { TermsModule } from './terms/index.js';
import { MembershipModule } from './membership/index.js';
import { PartnerModule } from './partner/index.js';
import { NeedModule } from './need/index.js';
import { NeedMatchModule } from './need-match/index.js';
import { ImprovementModule } from './improvement/index.js';
import { NetworkModule } from './network/index.js';
import { OidcModule } from './oidc/index.js';
import { OnboardingModule } from './onboarding/index.js';
import { SuspensionModule } from './suspension/index.js';
import { StrategyModule } from './strategy/index.js';
import { WorkingGroupModule } from './working-group/index.js';
import { LabelModule } from './label/index.js';
import { MailModule } from './mail/index.js';
import { NotificationModule } from './notification/index.js';
import { StatementModule } from './statement/index.js';
import type { Config } from './platform/config.js';
import { UnmetDemandModule } from './unmet-demand/index.js';
import { SavedSearchModule } from './saved-search/index.js';
import { PlanningModule } from './planning/index.js';
import { PrivacyModule } from './privacy/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { ComparisonModule } from './comparison/index.js';
import { NegotiationModule } from './negotiation/index.js';
import { ProjectModule } from './project/index.js';
import { ProjectPlanModule } from './project-plan/index.js';
import { ProjectReportModule } from './project-report/index.js';
import { PublicationModule } from './publication/index.js';
import { ReplacementModule } from './replacement/index.js';
import { QuoteModule } from './quote/index.js';
import { AssessmentModule } from './assessment/index.js';
import { IndicatorSetModule } from './indicator-set/index.js';
import { SectorModule } from './sector/index.js';
import { RegistryModule } from './registry/index.js';
import { ModerationModule } from './moderation/index.js';
import { MarketEvidenceModule } from './market-evidence/index.js';
import { AssessmentReportModule } from './assessment-report/index.js';
import { ReviewModule } from './review/index.js';
import { ProgrammeModule } from './programme/index.js';
import { RegistrationModule } from './registration/index.js';
import { ServiceFactsModule } from './service-facts/index.js';
import { ServiceReviewModule } from './service-review/index.js';
import { ImpactModule } from './impact/index.js';
import { ENTITIES } from './entities.js';

/** The rooms in their order: a later one may import an earlier one, through its index only. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, ENTITIES),
        DirectoryModule,
        AttachmentModule,
        MailModule,
        NotificationModule,
        StatementModule,
        TermsModule,
        JoiningModule,
        MembershipModule,
        OidcModule,
        PartnerModule,
        AccountModule,
        AuthenticatorModule,
        SuspensionModule,
        ServiceFactsModule,
        CatalogueModule,
        ServiceReviewModule,
        CoPublishingModule,
        CapacityModule,
        ImportModule,
        DecompositionModule,
        NeedModule,
        DiscoveryModule,
        SavedSearchModule,
        ClarificationModule,
        NeedMatchModule,
        DemandModule,
        EngagementModule,
        QuoteModule,
        ConversationModule,
        AgreementModule,
        DisputeModule,
        ReviewModule,
        SectorModule,
        RegistryModule,
        ModerationModule,
        NetworkModule,
        OnboardingModule,
        CooperationModule,
        LabelModule,
        NegotiationModule,
        ComparisonModule,
        ReplacementModule,
        IndicatorSetModule,
        AssessmentModule,
        MarketEvidenceModule,
        AssessmentReportModule,
        ProjectModule,
        ProjectPlanModule,
        PublicationModule,
        ProjectReportModule,
        ProgrammeModule,
        StrategyModule,
        ImprovementModule,
        WorkingGroupModule,
        RegistrationModule,
        ImpactModule,
        UnmetDemandModule,
        PlanningModule,
        PrivacyModule,
      ],
    };
  }
}
