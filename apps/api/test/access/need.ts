import { type AccessRow, ownOnly, ownToChange, after, mutation } from '../access-row.js';
import { PEOPLE } from '../access-stage.js';

const { buyer, otherBuyer } = PEOPLE;

export const NEED: readonly AccessRow[] = [
  {
    field: 'needs',
    document: '{ needs(first: 5) { totalCount edges { node { id title text } } } }',
    variables: after((stage) => stage.need()),
    owner: buyer,
    stranger: otherBuyer,
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
  {
    ...mutation('restoreNeed', 'NeedActionInput', 'need { title }'),
    variables: async (stage) => ({ input: await stage.withdrawnNeed() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('confirmNeed', 'NeedActionInput', 'need { title }'),
    variables: async (stage) => ({ input: await stage.need({ confirm: false }) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('setNeedTerms', 'SetNeedTermsInput', 'need { title versions { text } history { action } }'),
    variables: async (stage) => ({
      input: { id: (await stage.need()).id, lock: 2, terms: { visibility: 'ALL_CLUSTERS' } },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('renewNeed', 'NeedActionInput', 'need { title }'),
    variables: async (stage) => ({ input: await stage.need() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('closeNeed', 'CloseNeedInput', 'need { title outcome outcomeNote }'),
    variables: async (stage) => ({
      input: { ...(await stage.need()), outcome: 'MET_ELSEWHERE', note: 'zilzala' },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
