import { DEMO_PASSWORD } from '@fivefold/world';
import { Clock } from '../../src/platform/index.js';
import { type AccessRow, byProof, everyone, mutation, none, ownToChange } from '../access-row.js';
import { PEOPLE, type Stage } from '../access-stage.js';

const { buyer, otherBuyer } = PEOPLE;
/** People whose sessions the stage itself does not use. */
const ALONE = 'zane.priezplava@garsalva.example';
const ALSO_ALONE = 'artis.tiltsalns@vesvalde.example';
const personsOwn = { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' };

async function newSession({ server }: Stage): Promise<string> {
  const browser = await server.browser().signIn(buyer, DEMO_PASSWORD);
  const { data } = await browser.send('{ ownSessions(first: 1) { edges { node { id } } } }');
  return data['ownSessions'].edges[0].node.id;
}

async function resetToken(stage: Stage): Promise<string> {
  const document = `mutation ($input: AskPasswordResetInput!) { askPasswordReset(input: $input) { userErrors { code } } }`;
  await stage.server.browser().send(document, { input: { email: ALONE } });
  await stage.server.app.get(Clock).runDue();
  return stage.tokenTo(ALONE);
}

export const ACCOUNT_ROWS: readonly AccessRow[] = [
  {
    field: 'ownSessions',
    document: '{ ownSessions(first: 5) { totalCount edges { node { browser system } } } }',
    variables: none,
    owner: buyer,
    stranger: otherBuyer,
    expected: personsOwn,
  },
  {
    ...mutation('endSession', 'EndSessionInput', 'ended'),
    variables: async (stage) => ({ input: { id: await newSession(stage) } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    field: 'endOtherSessions',
    document: 'mutation { endOtherSessions { ended userErrors { code } } }',
    variables: none,
    owner: ALONE,
    stranger: ALSO_ALONE,
    expected: personsOwn,
  },
  {
    ...mutation('changePassword', 'ChangePasswordInput', 'ended'),
    variables: () => ({ input: { password: DEMO_PASSWORD, newPassword: DEMO_PASSWORD } }),
    withoutProof: { input: { password: 'a guess', newPassword: 'ten characters at least' } },
    owner: ALONE,
    stranger: ALSO_ALONE,
    expected: { ...byProof('PASSWORD_WRONG'), anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('askPasswordReset', 'AskPasswordResetInput', ''),
    variables: (stage) => ({ input: { email: stage.newAddress() } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    ...mutation('resetPassword', 'ResetPasswordInput', ''),
    variables: async (stage) => ({ input: { token: await resetToken(stage), password: DEMO_PASSWORD } }),
    withoutProof: { input: { token: 'a guess', password: DEMO_PASSWORD } },
    owner: ALONE,
    stranger: ALSO_ALONE,
    expected: byProof('LINK_INVALID'),
  },
];
