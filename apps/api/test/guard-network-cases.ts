import { can, clusters, insert, type NetworkCase, q, read, set } from './guard-network-case.js';
import { NET, NETWORK_PARTIES, ORG, PERSON, UNASKED } from './guard-network-rows.js';
import { PROGRAMME_CASES } from './guard-programme-cases.js';

const JOINING: readonly NetworkCase[] = [
  can(
    'belongs to no cluster that has not asked',
    `INSERT INTO cluster_members (cluster_id, company_id, member_from) VALUES ('${UNASKED}', app_org(), '2020-01-01')`,
    ['operator'],
  ),
  can(
    'invites into a network by its leader alone',
    insert('network_members', {
      network_id: q(NET.network),
      leader_org_id: 'app_org()',
      cluster_org_id: q(UNASKED),
      state: q('invited'),
    }),
    ['owner'],
  ),
  can('joins a network for itself', set('network_members', NET.member, "state = 'accepted'"), ['partner']),
  can(
    'lets nobody back who left or was sent away',
    set('network_members', NET.member, "state = 'accepted'"),
    [],
    set('network_members', NET.member, "state = 'left'"),
  ),
  can(
    'asks again by the leader',
    set('network_members', NET.member, "state = 'invited', version = 2"),
    ['owner'],
    set('network_members', NET.member, "state = 'left'"),
  ),
  can('knows who is asked into a network', read('network_members', `id = '${NET.member}'`), [
    'owner',
    'partner',
  ]),
  can('names a network by its leader', set('cluster_networks', NET.network, "name = 'y'"), ['owner']),
  can('takes back an invitation', set('onboardings', NET.onboarding, "state = 'withdrawn'"), [
    'owner',
    'operator',
    'clock',
  ]),
  can(
    'takes back no invitation that was taken up',
    set('onboardings', NET.onboarding, "state = 'withdrawn'"),
    [],
    set('onboardings', NET.onboarding, "state = 'joined'"),
  ),
  can('reads who changed its profile', read('organisation_changes', `id = '${NET.change}'`), [
    'owner',
    'operator',
  ]),
  can('reads its own inbox', read('cooperation_requests', `id = '${NET.inbox}'`), ['owner']),
  can(
    'answers its own inbox',
    set(
      'cooperation_requests',
      NET.inbox,
      "outcome = 'agreed', answer = 'x', answered_by = app_person(), answered_at = app_now()",
    ),
    ['owner'],
  ),
  can(
    'withdraws a fact of its own',
    set('organisation_facts', NET.fact, "withdrawn_at = app_now(), withdrawn_why = 'x'"),
    ['owner', 'operator'],
  ),
  ...['organisation_aliases', 'organisation_outside_ids', 'organisation_regions'].map((table) =>
    can(
      `takes out a row of ${table} of its own`,
      `DELETE FROM ${table} t WHERE organisation_id = '${ORG.owner}' AND (to_jsonb(t)->>'name' = 'guarded' OR to_jsonb(t)->>'value' = 'guarded'
         OR to_jsonb(t)->>'code' = 'XX')`,
      ['owner', 'operator'],
    ),
  ),
  can('sets a tier by the operator', set('organisations', ORG.owner, "tier = 'partner'"), ['operator']),
  can('words a sector by the operator', "UPDATE sectors SET position = 9 WHERE key = 'FOOD'", ['operator']),
];

