import type { ReactNode } from 'react';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useSwitch } from '../data/use-switch.js';
import { useViewer } from '../data/viewer.js';
import { useText } from '../messages/use-text.js';
import { Button } from '../parts/button.js';
import { Failure, Skeleton } from '../parts/notices.js';
import { Page } from '../parts/page.js';

/**
 * Links in mails name the organisation that they concern, as `for`. Whoever acts for another one is asked before anything is
 * shown; opening the link alone changes nothing. A guest signs in first and keeps the address.
 */
export function ActingFor({ children }: { children: ReactNode }) {
  const t = useText();
  const location = useLocation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { viewer, error } = useViewer();
  const { switchTo, pending, failure } = useSwitch();
  const wanted = search.get('for');
  if (wanted === null || viewer === null || error) return children;
  if (viewer === undefined) {
    return (
      <Page title={t('part.loading')} hideHead>
        <Skeleton lines={4} />
      </Page>
    );
  }
  const rest = new URLSearchParams(search);
  rest.delete('for');
  const plain = { ...location, search: rest.toString() };
  const named = viewer.memberships.find(({ organisation }) => organisation.id === wanted)?.organisation;
  if (!named || named.id === viewer.organisation?.id) return <Navigate to={plain} replace />;
  const current = viewer.organisation?.name ?? viewer.name;
  return (
    <Page
      title={t('actingFor.title', { organisation: named.name })}
      lead={t('actingFor.lead', { organisation: named.name, current })}
      width="narrow"
    >
      <div className="stack">
        <div className="row">
          <Button look="primary" isPending={pending} onPress={() => void switchTo(named.id)}>
            {t('actingFor.go', { organisation: named.name })}
          </Button>
          <Button onPress={() => void navigate(plain, { replace: true })}>
            {t('actingFor.stay', { current })}
          </Button>
        </div>
        {failure && <Failure error={failure} />}
      </div>
    </Page>
  );
}
