import { ShieldCheck, UserRound, UserRoundX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { type AccountPartsFragment, AccountsDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/fields.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { SuspendDialog, type Suspending } from './suspend-dialog.js';
import { type LostBy, TakeOffDialog } from './take-off-dialog.js';

/** Everybody who can sign in, for the operator: found by name or address, suspended with reasons. */
export function AccountsPage() {
  const t = useText();
  const { may } = useViewer();
  const [typed, setTyped] = useState('');
  const [suspending, setSuspending] = useState<Suspending | null>(null);
  const [lostBy, setLostBy] = useState<LostBy | null>(null);
  const search = useDeferredValue(typed.trim());
  const list = usePages(AccountsDocument, { first: 20, search }, (answer) => answer.accounts, {
    enabled: may.operates,
  });
  if (!may.operates)
    return (
      <Page title={t('accounts.title')} width="narrow">
        <Notice>{t('accounts.notOperator')}</Notice>
      </Page>
    );
  return (
    <Page
      title={t('accounts.title')}
      lead={
        <>
          {t('accounts.lead')} <Link to="/decisions">{t('accounts.decisions')}</Link>
        </>
      }
      width="narrow"
    >
      <div className="stack">
        <TextInput label={t('accounts.search')} type="search" value={typed} onChange={setTyped} />
        <PagedList
          list={list}
          skeleton={{ lines: 6 }}
          empty={<EmptyState title={t('accounts.empty')}>{t('accounts.emptyHint')}</EmptyState>}
        >
          <ul>
            {list.nodes.map((account) => (
              <AccountRow
                key={account.id}
                account={account}
                onSuspend={setSuspending}
                onTakeOff={setLostBy}
              />
            ))}
          </ul>
        </PagedList>
      </div>
      {suspending && <SuspendDialog suspending={suspending} onClose={() => setSuspending(null)} />}
      {lostBy && <TakeOffDialog lostBy={lostBy} onClose={() => setLostBy(null)} />}
    </Page>
  );
}

function AccountRow({
  account,
  onSuspend,
  onTakeOff,
}: {
  account: AccountPartsFragment;
  onSuspend: (suspending: Suspending) => void;
  onTakeOff: (lostBy: LostBy) => void;
}) {
  const t = useText();
  const format = useFormat();
  const { id, name, email, suspendedAt, memberships, actions } = account;
  const { authenticatorSince, authenticatorRemoval: removal } = account;
  const mayBe = actions.includes('suspend');
  const Picture = suspendedAt ? UserRoundX : UserRound;
  return (
    <li className="list-row">
      <div className="row">
        <Picture size={20} aria-hidden />
        <div className="stack close grow">
          <div>
            <p className="row-title">{name}</p>
            <p className="small muted">{email}</p>
            {suspendedAt && (
              <p className="small">
                {t('accounts.since', { date: format.day(suspendedAt) })} ·{' '}
                <Link to="/decisions" aria-label={t('accounts.whyOf', { name })}>
                  {t('accounts.why')}
                </Link>
              </p>
            )}
            {authenticatorSince && (
              <p className="row small">
                <ShieldCheck size={16} aria-hidden />
                {t('accounts.twoSteps', { date: format.day(authenticatorSince) })}
              </p>
            )}
            {removal && (
              <p className="small muted">
                {t('accounts.takenOff', {
                  date: format.day(removal.at),
                  by: removal.by,
                  reason: removal.reason,
                })}
              </p>
            )}
          </div>
          <ul className="stack close">
            {memberships.map(({ organisation, role, suspendedAt: since }) => (
              <li key={organisation.id} className="row small">
                <span>
                  {organisation.name} · {t(`role.${role}`)}
                  {since && ` · ${t('accounts.since', { date: format.day(since) })}`}
                </span>
                {mayBe && !since && (
                  <Button
                    small
                    look="quiet"
                    aria-label={t('accounts.suspendMemberOf', { name, organisation: organisation.name })}
                    onPress={() => onSuspend({ personId: id, name, organisation })}
                  >
                    {t('accounts.suspendMember')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="row">
        {actions.includes('take_off_authenticator') && (
          <Button
            small
            look="quiet"
            aria-label={t('accounts.takeOffOf', { name })}
            onPress={() => onTakeOff({ personId: id, name })}
          >
            {t('accounts.takeOff')}
          </Button>
        )}
        {mayBe && (
          <Button
            small
            aria-label={t('accounts.suspendOf', { name })}
            onPress={() => onSuspend({ personId: id, name, organisation: null })}
          >
            {t('accounts.suspend')}
          </Button>
        )}
      </div>
    </li>
  );
}
