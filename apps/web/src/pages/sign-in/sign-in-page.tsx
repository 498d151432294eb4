import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSessionChange } from '../../data/viewer.js';
import { useWrite } from '../../data/use-operation.js';
import { SignInDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { returnAddress } from './return-address.js';

/** E-mail and password; leads back to where the person came from, with the need that was being described. */
export function SignInPage() {
  const t = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const changeSession = useSessionChange();
  const signIn = useWrite(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const back = returnAddress(location.hash);

  async function submit() {
    const payload = await signIn.run({ input: { email, password } });
    if (!payload?.viewer) return;
    await changeSession(payload.viewer);
    await navigate(back, { replace: true });
  }

  return (
    <Page
      title={t('signIn.title')}
      lead={back.startsWith('/match') ? t('signIn.keepsNeed') : null}
      width="tight"
    >
      <EntryForm
        fields={['email', 'password']}
        userErrors={signIn.userErrors}
        failure={signIn.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" isPending={signIn.pending}>
            {t('signIn.submit')}
          </Button>
        }
      >
        <TextInput
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          value={email}
          onChange={setEmail}
        />
        <TextInput
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          isRequired
          value={password}
          onChange={setPassword}
        />
      </EntryForm>
      <p className="page-note">
        {t('signIn.noAccount')}{' '}
        <Link to={{ pathname: '/sign-up', hash: location.hash }}>{t('signIn.signUp')}</Link>
      </p>
    </Page>
  );
}
