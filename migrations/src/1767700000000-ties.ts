import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What hangs on a row hangs on one of the same organisation, and nobody writes the word of another side, whatever statement is
 * sent. The policies ask who writes a row; these triggers ask what it says.
 */
export class Ties1767700000000 implements MigrationInterface {
  name = 'Ties1767700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...RULES.map(made), OWNERS_LEAVE, NAMED_DEMAND, FILES])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...RULES.map(dropped), OWNERS_LEFT, DEMAND, NO_FILES])
      await runner.query(statement);
  }
}

interface Rule {
  readonly table: string;
  readonly when: 'INSERT' | 'UPDATE' | 'INSERT OR UPDATE';
  readonly body: string;
}

/** Events and publications belong to projects in which their cluster takes part when it says so; it may leave later. */
const OF_OWN_PROJECT = `
    PERFORM refuse_unless(NEW.project_id IS NULL OR (TG_OP = 'UPDATE' AND NEW.project_id = OLD.project_id) OR EXISTS (
      SELECT FROM projects p WHERE p.id = NEW.project_id AND app_org() = ANY (p.partner_org_ids)), 'your organisation has no part in it');`;
const OF_OWN_GROUP = `
    PERFORM refuse_unless(EXISTS (SELECT FROM working_groups g WHERE g.id = NEW.group_id AND g.cluster_org_id = NEW.cluster_org_id),
      'the group belongs to another cluster');`;

