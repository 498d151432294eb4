import { type AccessRow, mutation, none, open } from '../access-row.js';
import { PEOPLE } from '../access-stage.js';

const { buyer, otherBuyer } = PEOPLE;

/** No provider is set up for the rows: nobody is named to any browser. `oidc.e2e-spec.ts` plays one. */
export const OIDC: readonly AccessRow[] = [
  {
    ...open('signInProvider', '{ signInProvider { name path } }'),
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'absent' },
  },
  {
    field: 'providerVisit',
    document: '{ providerVisit { email organisation { name } } }',
    variables: none,
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...mutation('confirmProvider', 'ConfirmProviderInput', 'viewer { email }'),
    variables: () => ({ input: { password: 'a guess' } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'LINK_INVALID', stranger: 'LINK_INVALID', anonymous: 'LINK_INVALID' },
  },
  {
    field: 'ownProviderTie',
    document: '{ ownProviderTie { provider since } }',
    variables: none,
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'untieProvider',
    document: 'mutation { untieProvider { userErrors { code } } }',
    variables: none,
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
];
