import { useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useSessionChange } from '../../data/viewer.js';
import { useWrite } from '../../data/use-operation.js';
import { SignInDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ProviderLink } from './provider-link.js';
import { returnAddress } from './return-address.js';

/** Why the provider's way ended here, by the code that the server leads back with. */
const PROBLEMS = {
  PROVIDER_SILENT: 'signIn.providerSilent',
  PROVIDER_REFUSED: 'signIn.providerRefused',
  PROVIDER_UNVERIFIED: 'signIn.providerUnverified',
  PROVIDER_STRANGER: 'signIn.providerStranger',
  TOO_MANY_REQUESTS: 'signIn.providerBusy',
} as const;

/** E-mail and password, or the provider that the settings name; leads back to where the person came from, with the need that was being described. */
export function SignInPage() {
  const t = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const changeSession = useSessionChange();
  const signIn = useWrite(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const back = returnAddress(location.hash);
  const [search] = useSearchParams();
  const problem = PROBLEMS[search.get('problem') as keyof typeof PROBLEMS];

  async function submit() {
    const payload = await signIn.run({ input: { email, password } });
    if (payload === null) return;
    if (!payload.viewer) return navigate({ pathname: '/sign-in/code', hash: location.hash });
    await changeSession(payload.viewer);
    await navigate(back, { replace: true });
  }

  return (
    <Page
      title={t('signIn.title')}
      lead={back.startsWith('/match') ? t('signIn.keepsNeed') : null}
      width="tight"
    >
      {problem && <Notice tone="error">{t(problem)}</Notice>}
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
      <ProviderLink back={back} />
      <p className="page-note">
        <Link to={{ pathname: '/forgot', hash: location.hash }}>{t('signIn.forgot')}</Link>
      </p>
      <p className="page-note">
        {t('signIn.noAccount')}{' '}
        <Link to={{ pathname: '/sign-up', hash: location.hash }}>{t('signIn.signUp')}</Link>
      </p>
    </Page>
  );
}
