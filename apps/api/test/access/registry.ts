import { type AccessRow, byRole, mutation, open, ownToChange } from '../access-row.js';
import { organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { operator, editor } = PEOPLE;

export const REGISTRY: readonly AccessRow[] = [
  open('networkReach', '{ networkReach { firms countries { country firms } } }'),
  {
    ...mutation('addCluster', 'AddClusterInput', 'organisation { name }'),
    variables: () => ({ input: { name: 'Zilzala', country: 'LT', sectors: ['FOOD'] } }),
    owner: operator,
    stranger: editor,
    expected: byRole,
  },
  {
    ...mutation('setClusterTier', 'SetTierInput', 'organisation { tier }'),
    variables: async (stage) => ({ input: { ...(await profileOf(stage, 'lv-food')), tier: 'partner' } }),
    owner: operator,
    stranger: editor,
    expected: byRole,
  },
  {
    ...mutation('saveProfile', 'SaveProfileInput', 'organisation { name }'),
    variables: async (stage) => ({ input: { ...(await profileOf(stage, 'lv-log')), ...PROFILE } }),
    owner: editor,
    stranger: PEOPLE.otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('addFact', 'AddFactInput', 'organisation { name }'),
    variables: () => ({ input: { organisationId: organisationId('lv-log'), ...FACT } }),
    owner: editor,
    stranger: PEOPLE.otherEditor,
    expected: ownToChange,
  },
  {
    field: 'organisationChanges',
    document: `query ($id: ID!) { organisationChanges(organisationId: $id, first: 5) { totalCount edges { node {
      field by before { label value } after { label value } } } } }`,
    variables: async (stage) => {
      await fact(stage);
      return { id: organisationId('lv-log') };
    },
    owner: editor,
    stranger: PEOPLE.otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawFact', 'WithdrawFactInput', 'organisation { name }'),
    variables: async (stage) => ({ input: { id: await fact(stage), why: 'wrong' } }),
    owner: editor,
    stranger: PEOPLE.otherEditor,
    expected: ownToChange,
  },
];

const FACT = { topic: 'founded', value: '1995', source: 'statutes', asOf: '2020-01-01' };
export const PROFILE = {
  name: 'Latvian Logistics Association',
  country: 'LV',
  sectors: ['LOGISTICS'],
  languages: [],
  profile: [],
  aliases: [],
  outsideIds: [],
  coverage: [],
};

/** A cluster with the lock of its profile. */
export async function profileOf(
  stage: Stage,
  slug: string,
): Promise<{ organisationId: string; version: number }> {
  const query = 'query ($slug: String!) { cluster(slug: $slug) { id version } }';
  const { data } = await stage.server.browser().send(query, { slug });
  return { organisationId: data['cluster'].id, version: data['cluster'].version };
}

/** The id of a statement about the editor's cluster. */
async function fact(stage: Stage): Promise<string> {
  const query = `mutation ($input: AddFactInput!) { addFact(input: $input) {
    organisation { sourcedFacts { topic statements { id } } } } }`;
  const { data } = await (await stage.as(editor)).send(query, { input: FACT });
  return data['addFact'].organisation.sourcedFacts[0].statements[0].id;
}