const RULES: readonly Rule[] = [
  { table: 'events', when: 'INSERT OR UPDATE', body: OF_OWN_PROJECT },
  { table: 'publications', when: 'INSERT OR UPDATE', body: OF_OWN_PROJECT },
  { table: 'group_tasks', when: 'INSERT', body: OF_OWN_GROUP },
  { table: 'group_minutes', when: 'INSERT', body: OF_OWN_GROUP },
  {
    table: 'strategy_goals',
    when: 'INSERT',
    body: `
    PERFORM refuse_unless(EXISTS (SELECT FROM strategies s WHERE s.id = NEW.strategy_id AND s.cluster_org_id = NEW.cluster_org_id),
      'the strategy belongs to another cluster');`,
  },
  {
    table: 'improvement_actions',
    when: 'INSERT',
    body: `
    PERFORM refuse_unless((NEW.goal_id IS NULL OR EXISTS (SELECT FROM strategy_goals g WHERE g.id = NEW.goal_id
        AND g.cluster_org_id = NEW.cluster_org_id))
      AND (NEW.assessment_id IS NULL OR EXISTS (SELECT FROM assessments a WHERE a.id = NEW.assessment_id
        AND a.cluster_org_id = NEW.cluster_org_id)), 'what it is about belongs to another cluster');`,
  },
  {
    // A network grows by its leader's invitation and the cluster's own yes, one after the other.
    table: 'network_members',
    when: 'INSERT OR UPDATE',
    body: `
    IF TG_OP = 'INSERT' THEN
      PERFORM refuse_unless(EXISTS (SELECT FROM cluster_networks n WHERE n.id = NEW.network_id AND n.leader_org_id = NEW.leader_org_id),
        'another cluster leads the network');
    ELSE
      PERFORM refuse_unless(CASE NEW.state WHEN OLD.state THEN true WHEN 'left' THEN true
        WHEN 'accepted' THEN OLD.state = 'invited' AND NEW.cluster_org_id = app_org()
        ELSE OLD.state = 'left' AND NEW.leader_org_id = app_org() END, 'this step is not that side’s to take');
    END IF;`,
  },
  {
    table: 'onboardings',
    when: 'UPDATE',
    body: `
    PERFORM refuse_unless(OLD.state = 'invited', 'an invitation that has ended stays as it is');`,
  },
  {
    table: 'project_partners',
    when: 'UPDATE',
    body: `
    PERFORM refuse_unless((NEW.position, NEW.task) = (OLD.position, OLD.task) OR EXISTS (SELECT FROM projects p
      WHERE p.id = NEW.project_id AND p.coordinator_org_id = app_org()), 'the coordinator says who does what');`,
  },
  {
    // Whoever leads a work package says what is done; what is to be done, the coordinator says.
    table: 'project_deliverables',
    when: 'INSERT OR UPDATE',
    body: `
    PERFORM refuse_unless(EXISTS (SELECT FROM project_work_packages w WHERE w.id = NEW.work_package_id
      AND w.project_id = NEW.project_id), 'the work package belongs to another project');
    IF TG_OP = 'UPDATE' AND current_user = 'fivefold_app' THEN
      PERFORM refuse_unless((NEW.work_package_id, NEW.position, NEW.kind, NEW.title, NEW.due_on)
          = (OLD.work_package_id, OLD.position, OLD.kind, OLD.title, OLD.due_on)
        OR EXISTS (SELECT FROM projects p WHERE p.id = NEW.project_id AND p.coordinator_org_id = app_org()),
        'the coordinator says what is to be done');
    END IF;`,
  },
  {
    table: 'project_result_reports',
    when: 'INSERT',
    body: `
    PERFORM refuse_unless(EXISTS (SELECT FROM project_results r WHERE r.id = NEW.result_id AND r.project_id = NEW.project_id),
      'the result belongs to another project');`,
  },
  {
    // Only the holder lets its label be seen, by a file of its own; of what a cluster holds the operator may take the record out.
    table: 'labels',
    when: 'INSERT OR UPDATE',
    body: `
    IF current_user = 'fivefold_app' THEN
      PERFORM refuse_unless(NEW.organisation_id IS NULL OR NEW.organisation_id <> app_org() OR app_in_cluster(), 'clusters hold labels');
      IF NEW.organisation_id IS NOT NULL AND NEW.organisation_id IS DISTINCT FROM app_org() THEN
        PERFORM refuse_unless(CASE TG_OP WHEN 'INSERT' THEN num_nonnulls(NEW.certificate_id, NEW.valid_from, NEW.consent_at) = 0
          ELSE (NEW.award, NEW.is_public) = (OLD.award, OLD.is_public)
            AND (NEW.month, NEW.valid_from, NEW.valid_until, NEW.renewable_until, NEW.certificate_id, NEW.consent_at, NEW.consent_by)
              IS NOT DISTINCT FROM
              (OLD.month, OLD.valid_from, OLD.valid_until, OLD.renewable_until, OLD.certificate_id, OLD.consent_at, OLD.consent_by)
          END, 'a label is its holder’s to show');
      END IF;
      PERFORM refuse_unless(NEW.consent_by IS NULL OR (TG_OP = 'UPDATE' AND NEW.consent_by IS NOT DISTINCT FROM OLD.consent_by)
        OR (NEW.consent_by = app_person() AND NEW.organisation_id = app_org()), 'each consents for itself');
      PERFORM refuse_unless(NEW.certificate_id IS NULL OR (TG_OP = 'UPDATE' AND NEW.certificate_id IS NOT DISTINCT FROM OLD.certificate_id)
        OR EXISTS (SELECT FROM attachments a WHERE a.id = NEW.certificate_id AND a.owner_org_id = app_org()), 'the file is another’s');
    END IF;`,
  },
  {
    // Drafts change; what was published stays, because assessments were made by it.
    table: 'indicator_sets',
    when: 'UPDATE',
    body: `
    PERFORM refuse_unless(OLD.state = 'draft' OR (NEW.state <> 'draft' AND (NEW.names, NEW.note, NEW.parts) = (OLD.names, OLD.note, OLD.parts)
      AND NEW.passing_share IS NOT DISTINCT FROM OLD.passing_share), 'a set that was published stays as it is');`,
  },
  {
    // A correction corrects the own closed assessment; words are the assessors’, and the total is that of the findings.
    table: 'assessments',
    when: 'INSERT OR UPDATE',
    body: `
    IF TG_OP = 'INSERT' THEN
      PERFORM refuse_unless(num_nonnulls(NEW.summary, NEW.scheduled_on, NEW.total_share, NEW.sector, NEW.country) = 0
        AND (NEW.revises_id IS NULL OR EXISTS (SELECT FROM assessments a WHERE a.id = NEW.revises_id AND a.state = 'closed'
          AND a.cluster_org_id = NEW.cluster_org_id AND a.set_id = NEW.set_id)), 'it corrects no assessment of yours');
    ELSE
      PERFORM refuse_unless(NEW.summary IS NOT DISTINCT FROM OLD.summary OR assesses(OLD.id), 'the summary is the assessors’');
      PERFORM refuse_unless(NEW.scheduled_on IS NOT DISTINCT FROM OLD.scheduled_on OR app_operator(), 'the operator names the day');
      PERFORM refuse_unless((NEW.total_share, NEW.sector, NEW.country) IS NOT DISTINCT FROM (OLD.total_share, OLD.sector, OLD.country)
        OR (NEW.state = 'closed' AND NEW.total_share = (SELECT round(avg(f.score) / 4, 4) FROM assessment_findings f
            WHERE f.assessment_id = NEW.id)
          AND EXISTS (SELECT FROM organisations o WHERE o.id = NEW.cluster_org_id AND o.country = NEW.country
            AND o.sectors[1] IS NOT DISTINCT FROM NEW.sector)), 'the total is that of the findings');
    END IF;`,
  },
  {
    table: 'assessor_engagements',
    when: 'INSERT OR UPDATE',
    body: `
    IF TG_OP = 'INSERT' THEN
      PERFORM refuse_unless(NEW.statement IS NULL AND EXISTS (SELECT FROM assessments a WHERE a.id = NEW.assessment_id
        AND a.cluster_org_id = NEW.cluster_org_id), 'the assessment belongs to another cluster');
    ELSE
      PERFORM refuse_unless(NEW.statement IS NOT DISTINCT FROM OLD.statement OR OLD.person_id = app_person(), 'the statement is the assessor’s');
    END IF;`,
  },
  {
    // The list goes by when people came to it: a number is drawn, never chosen, and who waits is moved up by the clock alone.
    table: 'registrations',
    when: 'INSERT OR UPDATE',
    body: `
    IF TG_OP = 'INSERT' THEN
      PERFORM refuse_unless(NEW.person_name = (SELECT p.name FROM persons p WHERE p.id = NEW.person_id), 'everybody comes by the own name');
      NEW.list_number := nextval('registrations_list_seq');
    ELSE
      IF NEW.list_number <> OLD.list_number THEN
        PERFORM refuse_unless(NEW.person_id IS DISTINCT FROM app_person() AND NEW.state = 'waitlisted', 'nobody chooses a place on the list');
        NEW.list_number := nextval('registrations_list_seq');
      END IF;
      PERFORM refuse_unless(NEW.state <> 'confirmed' OR NEW.person_id IS DISTINCT FROM app_person()
        OR (OLD.state = 'pending' AND EXISTS (SELECT FROM events e WHERE e.id = NEW.event_id AND e.waiting = 0)),
        'places go to those who wait in their order');
    END IF;`,
  },
  {
    // Votes are counted, publishing is the clock's, and the service is one of the cluster that says so.
    table: 'ideas',
    when: 'INSERT OR UPDATE',
    body: `
    PERFORM refuse_unless(TG_OP = 'UPDATE' OR (NEW.votes = 0 AND NEW.published_at IS NULL), 'an idea begins without votes');
    PERFORM refuse_unless(NEW.service_id IS NULL OR (TG_OP = 'UPDATE' AND NEW.service_id = OLD.service_id)
      OR EXISTS (SELECT FROM services s WHERE s.id = NEW.service_id AND s.publisher_id = app_org()), 'another publishes that service');`,
  },
  {
    table: 'idea_owners',
    when: 'INSERT',
    body: `
    PERFORM refuse_unless(EXISTS (SELECT FROM organisations o WHERE o.id = NEW.cluster_id AND o.kind = 'CLUSTER'), 'clusters own ideas');`,
  },
  {
    // The yes, the no and the verdict are the company's, the withdrawal is the cluster's.
    table: 'idea_pilots',
    when: 'INSERT OR UPDATE',
    body: `
    IF TG_OP = 'INSERT' THEN
      PERFORM refuse_unless(num_nonnulls(NEW.words, NEW.started_at) = 0, 'the company says how it went');
    ELSIF current_user = 'fivefold_app' THEN
      PERFORM refuse_unless(OLD.state IN ('invited', 'running') AND CASE WHEN OLD.company_id = app_org() THEN NEW.state <> 'withdrawn'
        ELSE NEW.state IN (OLD.state, 'withdrawn') AND (NEW.outcome, NEW.words, NEW.started_at, NEW.finished_at)
          IS NOT DISTINCT FROM (OLD.outcome, OLD.words, OLD.started_at, OLD.finished_at) END, 'this word is not that side’s to say');
    END IF;`,
  },
];

