import { useRouteError } from 'react-router';
import { useText } from '../messages/use-text.js';
import { Button } from '../parts/button.js';
import { Notice } from '../parts/notices.js';
import { Page } from '../parts/page.js';

/** A page that broke while it was drawn, or whose code could not be fetched after a new release. */
export function RouteFailure() {
  const t = useText();
  const error = useRouteError();
  const unreached = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <Page title={t(unreached ? 'failure.offline' : 'failure.page')} width="narrow">
      <Notice tone="error">
        <p>{t(unreached ? 'failure.notFetched' : 'failure.pageHint')}</p>
        <p className="small muted">{error instanceof Error ? error.message : String(error)}</p>
        <div>
          <Button onPress={() => window.location.reload()}>{t('failure.reload')}</Button>
        </div>
      </Notice>
    </Page>
  );
}