const aLabel = {
  holder: q('x'),
  country: q('LV'),
  level_id: q(NET.level),
  award: q('first'),
  recorded_by: 'app_person()',
};
const LABELS: readonly NetworkCase[] = [
  can(
    'gives no label that its holder does not record',
    insert('labels', {
      ...aLabel,
      ...{ organisation_id: q(ORG.owner), source: q('x'), is_public: 'true', month: q('2026-01') },
      ...{ valid_from: q('2026-01-01'), valid_until: q('2099-01-01'), renewable_until: q('2099-01-01') },
    }),
    ['owner'],
  ),
  can('records labels of clusters', insert('labels', { ...aLabel, organisation_id: 'app_org()' }), clusters),
  can(
    'shows a label with its holder’s own consent',
    set('labels', NET.label, 'is_public = true, consent_at = app_now(), consent_by = app_person()'),
    ['owner'],
  ),
  can(
    'notes no consent of somebody else',
    set('labels', NET.label, `is_public = true, consent_at = app_now(), consent_by = '${PERSON.firm}'`),
    [],
  ),
  can(
    'takes no file of somebody else for a certificate',
    set('labels', NET.label, `certificate_id = '${NET.file}'`),
    [],
  ),
  can(
    'shows a certificate as long as its label',
    read('attachments', `id = '${NET.certificate}'`),
    ['owner', 'operator', 'clock'],
    set('labels', NET.label, 'is_public = true, source = holder, removed_at = app_now()'),
  ),
  can(
    'shows the certificate of a label that everybody sees',
    read('attachments', `id = '${NET.certificate}'`),
    NETWORK_PARTIES,
    set('labels', NET.label, "is_public = true, source = 'x'"),
  ),
  can('takes the record of a label out', set('labels', NET.label, 'removed_at = app_now()'), [
    'owner',
    'operator',
  ]),
  can(
    'knows schemes by the operator',
    insert('label_schemes', {
      key: q('x'),
      version: '1',
      name: q('x'),
      issuer: q('x'),
      source: q('x'),
    }),
    ['operator'],
  ),
  can(
    'knows levels by the operator',
    insert('label_levels', {
      scheme_id: "'01900000-0000-7000-8000-0000000e0003'",
      ...{ mark: q('x'), title: q('x'), rank: '1', renewable_months: '1' },
    }),
    ['operator'],
  ),
  can(
    'knows statistics by the operator',
    insert('label_statistics', {
      ...{
        scheme_key: q('x'),
        mark: q('x'),
        clusters: '1',
        countries: '1',
        as_of: q('2020-01'),
        source: q('x'),
      },
    }),
    ['operator'],
  ),
];

const published =
  "state = 'published' AND key <> 'guarded' AND id = (SELECT min(id::text)::uuid FROM indicator_sets WHERE state = 'published')";
const stands = (state: string) => set('assessments', NET.assessment, `state = '${state}'`);
const released = `UPDATE assessment_findings SET released = true WHERE assessment_id = '${NET.assessment}'`;
const closed = set(
  'assessments',
  NET.assessment,
  "state = 'closed', closed_at = app_now(), total_share = 0.75, country = 'LV'",
);
const ofAssessment = `assessment_id = '${NET.assessment}'`;
const close = (share: string) => `
UPDATE assessments a SET state = 'closed', closed_at = app_now(), country = o.country, sector = o.sectors[1], total_share = ${share}
FROM organisations o WHERE o.id = a.cluster_org_id AND a.id = '${NET.assessment}'`;
const engage = (cluster: string) =>
  insert('assessor_engagements', {
    ...{ assessment_id: q(NET.assessment), cluster_org_id: q(cluster), person_id: q(PERSON.firm) },
    ...{ person_name: q('x'), state: q('invited'), access_until: "app_now() + interval '1 day'" },
  });
