import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { CertificateDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { EventSpan } from '../events/event-card.js';

/** Whether a certificate is what it says: anybody types its code, or comes by its QR code. */
export function CertificatePage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { code = '' } = useParams();
  const [typed, setTyped] = useState(code);
  const read = useRead(CertificateDocument, { code }, { enabled: code !== '' });
  const found = read.data?.certificate;
  return (
    <Page title={t('certificate.title')} lead={t('certificate.lead')} width="tight">
      <EntryForm
        fields={['code']}
        userErrors={[]}
        failure={null}
        onSubmit={() => void navigate(`/certificates/${encodeURIComponent(typed.trim())}`)}
        actions={
          <Button type="submit" look="primary" isPending={read.isFetching}>
            {t('certificate.check')}
          </Button>
        }
      >
        <TextInput
          label={t('certificate.code')}
          name="code"
          value={typed}
          onChange={setTyped}
          isRequired
          maxLength={40}
        />
      </EntryForm>
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {code !== '' && read.isPending && <Skeleton lines={3} />}
      {found === null && <Notice tone="error">{t('certificate.none')}</Notice>}
      {found && (
        <section className="card stack close certificate-found" aria-label={t('certificate.valid')}>
          <p className="event-fact certificate-good">
            <BadgeCheck aria-hidden /> {t('certificate.valid')}
          </p>
          <h2>{found.personName}</h2>
          <p>
            <Link to={`/events/${found.event.id}`}>{found.event.title}</Link>
          </p>
          <p className="small muted">
            <EventSpan event={found.event} />
          </p>
          <p className="small muted">
            {t('certificate.hours', { hours: format.number(found.hours) })} · {found.event.organiser.name}
          </p>
        </section>
      )}
    </Page>
  );
}
