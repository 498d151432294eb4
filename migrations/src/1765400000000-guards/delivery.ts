/**
 * From the agreement to its end: nobody leaves a dispute that is open, terms run as long as they run, and what one side says is
 * written by that side. Days are those of the domain: CONFIRM_DAYS, DISPUTE_WINDOW_DAYS, EVIDENCE_DAYS, SEAL_DAYS, REVIEW_DAYS.
 */
export const DELIVERY = `
-- To what the last dispute of an agreement led; null where none was, or one is open.
CREATE FUNCTION dispute_outcome(agreement uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN d.state = 'withdrawn' THEN CASE d.agreement_was WHEN 'active' THEN 'resume' ELSE 'complete' END ELSE d.outcome END
  FROM disputes d WHERE d.agreement_id = agreement AND NOT EXISTS (SELECT FROM disputes o WHERE o.agreement_id = agreement
    AND o.state IN ('opened', 'evidence', 'examined', 'proposal'))
  ORDER BY d.closed_at DESC LIMIT 1 $$;

CREATE FUNCTION agreements_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE actor text := acting_as(NEW.requester_org_id);
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF NEW.state <> OLD.state THEN
    PERFORM refuse_unless(CASE
      WHEN OLD.state = 'disputed' THEN dispute_outcome(NEW.id)
        = CASE NEW.state WHEN 'active' THEN 'resume' WHEN 'completed' THEN 'complete' WHEN 'cancelled' THEN 'cancel' END
      WHEN NEW.state IN ('signed_by_requester', 'signed_by_provider') THEN EXISTS (SELECT FROM agreement_signatures s
        WHERE s.agreement_id = NEW.id AND s.round = NEW.round AND s.side = actor)
      WHEN NEW.state = 'completed' THEN NOT EXISTS (SELECT FROM milestones m
        WHERE m.agreement_id = NEW.id AND m.round = NEW.round AND m.state <> 'confirmed')
      WHEN NEW.state = 'disputed' THEN OLD.delivered_at IS NULL OR app_now() < OLD.delivered_at + interval '30 days'
      ELSE true END, format('nothing makes this agreement %s', NEW.state));
  END IF;
  NEW.completed_at := CASE WHEN NEW.state = 'completed' AND OLD.state <> 'completed' THEN app_now() ELSE OLD.completed_at END;
  IF NEW.delivered_at IS DISTINCT FROM OLD.delivered_at THEN
    PERFORM refuse_unless(actor = 'provider' AND NEW.state = 'active' AND EXISTS (SELECT FROM milestones m
      WHERE m.agreement_id = NEW.id AND m.round = NEW.round AND m.state = 'delivered'), 'nothing was delivered');
    NEW.delivered_at := app_now();
  END IF;
  PERFORM refuse_unless(NEW.round = OLD.round OR (NEW.round = OLD.round + 1 AND OLD.state = 'drafted'
    AND NEW.state = 'drafted'), 'what both have signed stays');
  IF (NEW.cancel_reason, NEW.cancel_asked_at) IS DISTINCT FROM (OLD.cancel_reason, OLD.cancel_asked_at) THEN
    PERFORM refuse_unless(NEW.cancel_asked_by IS NULL OR NEW.cancel_asked_by = actor, 'nobody asks in the name of the other side');
    IF NEW.cancel_asked_by IS NOT NULL THEN NEW.cancel_asked_at := app_now(); END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER b_agreements_keep_steps BEFORE UPDATE ON agreements FOR EACH ROW EXECUTE FUNCTION agreements_keep_steps();

-- A stop without a dispute would have no end; asked once at the end of the transaction, since the dispute follows the stop.
CREATE FUNCTION agreements_keep_dispute() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM refuse_unless(NOT EXISTS (SELECT FROM agreements a WHERE a.id = NEW.id AND a.state = 'disputed') OR EXISTS (
    SELECT FROM disputes d WHERE d.agreement_id = NEW.id AND d.state IN ('opened', 'evidence', 'examined', 'proposal')),
    'no dispute is open');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreements_keep_dispute AFTER UPDATE OF state ON agreements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'disputed' AND OLD.state <> 'disputed') EXECUTE FUNCTION agreements_keep_dispute();

CREATE FUNCTION agreements_keep_price() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  PERFORM refuse_unless(NEW.round = 1 AND num_nonnulls(NEW.cancel_asked_by, NEW.delivered_at, NEW.completed_at) = 0
    AND EXISTS (SELECT FROM quotes q WHERE q.id = NEW.quote_id AND (q.total_minor, q.currency) = (NEW.total_minor, NEW.currency)),
    'an agreement is of the sum of its offer');
  RETURN NEW;
END $$;
CREATE TRIGGER agreements_keep_price BEFORE INSERT ON agreements FOR EACH ROW EXECUTE FUNCTION agreements_keep_price();

CREATE FUNCTION milestones_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor text := acting_as(NEW.requester_org_id);
  deal agreements;
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  SELECT * INTO deal FROM agreements a WHERE a.id = NEW.agreement_id;
  IF NEW.state <> OLD.state THEN
    PERFORM refuse_unless(CASE
      WHEN NEW.state = 'cancelled' THEN deal.state IN ('drafted', 'cancelled')
        OR (deal.state = 'disputed' AND dispute_outcome(deal.id) = 'complete')
      WHEN NEW.state = 'confirmed' AND deal.state = 'disputed' THEN dispute_outcome(deal.id) = 'complete'
      ELSE deal.state = 'active' AND may_move('delivery', OLD.state, NEW.state, actor) END,
      format('nothing makes this milestone %s', NEW.state));
  END IF;
  IF NEW.state = 'delivered' AND OLD.state <> 'delivered' THEN
    NEW.delivered_at := app_now();
    NEW.confirm_by := app_now() + interval '14 days';
    NEW.reminded_at := NULL;
  ELSE
    PERFORM refuse_unless(NEW.delivered_at IS NOT DISTINCT FROM OLD.delivered_at, 'the moment of a delivery stays');
    -- A dispute stops the term, which begins anew where it ends.
    IF NEW.state = 'delivered' AND NEW.confirm_by IS DISTINCT FROM OLD.confirm_by THEN
      PERFORM refuse_unless(deal.state = 'active' AND EXISTS (SELECT FROM disputes d WHERE d.agreement_id = deal.id
        AND d.closed_at > app_now() - interval '1 minute'), 'the term runs as it runs');
      NEW.confirm_by := app_now() + interval '14 days';
    END IF;
    PERFORM refuse_unless(actor = 'clock' OR NEW.reminded_at IS NOT DISTINCT FROM OLD.reminded_at, 'the clock reminds');
  END IF;
  NEW.confirmed_at := CASE WHEN NEW.state = 'confirmed' AND OLD.state <> 'confirmed' THEN app_now() ELSE OLD.confirmed_at END;
  PERFORM refuse_unless(NEW.note = OLD.note OR (actor = 'provider' AND deal.state = 'active' AND NEW.state = 'delivered'),
    'what is delivered the provider says');
  PERFORM refuse_unless(NEW.reject_reason IS NOT DISTINCT FROM OLD.reject_reason OR NEW.state <> OLD.state, 'a reason stays');
  RETURN NEW;
END $$;
CREATE TRIGGER b_milestones_keep_steps BEFORE UPDATE ON milestones FOR EACH ROW EXECUTE FUNCTION milestones_keep_steps();

CREATE FUNCTION disputes_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor text := acting_as(NEW.requester_org_id);
  is_over boolean := NEW.state IN ('settled', 'decided', 'withdrawn');
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF (NEW.proposal, NEW.statement, NEW.outcome, NEW.answer_until, NEW.decision_due_at) IS DISTINCT FROM
    (OLD.proposal, OLD.statement, OLD.outcome, OLD.answer_until, OLD.decision_due_at) THEN
    PERFORM refuse_unless(actor IN ('operator', 'clock'), 'the operator proposes and decides');
  END IF;
  PERFORM refuse_unless(NEW.answer_reminded_at IS NOT DISTINCT FROM OLD.answer_reminded_at OR actor IN ('operator', 'clock'),
    'the clock reminds');
  IF NEW.state = 'evidence' THEN
    PERFORM refuse_unless(OLD.evidence_until > app_now() OR actor = 'clock', 'the term for evidence is over');
  END IF;
  NEW.closed_at := CASE WHEN is_over AND OLD.closed_at IS NULL THEN app_now() ELSE OLD.closed_at END;
  RETURN NEW;
END $$;
CREATE TRIGGER b_disputes_keep_steps BEFORE UPDATE ON disputes FOR EACH ROW EXECUTE FUNCTION disputes_keep_steps();

-- Where the agreement stood decides to what a withdrawal leads back, so it is not for who opens the dispute to say.
CREATE FUNCTION disputes_keep_start() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  PERFORM refuse_unless(NEW.proposal = 0 AND num_nonnulls(NEW.statement, NEW.outcome, NEW.answer_until, NEW.closed_at) = 0
    AND EXISTS (SELECT FROM agreements a WHERE a.id = NEW.agreement_id AND a.state = 'disputed'
      AND NEW.agreement_was = CASE WHEN a.completed_at IS NULL THEN 'active' ELSE 'completed' END), 'a dispute stops an agreement');
  NEW.evidence_until := app_now() + interval '14 days';
  RETURN NEW;
END $$;
CREATE TRIGGER disputes_keep_start BEFORE INSERT ON disputes FOR EACH ROW EXECUTE FUNCTION disputes_keep_start();

CREATE FUNCTION dispute_evidence_keep_term() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM refuse_unless(NOT is_caller() OR EXISTS (SELECT FROM disputes d WHERE d.id = NEW.dispute_id
    AND d.state IN ('opened', 'evidence') AND d.evidence_until > app_now()), 'the term for evidence is over');
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_evidence_keep_term BEFORE INSERT ON dispute_evidence FOR EACH ROW EXECUTE FUNCTION dispute_evidence_keep_term();
CREATE FUNCTION dispute_answers_keep_term() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM refuse_unless(NOT is_caller() OR EXISTS (SELECT FROM disputes d WHERE d.id = NEW.dispute_id AND d.state = 'proposal'),
    'nothing is proposed');
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_answers_keep_term BEFORE INSERT ON dispute_answers FOR EACH ROW EXECUTE FUNCTION dispute_answers_keep_term();

CREATE FUNCTION reviews_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE actor text := acting_as(NEW.requester_org_id);
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF NEW.state <> OLD.state THEN
    PERFORM refuse_unless(CASE NEW.state
      WHEN 'sealed' THEN NEW.side = actor AND EXISTS (SELECT FROM review_contents c WHERE c.review_id = NEW.id)
      WHEN 'published' THEN EXISTS (SELECT FROM agreements a WHERE a.id = NEW.agreement_id AND a.state = 'completed')
        AND NOT EXISTS (SELECT FROM reviews o WHERE o.agreement_id = NEW.agreement_id AND o.state = 'open')
      WHEN 'answered' THEN NEW.side <> actor
        AND EXISTS (SELECT FROM review_contents c WHERE c.review_id = NEW.id AND c.answer IS NOT NULL)
      ELSE true END, format('nothing makes this review %s', NEW.state));
  END IF;
  NEW.published_at := CASE WHEN NEW.state = 'published' AND OLD.state <> 'published' THEN app_now() ELSE OLD.published_at END;
  IF NEW.publish_at IS DISTINCT FROM OLD.publish_at THEN
    PERFORM refuse_unless(OLD.publish_at IS NULL AND EXISTS (SELECT FROM review_contents c JOIN reviews o ON o.id = c.review_id
      WHERE o.agreement_id = NEW.agreement_id), 'the seal ends when it ends');
    NEW.publish_at := app_now() + interval '7 days';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER b_reviews_keep_steps BEFORE UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION reviews_keep_steps();

CREATE FUNCTION reviews_keep_term() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  PERFORM refuse_unless(num_nonnulls(NEW.publish_at, NEW.published_at) = 0 AND NEW.service_ids <@ ARRAY (
    SELECT (s->>'serviceId')::uuid FROM agreements a, jsonb_array_elements(a.snapshot->'services') s WHERE a.id = NEW.agreement_id),
    'a review is of what was agreed');
  NEW.lapse_at := app_now() + interval '30 days';
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_keep_term BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION reviews_keep_term();

-- Nobody hangs a file on what the other side has said, or takes one away from what it has said itself.
CREATE FUNCTION attachments_keep_subject() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF OLD.subject_id IS NOT NULL THEN
    PERFORM refuse_unless((NEW.subject_kind, NEW.subject_id, NEW.attached_at)
      IS NOT DISTINCT FROM (OLD.subject_kind, OLD.subject_id, OLD.attached_at), 'a file stays where it is');
  ELSIF NEW.subject_id IS NOT NULL THEN
    PERFORM refuse_unless(CASE NEW.subject_kind
      WHEN 'Quote' THEN EXISTS (SELECT FROM quotes q WHERE q.id = NEW.subject_id AND speaks_for(q.provider_org_id, q.publisher_org_id))
      WHEN 'Milestone' THEN EXISTS (SELECT FROM milestones m WHERE m.id = NEW.subject_id
        AND speaks_for(m.provider_org_id, m.publisher_org_id))
      WHEN 'Evidence' THEN EXISTS (SELECT FROM dispute_evidence e WHERE e.id = NEW.subject_id AND CASE e.side
        WHEN 'requester' THEN e.requester_org_id = app_org() ELSE speaks_for(e.provider_org_id, e.publisher_org_id) END)
      WHEN 'Message' THEN EXISTS (SELECT FROM messages m WHERE m.id = NEW.subject_id AND m.author_org_id = app_org())
      ELSE true END, 'a file hangs on what its own side has said');
    NEW.attached_at := app_now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attachments_keep_subject BEFORE UPDATE ON attachments FOR EACH ROW EXECUTE FUNCTION attachments_keep_subject();
`;

export const DELIVERY_DOWN = `
DROP FUNCTION attachments_keep_subject CASCADE;
DROP FUNCTION reviews_keep_term CASCADE;
DROP FUNCTION reviews_keep_steps CASCADE;
DROP FUNCTION dispute_answers_keep_term CASCADE;
DROP FUNCTION dispute_evidence_keep_term CASCADE;
DROP FUNCTION disputes_keep_start CASCADE;
DROP FUNCTION disputes_keep_steps CASCADE;
DROP FUNCTION milestones_keep_steps CASCADE;
DROP FUNCTION agreements_keep_price CASCADE;
DROP FUNCTION agreements_keep_dispute CASCADE;
DROP FUNCTION agreements_keep_steps CASCADE;
DROP FUNCTION dispute_outcome;
`;
