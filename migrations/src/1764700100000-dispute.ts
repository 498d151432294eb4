import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disputes with their evidence and the answers to each proposal, both added to and never changed. */
export class Dispute1764700100000 implements MigrationInterface {
  name = 'Dispute1764700100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DISPUTES, POLICIES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dispute_answers, dispute_evidence, disputes CASCADE;');
  }
}

const DISPUTES = `
CREATE TABLE disputes (
  id uuid CONSTRAINT disputes_pkey PRIMARY KEY,
  agreement_id uuid NOT NULL CONSTRAINT disputes_agreement_id_fkey REFERENCES agreements,
  requester_org_id uuid NOT NULL CONSTRAINT disputes_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT disputes_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT disputes_publisher_org_id_fkey REFERENCES organisations,
  opened_by text NOT NULL CONSTRAINT disputes_opened_by_check CHECK (opened_by IN ('requester', 'provider')),
  agreement_was text NOT NULL CONSTRAINT disputes_agreement_was_check CHECK (agreement_was IN ('active', 'completed')),
  state text NOT NULL CONSTRAINT disputes_state_check
    CHECK (state IN ('opened', 'evidence', 'examined', 'proposal', 'settled', 'decided', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  reason text NOT NULL,
  evidence_until timestamptz NOT NULL,
  evidence_reminded_at timestamptz,
  proposal integer NOT NULL DEFAULT 0,
  statement text,
  outcome text CONSTRAINT disputes_outcome_check CHECK (outcome IN ('resume', 'complete', 'cancel')),
  answer_until timestamptz,
  answer_reminded_at timestamptz,
  decision_due_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT disputes_proposal_check
    CHECK (state NOT IN ('proposal', 'settled', 'decided') OR (statement IS NOT NULL AND outcome IS NOT NULL AND answer_until IS NOT NULL))
);
CREATE UNIQUE INDEX disputes_one_open_key ON disputes (agreement_id)
  WHERE state IN ('opened', 'evidence', 'examined', 'proposal');
CREATE INDEX disputes_agreement_id_idx ON disputes (agreement_id);
CREATE INDEX disputes_requester_org_id_idx ON disputes (requester_org_id);
CREATE INDEX disputes_provider_org_id_idx ON disputes (provider_org_id);
CREATE INDEX disputes_publisher_org_id_idx ON disputes (publisher_org_id);
CREATE INDEX disputes_evidence_until_idx ON disputes (evidence_until) WHERE state IN ('opened', 'evidence');
CREATE INDEX disputes_answer_until_idx ON disputes (answer_until) WHERE state = 'proposal';

CREATE TABLE dispute_evidence (
  id uuid CONSTRAINT dispute_evidence_pkey PRIMARY KEY,
  dispute_id uuid NOT NULL CONSTRAINT dispute_evidence_dispute_id_fkey REFERENCES disputes,
  requester_org_id uuid NOT NULL CONSTRAINT dispute_evidence_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT dispute_evidence_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT dispute_evidence_publisher_org_id_fkey REFERENCES organisations,
  side text NOT NULL CONSTRAINT dispute_evidence_side_check CHECK (side IN ('requester', 'provider')),
  text text NOT NULL,
  person_id uuid NOT NULL CONSTRAINT dispute_evidence_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX dispute_evidence_dispute_id_idx ON dispute_evidence (dispute_id, id);
CREATE INDEX dispute_evidence_requester_org_id_idx ON dispute_evidence (requester_org_id);
CREATE INDEX dispute_evidence_provider_org_id_idx ON dispute_evidence (provider_org_id);
CREATE INDEX dispute_evidence_publisher_org_id_idx ON dispute_evidence (publisher_org_id);
CREATE INDEX dispute_evidence_person_id_idx ON dispute_evidence (person_id);

CREATE TABLE dispute_answers (
  dispute_id uuid NOT NULL CONSTRAINT dispute_answers_dispute_id_fkey REFERENCES disputes,
  proposal integer NOT NULL,
  side text NOT NULL CONSTRAINT dispute_answers_side_check CHECK (side IN ('requester', 'provider')),
  requester_org_id uuid NOT NULL CONSTRAINT dispute_answers_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT dispute_answers_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT dispute_answers_publisher_org_id_fkey REFERENCES organisations,
  agrees boolean NOT NULL,
  person_id uuid NOT NULL CONSTRAINT dispute_answers_person_id_fkey REFERENCES persons,
  answered_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT dispute_answers_pkey PRIMARY KEY (dispute_id, proposal, side)
);
CREATE INDEX dispute_answers_requester_org_id_idx ON dispute_answers (requester_org_id);
CREATE INDEX dispute_answers_provider_org_id_idx ON dispute_answers (provider_org_id);
CREATE INDEX dispute_answers_publisher_org_id_idx ON dispute_answers (publisher_org_id);
CREATE INDEX dispute_answers_person_id_idx ON dispute_answers (person_id);
`;

