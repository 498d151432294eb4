import { DomainError, isUuid } from '@fivefold/domain';

/** Kinds of nodes, as they stand in global ids. */
export type NodeKind =
  | 'Organisation'
  | 'Sector'
  | 'OrganisationFact'
  | 'ClusterNetwork'
  | 'Onboarding'
  | 'CooperationRequest'
  | 'Person'
  | 'Invitation'
  | 'Session'
  | 'PartnerApp'
  | 'PartnerKey'
  | 'PartnerConsent'
  | 'Mail'
  | 'Statement'
  | 'Terms'
  | 'ContentReport'
  | 'MemberInvitation'
  | 'ClusterMembership'
  | 'Service'
  | 'OwnService'
  | 'ImportRun'
  | 'Capability'
  | 'Need'
  | 'Request'
  | 'Quote'
  | 'Recipient'
  | 'CounterOffer'
  | 'Replacement'
  | 'Bundle'
  | 'Attachment'
  | 'Notification'
  | 'Capacity'
  | 'CapacityBooking'
  | 'SlotBooking'
  | 'SavedSearch'
  | 'NeedMatch'
  | 'Clarification'
  | 'Message'
  | 'RequestQuestion'
  | 'Agreement'
  | 'Milestone'
  | 'Dispute'
  | 'Evidence'
  | 'ImprovementAction'
  | 'Strategy'
  | 'StrategyGoal'
  | 'WorkingGroup'
  | 'GroupTask'
  | 'GroupMinutes'
  | 'Label'
  | 'Review'
  | 'IndicatorSet'
  | 'Assessment'
  | 'AssessmentEvidence'
  | 'AssessorEngagement'
  | 'Course'
  | 'Event'
  | 'Registration'
  | 'Project'
  | 'WorkPackage'
  | 'ProjectDeliverable'
  | 'ProjectResult'
  | 'ResultReport'
  | 'Publication'
  | 'Kpi'
  | 'ImpactLink'
  | 'Idea'
  | 'IdeaPilot';

/** Opaque id of the API for a row: base64url of `kind:key`. */
export function toGlobalId(kind: NodeKind, key: string): string {
  return Buffer.from(`${kind}:${key}`).toString('base64url');
}

/** Kind and key of a global id; null for anything else. */
export function readGlobalId(id: string): { kind: string; key: string } | null {
  const match = /^([A-Za-z]+):(.+)$/.exec(Buffer.from(id, 'base64url').toString('utf8'));
  return match?.[1] && match[2] ? { kind: match[1], key: match[2] } : null;
}

/**
 * The row id in a global id of `kind`.
 * @throws DomainError NOT_FOUND for another kind and for nonsense alike, so that nothing is told apart
 */
export function fromGlobalId(kind: NodeKind, id: string, path: readonly string[] = []): string {
  const read = readGlobalId(id);
  if (read?.kind !== kind || !isUuid(read.key)) throw new DomainError('NOT_FOUND', { what: kind }, { path });
  return read.key;
}
