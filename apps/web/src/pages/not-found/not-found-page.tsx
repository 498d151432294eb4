import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { Page } from '../../parts/page.js';

/** An address that leads nowhere, or to something that this viewer may not see: both look the same. */
export function NotFoundPage() {
  const t = useText();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')} width="narrow">
      <div className="row">
        <LinkButton to="/" look="primary">
          {t('notFound.home')}
        </LinkButton>
        <LinkButton to="/search">{t('nav.search')}</LinkButton>
      </div>
    </Page>
  );
}
