import { type AccessRow, after, mutation, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE, type Stage } from '../access-stage.js';

const { buyer, otherBuyer } = PEOPLE;

function step(field: string, inputType: string, variables: (stage: Stage) => Promise<object>): AccessRow {
  return {
    ...mutation(field, inputType, 'search { name query found finds { foundAt } }'),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  };
}

export const SAVED_SEARCH: readonly AccessRow[] = [
  {
    field: 'savedSearches',
    document: '{ savedSearches(first: 5) { totalCount edges { node { id name query } } } }',
    variables: after((stage) => stage.savedSearch()),
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('saveSearch', 'SaveSearchInput', 'search { name }'),
    variables: () => ({ input: { name: 'Cold', query: 'cold store', alert: 'DAILY' } }),
    owner: buyer,
    stranger: PEOPLE.otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  step('changeSearch', 'ChangeSearchInput', async (stage) => ({
    ...(await stage.savedSearch()),
    name: CANARY,
  })),
  step('deleteSearch', 'SavedSearchInput', (stage) => stage.savedSearch()),
  step('restoreSearch', 'SavedSearchInput', (stage) => stage.deletedSearch()),
];
