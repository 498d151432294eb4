/**
 * Which steps of a lifecycle who may take, as the state tables of the domain say it; a test compares the two over every pair of
 * states. The rules beside them, of what has to be so before a step, stand in the other files of this folder.
 */
export const MOVES = `
CREATE FUNCTION may_move(kind text, was text, next text, actor text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM (VALUES
    ('request', '{draft}', 'submitted', '{requester}'),
    ('request', '{submitted}', 'quoted', '{provider}'),
    ('request', '{quoted}', 'submitted', '{provider,clock}'),
    ('request', '{submitted}', 'declined', '{provider}'),
    ('request', '{quoted}', 'accepted', '{requester}'),
    ('request', '{draft,submitted,quoted}', 'withdrawn', '{requester}'),
    ('request', '{submitted}', 'expired', '{clock}'),
    ('request', '{accepted}', 'in_delivery', '{provider}'),
    ('request', '{in_delivery,resolved}', 'delivered', '{provider}'),
    ('request', '{delivered,resolved}', 'in_delivery', '{requester}'),
    ('request', '{accepted,in_delivery,delivered,disputed,resolved}', 'cancelled', '{requester,provider,operator}'),
    ('request', '{in_delivery,delivered,resolved}', 'disputed', '{requester,provider}'),
    ('request', '{disputed}', 'resolved', '{requester,provider,operator}'),
    ('request', '{delivered,resolved}', 'reviewed', '{requester,provider,clock}'),
    ('recipient', '{asked}', 'quoted', '{provider}'),
    ('recipient', '{quoted}', 'asked', '{provider,clock}'),
    ('recipient', '{asked,quoted}', 'declined', '{provider}'),
    ('recipient', '{asked,quoted}', 'withdrawn', '{requester}'),
    ('recipient', '{asked}', 'expired', '{clock}'),
    ('recipient', '{quoted}', 'chosen', '{requester}'),
    ('recipient', '{asked,quoted}', 'not_chosen', '{requester}'),
    ('quote', '{draft}', 'sent', '{provider}'),
    ('quote', '{sent}', 'revised', '{provider}'),
    ('quote', '{draft,sent}', 'withdrawn', '{provider}'),
    ('quote', '{sent}', 'expired', '{clock}'),
    ('quote', '{sent}', 'accepted', '{requester}'),
    ('quote', '{sent}', 'rejected', '{requester}'),
    ('counter_offer', '{open}', 'answered', '{provider}'),
    ('counter_offer', '{open}', 'refused', '{provider}'),
    ('counter_offer', '{open}', 'lapsed', '{requester,provider,clock}'),
    ('replacement', '{proposed}', 'taken', '{requester}'),
    ('replacement', '{proposed}', 'dismissed', '{requester}'),
    ('replacement', '{proposed}', 'none_found', '{system}'),
    ('agreement', '{signed_by_requester,signed_by_provider}', 'drafted', '{requester,provider}'),
    ('agreement', '{drafted}', 'signed_by_requester', '{requester}'),
    ('agreement', '{drafted}', 'signed_by_provider', '{provider}'),
    ('agreement', '{signed_by_provider}', 'active', '{requester}'),
    ('agreement', '{signed_by_requester}', 'active', '{provider}'),
    ('agreement', '{active}', 'completed', '{requester,clock}'),
    ('agreement', '{drafted,signed_by_requester,signed_by_provider,active,disputed}', 'cancelled', '{requester,provider,operator}'),
    ('agreement', '{active,completed}', 'disputed', '{requester,provider}'),
    ('agreement', '{disputed}', 'active', '{requester,provider,operator}'),
    ('agreement', '{disputed}', 'completed', '{requester,provider,operator}'),
    ('delivery', '{planned,rejected}', 'started', '{provider}'),
    ('delivery', '{started}', 'delivered', '{provider}'),
    ('delivery', '{delivered}', 'confirmed', '{requester,clock,system}'),
    ('delivery', '{delivered}', 'rejected', '{requester}'),
    ('delivery', '{planned,started,delivered,rejected}', 'cancelled', '{system}'),
    ('dispute', '{opened}', 'evidence', '{requester,provider}'),
    ('dispute', '{opened,evidence}', 'examined', '{clock}'),
    ('dispute', '{opened,evidence,examined}', 'proposal', '{operator}'),
    ('dispute', '{proposal}', 'settled', '{requester,provider}'),
    ('dispute', '{proposal}', 'decided', '{operator}'),
    ('dispute', '{opened,evidence,examined,proposal}', 'withdrawn', '{requester,provider}'),
    ('review', '{open}', 'sealed', '{requester,provider}'),
    ('review', '{sealed}', 'published', '{requester,provider,clock}'),
    ('review', '{published}', 'answered', '{requester,provider}'),
    ('review', '{open}', 'lapsed', '{clock}'),
    ('clarification', '{open}', 'answered', '{editor,publisher}'),
    ('clarification', '{answered}', 'published', '{clock}'),
    ('clarification', '{open,answered}', 'closed', '{editor,publisher}'),
    ('slot_booking', '{held}', 'booked', '{provider}'),
    ('slot_booking', '{held}', 'lapsed', '{clock}'),
    ('slot_booking', '{held,booked}', 'released', '{requester,provider}')
  ) AS m (kind, was, next, actors)
  WHERE m.kind = may_move.kind AND may_move.was = ANY (m.was::text[]) AND m.next = may_move.next
    AND may_move.actor = ANY (m.actors::text[])) $$;

-- On which side the caller acts; the policies have asked before whether it stands on one.
CREATE FUNCTION acting_as(requester uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN current_user = 'fivefold_worker' THEN 'clock' WHEN app_operator() THEN 'operator'
    WHEN app_org() = requester THEN 'requester' ELSE 'provider' END $$;
-- The rules are for callers: what the owner's functions do, these functions have asked about.
CREATE FUNCTION is_caller() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT current_user IN ('fivefold_app', 'fivefold_worker') $$;
CREATE FUNCTION refuse_unless(holds boolean, what text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  IF holds IS NOT TRUE THEN RAISE '%', what USING ERRCODE = '42501'; END IF;
END $$;

CREATE FUNCTION keep_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE actor text := CASE WHEN TG_ARGV[0] <> 'clarification' THEN acting_as((to_jsonb(NEW)->>'requester_org_id')::uuid)
  WHEN current_user = 'fivefold_worker' THEN 'clock' ELSE 'publisher' END;
BEGIN
  IF is_caller() THEN
    PERFORM refuse_unless(may_move(TG_ARGV[0], OLD.state, NEW.state, actor) OR may_move(TG_ARGV[0], OLD.state, NEW.state, 'system'),
      format('a %s does not go from %s to %s by the %s', TG_ARGV[0], OLD.state, NEW.state, actor));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_requests_keep_moves BEFORE UPDATE OF state ON requests FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('request');
CREATE TRIGGER a_recipients_keep_moves BEFORE UPDATE OF state ON recipients FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('recipient');
CREATE TRIGGER a_quotes_keep_moves BEFORE UPDATE OF state ON quotes FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('quote');
CREATE TRIGGER a_counter_offers_keep_moves BEFORE UPDATE OF state ON counter_offers FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('counter_offer');
CREATE TRIGGER a_replacements_keep_moves BEFORE UPDATE OF state ON replacements FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('replacement');
CREATE TRIGGER a_agreements_keep_moves BEFORE UPDATE OF state ON agreements FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('agreement');
CREATE TRIGGER a_milestones_keep_moves BEFORE UPDATE OF state ON milestones FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('delivery');
CREATE TRIGGER a_disputes_keep_moves BEFORE UPDATE OF state ON disputes FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('dispute');
CREATE TRIGGER a_reviews_keep_moves BEFORE UPDATE OF state ON reviews FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('review');
CREATE TRIGGER a_clarifications_keep_moves BEFORE UPDATE OF state ON clarifications FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('clarification');
CREATE TRIGGER a_slot_bookings_keep_moves BEFORE UPDATE OF state ON slot_bookings FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION keep_moves('slot_booking');

-- When something was said or signed is the database's to say, whatever the statement that writes it names.
CREATE FUNCTION keep_moment() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT is_caller() THEN RETURN NEW; END IF;
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], app_now()));
END $$;
CREATE TRIGGER messages_keep_moment BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION keep_moment('created_at');
CREATE TRIGGER request_questions_keep_moment BEFORE INSERT ON request_questions FOR EACH ROW EXECUTE FUNCTION keep_moment('asked_at');
CREATE TRIGGER agreement_signatures_keep_moment BEFORE INSERT ON agreement_signatures FOR EACH ROW
  EXECUTE FUNCTION keep_moment('signed_at');
CREATE TRIGGER dispute_evidence_keep_moment BEFORE INSERT ON dispute_evidence FOR EACH ROW EXECUTE FUNCTION keep_moment('created_at');
CREATE TRIGGER dispute_answers_keep_moment BEFORE INSERT ON dispute_answers FOR EACH ROW EXECUTE FUNCTION keep_moment('answered_at');
CREATE TRIGGER review_contents_keep_moment BEFORE INSERT ON review_contents FOR EACH ROW EXECUTE FUNCTION keep_moment('given_at');
CREATE TRIGGER counter_offers_keep_moment BEFORE INSERT ON counter_offers FOR EACH ROW EXECUTE FUNCTION keep_moment('created_at');
`;

export const MOVES_DOWN = `
DROP FUNCTION keep_moment CASCADE;
DROP FUNCTION keep_moves CASCADE;
DROP FUNCTION refuse_unless, is_caller, acting_as, may_move;
`;