function made({ table, when, body }: Rule): string {
  return `
CREATE FUNCTION ${table}_keep_ties() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF is_caller() THEN${body}
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ${table}_keep_ties BEFORE ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_keep_ties();`;
}

function dropped({ table }: Rule): string {
  return `DROP TRIGGER ${table}_keep_ties ON ${table}; DROP FUNCTION ${table}_keep_ties;`;
}

/** A cluster that owns an idea leaves it by itself; an invitation without an answer may be taken back. */
const OWNERS_LEAVE = `
DROP POLICY idea_owners_leave ON idea_owners;
CREATE POLICY idea_owners_leave ON idea_owners FOR DELETE
  USING (cluster_id = app_org() OR (joined_at IS NULL AND owns_idea(idea_id)));`;
const OWNERS_LEFT = `
DROP POLICY idea_owners_leave ON idea_owners;
CREATE POLICY idea_owners_leave ON idea_owners FOR DELETE USING (cluster_id = app_org() OR owns_idea(idea_id));`;

/** Files of minutes go with the group as it is now, and those of a label with the label, whoever took its record out. */
const FILES = `
ALTER TABLE attachments NO FORCE ROW LEVEL SECURITY;
UPDATE attachments SET visible_to = '{}' WHERE subject_kind = 'GroupMinutes';
ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
CREATE POLICY attachments_of_minutes ON attachments FOR SELECT TO fivefold_app USING (subject_kind = 'GroupMinutes'
  AND EXISTS (SELECT FROM group_minutes m WHERE m.id = subject_id));
CREATE POLICY attachments_of_labels ON attachments AS RESTRICTIVE FOR SELECT TO fivefold_app
  USING (subject_kind IS DISTINCT FROM 'Label' OR owner_org_id = app_org() OR EXISTS (SELECT FROM labels l WHERE l.id = subject_id));`;
