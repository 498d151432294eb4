import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useSessionChange, useViewer } from '../../data/viewer.js';
import { ConfirmProviderDocument, ProviderVisitDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Failure, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { takeReturnAddress } from './return-address.js';

/** The first time that somebody comes from the provider: ties the account of that address to it, or takes an invitation. */
export function LinkPage() {
  const t = useText();
  const navigate = useNavigate();
  const changeSession = useSessionChange();
  const { viewer } = useViewer();
  // What has been confirmed is gone from the server: it is not asked for again while the page is being left.
  const [confirming, setConfirming] = useState(false);
  const { data, error, refetch } = useRead(ProviderVisitDocument, {}, { enabled: !confirming });
  const confirm = useWrite(ConfirmProviderDocument);
  const [password, setPassword] = useState('');

  async function submit() {
    setConfirming(true);
    const payload = await confirm.run({ input: { password: password || null } });
    if (payload && !payload.viewer) return navigate('/sign-in/code', { replace: true });
    if (!payload?.viewer) return setConfirming(false);
    const back = takeReturnAddress();
    await changeSession(payload.viewer);
    await navigate(back, { replace: true });
  }

  const visit = data?.providerVisit;
  if (error || !visit)
    return (
      <Page title={t('signIn.linkTitle')} width="tight">
        {error && <Failure error={error} retry={refetch} />}
        {data && (
          <>
            <Notice>{t('signIn.linkExpired')}</Notice>
            <LinkButton to="/sign-in">{t('signIn.linkAgain')}</LinkButton>
          </>
        )}
      </Page>
    );

  const { email, provider, hasAccount, organisation } = visit;
  const lead = hasAccount
    ? t('signIn.linkKnown', { provider, email })
    : t('signIn.linkInvited', { provider, email, organisation: organisation?.name ?? '' });
  return (
    <Page title={t('signIn.linkTitle')} lead={lead} width="tight">
      <EntryForm
        fields={['password']}
        userErrors={confirm.userErrors}
        failure={confirm.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" isPending={confirm.pending}>
            {t('signIn.linkSubmit')}
          </Button>
        }
      >
        {hasAccount && viewer?.email !== email && (
          <TextInput
            label={t('signIn.linkPassword')}
            name="password"
            type="password"
            autoComplete="current-password"
            isRequired
            value={password}
            onChange={setPassword}
          />
        )}
      </EntryForm>
    </Page>
  );
}
