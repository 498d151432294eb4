import { Check } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { CheckInDocument, TicketDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';

/** Where a scanned ticket leads the organiser's staff: whose it is, and one large button. Opening it changes nothing. */
export function CheckInPage() {
  const t = useText();
  const { token = '' } = useParams();
  const read = useRead(TicketDocument, { token });
  const write = useWrite(CheckInDocument);
  const ticket = read.data?.ticket;
  return (
    <Page title={t('checkIn.title')} width="tight">
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton lines={3} />}
      {ticket === null && <Notice tone="error">{t('checkIn.unknown')}</Notice>}
      {ticket && (
        <section className="card stack">
          <h2>{ticket.personName}</h2>
          <p className="muted">{ticket.organisation.name}</p>
          <p>
            <Link to={`/events/${ticket.event.id}/attendance`}>{ticket.event.title}</Link>
          </p>
          <div>
            <StateTag label={`registrationState.${ticket.state}`} state={ticket.state} />
          </div>
          {ticket.state === 'ATTENDED' && <Notice tone="good">{t('checkIn.done')}</Notice>}
          {ticket.state === 'CONFIRMED' && !ticket.actions.includes('attend') && (
            <Notice>{t('checkIn.closed')}</Notice>
          )}
          <FormProblems errors={write.userErrors} failure={write.failure} />
          {ticket.actions.includes('attend') && (
            <Button
              look="primary"
              isPending={write.pending}
              onPress={() => void write.run({ input: { token } })}
            >
              <Check aria-hidden /> {t('checkIn.attend')}
            </Button>
          )}
        </section>
      )}
    </Page>
  );
}
