import { Navigate, Outlet, useLocation } from 'react-router';
import { useViewer } from '../data/viewer.js';
import { useText } from '../messages/use-text.js';
import { Failure, Skeleton } from '../parts/notices.js';
import { Page } from '../parts/page.js';
import { signInAddress } from '../pages/sign-in/return-address.js';

/** Lets signed-in people through; a guest signs in first and comes back to the same address. */
export function SignedIn() {
  const t = useText();
  const location = useLocation();
  const { viewer, error, retry } = useViewer();
  if (viewer) return <Outlet />;
  if (viewer === null) return <Navigate to={signInAddress(location)} replace />;
  return (
    <Page title={t('part.loading')} hideHead>
      {error ? <Failure error={error} retry={retry} /> : <Skeleton lines={4} />}
    </Page>
  );
}
