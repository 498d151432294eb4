import { type AccessRow, after, mutation, none, ownToChange } from '../access-row.js';
import { PEOPLE } from '../access-stage.js';

const { buyer, otherBuyer, publisher, otherPublisher } = PEOPLE;
const heads = { owner: publisher, stranger: otherPublisher };
const consenters = { owner: buyer, stranger: otherBuyer };
/** A thing named by id that is not there for strangers, with an error. */
const ownToRead = ownToChange;

export const PARTNER: readonly AccessRow[] = [
  {
    field: 'partnerApps',
    document: '{ partnerApps { name purpose keys { beginsWith madeBy } } }',
    variables: after((stage) => stage.partnerKey()),
    ...heads,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'partnerApp',
    document: 'query ($id: ID!) { partnerApp(id: $id) { name keys { beginsWith } } }',
    variables: async (stage) => ({ id: (await stage.partnerApp()).id }),
    ...heads,
    expected: ownToRead,
  },
  {
    field: 'openPartnerApps',
    document: '{ openPartnerApps(first: 2) { edges { node { name wantedScopes keys { madeBy } } } } }',
    variables: after((stage) => stage.openPartnerApp()),
    ...consenters,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'partnerCredential',
    document: '{ partnerCredential { actsAs } }',
    variables: none,
    ...heads,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'partnerConsents',
    document: '{ partnerConsents(first: 2) { totalCount edges { node { givenBy } } } }',
    variables: after((stage) => stage.partnerConsent()),
    ...consenters,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'partnerConsent',
    document: 'query ($id: ID!) { partnerConsent(id: $id) { givenBy reads { field } } }',
    variables: async (stage) => ({ id: await stage.partnerConsent() }),
    ...consenters,
    expected: ownToRead,
  },
  {
    field: 'partnerActions',
    document: 'query ($id: ID!) { partnerActions(consentId: $id, first: 2) { edges { node { field } } } }',
    variables: async (stage) => ({ id: await stage.partnerConsent() }),
    ...consenters,
    expected: ownToRead,
  },
  {
    ...mutation('savePartnerApp', 'SavePartnerAppInput', 'app { id }'),
    variables: async (stage) => ({
      input: { ...(await stage.partnerApp()), name: 'ERP', purpose: 'Orders' },
    }),
    ...heads,
    expected: ownToChange,
  },
  {
    ...mutation('makePartnerKey', 'MakePartnerKeyInput', 'key'),
    variables: async (stage) => ({
      input: { appId: (await stage.partnerApp()).id, scopes: ['PUBLIC_READ'] },
    }),
    ...heads,
    expected: ownToChange,
  },
  {
    ...mutation('rotatePartnerKey', 'PartnerKeyInput', 'key'),
    variables: async (stage) => ({ input: { id: (await stage.partnerKey()).id } }),
    ...heads,
    expected: ownToChange,
  },
  {
    ...mutation('revokePartnerKey', 'PartnerKeyInput', 'app { keys { isActive } }'),
    variables: async (stage) => ({ input: { id: (await stage.partnerKey()).id } }),
    ...heads,
    expected: ownToChange,
  },
  {
    ...mutation('givePartnerConsent', 'GivePartnerConsentInput', 'consent { id }'),
    variables: async (stage) => {
      const { id: appId, version } = await stage.partnerApp();
      return { input: { appId, version, scopes: ['NEEDS_READ'] } };
    },
    // An app that asks nobody is found by nobody else, and an own one is none to consent to.
    ...consenters,
    expected: { owner: 'NOT_FOUND', stranger: 'NOT_FOUND', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('endPartnerConsent', 'PartnerConsentInput', 'consent { endedBy }'),
    variables: async (stage) => ({ input: { id: await stage.partnerConsent() } }),
    ...consenters,
    expected: ownToChange,
  },
];
