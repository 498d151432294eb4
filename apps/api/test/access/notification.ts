import { type AccessRow, after, byProof, mutation, none } from '../access-row.js';
import { PEOPLE } from '../access-stage.js';

const { publisher, otherBuyer, provider } = PEOPLE;
/** Everybody has own ones, some of them none. */
const signedIn = { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' };
const ofSelf = { owner: provider, stranger: otherBuyer };

export const NOTIFICATION: readonly AccessRow[] = [
  {
    field: 'notifications',
    document: '{ notifications(first: 5) { totalCount edges { node { subject sentence path } } } }',
    variables: after((stage) => stage.told()),
    ...ofSelf,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'notificationArrived',
    document: 'subscription { notificationArrived { unreadCount notification { sentence } } }',
    variables: after((stage) => stage.told()),
    ...ofSelf,
    expected: signedIn,
  },
  { field: 'unreadCount', document: '{ unreadCount }', variables: none, ...ofSelf, expected: signedIn },
  {
    ...mutation('markNotificationRead', 'MarkNotificationInput', 'notification { sentence } unreadCount'),
    variables: async (stage) => ({ input: { id: await stage.told() } }),
    ...ofSelf,
    expected: { owner: 'given', stranger: 'NOT_FOUND', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'markAllNotificationsRead',
    document: 'mutation { markAllNotificationsRead { changed userErrors { code } } }',
    variables: none,
    ...ofSelf,
    expected: signedIn,
  },
  {
    ...mutation('undoMarkAllNotificationsRead', 'UnmarkNotificationsInput', 'changed'),
    variables: () => ({ input: { markedAt: '2026-01-01T00:00:00.000Z' } }),
    ...ofSelf,
    expected: signedIn,
  },
  {
    field: 'notificationSettings',
    document: '{ notificationSettings { email timeZone groups { group mail } } }',
    variables: none,
    ...ofSelf,
    expected: signedIn,
  },
  {
    ...mutation('saveNotificationSettings', 'SaveNotificationSettingsInput', 'settings { email }'),
    variables: () => ({ input: { groups: [{ group: 'NEEDS', mail: 'DAILY' }] } }),
    ...ofSelf,
    expected: signedIn,
  },
  {
    field: 'unsubscription',
    document: 'query ($token: String!) { unsubscription(token: $token) { email group ended } }',
    variables: async (stage) => ({ token: await stage.unsubscribeToken() }),
    withoutProof: { token: 'a guess' },
    owner: publisher,
    stranger: otherBuyer,
    expected: byProof('absent'),
  },
  {
    ...mutation('unsubscribe', 'UnsubscribeInput', 'unsubscription { email }'),
    variables: async (stage) => ({ input: { token: await stage.unsubscribeToken() } }),
    withoutProof: { input: { token: 'a guess' } },
    owner: publisher,
    stranger: otherBuyer,
    expected: byProof('LINK_INVALID'),
  },
  {
    ...mutation('undoUnsubscribe', 'UnsubscribeInput', 'unsubscription { email }'),
    variables: async (stage) => ({ input: { token: await stage.unsubscribeToken() } }),
    withoutProof: { input: { token: 'a guess' } },
    owner: publisher,
    stranger: otherBuyer,
    expected: byProof('LINK_INVALID'),
  },
];
