import { DEMO_PASSWORD } from '@fivefold/world';
import { type AccessRow, mutation, none } from '../access-row.js';

/** People who have no authenticator app; nobody of the demo world has one. */
const ALONE = 'zane.priezplava@garsalva.example';
const ALSO_ALONE = 'artis.tiltsalns@vesvalde.example';
const people = { owner: ALONE, stranger: ALSO_ALONE };
const withoutOne = { owner: 'CODE_WRONG', stranger: 'CODE_WRONG', anonymous: 'SIGN_IN_REQUIRED' };
const code = () => ({ input: { code: '000000' } });

export const AUTHENTICATOR: readonly AccessRow[] = [
  {
    ...people,
    field: 'signInStep',
    document: '{ signInStep }',
    variables: none,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...people,
    field: 'ownAuthenticator',
    document: '{ ownAuthenticator { since recoveryCodesLeft isRequired } }',
    variables: none,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...people,
    ...mutation('startAuthenticator', 'StartAuthenticatorInput', 'setup { secret }'),
    variables: () => ({ input: { password: DEMO_PASSWORD } }),
    withoutProof: { input: {} },
    expected: { owner: 'given', stranger: 'PASSWORD_WRONG', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...people,
    ...mutation('proveCode', 'CodeInput', 'viewer { email } recoveryCodes'),
    variables: code,
    expected: withoutOne,
  },
  {
    ...people,
    ...mutation('renewRecoveryCodes', 'CodeInput', 'recoveryCodes'),
    variables: code,
    expected: withoutOne,
  },
  {
    ...people,
    ...mutation('endAuthenticator', 'CodeInput', ''),
    variables: code,
    expected: withoutOne,
  },
];
