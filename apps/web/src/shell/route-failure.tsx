import { useRouteError } from 'react-router';
import { useText } from '../messages/use-text.js';
import { Button } from '../parts/button.js';
import { Notice } from '../parts/notices.js';
import { Page } from '../parts/page.js';

/** A page that broke while it was drawn, or whose code could not be fetched after a new release. */
export function RouteFailure() {
  const t = useText();
  const error = useRouteError();
  return (
    <Page title={t('failure.page')} width="narrow">
      <Notice tone="error">
        <p>{t('failure.pageHint')}</p>
        <p className="small faint">{error instanceof Error ? error.message : String(error)}</p>
        <div>
          <Button onPress={() => window.location.reload()}>{t('failure.reload')}</Button>
        </div>
      </Notice>
    </Page>
  );
}
