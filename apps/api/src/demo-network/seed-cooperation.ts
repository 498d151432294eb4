import { COOPERATION_REQUESTS, NETWORKS, ONBOARDINGS, uuidOfName, type World } from '@fivefold/world';
import type pg from 'pg';
import type { Acting } from '../demo/world-rows.js';
import { idOfDay } from './id-of-day.js';
import type { Act } from './index.js';

const GUEST_SQL = `
SELECT set_config('app.person', '', true), set_config('app.org', '', true), set_config('app.operator', '', true)`;
const NETWORK_SQL = `
INSERT INTO cluster_networks (id, leader_org_id, name, about, region, created_at)
VALUES ($1, $2, $3, $4, $5, app_now() - interval '200 days')`;
const INVITE_SQL = `
INSERT INTO network_members (id, network_id, leader_org_id, cluster_org_id, state, created_at)
SELECT id, $2, $3, cluster_id, 'invited', app_now() - interval '190 days'
FROM jsonb_to_recordset($1) AS row (id uuid, cluster_id uuid)`;
const ACCEPT_SQL = `UPDATE network_members SET state = 'accepted', version = 2 WHERE id = $1`;
const ONBOARDING_SQL = `
INSERT INTO onboardings (id, cluster_id, inviter_org_id, invited_by, cluster_name, country, sectors, contact_name, contact_email,
  state, created_at)
VALUES ($1, $2, $3, $4, $5, $6, ARRAY[$7], $8, $9, 'invited', app_now() - $10 * interval '1 day')`;
const WITHDRAW_SQL = `UPDATE onboardings SET state = 'withdrawn', version = 2 WHERE id = $1`;
const TRAIL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_id, person_name, organisation_id, visible_to, at)
VALUES (new_uuid7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, app_now() - $10 * interval '1 day')`;
const ASK_SQL = `
INSERT INTO cooperation_requests (id, cluster_org_id, asker_name, asker_organisation, asker_email, country, about, words, created_at)
SELECT id, cluster_id, name, organisation, email, country, about, words, app_now() - "daysAgo" * interval '1 day'
FROM jsonb_to_recordset($1) AS row (id uuid, cluster_id uuid, name text, organisation text, email text, country text, about text,
  words text, "daysAgo" integer)`;
const ANSWER_SQL = `
UPDATE cooperation_requests SET outcome = row.outcome, answer = row.answer, answered_by = $2, version = 2,
  answered_at = created_at + interval '2 days'
FROM jsonb_to_recordset($1) AS row (id uuid, outcome text, answer text) WHERE cooperation_requests.id = row.id`;
const ANSWERS = {
  agreed: 'With pleasure: we write to our members and come back to you within a week.',
  declined: 'Thank you for asking; this year we cannot.',
} as const;

/** Networks, invitations of outside clusters and requests to cooperate, each written by whoever would. */
export async function seedCooperation(client: pg.Client, world: World, act: Act): Promise<void> {
  const publisherOf = (slug: string): Acting => {
    const person = world.people.find(({ roles }) =>
      roles.some(({ organisation, role }) => organisation === slug && role === 'cluster_publisher'),
    );
    if (!person) throw new Error(`The cluster ${slug} has no publisher.`);
    return { person, organisationId: idOf(slug), isOperator: false };
  };
  const idOf = (slug: string): string => world.clusters.find((cluster) => cluster.slug === slug)!.id;
  const trail = (
    { person, organisationId }: Acting,
    kind: string,
    id: string,
    [action, from, to]: readonly [string, string | null, string],
    visibleTo: readonly string[],
    daysAgo: number,
  ) =>
    client.query(TRAIL_SQL, [
      ...[kind, id, action, from, to, person.id, person.name, organisationId],
      ...[[...new Set([organisationId, ...visibleTo])], daysAgo],
    ]);

  for (const { name, leader, about, region, accepted, invited } of NETWORKS) {
    const acting = publisherOf(leader);
    const network = idOfDay(200);
    const memberId = (slug: string) => uuidOfName(`network:${name}:${slug}`);
    await act(acting);
    await client.query(NETWORK_SQL, [network, idOf(leader), name, about, region]);
    const all = [...accepted, ...invited];
    const rows = all.map((slug) => ({ id: memberId(slug), cluster_id: idOf(slug) }));
    await client.query(INVITE_SQL, [JSON.stringify(rows), network, idOf(leader)]);
    for (const slug of all)
      await trail(acting, 'network_member', memberId(slug), ['invite', null, 'invited'], [idOf(slug)], 190);
    for (const slug of accepted) {
      const other = publisherOf(slug);
      await act(other);
      await client.query(ACCEPT_SQL, [memberId(slug)]);
      const step = ['accept', 'invited', 'accepted'] as const;
      await trail(other, 'network_member', memberId(slug), step, [idOf(leader)], 180);
    }
  }

  for (const { name, inviter, country, sector, contact, daysAgo, withdrawn } of ONBOARDINGS) {
    const acting = publisherOf(inviter);
    const [id, cluster] = [idOfDay(daysAgo), uuidOfName(`organisation:${name}`)];
    const email = `office@${name.toLowerCase().replaceAll(' ', '-')}.example`;
    await act(acting);
    await client.query(ONBOARDING_SQL, [
      ...[
        id,
        cluster,
        acting.organisationId,
        acting.person.id,
        name,
        country,
        sector,
        contact,
        email,
        daysAgo,
      ],
    ]);
    await trail(acting, 'onboarding', id, ['invite', null, 'invited'], [], daysAgo);
    if (!withdrawn) continue;
    await client.query(WITHDRAW_SQL, [id]);
    await trail(acting, 'onboarding', id, ['withdraw', 'invited', 'withdrawn'], [], daysAgo - 5);
  }

  const asked = COOPERATION_REQUESTS.map((request, at) => ({
    ...request,
    id: idOfDay(request.daysAgo),
    cluster_id: idOf(request.cluster),
    email: `office@${request.country.toLowerCase()}-${at}.example`,
  }));
  await client.query(GUEST_SQL);
  await client.query(ASK_SQL, [JSON.stringify(asked)]);
  for (const [slug, own] of Map.groupBy(asked, ({ cluster }) => cluster)) {
    const acting = publisherOf(slug);
    const answered = own.flatMap(({ id, outcome }) =>
      outcome ? [{ id, outcome, answer: ANSWERS[outcome] }] : [],
    );
    await act(acting);
    await client.query(ANSWER_SQL, [JSON.stringify(answered), acting.person.id]);
  }
}