const NO_FILES = `
DROP POLICY attachments_of_labels ON attachments;
DROP POLICY attachments_of_minutes ON attachments;`;

/** Those who may know of a need are clusters, and to them alone its company consented to be named. */
const NAMED_DEMAND = demandView(' AND (app_in_cluster() OR o.id = app_org())');
const DEMAND = demandView('');

function demandView(named: string): string {
  return `
CREATE OR REPLACE VIEW idea_demand WITH (security_barrier) AS
SELECT l.idea_id, l.need_id, l.requester_org_id, l.concept, COALESCE(v.region, o.region) AS region,
  COALESCE(left(v.region, 2), o.country) AS country, v.clauses,
  CASE WHEN n.identity_at IS NOT NULL${named} THEN n.title END AS title,
  CASE WHEN n.identity_at IS NOT NULL${named} THEN o.id END AS shown_org_id,
  n.takes_interest AND NOT EXISTS (SELECT FROM interest_mutes m
    WHERE m.requester_org_id = n.requester_org_id AND m.from_org_id = app_org()) AS takes_interest
FROM idea_needs l
JOIN needs n ON n.id = l.need_id
JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
JOIN organisations o ON o.id = l.requester_org_id
WHERE sees_idea(l.idea_id) AND (l.requester_org_id = app_org() OR n.visibility = 'all_clusters'
  OR (n.visibility = 'own_cluster' AND shares_cluster(l.requester_org_id)))`;
}
