import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../../data/viewer.js';
import { useText } from '../../messages/use-text.js';
import { Failure } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { takeReturnAddress } from './return-address.js';

/** Where the provider's way ends: goes on to where the person wanted to be. */
export function ReturnedPage() {
  const t = useText();
  const navigate = useNavigate();
  const { viewer, error, retry } = useViewer();

  // It can be taken once, and an effect may run twice.
  const back = useRef<string | null>(null);

  useEffect(() => {
    if (viewer === undefined) return;
    if (viewer) back.current ??= takeReturnAddress();
    void navigate(back.current ?? '/sign-in', { replace: true });
  }, [viewer, navigate]);

  return (
    <Page title={t('signIn.returned')} width="tight">
      {error && <Failure error={error} retry={retry} />}
    </Page>
  );
}
