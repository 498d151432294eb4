import { addDays, type DayRange, daysIn, DomainError, overlap } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Caller, fromGlobalId, Outbox, recordTransition } from '../platform/index.js';
import type { ChangeCapacityPlanInput, CapacityPlan } from './plan.graphql.js';
import { plansOf } from './plan.reads.js';

const STEP_SQL = `
UPDATE capacity_plans SET version = version + 1, opens_minute = COALESCE($3, opens_minute),
  closes_minute = COALESCE($4, closes_minute), weekdays = COALESCE($5, weekdays)
WHERE service_id = $1 AND version = $2`;
const NO_SEASONS_SQL =
  'DELETE FROM capacity_seasons WHERE capacity_id IN (SELECT id FROM capacities WHERE service_id = $1 AND stated)';
const SEASONS_SQL = `
INSERT INTO capacity_seasons (id, capacity_id, publisher_org_id, provider_org_id, from_day, until_day, quantity, note)
SELECT new_uuid7(), r."capacityId", $2, $3, r."from", r."to", r.quantity, r.note
FROM jsonb_to_recordset($1) AS r ("capacityId" uuid, "from" date, "to" date, quantity numeric, note text)`;
const NO_BLACKOUTS_SQL = 'DELETE FROM capacity_blackouts WHERE service_id = $1';
const BLACKOUTS_SQL = `
INSERT INTO capacity_blackouts (id, service_id, publisher_org_id, provider_org_id, from_day, until_day, note)
SELECT new_uuid7(), $4, $2, $3, r."from", r."to", r.note
FROM jsonb_to_recordset($1) AS r ("from" date, "to" date, note text)`;
const RETOTAL_SQL = 'SELECT over_unit, over_day::text FROM capacity_retotal($1)';

/** Five years: seasons are planned that far at most. */
const LONGEST_DAYS = 1830;

/** Seasons, closed days and opening hours of services. */
@Injectable()
export class CapacityPlans {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Puts other seasons, closed days and opening hours in the place of those there are.
   *
   * @param serviceId row id
   * @throws DomainError NOT_FOUND for an absent or foreign service, STALE_VERSION, INPUT_INVALID for ranges that are empty, too
   * long or overlap, CAPACITY_UNDERCUT with the days on which more is booked than would be left
   */
  async change(caller: Caller, serviceId: string, input: ChangeCapacityPlanInput): Promise<CapacityPlan> {
    const [plan] = await plansOf(caller, [serviceId]);
    if (!plan) throw new DomainError('NOT_FOUND', { what: 'service' }, { path: ['input', 'serviceId'] });
    refuseNonsense(input);
    const own = new Set(plan.capacities.map(({ id }) => id));
    const foreign = input.seasons.findIndex(({ capacityId }) => !own.has(capacityId));
    if (foreign >= 0)
      throw new DomainError(
        'NOT_FOUND',
        { what: 'capacity' },
        { path: ['input', 'seasons', String(foreign), 'capacityId'] },
      );

    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(STEP_SQL, [
      serviceId,
      input.version,
      input.opening?.opensMinute ?? null,
      input.opening?.closesMinute ?? null,
      input.opening?.weekdays ?? null,
    ]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const sides = [plan.publisherKey, plan.providerKey];
    const seasons = input.seasons.map((season) => ({
      ...season,
      capacityId: fromGlobalId('Capacity', season.capacityId),
    }));
    await db.query(NO_SEASONS_SQL, [serviceId]);
    await db.query(SEASONS_SQL, [JSON.stringify(seasons), ...sides]);
    await db.query(NO_BLACKOUTS_SQL, [serviceId]);
    await db.query(BLACKOUTS_SQL, [JSON.stringify(input.blackouts), ...sides, serviceId]);
    const over = await db.query<{ over_unit: string; over_day: string }[]>(RETOTAL_SQL, [serviceId]);
    if (over.length > 0) {
      const days = over.map((each) => `${each.over_day} ${each.over_unit}`).join(', ');
      throw new DomainError('CAPACITY_UNDERCUT', { days }, { path: ['input'] });
    }
    await recordTransition(caller, {
      kind: 'capacity_plan',
      subjectId: serviceId,
      action: 'change',
      from: 'current',
      to: 'current',
      reason: `Seasons: ${seasons.length}, closed: ${input.blackouts.length}.`,
      visibleTo: sides,
    });
    // Matching judges periods by the calendar.
    await this.outbox.tell(caller, 'service', serviceId);
    return (await plansOf(caller, [serviceId]))[0]!;
  }
}

function refuseNonsense({ seasons, blackouts, opening }: ChangeCapacityPlanInput): void {
  seasons.forEach((season, at) => refuseRange(season, 'seasons', at));
  blackouts.forEach((blackout, at) => refuseRange(blackout, 'blackouts', at));
  seasons.forEach((season, at) => {
    const other = seasons
      .slice(0, at)
      .some((earlier) => earlier.capacityId === season.capacityId && overlap(earlier, season));
    if (other) throw invalid(['seasons', String(at), 'from'], 'It overlaps another season of this capacity.');
  });
  if (opening && opening.closesMinute <= opening.opensMinute)
    throw invalid(['opening', 'closesMinute'], 'It closes after it opens.');
}

function refuseRange(range: DayRange, list: string, at: number): void {
  const days = daysIn(range);
  if (days >= 1 && days <= LONGEST_DAYS) return;
  const problem =
    days < 1
      ? `The last day is not before ${range.from}.`
      : `At most up to ${addDays(range.from, LONGEST_DAYS)}.`;
  throw invalid([list, String(at), 'to'], problem);
}

function invalid(path: readonly string[], problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field: path.join('.'), problem }, { path: ['input', ...path] });
}
