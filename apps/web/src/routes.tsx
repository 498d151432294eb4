import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { HomePage } from './pages/home/home-page.js';
import { NotFoundPage } from './pages/not-found/not-found-page.js';
import { RouteFailure } from './shell/route-failure.js';
import { Shell } from './shell/shell.js';
import { SignedIn } from './shell/signed-in.js';

/** A page whose code is fetched when it is first opened. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

const open: RouteObject[] = [
  { index: true, Component: HomePage },
  page('search', async () => (await import('./pages/search/search-page.js')).SearchPage),
  page('match', async () => (await import('./pages/match/match-page.js')).MatchPage),
  page('services/:id', async () => (await import('./pages/service/service-page.js')).ServicePage),
  page('clusters', async () => (await import('./pages/clusters/clusters-page.js')).ClustersPage),
  page('clusters/:slug', async () => (await import('./pages/cluster/cluster-page.js')).ClusterPage),
  page(
    'organisations/:id',
    async () => (await import('./pages/organisation/organisation-page.js')).OrganisationPage,
  ),
  page('networks', async () => (await import('./pages/networks/networks-page.js')).NetworksPage),
  page('reach', async () => (await import('./pages/networks/reach-page.js')).ReachPage),
  page('onboarding', async () => (await import('./pages/onboarding/join-page.js')).JoinPage),
  page('sectors', async () => (await import('./pages/sectors/sectors-page.js')).SectorsPage),
  page('figures', async () => (await import('./pages/figures/figures-page.js')).FiguresPage),
  page('privacy', async () => (await import('./pages/privacy/privacy-page.js')).PrivacyPage),
  page('terms', async () => (await import('./pages/terms/terms-page.js')).TermsPage),
  page('report', async () => (await import('./pages/moderation/report-page.js')).ReportPage),
  page('membership', async () => (await import('./pages/membership/membership-page.js')).MembershipPage),
  page('decision', async () => (await import('./pages/moderation/decision-page.js')).DecisionPage),
  page('ranking', async () => (await import('./pages/ranking/ranking-page.js')).RankingPage),
  page('labels', async () => (await import('./pages/labels/labels-page.js')).LabelsPage),
  page('projects', async () => (await import('./pages/projects/projects-page.js')).ProjectsPage),
  page('projects/:id', async () => (await import('./pages/project/project-page.js')).ProjectPage),
  page('news', async () => (await import('./pages/news/news-page.js')).NewsPage),
  page('news/:id', async () => (await import('./pages/news/publication-page.js')).PublicationPage),
  page('events', async () => (await import('./pages/events/events-page.js')).EventsPage),
  page('events/:id', async () => (await import('./pages/events/event-page.js')).EventPage),
  page('courses', async () => (await import('./pages/events/courses-page.js')).CoursesPage),
  page('certificates', async () => (await import('./pages/certificate/certificate-page.js')).CertificatePage),
  page(
    'certificates/:code',
    async () => (await import('./pages/certificate/certificate-page.js')).CertificatePage,
  ),
  page('ideas', async () => (await import('./pages/ideas/ideas-page.js')).IdeasPage),
  page('ideas/:id', async () => (await import('./pages/idea/idea-page.js')).IdeaPage),
  page('sign-in', async () => (await import('./pages/sign-in/sign-in-page.js')).SignInPage),
  page('sign-in/done', async () => (await import('./pages/sign-in/returned-page.js')).ReturnedPage),
  page('sign-in/link', async () => (await import('./pages/sign-in/link-page.js')).LinkPage),
  page('signed-out', async () => (await import('./pages/sign-in/signed-out-page.js')).SignedOutPage),
  page('sign-up', async () => (await import('./pages/sign-up/sign-up-page.js')).SignUpPage),
  page('sign-in/code', async () => (await import('./pages/sign-in/code-page.js')).CodePage),
  page('forgot', async () => (await import('./pages/reset/forgot-page.js')).ForgotPage),
  page('reset', async () => (await import('./pages/reset/reset-page.js')).ResetPage),
  page('confirm', async () => (await import('./pages/confirm/confirm-page.js')).ConfirmPage),
  page('invitation', async () => (await import('./pages/invitation/invitation-page.js')).InvitationPage),
  page('unsubscribe', async () => (await import('./pages/unsubscribe/unsubscribe-page.js')).UnsubscribePage),
  page(
    'indicator-sets',
    async () => (await import('./pages/assessments/indicator-sets-page.js')).IndicatorSetsPage,
  ),
  page('mailbox', async () => (await import('./pages/mailbox/mailbox-page.js')).MailboxPage),
];

const signedIn: RouteObject[] = [
  page('needs', async () => (await import('./pages/needs/needs-page.js')).NeedsPage),
  page('needs/:id', async () => (await import('./pages/need/need-page.js')).NeedPage),
  page('searches', async () => (await import('./pages/searches/searches-page.js')).SearchesPage),
  page('unmet-demand', async () => (await import('./pages/ideas/unmet-demand-page.js')).UnmetDemandPage),
  page('demand', async () => (await import('./pages/demand/demand-page.js')).DemandPage),
  page('requests', async () => (await import('./pages/requests/requests-page.js')).SentRequestsPage),
  page('inbox', async () => (await import('./pages/requests/requests-page.js')).InboxPage),
  page('requests/:id', async () => (await import('./pages/request/request-page.js')).RequestPage),
  page('requests/:id/compare', async () => (await import('./pages/compare/compare-page.js')).ComparePage),
  page('agreements', async () => (await import('./pages/agreements/agreements-page.js')).AgreementsPage),
  page('agreements/:id', async () => (await import('./pages/agreement/agreement-page.js')).AgreementPage),
  page('reviews', async () => (await import('./pages/reviews/reviews-page.js')).ReviewsPage),
  page('assessments', async () => (await import('./pages/assessments/assessments-page.js')).AssessmentsPage),
  page('assessments/:id', async () => (await import('./pages/assessment/assessment-page.js')).AssessmentPage),
  page(
    'indicator-sets/:id/edit',
    async () =>
      (await import('./pages/indicator-set-editor/indicator-set-editor-page.js')).IndicatorSetEditorPage,
  ),
  page('disputes', async () => (await import('./pages/dispute/disputes-page.js')).DisputesPage),
  page('disputes/:id', async () => (await import('./pages/dispute/dispute-page.js')).DisputePage),
  page('catalogue', async () => (await import('./pages/catalogue/catalogue-page.js')).CataloguePage),
  page(
    'catalogue/new',
    async () => (await import('./pages/service-editor/new-service-page.js')).NewServicePage,
  ),
  page(
    'catalogue/:id',
    async () => (await import('./pages/service-editor/edit-service-page.js')).EditServicePage,
  ),
  page(
    'catalogue/:id/capacity',
    async () => (await import('./pages/capacity/capacity-page.js')).CapacityPage,
  ),
  page('bookings', async () => (await import('./pages/bookings/bookings-page.js')).BookingsPage),
  page('questions', async () => (await import('./pages/questions/questions-page.js')).QuestionsPage),
  page('review', async () => (await import('./pages/review/review-page.js')).ReviewPage),
  page('import', async () => (await import('./pages/import/import-page.js')).ImportPage),
  page(
    'notifications',
    async () => (await import('./pages/notifications/notifications-page.js')).NotificationsPage,
  ),
  page(
    'notification-settings',
    async () =>
      (await import('./pages/notification-settings/notification-settings-page.js')).NotificationSettingsPage,
  ),
  page('figures/own', async () => (await import('./pages/figures/own-figures-page.js')).OwnFiguresPage),
  page('improvement', async () => (await import('./pages/improvement/improvement-page.js')).ImprovementPage),
  page(
    'improvement/strategies',
    async () => (await import('./pages/improvement/strategies-page.js')).StrategiesPage,
  ),
  page('improvement/groups', async () => (await import('./pages/improvement/groups-page.js')).GroupsPage),
  page('labels/own', async () => (await import('./pages/labels/own-labels-page.js')).OwnLabelsPage),
  page(
    'projects/new',
    async () => (await import('./pages/project-editor/project-editor-page.js')).NewProjectPage,
  ),
  page(
    'projects/:id/edit',
    async () => (await import('./pages/project-editor/project-editor-page.js')).EditProjectPage,
  ),
  page(
    'news/new',
    async () => (await import('./pages/news-editor/publication-editor-page.js')).PublicationEditorPage,
  ),
  page(
    'news/:id/edit',
    async () => (await import('./pages/news-editor/publication-editor-page.js')).PublicationEditorPage,
  ),
  page('newsletter', async () => (await import('./pages/news-editor/newsletter-page.js')).NewsletterPage),
  page('my-events', async () => (await import('./pages/my-events/my-events-page.js')).MyEventsPage),
  page('events/own', async () => (await import('./pages/events/own-events-page.js')).OwnEventsPage),
  page('events/new', async () => (await import('./pages/events/event-editor-page.js')).NewEventPage),
  page('courses/new', async () => (await import('./pages/events/course-editor-page.js')).NewCoursePage),
  page('courses/:id/edit', async () => (await import('./pages/events/course-editor-page.js')).EditCoursePage),
  page('events/:id/edit', async () => (await import('./pages/events/event-editor-page.js')).EditEventPage),
  page(
    'events/:id/attendance',
    async () => (await import('./pages/events/attendance-page.js')).AttendancePage,
  ),
  page('check-in/:token', async () => (await import('./pages/check-in/check-in-page.js')).CheckInPage),
  page(
    'assessments/:id/report',
    async () => (await import('./pages/assessment-report/report-page.js')).AssessmentReportPage,
  ),
  page(
    'market-evidence',
    async () => (await import('./pages/market-evidence/market-evidence-page.js')).MarketEvidencePage,
  ),
  page('cooperation', async () => (await import('./pages/cooperation/cooperation-page.js')).CooperationPage),
  page('onboardings', async () => (await import('./pages/onboarding/onboardings-page.js')).OnboardingsPage),
  page(
    'organisations/:id/profile',
    async () => (await import('./pages/registry/profile-page.js')).ProfilePage,
  ),
  page('account', async () => (await import('./pages/account/account-page.js')).AccountPage),
  page('accounts', async () => (await import('./pages/accounts/accounts-page.js')).AccountsPage),
  page('members', async () => (await import('./pages/membership/members-page.js')).MembersPage),
  page('reports', async () => (await import('./pages/moderation/reports-page.js')).ReportsPage),
  page('decisions', async () => (await import('./pages/moderation/decisions-page.js')).DecisionsPage),
  page('apps', async () => (await import('./pages/apps/apps-page.js')).AppsPage),
  page('apps/:id', async () => (await import('./pages/apps/app-page.js')).AppPage),
  page('apps/consents/:id', async () => (await import('./pages/apps/consent-page.js')).ConsentPage),
  page('people', async () => (await import('./pages/people/people-page.js')).PeoplePage),
];

/** Every address of the page. What needs a session sits below {@link SignedIn}. */
export const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteFailure,
        children: [
          ...open,
          { Component: SignedIn, children: signedIn },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);