/** A publisher without a mandate takes no part: it sees neither the dispute nor what is brought forward. */
const POLICIES = `
ALTER TABLE disputes ENABLE ROW LEVEL SECURITY;
ALTER TABLE disputes FORCE ROW LEVEL SECURITY;
CREATE POLICY disputes_read ON disputes FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator());
CREATE POLICY disputes_add ON disputes FOR INSERT
  WITH CHECK (state = 'opened' AND CASE opened_by WHEN 'requester' THEN requester_org_id = app_org()
    ELSE speaks_for(provider_org_id, publisher_org_id) END AND EXISTS (SELECT FROM agreements a WHERE a.id = agreement_id
      AND a.requester_org_id = disputes.requester_org_id AND a.provider_org_id = disputes.provider_org_id
      AND a.publisher_org_id = disputes.publisher_org_id));
CREATE POLICY disputes_change ON disputes FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator())
  WITH CHECK (CASE
    WHEN app_operator() THEN state IN ('proposal', 'decided')
    ELSE state IN ('evidence', 'proposal') OR (state = 'settled' AND (SELECT count(*) = 2 FROM dispute_answers a
        WHERE a.dispute_id = disputes.id AND a.proposal = disputes.proposal AND a.agrees))
      OR (state = 'withdrawn' AND CASE opened_by WHEN 'requester' THEN requester_org_id = app_org()
        ELSE speaks_for(provider_org_id, publisher_org_id) END) END);

ALTER TABLE dispute_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY dispute_evidence_read ON dispute_evidence FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator());
CREATE POLICY dispute_evidence_add ON dispute_evidence FOR INSERT
  WITH CHECK (person_id = app_person() AND CASE side WHEN 'requester' THEN requester_org_id = app_org()
    ELSE speaks_for(provider_org_id, publisher_org_id) END AND EXISTS (SELECT FROM disputes d WHERE d.id = dispute_id
      AND d.requester_org_id = dispute_evidence.requester_org_id AND d.provider_org_id = dispute_evidence.provider_org_id
      AND d.publisher_org_id = dispute_evidence.publisher_org_id));

ALTER TABLE dispute_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY dispute_answers_read ON dispute_answers FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator());
CREATE POLICY dispute_answers_add ON dispute_answers FOR INSERT
  WITH CHECK (person_id = app_person() AND CASE side WHEN 'requester' THEN requester_org_id = app_org()
    ELSE speaks_for(provider_org_id, publisher_org_id) END AND EXISTS (SELECT FROM disputes d WHERE d.id = dispute_id
      AND d.proposal = dispute_answers.proposal AND d.requester_org_id = dispute_answers.requester_org_id
      AND d.provider_org_id = dispute_answers.provider_org_id AND d.publisher_org_id = dispute_answers.publisher_org_id));
`;

const GRANTS = `
GRANT SELECT, INSERT ON disputes, dispute_evidence, dispute_answers TO fivefold_app;
GRANT UPDATE (state, version, proposal, statement, outcome, answer_until, answer_reminded_at, decision_due_at, closed_at, updated_at)
  ON disputes TO fivefold_app;
GRANT SELECT ON disputes, dispute_evidence, dispute_answers TO fivefold_worker;
GRANT UPDATE (state, version, evidence_reminded_at, answer_reminded_at, decision_due_at, updated_at) ON disputes TO fivefold_worker;
CREATE POLICY disputes_worker ON disputes FOR ALL TO fivefold_worker USING (true);
CREATE POLICY dispute_evidence_worker ON dispute_evidence FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY dispute_answers_worker ON dispute_answers FOR SELECT TO fivefold_worker USING (true);
`;
