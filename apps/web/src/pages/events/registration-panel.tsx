import { CERTIFICATE_PERCENT } from '@fivefold/domain';
import { Award, ListOrdered, Ticket } from 'lucide-react';
import { useWrite } from '../../data/use-operation.js';
import { ChangeRegistrationDocument, type RegistrationPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { StateTag } from '../../parts/tags.js';

/** A person's own place: ticket, place on the list or certificate, and the way to give it up. */
export function RegistrationPanel({
  registration,
  event,
}: {
  registration: RegistrationPartsFragment;
  event: { readonly title: string; readonly over: boolean; readonly sessions: readonly unknown[] };
}) {
  const t = useText();
  const write = useWrite(ChangeRegistrationDocument);
  const { id, version, state, listPlace, ticketPath, certificatePath, certificateCode, actions } =
    registration;
  const { presentAt, hours } = registration;
  return (
    <section className="card stack close" aria-label={t('registration.label', { title: event.title })}>
      <div className="row">
        <StateTag label={`registrationState.${state}`} state={state} />
        {listPlace !== null && (
          <span className="event-fact">
            <ListOrdered size={16} aria-hidden />
            {t('registration.listPlace', { place: listPlace })}
          </span>
        )}
        {state === 'ATTENDED' && event.sessions.length > 1 && (
          <span className="small">
            {t('registration.present', { count: presentAt.length, total: event.sessions.length, hours })}{' '}
            {event.over && !certificatePath && (
              <span className="muted">{t('registration.tooFew', { percent: CERTIFICATE_PERCENT })}</span>
            )}
          </span>
        )}
      </div>
      {ticketPath && state === 'CONFIRMED' && (
        <details className="ticket">
          <summary>
            <Ticket size={16} aria-hidden /> {t('registration.ticket')}
          </summary>
          <img
            src={ticketPath}
            width={240}
            height={240}
            alt={t('registration.ticketAlt', { title: event.title })}
          />
          <p className="small muted">{t('registration.ticketHint')}</p>
        </details>
      )}
      {certificatePath && (
        <p className="row">
          <a className="button small" href={certificatePath} target="_blank" rel="noreferrer">
            <Award size={16} aria-hidden /> {t('registration.certificate')}
          </a>
          <span className="small muted tabular">{certificateCode}</span>
        </p>
      )}
      <FormProblems errors={write.userErrors} failure={write.failure} />
      {actions.includes('cancel') && (
        <div>
          <Button
            small
            look="quiet"
            isPending={write.pending}
            onPress={() => void write.run({ input: { id, version, step: 'CANCEL' } })}
          >
            {t('registration.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
