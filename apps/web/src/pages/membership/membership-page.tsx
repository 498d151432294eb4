import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { AnswerMemberInvitationDocument, MemberInvitationByTokenDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { signInAddress } from '../sign-in/return-address.js';

/** The invitation of a cluster by the link of its mail: confirmed by who decides for a firm. */
export function MembershipPage() {
  const t = useText();
  const format = useFormat();
  const location = useLocation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const token = search.get('token') ?? '';
  const read = useRead(MemberInvitationByTokenDocument, { token });
  const answer = useWrite(AnswerMemberInvitationDocument);
  const [declining, setDeclining] = useState(false);
  const invitation = read.data?.memberInvitationByToken;

  async function confirm(yes: boolean) {
    if ((await answer.run({ input: { token, confirm: yes } })) !== null) await navigate('/members');
    else setDeclining(false);
  }

  return (
    <Page title={t('membership.invitation')} width="tight">
      {!read.data &&
        (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={3} />)}
      {read.data && !invitation && (
        <EmptyState title={t('membership.wrongLink')}>{t('membership.wrongLinkHint')}</EmptyState>
      )}
      {invitation && (
        <div className="stack">
          <p>
            {t('membership.says', { cluster: invitation.cluster.name, firm: invitation.companyName })}{' '}
            {t('membership.from', { day: format.day(invitation.memberFrom) })}
            {invitation.memberUntil &&
              ` · ${t('membership.until', { day: format.day(invitation.memberUntil) })}`}
          </p>
          <FormProblems errors={answer.userErrors} failure={answer.failure} />
          {viewer === null && (
            <div className="row">
              <LinkButton look="primary" to={signInAddress(location)}>
                {t('account.signIn')}
              </LinkButton>
              <LinkButton to="/sign-up">{t('membership.signUp')}</LinkButton>
            </div>
          )}
          {viewer && viewer.role !== 'SME_ADMIN' && <Notice>{t('membership.adminsOnly')}</Notice>}
          {viewer?.role === 'SME_ADMIN' && (
            <div className="row">
              <Button look="primary" isPending={answer.pending} onPress={() => void confirm(true)}>
                {t('membership.confirmFor', { name: viewer.organisation?.name ?? '' })}
              </Button>
              <Button onPress={() => setDeclining(true)}>{t('membership.decline')}</Button>
            </div>
          )}
          {declining && (
            <ConfirmDialog
              title={t('membership.declineNamed', { name: invitation.cluster.name })}
              isOpen
              onClose={() => setDeclining(false)}
              onConfirm={() => void confirm(false)}
              confirmLabel={t('membership.decline')}
              danger
              pending={answer.pending}
            >
              <p>{t('membership.endsInvitation')}</p>
            </ConfirmDialog>
          )}
        </div>
      )}
    </Page>
  );
}
