import {
  type Actor,
  actionsFrom,
  DomainError,
  findTransition,
  type Guard,
  SERVICE_STATES,
  type ServiceAction,
  type ServiceState,
} from '@fivefold/domain';
import { type Caller, InvalidInput } from '../platform/index.js';
import { completeFacts, isInDate, missingFacts, type WrittenFacts } from '../service-facts/index.js';
import type { OwnRow } from './own-rows.js';

/** The guards that the table of services names. */
type ServiceGuard = Extract<
  Guard,
  | 'complete'
  | 'four_eyes'
  | 'certificates_in_date'
  | 'reason_given'
  | 'own_suspension'
  | 'operator_suspended'
  | 'appealed'
  | 'day_ahead'
>;

/** What a step says of itself. */
export interface StepWords {
  readonly reason?: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly on?: string;
}

/** Words with which every step would pass: for asking which steps are open. */
const ANY_WORDS: StepWords = { reason: '-', on: '9999-12-31' };
/** Steps that nobody chooses. */
const BY_THE_WAY: readonly string[] = ['edit', 'supersede', 'release'];

/** As whom the caller acts in the state table. */
export function actorsOf(caller: Caller): Actor[] {
  if (caller.isClock) return ['clock'];
  if (caller.isOperator) return ['operator'];
  return caller.role === 'CLUSTER_PUBLISHER' ? ['publisher'] : ['editor'];
}

/** What the version lacks; `providerId` where the provider no longer belongs to the cluster. */
export function missingOf(row: OwnRow): string[] {
  const missing = missingFacts(completeFacts(row.facts), row.today);
  return row.provider_belongs ? missing : ['providerId', ...missing];
}

/** @throws InvalidInput with one SERVICE_INCOMPLETE for each missing fact */
export function refuseIncomplete(row: OwnRow): null {
  const missing = missingOf(row);
  if (missing.length === 0) return null;
  throw new InvalidInput(missing.map((field) => incomplete(field)));
}

/** A check for every guard of the table, over the row as it is locked. `facts` are those of the version that is moved. */
export function checksOf(
  row: OwnRow,
  caller: Caller,
  words: StepWords,
  facts: WrittenFacts = row.facts,
): Record<ServiceGuard, () => DomainError | null> {
  const refused = (is: boolean, error: () => DomainError) => (is ? error() : null);
  return {
    complete: () => {
      const [field] = missingOf(row);
      return field === undefined ? null : incomplete(field);
    },
    four_eyes: () => whyNotJudge(row, caller),
    certificates_in_date: () => {
      const expired = completeFacts(facts).certificates.find(
        (one) => one.hinges && !isInDate(one, row.today),
      );
      return expired ? new DomainError('CERTIFICATE_EXPIRED', { certificate: expired.code }) : null;
    },
    reason_given: () =>
      refused((words.reason ?? '').trim() === '', () => {
        const path = ['input', 'reason'];
        return new DomainError('INPUT_INVALID', { field: 'reason', problem: 'say why' }, { path });
      }),
    own_suspension: () =>
      refused(
        row.suspended_by === 'operator' && !caller.isOperator,
        () => new DomainError('SUSPENDED_BY_OPERATOR', {}),
      ),
    operator_suspended: () =>
      refused(
        row.suspended_by !== 'operator' || awaitsAnswer(row),
        () => new DomainError('NOTHING_TO_APPEAL', {}),
      ),
    appealed: () => refused(!awaitsAnswer(row), () => new DomainError('NO_APPEAL', {})),
    day_ahead: () =>
      refused(
        (words.on ?? '') <= row.today,
        () => new DomainError('DAY_PAST', {}, { path: ['input', 'on'] }),
      ),
  };
}

/**
 * Why the caller may not judge this text, or null: never one of its authors; the operator where the cluster has one publisher,
 * or has to lift a suspension of its own.
 */
export function whyNotJudge(row: OwnRow, caller: Caller): DomainError | null {
  const path = ['input', 'id'];
  if (caller.isOperator && row.publishers > 1 && row.suspended_by !== 'operator')
    return new DomainError('NOT_ALLOWED', {}, { path });
  return caller.personId !== null && row.authors.includes(caller.personId)
    ? new DomainError('OWN_TEXT', {}, { path })
    : null;
}

/** What the caller may do with the service now, in the order of the table; nothing for a cluster beside the owner. */
export function actionsOf(row: OwnRow, caller: Caller): string[] {
  if (!caller.isOperator && row.publisher_id !== caller.organisationId) return [];
  const edits = !caller.isOperator && ['draft', 'published', 'suspended'].includes(row.state);
  const isLive = row.live_id === row.version_id;
  const working = isLive ? [] : openFrom(row.state, row, caller, row.facts);
  const live = row.live_state ? openFrom(row.live_state, row, caller, row.live_facts ?? row.facts) : [];
  return [...(edits ? ['edit'] : []), ...new Set([...working, ...live])];
}

function openFrom(from: ServiceState, row: OwnRow, caller: Caller, facts: WrittenFacts): ServiceAction[] {
  const actors = actorsOf(caller);
  const checks = checksOf(row, caller, ANY_WORDS, facts);
  return actionsFrom(SERVICE_STATES, from, actors).filter((action) => {
    if (BY_THE_WAY.includes(action)) return false;
    // The operator takes part in the review of a cluster only where it may judge.
    if (action === 'send_back' && whyNotJudge(row, caller)?.code === 'NOT_ALLOWED') return false;
    const guards = findTransition(SERVICE_STATES, from, action, actors)?.guards ?? [];
    return guards.every((guard) => checks[guard as ServiceGuard]() === null);
  });
}

function awaitsAnswer(row: OwnRow): boolean {
  return row.appeal !== null && row.appeal_answer === null;
}

function incomplete(field: string): DomainError {
  return new DomainError('SERVICE_INCOMPLETE', { field }, { path: ['input', 'id', field] });
}
