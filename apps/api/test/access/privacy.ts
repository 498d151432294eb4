import { DEMO_PASSWORD } from '@fivefold/world';
import { type AccessRow, byProof, byRole, none, open } from '../access-row.js';
import { PEOPLE } from '../access-stage.js';

const { buyer, operator, otherBuyer, publisher } = PEOPLE;
/** People whom nothing else needs: they are gone afterwards. */
const LEAVING = 'kadri.kivimets@liidesta.example';
const ASKED_OPERATOR = 'triin.jarvesalu@prognoosik.example';

export const PRIVACY_ROWS: readonly AccessRow[] = [
  open('keptThings', '{ keptThings { what days why } }'),
  {
    field: 'accountErasure',
    document: '{ accountErasure { leftAlone needsPassword } }',
    variables: none,
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'eraseAccount',
    document: 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { userErrors { code } } }',
    variables: () => ({ input: { email: LEAVING, password: DEMO_PASSWORD } }),
    withoutProof: { input: { email: LEAVING, password: 'a guess' } },
    owner: LEAVING,
    stranger: otherBuyer,
    expected: { ...byProof('CREDENTIALS_WRONG'), anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'erasePerson',
    document: 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { userErrors { code } } }',
    variables: () => ({ input: { email: ASKED_OPERATOR } }),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
];
