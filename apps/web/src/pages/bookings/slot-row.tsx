import { useState } from 'react';
import { Link } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import {
  type BookingSide,
  ConfirmSlotDocument,
  ReleaseSlotDocument,
  type SlotBookingPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { serviceAddress } from '../../parts/service-row.js';
import { StateTag } from '../../parts/tags.js';
import { BookingHistory } from './booking-history.js';

/** One time of a calendar, with what the viewer may do with it. */
export function SlotRow({ booking, side }: { booking: SlotBookingPartsFragment; side: BookingSide }) {
  const t = useText();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const confirm = useWrite(ConfirmSlotDocument);
  const release = useWrite(ReleaseSlotDocument);
  const input = { bookingId: booking.id, version: booking.version };
  async function giveBack() {
    await release.run({ input });
    setAsking(false);
  }
  return (
    <div className="card stack close">
      <div className="row between">
        <div>
          <p>
            <strong>{format.moment(booking.startsAt)}</strong> – {format.moment(booking.endsAt)}
          </p>
          <p className="small muted">
            {booking.service && <Link to={serviceAddress(booking.service.id)}>{booking.service.title}</Link>}{' '}
            {side === 'GIVEN' ? booking.requester.name : booking.provider.name}
          </p>
          {booking.note && <p className="small">{booking.note}</p>}
        </div>
        <div>
          <StateTag label={`bookings.state.${booking.state}`} state={booking.state} />
          {booking.state === 'HELD' && booking.expiresAt && (
            <p className="small faint">{t('bookings.until', { until: format.moment(booking.expiresAt) })}</p>
          )}
        </div>
      </div>
      <FormProblems
        errors={[...confirm.userErrors, ...release.userErrors]}
        failure={confirm.failure ?? release.failure}
      />
      <div className="row">
        {booking.actions.includes('book') && (
          <Button
            small
            look="primary"
            isPending={confirm.pending}
            onPress={() => void confirm.run({ input })}
          >
            {t('bookings.confirm')}
          </Button>
        )}
        {booking.actions.includes('release') && (
          <Button small onPress={() => setAsking(true)}>
            {t('bookings.release')}
          </Button>
        )}
      </div>
      <BookingHistory entries={booking.history} />
      <ConfirmDialog
        title={t('bookings.release')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void giveBack()}
        confirmLabel={t('bookings.release')}
        danger
        pending={release.pending}
      >
        <p>{t('bookings.releaseHint')}</p>
      </ConfirmDialog>
    </div>
  );
}