const ASSESSING: readonly NetworkCase[] = [
  can(
    'lets a set that is published be',
    `UPDATE indicator_sets SET passing_share = 0.1 WHERE ${published}`,
    [],
  ),
  can(
    'makes no draft of a set that is published',
    `UPDATE indicator_sets SET state = 'draft', published_at = NULL WHERE ${published}`,
    [],
  ),
  can('writes drafts of sets by the operator', set('indicator_sets', NET.draftSet, 'passing_share = 0.1'), [
    'operator',
  ]),
  can('writes indicators of drafts', `DELETE FROM indicators WHERE id = '${NET.indicator}'`, ['operator']),
  can(
    'lets indicators of a published set be',
    `DELETE FROM indicators WHERE id = '${NET.indicator}'`,
    [],
    set('indicator_sets', NET.draftSet, "state = 'published', published_at = app_now()"),
  ),
  can(
    'corrects the own closed assessment',
    `INSERT INTO assessments (id, cluster_org_id, set_id, state, revision, revises_id, created_by)
     SELECT gen_random_uuid(), app_org(), s.id, 'draft', 2, '${NET.assessment}', app_person() FROM indicator_sets s
     WHERE s.state = 'published' AND s.key <> 'guarded' ORDER BY s.key LIMIT 1`,
    ['owner'],
    closed,
  ),
  can(
    'begins no assessment with a total',
    `INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by, total_share)
     SELECT gen_random_uuid(), app_org(), s.id, 'draft', app_person(), 1 FROM indicator_sets s
     WHERE s.state = 'published' AND s.key <> 'guarded' ORDER BY s.key LIMIT 1`,
    [],
    closed,
  ),
  can(
    'scores itself in a draft',
    `UPDATE assessment_scores SET score = 4, person_id = app_person() WHERE ${ofAssessment}`,
    ['owner'],
    stands('draft'),
  ),
  can(
    'scores itself no more once it is handed in',
    `UPDATE assessment_scores SET score = 4, person_id = app_person() WHERE ${ofAssessment}`,
    [],
  ),
  can(
    'takes no evidence back once it is handed in',
    set('assessment_evidence', NET.evidence, 'removed_at = app_now()'),
    [],
  ),
  can(
    'takes evidence back in a draft',
    set('assessment_evidence', NET.evidence, 'removed_at = app_now()'),
    ['owner'],
    stands('draft'),
  ),
  can('reads evidence while let in', read('assessment_evidence', `id = '${NET.evidence}'`), [
    'owner',
    'operator',
    'assessor',
  ]),
  can('reads an assessment while let in', read('assessments', `id = '${NET.assessment}'`), [
    'owner',
    'operator',
    'assessor',
    'clock',
  ]),
  can('reads findings before they are in', read('assessment_findings', ofAssessment), ['assessor']),
  can(
    'reads findings once they are in',
    read('assessment_findings', ofAssessment),
    ['owner', 'operator', 'assessor'],
    released,
  ),
  can(
    'finds while let in',
    `UPDATE assessment_findings SET score = 0, assessor_id = app_person() WHERE ${ofAssessment}`,
    ['assessor'],
  ),
  can(
    'finds nothing more once findings are in',
    `UPDATE assessment_findings SET score = 0, assessor_id = app_person() WHERE ${ofAssessment}`,
    [],
    stands('assessed'),
    released,
  ),
  can('closes with no other total', close('1'), [], stands('report_ready'), released),
  can(
    'closes with the total of the findings',
    close(`(SELECT avg(f.score) / 4 FROM assessment_findings f WHERE f.assessment_id = a.id)`),
    ['owner', 'operator'],
    stands('report_ready'),
    released,
  ),
  can(
    'writes the summary as an assessor',
    set('assessments', NET.assessment, "summary = 'x'"),
    ['assessor'],
    stands('report_ready'),
  ),
  can('names the day as the operator', set('assessments', NET.assessment, "scheduled_on = '2026-01-01'"), [
    'operator',
  ]),
  can('changes nothing of what is closed', set('assessments', NET.assessment, 'version = 2'), [], closed),
  can('reports only by who assesses', stands('report_ready'), ['assessor'], stands('assessed')),
  can(
    'gives more time by the operator',
    set('assessor_engagements', NET.over, "access_until = app_now() + interval '1 day'"),
    ['operator'],
  ),
  can(
    'says without whose word one has no ties',
    set('assessor_engagements', NET.engagement, "statement = 'y'"),
    ['assessor'],
  ),
  can('engages for the cluster that is assessed', engage(ORG.owner), ['operator']),
  can('engages for no other cluster, of whose ties nobody asks', engage(ORG.partner), []),
  can(
    'engages nobody with ties',
    engage(ORG.owner),
    [],
    `INSERT INTO memberships (person_id, organisation_id, role) VALUES ('${PERSON.firm}', '${ORG.owner}', 'CLUSTER_EDITOR')`,
  ),
  can(
    'lets itself be named',
    `UPDATE peer_consents SET consents = false, person_id = app_person() WHERE cluster_org_id = '${ORG.owner}'`,
    ['owner'],
  ),
];

/** How clusters join, are labelled and assessed; and what they do together. */
export const NETWORK_CASES: readonly NetworkCase[] = [
  ...JOINING,
  ...LABELS,
  ...ASSESSING,
  ...PROGRAMME_CASES,
];
