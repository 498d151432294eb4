/** From the request to the agreement: an answer is the provider's, a choice the company's, a validity the clock's. */
export const DEAL = `
CREATE FUNCTION requests_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE deal agreements;
BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  IF NEW.state IN ('in_delivery', 'delivered', 'cancelled', 'disputed', 'resolved', 'reviewed') THEN
    SELECT * INTO deal FROM agreements a WHERE a.request_id = NEW.id ORDER BY a.id DESC LIMIT 1;
  END IF;
  PERFORM refuse_unless(CASE NEW.state
    WHEN 'submitted' THEN OLD.state = 'draft' OR NOT has_open_quotes(NEW.id)
    WHEN 'declined' THEN all_declined(NEW.id)
    WHEN 'accepted' THEN EXISTS (SELECT FROM quotes q WHERE q.request_id = NEW.id AND q.state = 'accepted')
    WHEN 'in_delivery' THEN deal.state = 'active' AND EXISTS (SELECT FROM milestones m
      WHERE m.agreement_id = deal.id AND m.round = deal.round AND m.state IN ('started', 'rejected'))
    WHEN 'delivered' THEN deal.state = 'active' AND NOT EXISTS (SELECT FROM milestones m
      WHERE m.agreement_id = deal.id AND m.round = deal.round AND m.state NOT IN ('delivered', 'confirmed'))
    WHEN 'cancelled' THEN deal.state = 'cancelled'
    WHEN 'disputed' THEN deal.state = 'disputed'
    WHEN 'resolved' THEN dispute_outcome(deal.id) IS NOT NULL
    WHEN 'reviewed' THEN deal.state = 'completed'
      AND NOT EXISTS (SELECT FROM reviews r WHERE r.agreement_id = deal.id AND r.state IN ('open', 'sealed'))
    ELSE true END, format('nothing makes this request %s', NEW.state));
  RETURN NEW;
END $$;
CREATE TRIGGER b_requests_keep_steps BEFORE UPDATE OF state ON requests FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION requests_keep_steps();

-- The first answer is the provider's, and its moment is not the company's to set.
CREATE FUNCTION recipients_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  PERFORM refuse_unless(OLD.state = 'chosen' OR NEW.state <> 'chosen'
    OR EXISTS (SELECT FROM quotes q WHERE q.recipient_id = NEW.id AND q.state = 'accepted'), 'no offer of it was accepted');
  IF (OLD.answered_at, OLD.decline_reason) IS DISTINCT FROM (NEW.answered_at, NEW.decline_reason) THEN
    PERFORM refuse_unless(acting_as(NEW.requester_org_id) = 'provider' AND NEW.answered_at IS NOT NULL, 'the answer is the provider''s');
    NEW.answered_at := COALESCE(OLD.answered_at, app_now());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER b_recipients_keep_steps BEFORE UPDATE ON recipients FOR EACH ROW EXECUTE FUNCTION recipients_keep_steps();

CREATE FUNCTION quotes_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  PERFORM refuse_unless(CASE NEW.state
    WHEN 'accepted' THEN NEW.valid_until > app_now()
    WHEN 'sent' THEN NEW.valid_until > app_now() AND EXISTS (SELECT FROM requests r WHERE r.id = NEW.request_id
      AND r.state IN ('submitted', 'quoted') AND (r.reply_by IS NULL OR r.reply_by > app_now()))
    ELSE true END, format('nothing makes this offer %s', NEW.state));
  IF NEW.state = 'sent' THEN
    NEW.sent_at := app_now();
    NEW.sealed_until := (SELECT CASE WHEN r.sealed THEN r.reply_by END FROM requests r WHERE r.id = NEW.request_id);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER b_quotes_keep_steps BEFORE UPDATE OF state ON quotes FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION quotes_keep_steps();

-- A counter-offer stands while its offer does, and its refusal is in the provider's words.
CREATE FUNCTION counter_offers_keep_steps() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  PERFORM refuse_unless(NEW.refusal IS NOT DISTINCT FROM OLD.refusal OR (OLD.refusal IS NULL AND NEW.state = 'refused'
    AND acting_as(NEW.requester_org_id) = 'provider'), 'the refusal is the provider''s');
  IF NEW.state <> OLD.state AND NEW.state IN ('answered', 'lapsed') THEN
    PERFORM refuse_unless(EXISTS (SELECT FROM quotes q WHERE q.id = NEW.quote_id
      AND CASE NEW.state WHEN 'answered' THEN q.state = 'revised' ELSE q.state <> 'sent' END), 'its offer is still open');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER b_counter_offers_keep_steps BEFORE UPDATE ON counter_offers FOR EACH ROW EXECUTE FUNCTION counter_offers_keep_steps();

-- What is kept of a capacity is kept for an offer of its provider, no longer than the offer is valid; booked by its acceptance,
-- and free again when the deal has been called off. Without an offer a provider keeps of its own alone, as if agreed by telephone.
CREATE FUNCTION reservations_keep_offers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  offer quotes;
  is_own boolean := speaks_for(NEW.provider_org_id, NEW.publisher_org_id);
BEGIN
  IF pg_has_role(session_user, 'fivefold_worker', 'MEMBER') THEN RETURN NEW; END IF;
  SELECT * INTO offer FROM quotes q WHERE q.id = NEW.holder_id;
  IF offer.id IS NULL THEN
    PERFORM refuse_unless(is_own OR NEW.state IN ('lapsed', 'released'), 'this is kept for no offer');
  ELSIF NEW.state = 'held' THEN
    PERFORM refuse_unless(is_own AND offer.state IN ('draft', 'sent') AND NEW.expires_at <= offer.valid_until
      AND (offer.requester_org_id, offer.provider_org_id, offer.publisher_org_id)
        = (NEW.requester_org_id, NEW.provider_org_id, NEW.publisher_org_id), 'this is kept for another offer');
  ELSIF NEW.state = 'booked' THEN
    PERFORM refuse_unless(offer.state = 'accepted', 'the offer is not accepted');
  ELSIF NEW.state = 'released' AND OLD.state = 'booked' THEN
    PERFORM refuse_unless(EXISTS (SELECT FROM agreements a WHERE a.quote_id = offer.id AND a.state = 'cancelled'),
      'the deal has not been called off');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservations_keep_offers BEFORE INSERT OR UPDATE OF state, expires_at ON reservations FOR EACH ROW
  EXECUTE FUNCTION reservations_keep_offers();
`;

export const DEAL_DOWN = `
DROP FUNCTION reservations_keep_offers CASCADE;
DROP FUNCTION counter_offers_keep_steps CASCADE;
DROP FUNCTION quotes_keep_steps CASCADE;
DROP FUNCTION recipients_keep_steps CASCADE;
DROP FUNCTION requests_keep_steps CASCADE;
`;
