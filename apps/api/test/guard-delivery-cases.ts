import {
  type Case,
  set,
  move,
  answering,
  sides,
  disputed,
  open,
  delivered,
  completed,
  ROW,
} from './guard-rows.js';

const content = (review: 'own' | 'theirs', side: 'requester' | 'provider') => `
INSERT INTO review_contents (review_id, author_org_id, about_org_id, person_id, person_name, stars, aspects, text)
SELECT r.id, CASE r.side WHEN 'requester' THEN r.requester_org_id ELSE r.provider_org_id END, r.about_org_id, q.author_id, 'x', 5, '{}', 'x'
FROM reviews r JOIN agreements a ON a.id = r.agreement_id JOIN quotes q ON q.id = a.quote_id
WHERE r.id = '${ROW[review]}' AND r.side = '${side}'`;
const unsigned = `DELETE FROM agreement_signatures WHERE agreement_id = '${ROW.agreement}'`;
const dispute = (was: string, by: 'requester' | 'provider') => `
INSERT INTO disputes (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, opened_by, agreement_was, state, reason,
  evidence_until)
SELECT gen_random_uuid(), id, requester_org_id, provider_org_id, publisher_org_id, '${by}', '${was}', 'opened', 'x', app_now()
FROM agreements WHERE id = '${ROW.agreement}'`;
const evidence = (side: 'requester' | 'provider') => `
INSERT INTO dispute_evidence (id, dispute_id, requester_org_id, provider_org_id, publisher_org_id, side, text, person_id, person_name)
SELECT gen_random_uuid(), d.id, d.requester_org_id, d.provider_org_id, d.publisher_org_id, '${side}', 'x', app_person(), 'x'
FROM disputes d WHERE d.id = '${ROW.dispute}'`;
const answer = (side: 'requester' | 'provider') => `
INSERT INTO dispute_answers (dispute_id, proposal, side, requester_org_id, provider_org_id, publisher_org_id, agrees, person_id)
SELECT d.id, d.proposal, '${side}', d.requester_org_id, d.provider_org_id, d.publisher_org_id, true, app_person()
FROM disputes d WHERE d.id = '${ROW.dispute}'`;
const invite = (services: string) => `
INSERT INTO reviews (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, side, about_org_id, service_ids, state, lapse_at)
SELECT gen_random_uuid(), id, requester_org_id, provider_org_id, publisher_org_id, 'requester', provider_org_id, '${services}', 'open', app_now()
FROM agreements WHERE id = '${ROW.agreement}'`;
const proposed = [
  ...disputed,
  set(
    'dispute',
    "state = 'proposal', proposal = 1, statement = 'x', outcome = 'cancel', answer_until = app_now() + interval '7 days'",
  ),
];
const ended = (outcome: string) => [
  ...disputed,
  set(
    'dispute',
    `state = 'decided', statement = 'x', outcome = '${outcome}', answer_until = app_now(), closed_at = app_now()`,
  ),
];
const noReviews = [`DELETE FROM reviews WHERE agreement_id = '${ROW.agreement}'`];

const reasons = `
INSERT INTO statements_of_reasons (id, measure, subject_id, subject_title, affected_org_id, facts, ground, automated, stated_by)
SELECT '${ROW.file}', 'review_removed', id, 'x', about_org_id, 'x', 'law', false, id FROM reviews WHERE id = '${ROW.theirs}'`;

