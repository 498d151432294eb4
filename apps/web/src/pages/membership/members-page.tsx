import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AnswerMemberInvitationDocument,
  ClusterMembershipsDocument,
  type MemberInvitationPartsFragment,
  MemberInvitationsDocument,
  type MembershipPartsFragment,
  WithdrawMemberInvitationDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog, ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { EndForm, InviteForm, VerifyForm } from './membership-forms.js';

/** Members of the own cluster, or clusters of the own firm, with the invitations between them. */
export function MembersPage() {
  const t = useText();
  const { viewer, may } = useViewer();
  const [inviting, setInviting] = useState(false);
  const isCluster = may.writesCatalogue;
  const title = t(isCluster ? 'membership.members' : 'membership.clusters');
  if (viewer && !isCluster && !may.buys)
    return (
      <Page title={title} width="narrow">
        <EmptyState title={t('membership.notYours')} />
      </Page>
    );
  return (
    <Page
      title={title}
      lead={t(isCluster ? 'membership.membersLead' : 'membership.clustersLead')}
      width="narrow"
      actions={
        isCluster && (
          <Button look="primary" onPress={() => setInviting(true)}>
            {t('membership.invite')}
          </Button>
        )
      }
    >
      <div className="stack wide">
        <Invitations isCluster={isCluster} />
        <Memberships isCluster={isCluster} />
      </div>
      {inviting && (
        <ModalDialog title={t('membership.invite')} isOpen onClose={() => setInviting(false)}>
          <InviteForm onDone={() => setInviting(false)} />
        </ModalDialog>
      )}
    </Page>
  );
}

