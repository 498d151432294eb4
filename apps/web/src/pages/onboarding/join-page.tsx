import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import { useSessionChange, useViewer } from '../../data/viewer.js';
import { JoinAsClusterDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { TermsCheck, useTermsInForce } from '../../parts/terms-check.js';

/** Joins the network as the cluster of an invitation; a new person chooses a password. */
export function JoinPage() {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const changeSession = useSessionChange();
  const join = useWrite(JoinAsClusterDocument);
  const [password, setPassword] = useState('');
  const terms = useTermsInForce();
  const [accepted, setAccepted] = useState(false);

  async function submit() {
    const acceptedTerms = accepted ? (terms ?? null) : null;
    const input = { token: search.get('token') ?? '', password: password || null, acceptedTerms };
    const payload = await join.run({ input });
    if (payload === null) return;
    if (!payload.viewer) return navigate('/sign-in/code', { replace: true });
    await changeSession(payload.viewer);
    await navigate(`/clusters/${payload.viewer.organisation?.slug ?? ''}`, { replace: true });
  }

  return (
    <Page title={t('join.title')} lead={t('join.lead')} width="tight">
      <EntryForm
        fields={['password']}
        userErrors={join.userErrors}
        failure={join.failure}
        onSubmit={() => void submit()}
        actions={
          <Button
            type="submit"
            look="primary"
            isPending={join.pending}
            isDisabled={!viewer && terms !== null && !accepted}
          >
            {t('join.submit')}
          </Button>
        }
      >
        {!viewer && (
          <>
            <TextInput
              label={t('signIn.password')}
              name="password"
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={setPassword}
              hint={t('invitation.passwordHint')}
            />
            <TermsCheck number={terms} isSelected={accepted} onChange={setAccepted} />
          </>
        )}
      </EntryForm>
    </Page>
  );
}
