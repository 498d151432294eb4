import { Navigate } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { SignInProviderDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

/** Whoever came from the provider is still signed in there, and is told so; everybody else is led to the front page. */
export function SignedOutPage() {
  const t = useText();
  const { data, error } = useRead(SignInProviderDocument, {});
  const provider = data?.signInProvider;
  if (error || (data && !provider?.signOutPath)) return <Navigate to="/" replace />;
  return (
    <Page title={t('signIn.signedOut')} width="tight">
      {provider?.signOutPath && (
        <>
          <Notice>{t('signIn.providerLeft', { name: provider.name })}</Notice>
          <div className="row">
            <LinkButton look="primary" to={provider.signOutPath} reloadDocument>
              {t('signIn.providerLeave', { name: provider.name })}
            </LinkButton>
            <LinkButton to="/">{t('signIn.providerStay')}</LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}
