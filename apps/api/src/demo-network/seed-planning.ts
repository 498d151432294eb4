import type { FoundCapability } from '@fivefold/matching';
import { UNMET_DEMANDS, uuidOfName, type World, WORLD_IDEAS, type WorldIdea } from '@fivefold/world';
import type pg from 'pg';
import { type Acting, publisherOf } from '../demo/world-rows.js';
import { idOfDay } from './id-of-day.js';
import type { Act } from './index.js';

const NEEDS_SQL = `
INSERT INTO needs (id, requester_org_id, state, title, horizon, created_by, created_at, updated_at, expires_at, remind_at, wanted,
  match_due_at, visibility, identity_by, identity_at)
SELECT id, $3, 'open', title, 'year', $2, at, at, at + interval '365 days', at + interval '351 days', ARRAY[concept], at,
  'all_clusters', CASE WHEN consents THEN $2::uuid END, CASE WHEN consents THEN at END
FROM (SELECT r.*, app_now() - r.days * interval '1 day' AS at FROM jsonb_to_recordset($1)
  AS r (id uuid, title text, concept text, days integer, consents boolean)) AS row`;
const VERSIONS_SQL = `
INSERT INTO need_versions (need_id, requester_org_id, version, text, language, region, capabilities, clauses, created_by,
  created_at, confirmed_by, confirmed_at)
SELECT id, $3, 1, text, 'en', NULL, capabilities, clauses, $2, at, $2, at
FROM (SELECT r.*, app_now() - r.days * interval '1 day' AS at FROM jsonb_to_recordset($1)
  AS r (id uuid, text text, capabilities jsonb, clauses jsonb, days integer)) AS row`;
const CLOSE_SQL = `
UPDATE needs SET state = 'closed', outcome = 'met_here', match_due_at = NULL, remind_at = NULL, updated_at = app_now()
WHERE id = ANY ($1)`;
const IDEAS_SQL = `
INSERT INTO ideas (id, proposer_org_id, title, text, language, concepts, evidence, effort_days, state, version, service_id,
  service_version, created_by, created_at, updated_at)
SELECT id, $3, title, text, 'en', concepts, evidence, effort_days, state, version, service_id,
  CASE WHEN service_id IS NOT NULL THEN 1 END, $2, app_now() - days * interval '1 day', app_now() - interval '1 day'
FROM jsonb_to_recordset($1) AS r (id uuid, title text, text text, concepts text[], evidence text, effort_days integer, state text,
  version integer, service_id uuid, days integer)`;
const OWNERS_SQL = `
INSERT INTO idea_owners (idea_id, cluster_id, invited_by_org_id, joined_at)
SELECT id, $2, $2, app_now() - days * interval '1 day' FROM jsonb_to_recordset($1) AS r (id uuid, days integer)`;
const BESIDE_SQL = `
INSERT INTO idea_owners (idea_id, cluster_id, invited_by_org_id)
SELECT id, beside_id, $2 FROM jsonb_to_recordset($1) AS r (id uuid, beside_id uuid) WHERE beside_id IS NOT NULL`;
const JOIN_SQL =
  'UPDATE idea_owners SET joined_at = app_now() WHERE idea_id = ANY ($1) AND cluster_id = app_org()';
const LINK_SQL = `
INSERT INTO idea_needs (idea_id, need_id, requester_org_id, concept, linked_by_org_id, linked_at)
SELECT DISTINCT ON (r.id, o.id) r.id, o.id, o.requester_org_id, w.concept, $2, app_now() - r.days * interval '1 day'
FROM jsonb_to_recordset($1) AS r (id uuid, concepts text[], days integer), unnest(r.concepts) AS w (concept), open_needs o
WHERE o.wanted @> ARRAY[w.concept] ORDER BY r.id, o.id, w.concept`;
const PILOTS_SQL = `
INSERT INTO idea_pilots (id, idea_id, company_id, invited_by_org_id, named, state)
SELECT id, idea_id, company_id, $2, true, 'invited' FROM jsonb_to_recordset($1) AS r (id uuid, idea_id uuid, company_id uuid)`;
const RUN_SQL = `
UPDATE idea_pilots p SET state = r.state, version = CASE r.state WHEN 'running' THEN 2 ELSE 3 END,
  started_at = app_now() - interval '30 days', outcome = r.outcome,
  finished_at = CASE WHEN r.state = 'finished' THEN app_now() - interval '3 days' END,
  words = CASE WHEN r.state = 'finished' THEN 'We would book it again.' END
FROM jsonb_to_recordset($1) AS r (id uuid, state text, outcome text) WHERE p.id = r.id`;
/** As whoever may: the policy lets nobody vote for somebody else. */
const VOTE_SQL = `
INSERT INTO idea_votes (idea_id, person_id, organisation_id) SELECT unnest($1::uuid[]), $2, $3`;
const TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, person_id, person_name, organisation_id,
  visible_to, at)
