import { DEMO_PASSWORD } from '@fivefold/world';
import { toGlobalId } from '../src/platform/index.js';
import {
  type AccessRow,
  none,
  everyone,
  ownOnly,
  ownToChange,
  byRole,
  byProof,
  open,
  after,
  mutation,
} from './access-row.js';
import { CANARY, organisationId, PEOPLE, serviceId, type Stage } from './access-stage.js';

const { buyer, colleague, editor, publisher, provider, double, otherBuyer, otherEditor, otherPublisher } =
  PEOPLE;

const DIRECTORY: readonly AccessRow[] = [
  open(
    'clusters',
    '{ clusters(first: 3) { totalCount edges { node { id name members(first: 2) { totalCount } } } } }',
  ),
  open('cluster', '{ cluster(slug: "lv-log") { id name } }'),
  {
    field: 'mailbox',
    document: '{ mailbox(first: 1) { totalCount } }',
    variables: after((stage) => stage.signUpToken()),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    field: 'node',
    document: 'query ($id: ID!) { node(id: $id) { id ... on Need { title text } } }',
    variables: async (stage) => ({ id: (await stage.need()).id }),
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    field: 'viewer',
    document: '{ viewer { email memberships { organisation { name } } } }',
    variables: none,
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'given', anonymous: 'absent' },
  },
  {
    ...mutation('signIn', 'SignInInput', 'viewer { email }'),
    variables: () => ({ input: { email: buyer, password: DEMO_PASSWORD } }),
    withoutProof: { input: { email: buyer, password: 'a guess' } },
    owner: buyer,
    stranger: otherBuyer,
    expected: byProof('CREDENTIALS_WRONG'),
  },
  { ...open('signOut', 'mutation { signOut { userErrors { code } } }') },
  {
    ...mutation('switchOrganisation', 'SwitchOrganisationInput', 'viewer { email }'),
    variables: () => ({ input: { organisationId: organisationId('kastite-cesis') } }),
    owner: double,
    stranger: buyer,
    expected: ownToChange,
  },
  {
    ...mutation('signUp', 'SignUpInput', ''),
    variables: (stage) => ({
      input: {
        email: stage.newAddress(),
        name: 'New',
        password: 'ten characters at least',
        organisationName: 'New SIA',
        country: 'LV',
        sector: 'ICT',
      },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    ...mutation('confirmEmail', 'ConfirmEmailInput', 'viewer { name }'),
    variables: async (stage) => ({ input: { token: await stage.signUpToken() } }),
    withoutProof: { input: { token: 'a guess' } },
    owner: buyer,
    stranger: otherBuyer,
    expected: byProof('LINK_INVALID'),
  },
  {
    ...mutation('invitePerson', 'InvitePersonInput', 'invitation { email }'),
    variables: (stage) => ({ input: { email: stage.newAddress(), name: 'New', role: 'SME_USER' } }),
    owner: buyer,
    stranger: colleague,
    expected: byRole,
  },
  {
    ...mutation('acceptInvitation', 'AcceptInvitationInput', 'viewer { name }'),
    variables: async (stage) => ({
      input: { token: await stage.invitationToken(), password: 'ten characters at least' },
    }),
    withoutProof: { input: { token: 'a guess', password: 'ten characters at least' } },
    owner: buyer,
    stranger: otherBuyer,
    expected: byProof('LINK_INVALID'),
  },
  {
    field: 'invitations',
    document: '{ invitations(first: 5) { totalCount edges { node { email } } } }',
    variables: after((stage) => stage.invitationToken()),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownOnly,
  },
];

const DISCOVERY: readonly AccessRow[] = [
  open('services', '{ services(first: 3) { totalCount edges { node { id title } } } }'),
  open('suggestions', '{ suggestions(prefix: "chil") { text } }'),
  open('service', 'query ($id: ID!) { service(id: $id) { id title } }', { id: serviceId('OF016') }),
  open(
    'understandNeed',
    '{ understandNeed(text: "chilled storage in Riga") { capabilities { confidence } } }',
  ),
  open('matchNeed', '{ matchNeed(input: { text: "chilled storage in Riga" }) { capabilities { offered } } }'),
  open('capabilities', '{ capabilities { concept } }'),
];

const NEED: readonly AccessRow[] = [
  {
    field: 'needs',
    document: '{ needs(first: 5) { totalCount edges { node { id title text } } } }',
    variables: after((stage) => stage.need()),
    owner: buyer,
    stranger: 'zane.priezplava@garsalva.example',
    expected: ownOnly,
  },
  {
    field: 'need',
    document: 'query ($id: ID!) { need(id: $id) { id title text } }',
    variables: async (stage) => ({ id: (await stage.need()).id }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownOnly,
  },
  {
    ...mutation('saveNeed', 'SaveNeedInput', 'need { title }'),
    variables: async (stage) => ({
      input: { ...(await stage.need()), text: 'chilled storage', capabilities: [], clauses: [] },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawNeed', 'NeedActionInput', 'need { title }'),
    variables: async (stage) => ({ input: await stage.need() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];

/** A step of a service, tried by somebody with the same role in another cluster. */
function serviceStep(
  field: string,
  inputType: string,
  variables: (stage: Stage) => Promise<object>,
  [owner, stranger]: readonly [string, string],
): AccessRow {
  return {
    ...mutation(field, inputType, 'service { id }'),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner,
    stranger,
    expected: ownToChange,
  };
}
const editors = [editor, otherEditor] as const;
const publishers = [publisher, otherPublisher] as const;
const withReason = (held: object) => ({ ...held, reason: CANARY });

const CATALOGUE: readonly AccessRow[] = [
  {
    field: 'ownServices',
    document: '{ ownServices(first: 50) { totalCount edges { node { facts { titles { text } } } } } }',
    variables: after((stage) => stage.draft()),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'ownService',
    document: 'query ($id: ID!) { ownService(id: $id) { facts { titles { text } } history { reason } } }',
    variables: async (stage) => ({ id: (await stage.draft()).id }),
    owner: editor,
    stranger: otherEditor,
    expected: ownOnly,
  },
  {
    field: 'reviewQueue',
    document: '{ reviewQueue(first: 50) { totalCount edges { node { facts { titles { text } } } } } }',
    variables: after((stage) => stage.inReview()),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    ...mutation('createService', 'CreateServiceInput', 'service { id }'),
    variables: (stage) => ({ input: { facts: stage.facts } }),
    owner: editor,
    stranger: otherBuyer,
    expected: byRole,
  },
  serviceStep(
    'updateService',
    'UpdateServiceInput',
    async (stage) => ({ ...(await stage.draft()), facts: stage.facts }),
    editors,
  ),
  serviceStep('submitService', 'ServiceActionInput', (stage) => stage.draft(), editors),
  serviceStep(
    'sendBackService',
    'SendBackServiceInput',
    async (stage) => withReason(await stage.inReview()),
    publishers,
  ),
  serviceStep('publishService', 'ServiceActionInput', (stage) => stage.inReview(), publishers),
  serviceStep(
    'suspendService',
    'SendBackServiceInput',
    async (stage) => withReason(await stage.published()),
    publishers,
  ),
  serviceStep('reinstateService', 'ServiceActionInput', (stage) => stage.suspended(), publishers),
  serviceStep(
    'retireService',
    'SendBackServiceInput',
    async (stage) => withReason(await stage.suspended()),
    publishers,
  ),
];

const IMPORT: readonly AccessRow[] = [
  open('importColumns', '{ importColumns { name } }'),
  {
    field: 'importRun',
    document:
      'query ($id: ID!) { importRun(id: $id) { fileName rows(first: 5) { edges { node { title } } } } }',
    variables: async (stage) => ({ id: await stage.importRun() }),
    owner: editor,
    stranger: otherEditor,
    expected: ownOnly,
  },
  {
    ...mutation('previewImport', 'PreviewImportInput', 'run { id }'),
    variables: async (stage) => ({ input: await stage.importFile() }),
    owner: editor,
    stranger: otherBuyer,
    expected: byRole,
  },
  {
    ...mutation('applyImport', 'ApplyImportInput', 'run { fileName }'),
    variables: async (stage) => ({ input: { id: await stage.importRun() } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
];

const REQUEST = 'request { id message needText quotes { note } }';
const ENGAGEMENT: readonly AccessRow[] = [
  {
    field: 'requests',
    document: '{ requests(first: 5, side: RECEIVED) { totalCount edges { node { message needText } } } }',
    variables: after((stage) => stage.request()),
    owner: provider,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    field: 'request',
    document: 'query ($id: ID!) { request(id: $id) { message needText quotes { note } history { actor } } }',
    variables: async (stage) => ({ id: (await stage.quoted()).request.id }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownOnly,
  },
  {
    ...mutation('sendRequests', 'SendRequestsInput', 'requests { needText }'),
    variables: async (stage) => ({
      input: {
        needId: (await stage.need()).id,
        message: 'Please quote',
        items: [{ serviceId: serviceId('OF016'), concepts: [] }],
      },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawRequest', 'RequestActionInput', REQUEST),
    variables: async (stage) => ({ input: await stage.request() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('declineRequest', 'DeclineRequestInput', REQUEST),
    variables: async (stage) => ({ input: withReason(await stage.request()) }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('sendQuote', 'SendQuoteInput', REQUEST),
    variables: async (stage) => {
      const { id, version } = await stage.request();
      return { input: stage.quote(id, version) };
    },
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawQuote', 'QuoteActionInput', REQUEST),
    variables: async (stage) => {
      const { request, quoteId } = await stage.quoted();
      return { input: { quoteId, version: request.version } };
    },
    owner: provider,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('acceptQuote', 'QuoteActionInput', REQUEST),
    variables: async (stage) => {
      const { request, quoteId } = await stage.quoted();
      return { input: { quoteId, version: request.version } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];

/** A row for every root field of the schema; a field without one fails the build. */
export const ACCESS_ROWS: readonly AccessRow[] = [
  ...DIRECTORY,
  ...DISCOVERY,
  ...NEED,
  ...CATALOGUE,
  ...IMPORT,
  ...ENGAGEMENT,
];

/** Ids of kinds that `node` resolves or must not, each of a private or unknown thing. */
export const STRANGE_IDS: readonly string[] = [
  'nonsense',
  '',
  '\u0000',
  toGlobalId('Person', organisationId('lv-log')),
  toGlobalId('Need', '00000000-0000-7000-8000-000000000000'),
  toGlobalId('Request', 'not-a-uuid'),
];
