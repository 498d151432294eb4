import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSessionChange, useViewer } from '../../data/viewer.js';
import { useWrite } from '../../data/use-operation.js';
import { AcceptInvitationDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { TermsCheck, useTermsInForce } from '../../parts/terms-check.js';
import { ProviderLink } from '../sign-in/provider-link.js';

/** Joins an organisation by the link of an invitation; a new person chooses a password. */
export function InvitationPage() {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const changeSession = useSessionChange();
  const accept = useWrite(AcceptInvitationDocument);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const terms = useTermsInForce();
  const [accepted, setAccepted] = useState(false);

  async function submit() {
    const payload = await accept.run({
      input: {
        token: search.get('token') ?? '',
        name: name || null,
        password: password || null,
        acceptedTerms: accepted ? (terms ?? null) : null,
      },
    });
    if (payload === null) return;
    if (!payload.viewer) return navigate('/sign-in/code', { replace: true });
    await changeSession(payload.viewer);
    await navigate('/', { replace: true });
  }

  return (
    <Page
      title={t('invitation.title')}
      lead={viewer ? t('invitation.signedIn', { name: viewer.name }) : t('invitation.lead')}
      width="tight"
    >
      <EntryForm
        fields={['name', 'password']}
        userErrors={accept.userErrors}
        failure={accept.failure}
        onSubmit={() => void submit()}
        actions={
          <Button
            type="submit"
            look="primary"
            isPending={accept.pending}
            isDisabled={!viewer && terms !== null && !accepted}
          >
            {t('invitation.submit')}
          </Button>
        }
      >
        {!viewer && (
          <>
            <TextInput
              label={t('signUp.name')}
              name="name"
              autoComplete="name"
              value={name}
              onChange={setName}
              hint={t('invitation.nameHint')}
            />
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
      {!viewer && <ProviderLink back="/" />}
    </Page>
  );
}