function Invitations({ isCluster }: { isCluster: boolean }) {
  const t = useText();
  const format = useFormat();
  const list = usePages(MemberInvitationsDocument, { first: 30 }, (answer) => answer.memberInvitations);
  const answer = useWrite(AnswerMemberInvitationDocument);
  const withdraw = useWrite(WithdrawMemberInvitationDocument);
  const [ending, setEnding] = useState<MemberInvitationPartsFragment | null>(null);
  if (list.totalCount === 0) return null;
  const nameOf = (one: MemberInvitationPartsFragment) => (isCluster ? one.companyName : one.cluster.name);

  const answered = list.nodes.filter(({ outcome }) => outcome !== null);
  const toRow = (one: MemberInvitationPartsFragment) => (
    <li key={one.id} className="list-row">
      <div>
        <p className="row-title">{nameOf(one)}</p>
        <p className="small muted">
          {one.email && `${one.email} · `}
          {t('membership.from', { day: format.day(one.memberFrom) })}
          {one.memberUntil && ` · ${t('membership.until', { day: format.day(one.memberUntil) })}`}
          {one.outcome && ` · ${t(`membership.outcome.${one.outcome as 'confirmed'}`)}`}
        </p>
      </div>
      {one.actions.includes('answer') && (
        <div className="row">
          <Button
            small
            look="primary"
            aria-label={t('membership.confirmNamed', { name: one.cluster.name })}
            isPending={answer.pending}
            onPress={() => void answer.run({ input: { id: one.id, confirm: true } })}
          >
            {t('membership.confirm')}
          </Button>
          <Button
            small
            aria-label={t('membership.declineNamed', { name: one.cluster.name })}
            onPress={() => setEnding(one)}
          >
            {t('membership.decline')}
          </Button>
        </div>
      )}
      {one.actions.includes('withdraw') && (
        <Button
          small
          aria-label={t('membership.withdrawNamed', { name: nameOf(one) })}
          onPress={() => setEnding(one)}
        >
          {t('membership.withdraw')}
        </Button>
      )}
    </li>
  );

  async function end({ id, version }: MemberInvitationPartsFragment) {
    if (isCluster) await withdraw.run({ input: { id, version } });
    else await answer.run({ input: { id, confirm: false } });
    setEnding(null);
  }

  return (
    <section className="stack" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{t('membership.invitations')}</h2>
      <FormProblems
        errors={[...answer.userErrors, ...withdraw.userErrors]}
        failure={answer.failure ?? withdraw.failure}
      />
      <PagedList
        list={list}
        skeleton={{ lines: 3 }}
        empty={<EmptyState title={t('membership.noInvitations')} />}
      >
        <ul>{list.nodes.filter(({ outcome }) => outcome === null).map(toRow)}</ul>
        {answered.length > 0 && (
          <details className="fold">
            <summary>{t('membership.answered', { count: answered.length })}</summary>
            <ul>{answered.map(toRow)}</ul>
          </details>
        )}
      </PagedList>
      {ending && (
        <ConfirmDialog
          title={t(isCluster ? 'membership.withdrawNamed' : 'membership.declineNamed', {
            name: nameOf(ending),
          })}
          isOpen
          onClose={() => setEnding(null)}
          onConfirm={() => void end(ending)}
          confirmLabel={t(isCluster ? 'membership.withdraw' : 'membership.decline')}
          danger
          pending={answer.pending || withdraw.pending}
        >
          <p>{t('membership.endsInvitation')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function Memberships({ isCluster }: { isCluster: boolean }) {
  const t = useText();
  const format = useFormat();
  const list = usePages(ClusterMembershipsDocument, { first: 30 }, (answer) => answer.clusterMemberships);
  const [verifying, setVerifying] = useState<MembershipPartsFragment | null>(null);
  const [ending, setEnding] = useState<MembershipPartsFragment | null>(null);
  const nameOf = ({ cluster, company }: MembershipPartsFragment) => (isCluster ? company.name : cluster.name);
  return (
    <section className="stack" aria-labelledby="members-title">
      <h2 id="members-title">{t('membership.list')}</h2>
      <PagedList
        list={list}
        skeleton={{ lines: 5 }}
        empty={
          <EmptyState title={t('membership.none')}>
            {t(isCluster ? 'membership.noneHint' : 'membership.noneHintFirm')}
          </EmptyState>
        }
      >
        <ul>
          {list.nodes.map((one) => (
            <li key={one.id} className="list-row">
              <div>
                <p className="row-title">
                  <Link to={isCluster ? `/organisations/${one.company.id}` : `/clusters/${one.cluster.slug}`}>
                    {nameOf(one)}
                  </Link>
                </p>
                <p className="small muted">
                  {t('membership.from', { day: format.day(one.memberFrom) })}
                  {one.memberUntil && ` · ${t('membership.until', { day: format.day(one.memberUntil) })}`}
                  {!one.verifiedAt && ` · ${t('membership.unverified')}`}
                </p>
                {one.verifiedAt && (
                  <p>
                    <span className="state" data-tone="good">
                      <BadgeCheck size={14} aria-hidden />{' '}
                      {t('membership.verifiedOn', { day: format.day(one.verifiedAt) })}
                    </span>
                  </p>
                )}
                {one.records
                  .filter(({ note }) => note !== '')
                  .map(({ at, note }) => (
                    <p key={at} className="small">
                      {format.day(at)}: {note}
                    </p>
                  ))}
              </div>
              <div className="row">
                {one.actions.includes('verify') && (
                  <Button
                    small
                    aria-label={t('membership.verifyNamed', { name: nameOf(one) })}
                    onPress={() => setVerifying(one)}
                  >
                    {t('membership.verify')}
                  </Button>
                )}
                {one.actions.includes('end') && (
                  <Button
                    small
                    aria-label={t('membership.endNamed', { name: nameOf(one) })}
                    onPress={() => setEnding(one)}
                  >
                    {t('membership.end')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </PagedList>
      {verifying && (
        <ModalDialog
          title={t('membership.verifyNamed', { name: nameOf(verifying) })}
          isOpen
          onClose={() => setVerifying(null)}
        >
          <VerifyForm membership={verifying} onDone={() => setVerifying(null)} />
        </ModalDialog>
      )}
      {ending && (
        <ModalDialog
          title={t('membership.endNamed', { name: nameOf(ending) })}
          isOpen
          onClose={() => setEnding(null)}
        >
          <EndForm membership={ending} onDone={() => setEnding(null)} />
        </ModalDialog>
      )}
    </section>
  );
}
