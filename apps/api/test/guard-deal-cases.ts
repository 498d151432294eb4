import { type Case, set, move, answering, open, completed, ROW } from './guard-rows.js';

const agree = (total: number) => `
INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state, snapshot, total_minor,
  currency)
SELECT gen_random_uuid(), 'FF-3', request_id, id, requester_org_id, provider_org_id, publisher_org_id, 'drafted', '{}', ${total}, 'EUR'
FROM quotes WHERE id = '${ROW.quote}'`;

/** From the request to the agreement. */
export const DEAL_CASES: readonly Case[] = [
  {
    what: 'takes no agreement of another sum than its offer',
    given: [`DELETE FROM agreements WHERE id = '${ROW.agreement}'`, move('quote', 'accepted')],
    tries: [agree(1)],
    may: [],
  },
  {
    what: 'takes an agreement of the sum of its offer',
    given: [`DELETE FROM agreements WHERE id = '${ROW.agreement}'`, move('quote', 'accepted')],
    tries: [agree(100)],
    may: ['requester'],
  },
  { what: 'accepts a request by an accepted offer alone', tries: [move('request', 'accepted')], may: [] },
  {
    what: 'accepts a request by its requester',
    given: [move('quote', 'accepted')],
    tries: [move('request', 'accepted')],
    may: ['requester'],
  },
  {
    what: 'lets a request wait again only where no offer is left',
    tries: [move('request', 'submitted')],
    may: [],
  },
  {
    what: 'lets a request wait again where none is left',
    given: [move('quote', 'withdrawn')],
    tries: [move('request', 'submitted')],
    may: [...answering, 'clock'],
  },
  {
    what: 'declines no request while somebody is still asked',
    given: [move('request', 'submitted'), move('recipient', 'asked')],
    tries: [move('request', 'declined')],
    may: [],
  },
  {
    what: 'takes no request for delivered before all is',
    given: [move('recipient', 'chosen'), move('request', 'in_delivery')],
    tries: [move('request', 'delivered')],
    may: [],
  },
  {
    what: 'cancels no request of a living agreement',
    given: [move('recipient', 'chosen'), move('request', 'in_delivery')],
    tries: [move('request', 'cancelled')],
    may: [],
  },
  {
    what: 'resolves no request while its dispute is open',
    given: [...open, move('recipient', 'chosen'), move('request', 'disputed')],
    tries: [move('request', 'resolved')],
    may: [],
  },
  {
    what: 'takes no request for reviewed before its reviews are',
    given: [...completed, move('recipient', 'chosen'), move('request', 'delivered')],
    tries: [move('request', 'reviewed')],
    may: [],
  },
  {
    what: 'ends no request before its clock',
    given: [move('request', 'submitted')],
    tries: [move('request', 'expired')],
    may: ['clock'],
  },
  {
    what: 'takes back no request that was accepted',
    given: [move('request', 'accepted')],
    tries: [move('request', 'withdrawn')],
    may: [],
  },

  { what: 'chooses nobody without an accepted offer', tries: [move('recipient', 'chosen')], may: [] },
  {
    what: 'chooses nobody who said no',
    given: [move('quote', 'accepted'), move('recipient', 'declined')],
    tries: [move('recipient', 'chosen')],
    may: [],
  },
  {
    what: 'lets nobody else set when a provider answered',
    given: [set('recipient', "state = 'chosen'")],
    tries: [set('recipient', 'answered_at = app_now()')],
    may: [],
  },
  {
    what: 'notes the answer of a provider',
    tries: [set('recipient', 'answered_at = app_now()')],
    may: answering,
  },

  { what: 'accepts an open offer', tries: [move('quote', 'accepted')], may: ['requester'] },
  {
    what: 'accepts no offer that has run out',
    given: [set('quote', 'valid_until = app_now()')],
    tries: [move('quote', 'accepted')],
    may: [],
  },
  {
    what: 'accepts no offer that was withdrawn',
    given: [move('quote', 'withdrawn')],
    tries: [move('quote', 'accepted')],
    may: [],
  },
  {
    what: 'sends no offer that has run out',
    given: [set('quote', "state = 'draft', valid_until = app_now()")],
    tries: [move('quote', 'sent')],
    may: [],
  },
  {
    what: 'sends no offer to a request that was taken back',
    given: [move('quote', 'draft'), move('request', 'withdrawn')],
    tries: [move('quote', 'sent')],
    may: [],
  },

  {
    what: 'lets no counter-offer lapse while its offer is open',
    tries: [move('counter', 'lapsed')],
    may: [],
  },
  { what: 'takes no counter-offer for answered by nothing', tries: [move('counter', 'answered')], may: [] },
  {
    what: 'answers a counter-offer by a revision',
    given: [move('quote', 'revised')],
    tries: [move('counter', 'answered')],
    may: answering,
  },
  {
    what: 'opens no counter-offer again to refuse it',
    given: [move('counter', 'lapsed')],
    tries: [move('counter', 'refused')],
    may: [],
  },
  {
    what: 'words a refusal by the provider alone',
    given: [move('counter', 'lapsed'), move('quote', 'rejected')],
    tries: [set('counter', "refusal = 'x'")],
    may: [],
  },
];
