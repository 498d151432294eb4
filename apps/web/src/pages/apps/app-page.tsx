import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  AskingPartnerAppDocument,
  type AskingPartnerAppQuery,
  GivePartnerConsentDocument,
  type PartnerScope,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput } from '../../parts/fields.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ScopeChoice, useDays } from './scopes.js';

/** An app of another organisation asks to act for the own one: for what, and for how long. */
export function AppPage() {
  const { id = '' } = useParams();
  const t = useText();
  const read = useRead(AskingPartnerAppDocument, { id });
  const app = read.data?.partnerApp;
  return (
    <Page
      title={app ? t('apps.byOrganisation', { app: app.name, name: app.organisation.name }) : t('apps.title')}
      width="narrow"
    >
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton />}
      {app && (
        <div className="card stack">
          <p>{app.purpose}</p>
          {app.actions.includes('consent') ? (
            <ConsentForm key={app.version} app={app} />
          ) : (
            <Notice>{t('apps.isOwn')}</Notice>
          )}
        </div>
      )}
    </Page>
  );
}

function ConsentForm({ app }: { app: AskingPartnerAppQuery['partnerApp'] }) {
  const t = useText();
  const navigate = useNavigate();
  const give = useWrite(GivePartnerConsentDocument);
  const choices = useDays();
  const [scopes, setScopes] = useState<PartnerScope[]>([]);
  const [days, setDays] = useState('180');
  async function submit() {
    const input = { appId: app.id, version: app.version, scopes, days: Number(days) };
    const given = await give.run({ input });
    if (given?.consent) await navigate(`/apps/consents/${given.consent.id}`);
  }
  return (
    <EntryForm
      fields={['days']}
      userErrors={give.userErrors}
      failure={give.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={give.pending} isDisabled={scopes.length === 0}>
          {t('apps.give')}
        </Button>
      }
    >
      <ScopeChoice label={t('apps.letIt')} of={app.wantedScopes} chosen={scopes} onChange={setScopes} />
      <SelectInput label={t('apps.lasts')} name="days" options={choices} value={days} onChange={setDays} />
      <p className="small muted">{t('apps.giveHint')}</p>
    </EntryForm>
  );
}
