import {
  APPEALS_ANSWERED,
  MEMBER_INVITATIONS,
  MEMBERS_ENDED,
  MEMBERS_VERIFIED,
  REPORTS,
  SUSPENSIONS,
  type World,
  type WorldMemberInvitation,
  type WorldReport,
} from '@fivefold/world';
import { toGlobalId } from '../platform/index.js';
import { type Answer, type Change, OPERATOR, type People } from './people.js';

const DAY_MS = 86_400_000;
const INVITATION = 'invitation { id }';
const STATEMENT = 'statement { id }';
const CHANGES = {
  invite: ['inviteMembers', 'InviteMembersInput', 'sent'],
  answer: ['answerMemberInvitation', 'AnswerMemberInvitationInput', INVITATION],
  withdraw: ['withdrawMemberInvitation', 'WithdrawMemberInvitationInput', INVITATION],
  verify: ['verifyMembership', 'VerifyMembershipInput', 'membership { id }'],
  end: ['endMembership', 'EndMembershipInput', 'membership { id }'],
  report: ['reportContent', 'ReportContentInput', ''],
  decide: ['decideReport', 'DecideReportInput', 'report { id }'],
  suspendPerson: ['suspendPerson', 'SuspendPersonInput', 'account { id }'],
  suspendMember: ['suspendMember', 'SuspendMemberInput', 'account { id }'],
  appeal: ['appealStatement', 'AppealStatementInput', STATEMENT],
  appealService: ['appealService', 'SendBackServiceInput', 'service { id }'],
  answerAppeal: ['answerStatement', 'AnswerStatementInput', STATEMENT],
} as const satisfies Record<string, Change>;
const INVITATIONS = '{ memberInvitations(first: 1) { edges { node { id version } } } }';
const MEMBERSHIPS = '{ clusterMemberships(first: 100) { edges { node { id version } } } }';
const REPORT = '{ contentReports(first: 1, onlyOpen: true) { edges { node { id version } } } }';
const STATEMENTS = '{ statementsOfReasons(first: 20) { edges { node { id version subject appeal } } } }';
const REVIEW =
  'query ($id: ID!) { node(id: $id) { ... on Organisation { reviews(first: 1) { edges { node { id } } } } } }';
const SERVICE = 'query ($id: ID!) { ownService(id: $id) { version } }';

/** Makes the memberships, reports, decisions and appeals of the demo world over the API, by those who would. */
export async function playTrust(people: People, world: World): Promise<void> {
  for (const invitation of MEMBER_INVITATIONS) await invite(people, world, invitation);
  const membership = async (cluster: string, firm: string): Promise<Answer> => {
    const id = toGlobalId('ClusterMembership', `${idOf(world, cluster)}:${idOf(world, firm)}`);
    const { clusterMemberships } = await people.send(cluster, MEMBERSHIPS, {});
    return clusterMemberships.edges.find(({ node }: Answer) => node['id'] === id).node;
  };
  for (const { cluster, firm, note } of MEMBERS_VERIFIED)
    await people.change(cluster, CHANGES.verify, { ...(await membership(cluster, firm)), note });
  for (const { cluster, firm, onDay, note } of MEMBERS_ENDED)
    await people.change(cluster, CHANGES.end, { ...(await membership(cluster, firm)), on: day(onDay), note });

  for (const report of REPORTS) await playReport(people, world, report);
  for (const { measure, person, organisation, appeal, ...reasons } of SUSPENSIONS) {
    const input = {
      ...reasons,
      ground: 'terms',
      personId: toGlobalId('Person', world.people.find(({ email }) => email === person)!.id),
    };
    const organisationId = toGlobalId('Organisation', idOf(world, organisation));
    if (measure === 'person_suspended') await people.change(OPERATOR, CHANGES.suspendPerson, input);
    else await people.change(OPERATOR, CHANGES.suspendMember, { ...input, organisationId });
    if (appeal !== null) await appealNewest(people, organisation, appeal);
  }
  const { statementsOfReasons } = await people.send(OPERATOR, STATEMENTS, {});
  for (const { subject, lift, words } of APPEALS_ANSWERED) {
    const stated: Answer[] = statementsOfReasons.edges.map(({ node }: Answer) => node);
    const { id, version } = stated.find((each) => each['subject'] === subject)!;
    await people.change(OPERATOR, CHANGES.answerAppeal, { id, version, lift, words });
  }
}

async function invite(people: People, world: World, invitation: WorldMemberInvitation): Promise<void> {
  const { cluster, firm, fromDay, untilDay, outcome } = invitation;
  await people.change(cluster, CHANGES.invite, {
    memberFrom: day(fromDay),
    memberUntil: untilDay === null ? null : day(untilDay),
    firms: [typeof firm === 'string' ? { companyId: toGlobalId('Organisation', idOf(world, firm)) } : firm],
  });
  if (outcome === null) return;
  const { memberInvitations } = await people.send(cluster, INVITATIONS, {});
  const { id, version } = memberInvitations.edges[0].node;
  if (outcome === 'withdrawn') await people.change(cluster, CHANGES.withdraw, { id, version });
  else if (typeof firm === 'string')
    await people.change(firm, CHANGES.answer, { id, confirm: outcome === 'confirmed' });
}

async function playReport(people: People, world: World, report: WorldReport): Promise<void> {
  const { about, by, name, email, ground, words, decision, appeal } = report;
  const subjectId = await subjectOf(people, world, about);
  await people.change(by, CHANGES.report, { subjectId, name, email, ground, words, goodFaith: true });
  if (!decision) return;
  const { contentReports } = await people.send(OPERATOR, REPORT, {});
  await people.change(OPERATOR, CHANGES.decide, { ...contentReports.edges[0].node, ...decision });
  if (appeal === undefined) return;
  if ('profile' in about) return appealNewest(people, about.profile, appeal);
  if (!('service' in about)) return;
  const { id, publisherSlug } = serviceOf(world, about.service);
  const own = { id: toGlobalId('OwnService', id) };
  const { ownService } = await people.send(publisherSlug, SERVICE, own);
  await people.change(publisherSlug, CHANGES.appealService, { ...own, ...ownService, reason: appeal });
}

/** Speaks against what was last stated against an organisation. */
async function appealNewest(people: People, slug: string, words: string): Promise<void> {
  const { statementsOfReasons } = await people.send(slug, STATEMENTS, {});
  const { id, version } = statementsOfReasons.edges[0].node;
  await people.change(slug, CHANGES.appeal, { id, version, words });
}

async function subjectOf(people: People, world: World, about: WorldReport['about']): Promise<string> {
  if ('service' in about) return toGlobalId('Service', serviceOf(world, about.service).id);
  const id = toGlobalId('Organisation', idOf(world, 'profile' in about ? about.profile : about.reviewOf));
  if ('profile' in about) return id;
  return (await people.send(null, REVIEW, { id })).node.reviews.edges[0].node.id;
}

function idOf({ clusters, firms }: World, slug: string): string {
  const found = [...clusters, ...firms].find((each) => each.slug === slug);
  if (!found) throw new Error(`The world has nobody called ${slug}.`);
  return found.id;
}

function serviceOf({ services }: World, externalId: string): World['services'][number] {
  return services.find((each) => each.externalId === externalId)!;
}

function day(ahead: number): string {
  return new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
}