SELECT new_uuid7(), r.kind, r.id, r.action, r."from", r."to", r.reason, $2, $3, $4, ARRAY[$4::uuid],
  app_now() - r.days * interval '1 day'
FROM jsonb_to_recordset($1) AS r (n integer, kind text, id uuid, action text, "from" text, "to" text, reason text, days integer)
ORDER BY r.n`;

interface Step {
  readonly kind: 'idea' | 'pilot' | 'need';
  readonly id: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly days: number;
  readonly reason?: string;
}

const STEPS: readonly (readonly [action: string, to: WorldIdea['state']])[] = [
  ['propose', 'idea'],
  ['validate', 'validated'],
  ['design', 'designed'],
  ['pilot', 'piloted'],
];

/** Needs that nothing answered, forty ideas on their way, their owners, pilots and votes. The clock publishes what has a service. */
export async function seedPlanning(client: pg.Client, world: World, act: Act): Promise<void> {
  const firms = new Map(world.firms.map((firm) => [firm.slug, firm.id]));
  const clusters = new Map(world.clusters.map((cluster) => [cluster.slug, cluster.id]));
  const trail = (steps: readonly Step[], { person, organisationId }: Acting) =>
    client.query(TRAIL_SQL, [
      JSON.stringify(steps.map((step, n) => ({ n, ...step }))),
      ...[person.id, person.name, organisationId],
    ]);
  const adminOf = (slug: string): Acting => {
    const person = world.people.find(({ roles }) =>
      roles.some(({ organisation, role }) => organisation === slug && role === 'sme_admin'),
    );
    const organisationId = firms.get(slug);
    if (!person || !organisationId) throw new Error(`The firm ${slug} has no admin.`);
    return { person, organisationId, isOperator: false };
  };

  const needs = Map.groupBy(
    UNMET_DEMANDS.flatMap((demand) => demand.firms.map((firm) => needOf(demand, firm))),
    ({ slug }) => slug,
  );
  for (const [slug, rows] of needs) {
    const firm = adminOf(slug);
    await act(firm);
    const values = [JSON.stringify(rows), firm.person.id, firm.organisationId];
    await client.query(NEEDS_SQL, values);
    await client.query(VERSIONS_SQL, values);
    const written = rows.flatMap(({ id, days }): Step[] => [
      { kind: 'need', id, action: 'save', from: null, to: 'draft', days },
      { kind: 'need', id, action: 'confirm', from: 'draft', to: 'open', days },
    ]);
    await trail(written, firm);
  }

  for (const [slug, ideas] of Map.groupBy(WORLD_IDEAS, ({ cluster }) => cluster)) {
    const owner = publisherOf(world, slug);
    const rows = ideas.map((idea) => {
      const service = world.services.find(({ externalId }) => externalId === idea.service);
      const at = WORLD_IDEAS.indexOf(idea);
      return {
        id: idea.id,
        title: idea.title,
        text: idea.text,
        concepts: idea.concepts.length > 0 ? idea.concepts : service!.capabilities.slice(0, 1),
        evidence: idea.evidence,
        effort_days: idea.effortDays,
        state: idea.state,
        version: STEPS.findIndex(([, state]) => state === idea.state) + (idea.state === 'dropped' ? 3 : 1),
        service_id: service?.id ?? null,
        days: 200 - 4 * at,
        beside_id: (idea.beside && clusters.get(idea.beside)) ?? null,
      };
    });
    const pilots = ideas.flatMap(({ id, pilots }) =>
      pilots.map((pilot) => ({
        id: uuidOfName(`pilot:${id}:${pilot.slug}`),
        idea_id: id,
        company_id: firms.get(pilot.slug),
      })),
    );
    const json = JSON.stringify(rows);
    await act(owner);
    await client.query(IDEAS_SQL, [json, owner.person.id, owner.organisationId]);
    for (const sql of [OWNERS_SQL, BESIDE_SQL, LINK_SQL])
      await client.query(sql, [json, owner.organisationId]);
    await client.query(PILOTS_SQL, [JSON.stringify(pilots), owner.organisationId]);
    const invited = pilots.map(({ id }): Step => ({
      kind: 'pilot',
      id,
      action: 'invite',
      from: null,
      to: 'invited',
      days: 40,
    }));
    await trail([...rows.flatMap(ideaSteps), ...invited], owner);
  }

  const asked = WORLD_IDEAS.filter(({ beside }) => beside !== null);
  for (const [slug, ideas] of Map.groupBy(asked, ({ beside }) => beside!)) {
    await act(publisherOf(world, slug));
    await client.query(JOIN_SQL, [ideas.map(({ id }) => id)]);
  }
  const tried = WORLD_IDEAS.flatMap(({ id, state, pilots }) =>
    pilots.map((pilot) => ({ idea: id, state, ...pilot })),
  );
  for (const [slug, parts] of Map.groupBy(tried, (pilot) => pilot.slug)) {
    const firm = adminOf(slug);
    const moved = parts
      .filter(({ state }) => state === 'piloted')
      .map(({ idea, outcome }) => {
        const state = outcome ? 'finished' : 'running';
        return { id: uuidOfName(`pilot:${idea}:${slug}`), state, outcome };
      });
    if (moved.length === 0) continue;
    await act(firm);
    await client.query(RUN_SQL, [JSON.stringify(moved)]);
    const steps = moved.flatMap(({ id, outcome }): Step[] => [
      { kind: 'pilot', id, action: 'accept', from: 'invited', to: 'running', days: 30 },
      ...(outcome
        ? [{ kind: 'pilot', id, action: 'finish', from: 'running', to: 'finished', days: 3 } as const]
        : []),
    ]);
    await trail(steps, firm);
  }

  for (const [slug, rows] of needs) {
    const met = rows.filter((row) => row.met).map(({ id }) => id);
    if (met.length === 0) continue;
    const firm = adminOf(slug);
    await act(firm);
    await client.query(CLOSE_SQL, [met]);
    const steps = met.map((id): Step => ({
      kind: 'need',
      id,
      action: 'close',
      from: 'open',
      to: 'closed',
      days: 1,
    }));
    await trail(steps, firm);
  }

  const staff = world.people.filter(
    ({ roles }) => roles[0]?.organisation && clusters.has(roles[0].organisation),
  );
  for (const [n, person] of staff.entries()) {
    const organisationId = clusters.get(person.roles[0]!.organisation!)!;
    const liked = WORLD_IDEAS.filter(
      ({ state }, at) => state !== 'dropped' && (at * 7 + n * 5) % (3 + (at % 9)) === 0,
    );
    await act({ person, organisationId, isOperator: false });
    await client.query(VOTE_SQL, [liked.map(({ id }) => id), person.id, organisationId]);
  }
}

type Demand = (typeof UNMET_DEMANDS)[number];

function needOf(
  { concept, title, text, met }: Demand,
  { slug, budgetMinor, consents }: Demand['firms'][number],
) {
  const capability: FoundCapability = {
    ...{ concept, stance: 'wanted', confidence01: 1, spans: [], origin: 'added', alternative: null },
    because: 'Added by the firm.',
  };
  const days = met ? 190 : 20 + (slug.length % 7);
  const value = { key: 'budget', maxMinor: budgetMinor, currency: 'EUR', horizonMonths: null, assume: {} };
  const clause = { id: 'c1', value, hard: false, appliesTo: '*', span: null, origin: 'added' };
  return {
    ...{ id: idOfDay(days), slug, concept, title, text, met, consents },
    capabilities: [capability],
    clauses: budgetMinor === null ? [] : [clause],
    days,
  };
}

function ideaSteps({
  id,
  state,
  days,
}: {
  readonly id: string;
  readonly state: WorldIdea['state'];
  readonly days: number;
}): Step[] {
  const end = state === 'dropped' ? 0 : STEPS.findIndex(([, to]) => to === state);
  const taken = STEPS.slice(0, end + 1).map(([action, to], at): Step => {
    const from = at === 0 ? null : STEPS[at - 1]![1];
    return { kind: 'idea', id, action, from, to, days: Math.round(days - (at * days) / 5) };
  });
  if (state !== 'dropped') return taken;
  const reason = 'The members would rather have something else.';
  return [...taken, { kind: 'idea', id, action: 'drop', from: 'idea', to: 'dropped', days: 10, reason }];
}
