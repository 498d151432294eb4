import { Link } from 'react-router';
import { useText } from '../../messages/use-text.js';
import { useViewer } from '../../data/viewer.js';
import { Page } from '../../parts/page.js';
import { AuthenticatorSection } from './authenticator-section.js';
import { PasswordForm } from './password-form.js';
import { ProviderTie } from './provider-tie.js';
import { SessionList } from './session-list.js';

/** The own account: password, and where one is signed in. */
export function AccountPage() {
  const t = useText();
  const { viewer } = useViewer();
  return (
    <Page title={t('ownAccount.title')} lead={viewer?.email} width="narrow">
      <div className="stack wide">
        <section className="stack" aria-labelledby="sessions-title">
          <h2 id="sessions-title">{t('ownAccount.sessions')}</h2>
          <SessionList />
        </section>
        <section className="card stack" aria-labelledby="password-title">
          <h2 id="password-title">{t('ownAccount.password')}</h2>
          <PasswordForm />
        </section>
        <section className="card stack" aria-labelledby="codes-title">
          <h2 id="codes-title">{t('codes.title')}</h2>
          <AuthenticatorSection />
        </section>
        <ProviderTie />
        <p>
          <Link to="/privacy">{t('ownAccount.privacy')}</Link>
        </p>
      </div>
    </Page>
  );
}
