import { type AccessRow, after, byRole, mutation, ownToChange } from '../access-row.js';
import { CANARY, type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { editor, otherEditor, buyer, otherBuyer } = PEOPLE;
/** Firm of the buyer's colleague who decides for it. */
const FROM = '2020-01-01';

/** An invitation by mail, as its cluster finds it. */
async function invitation(stage: Stage): Promise<Held> {
  const firms = [{ name: CANARY, email: stage.newAddress() }];
  await stage.change(editor, 'inviteMembers', 'InviteMembersInput', 'sent', { memberFrom: FROM, firms });
  const document = '{ memberInvitations(first: 1) { edges { node { id version } } } }';
  const { data } = await (await stage.as(editor)).send(document);
  return data['memberInvitations'].edges[0].node;
}
/** A membership of the cluster that goes on and that nobody has checked. */
async function membership(stage: Stage): Promise<Held> {
  const document = '{ clusterMemberships(first: 50) { edges { node { id version actions } } } }';
  const { data } = await (await stage.as(editor)).send(document);
  const { id, version } = data['clusterMemberships'].edges.find(({ node }: any) =>
    node.actions.includes('verify'),
  ).node;
  return { id, version };
}

export const MEMBERSHIP: readonly AccessRow[] = [
  {
    field: 'clusterMemberships',
    document:
      '{ clusterMemberships(first: 5) { totalCount edges { node { memberFrom company { name } cluster { name } records { note } } } } }',
    variables: () => ({}),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'memberInvitations',
    document:
      '{ memberInvitations(first: 5) { totalCount edges { node { companyName email cluster { name } } } } }',
    variables: after(invitation),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'memberInvitationByToken',
    document: '{ memberInvitationByToken(token: "of nobody") { companyName } }',
    variables: () => ({}),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...mutation('inviteMembers', 'InviteMembersInput', 'sent'),
    variables: (stage) => ({
      input: { memberFrom: FROM, firms: [{ name: CANARY, email: stage.newAddress() }] },
    }),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  {
    ...mutation('withdrawMemberInvitation', 'WithdrawMemberInvitationInput', 'invitation { outcome }'),
    variables: async (stage) => ({ input: await invitation(stage) }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('verifyMembership', 'VerifyMembershipInput', 'membership { verifiedAt }'),
    variables: async (stage) => ({ input: { ...(await membership(stage)), note: CANARY } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('endMembership', 'EndMembershipInput', 'membership { memberUntil }'),
    variables: async (stage) => ({ input: { ...(await membership(stage)), on: '2099-01-01', note: CANARY } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('answerMemberInvitation', 'AnswerMemberInvitationInput', 'invitation { outcome }'),
    variables: async (stage) => {
      const companyId = organisationId('kalnsiers');
      const asked = { memberFrom: FROM, firms: [{ companyId }] };
      const cluster = PEOPLE.otherEditor;
      await stage
        .change(cluster, 'inviteMembers', 'InviteMembersInput', 'sent', asked)
        .catch(() => undefined);
      const { data } = await (
        await stage.as(buyer)
      ).send('{ memberInvitations(first: 50) { edges { node { id outcome } } } }');
      const { id } = data['memberInvitations'].edges.find(({ node }: any) => node.outcome === null).node;
      return { input: { id, confirm: false } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