/** From the agreement to the reviews of both sides. */
export const DELIVERY_CASES: readonly Case[] = [
  {
    what: 'cancels no agreement while its dispute is open',
    given: open,
    tries: [move('agreement', 'cancelled')],
    may: [],
  },
  {
    what: 'goes on with no agreement while its dispute is open',
    given: open,
    tries: [move('agreement', 'active')],
    may: [],
  },
  {
    what: 'completes no agreement while its dispute is open',
    given: open,
    tries: [move('agreement', 'completed')],
    may: [],
  },
  {
    what: 'ends a dispute as it was decided',
    given: ended('cancel'),
    tries: [move('agreement', 'cancelled')],
    may: [...sides, 'operator'],
  },
  {
    what: 'ends a dispute in no other way',
    given: ended('cancel'),
    tries: [move('agreement', 'completed')],
    may: [],
  },
  { what: 'stops no agreement without a dispute', tries: [move('agreement', 'disputed')], may: [] },
  {
    what: 'stops an agreement with a dispute of the requester',
    tries: [move('agreement', 'disputed'), dispute('active', 'requester')],
    may: ['requester'],
  },
  {
    what: 'takes no word of who disputes for where the agreement stood',
    tries: [move('agreement', 'disputed'), dispute('completed', 'provider')],
    may: [],
  },
  {
    what: 'stops no agreement a month after its delivery',
    given: [set('agreement', "delivered_at = app_now() - interval '31 days'")],
    tries: [move('agreement', 'disputed'), dispute('active', 'requester')],
    may: [],
  },
  { what: 'completes no agreement with open work', tries: [move('agreement', 'completed')], may: [] },
  {
    what: 'completes an agreement of which all is confirmed',
    given: [set('milestone', "state = 'confirmed'")],
    tries: [move('agreement', 'completed')],
    may: ['requester', 'clock'],
  },
  {
    what: 'takes no agreement for signed without the signature',
    given: [move('agreement', 'drafted'), unsigned],
    tries: [move('agreement', 'signed_by_requester')],
    may: [],
  },
  {
    what: 'lets a side sign for itself alone',
    given: [move('agreement', 'drafted')],
    tries: [move('agreement', 'signed_by_requester')],
    may: ['requester'],
  },
  { what: 'changes no milestones of what both have signed', tries: [set('agreement', 'round = 2')], may: [] },
  {
    what: 'takes nothing for delivered that was not',
    tries: [set('agreement', 'delivered_at = app_now()')],
    may: [],
  },
  {
    what: 'notes a delivery of the provider',
    given: [delivered],
    tries: [set('agreement', 'delivered_at = app_now()')],
    may: answering,
  },
  {
    what: 'keeps the words of who wants to end it',
    given: [
      set('agreement', "cancel_asked_by = 'provider', cancel_asked_at = app_now(), cancel_reason = 'x'"),
    ],
    tries: [set('agreement', "cancel_reason = 'y'")],
    may: answering,
  },

  { what: 'lets the provider deliver', tries: [move('milestone', 'delivered')], may: answering },
  {
    what: 'confirms a delivery by the requester and the clock',
    given: [delivered],
    tries: [move('milestone', 'confirmed')],
    may: ['requester', 'clock'],
  },
  {
    what: 'confirms nothing while a dispute is open',
    given: [delivered, ...open],
    tries: [move('milestone', 'confirmed')],
    may: [],
  },
  {
    what: 'sends nothing back while a dispute is open',
    given: [delivered, ...open],
    tries: [move('milestone', 'rejected')],
    may: [],
  },
  {
    what: 'confirms what was delivered where a dispute ends so',
    given: [delivered, ...ended('complete')],
    tries: [move('milestone', 'confirmed')],
    may: [...sides, 'operator', 'clock'],
  },
  { what: 'confirms nothing that was never delivered', tries: [move('milestone', 'confirmed')], may: [] },
  { what: 'drops no work of an active agreement', tries: [move('milestone', 'cancelled')], may: [] },
  {
    what: 'drops the work of an agreement that was called off',
    given: [move('agreement', 'cancelled')],
    tries: [move('milestone', 'cancelled')],
    may: [...sides, 'operator', 'clock'],
  },
  {
    what: 'drops no work that is confirmed',
    given: [move('agreement', 'cancelled'), set('milestone', "state = 'confirmed'")],
    tries: [move('milestone', 'cancelled')],
    may: [],
  },
  {
    what: 'lets the term of silence run as it runs',
    given: [delivered],
    tries: [set('milestone', "confirm_by = delivered_at + interval '1 second'")],
    may: [],
  },
  {
    what: 'lets the provider alone say what was delivered',
    given: [delivered],
    tries: [set('milestone', "note = 'y'")],
    may: answering,
  },
  {
    what: 'lets the clock alone remind',
    given: [delivered],
    tries: [set('milestone', 'reminded_at = app_now()')],
    may: ['clock'],
  },
  {
    what: 'keeps the reason for which a delivery was sent back',
    given: [set('milestone', "state = 'rejected', reject_reason = 'x'")],
    tries: [set('milestone', "reject_reason = 'y'")],
    may: [],
  },

  {
    what: 'lets the operator alone propose',
    given: open,
    tries: [
      set(
        'dispute',
        "state = 'proposal', proposal = 1, statement = 'y', outcome = 'cancel', answer_until = app_now() + interval '1 day'",
      ),
    ],
    may: ['operator'],
  },
  {
    what: 'lets no side take an old proposal for a new one',
    given: [...proposed, move('dispute', 'opened')],
    tries: [move('dispute', 'proposal')],
    may: ['operator'],
  },
  {
    what: 'lets the operator alone word a proposal',
    given: proposed,
    tries: [set('dispute', "statement = 'y'")],
    may: ['operator'],
  },
  {
    what: 'lets the operator alone end the time for an answer',
    given: proposed,
    tries: [set('dispute', 'answer_until = app_now()')],
    may: ['operator'],
  },
  {
    what: 'lets the clock alone close the evidence',
    given: open,
    tries: [move('dispute', 'examined')],
    may: ['clock'],
  },
  {
    what: 'goes on with evidence in its term',
    given: open,
    tries: [move('dispute', 'evidence')],
    may: sides,
  },
  {
    what: 'takes no evidence after its term',
    given: [...open, set('dispute', 'evidence_until = app_now()')],
    tries: [move('dispute', 'evidence')],
    may: [],
  },
  { what: 'takes evidence from its side', given: open, tries: [evidence('requester')], may: ['requester'] },
  {
    what: 'adds no evidence after its term',
    given: [...open, set('dispute', 'evidence_until = app_now()')],
    tries: [evidence('requester')],
    may: [],
  },
  {
    what: 'takes an answer to a proposal from its side',
    given: proposed,
    tries: [answer('requester')],
    may: ['requester'],
  },
  {
    what: 'takes no answer before there is a proposal',
    given: open,
    tries: [answer('requester')],
    may: [],
  },
  {
    what: 'settles nothing that was not proposed',
    given: [...proposed, move('dispute', 'examined'), answerBehind('requester'), answerBehind('provider')],
    tries: [move('dispute', 'settled')],
    may: [],
  },

  {
    what: 'publishes no review before both are in',
    given: [...completed, content('own', 'requester'), move('own', 'sealed')],
    tries: [move('own', 'published')],
    may: [],
  },
  {
    what: 'publishes a review with the other',
    given: [...completed, move('own', 'sealed'), move('theirs', 'sealed')],
    tries: [move('own', 'published')],
    may: [...sides, 'clock'],
  },
  {
    what: 'publishes no review that was never given',
    given: [...completed, move('theirs', 'lapsed')],
    tries: [move('own', 'published')],
    may: [],
  },
  {
    what: 'takes no review for given that was not',
    given: completed,
    tries: [move('own', 'sealed')],
    may: [],
  },
  {
    what: 'lets a side give its own review alone',
    given: [...completed, content('own', 'requester'), content('theirs', 'provider')],
    tries: [move('own', 'sealed')],
    may: ['requester'],
  },
  {
    what: 'sets no end of a seal before there is one',
    given: completed,
    tries: [set('own', 'publish_at = app_now()')],
    may: [],
  },
  {
    what: 'lets the clock alone lapse a review',
    given: completed,
    tries: [move('theirs', 'lapsed')],
    may: ['clock'],
  },
  {
    what: 'removes a review by the operator alone',
    given: [move('theirs', 'published'), reasons],
    tries: [set('theirs', `hidden_by = '${ROW.file}'`)],
    may: ['operator'],
  },
  {
    what: 'invites to a review of no other service',
    given: [...completed, ...noReviews],
    tries: [invite('{01990000-0000-7000-8000-000000000999}')],
    may: [],
  },
  {
    what: 'invites to a review of what was agreed',
    given: [...completed, ...noReviews],
    tries: [invite('{}')],
    may: [...sides, 'operator', 'clock'],
  },
  {
    what: 'hangs a file on what its own side has delivered',
    tries: [
      set('file', `subject_kind = 'Milestone', subject_id = '${ROW.milestone}', attached_at = app_now()`),
    ],
    may: ['provider'],
  },
  {
    what: 'hangs no file on a delivery of the other side',
    given: [
      set('file', `owner_org_id = (SELECT requester_org_id FROM milestones WHERE id = '${ROW.milestone}')`),
    ],
    tries: [
      set('file', `subject_kind = 'Milestone', subject_id = '${ROW.milestone}', attached_at = app_now()`),
    ],
    may: [],
  },
  {
    what: 'takes no file away from what was delivered',
    given: [
      set('file', `subject_kind = 'Milestone', subject_id = '${ROW.milestone}', attached_at = app_now()`),
    ],
    tries: [set('file', 'subject_kind = NULL, subject_id = NULL, attached_at = NULL')],
    may: [],
  },
];

/** An answer that stands already, whoever gave it. */
function answerBehind(side: 'requester' | 'provider'): string {
  return answer(side).replace(
    'app_person()',
    "(SELECT author_id FROM quotes WHERE id = '" + ROW.quote + "')",
  );
}
