import { addDays } from '@fivefold/domain';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { HoldSlotDocument, ServiceSlotsDocument, type ServiceSlotsQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';

type Slot = NonNullable<ServiceSlotsQuery['service']>['slots'][number];

/** A week of slots by day, in the reader's own time; a free one can be asked for by whoever buys. */
export function SlotCalendar({ id }: { id: string }) {
  const t = useText();
  const { locale } = useIntl();
  const format = useFormat();
  const { may } = useViewer();
  const [from, setFrom] = useState<string | null>(null);
  const [asked, setAsked] = useState<Slot | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const read = useRead(ServiceSlotsDocument, { id, from, days: 7 }, { keepPrevious: true });
  const slots = read.data?.service?.slots ?? [];
  const days = Map.groupBy(slots, (slot) => format.day(slot.startsAt));
  const start = from ?? new Date().toISOString().slice(0, 10);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <div className="stack close">
      <h3>{t('capacity.calendar')}</h3>
      <p className="small muted">{t('capacity.calendarHint')}</p>
      {done && (
        <Notice tone="good">
          <p>{t('capacity.slotAsked', { until: format.moment(done) })}</p>
          <LinkButton small to="/bookings">
            {t('capacity.seeBookings')}
          </LinkButton>
        </Notice>
      )}
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton lines={3} />}
      {read.data && slots.length === 0 && <p className="muted">{t('capacity.noSlots')}</p>}
      <div className="slot-days">
        {[...days].map(([day, list]) => (
          <div key={day} className="stack close">
            <h4>{day}</h4>
            <ul className="slot-list">
              {list.map((slot) => {
                const label = `${time.format(new Date(slot.startsAt))} – ${time.format(new Date(slot.endsAt))}`;
                const open = slot.state === 'FREE' && may.buys;
                return (
                  <li key={slot.startsAt} data-state={slot.state}>
                    {open ? (
                      <Button small onPress={() => setAsked(slot)}>
                        {label}
                      </Button>
                    ) : (
                      <span>
                        {label} <span className="small faint">{t(`capacity.slot.${slot.state}`)}</span>
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
      <div className="row">
        <Button
          small
          icon
          aria-label={t('capacity.earlierDays')}
          isDisabled={from === null}
          onPress={() => setFrom(addDays(start, -7))}
        >
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <Button small icon aria-label={t('capacity.laterDays')} onPress={() => setFrom(addDays(start, 7))}>
          <ChevronRight size={16} aria-hidden />
        </Button>
      </div>
      {asked && (
        <AskDialog
          id={id}
          slot={asked}
          onClose={() => setAsked(null)}
          onDone={(until) => {
            setAsked(null);
            setDone(until);
          }}
        />
      )}
    </div>
  );
}

function AskDialog({
  id,
  slot,
  onClose,
  onDone,
}: {
  id: string;
  slot: Slot;
  onClose: () => void;
  onDone: (until: string) => void;
}) {
  const t = useText();
  const format = useFormat();
  const [note, setNote] = useState('');
  const hold = useWrite(HoldSlotDocument);
  async function ask() {
    const input = { serviceId: id, startsAt: slot.startsAt, endsAt: slot.endsAt, note };
    const payload = await hold.run({ input });
    if (payload) onDone(payload.booking?.expiresAt ?? slot.startsAt);
  }
  return (
    <ModalDialog title={t('capacity.ask')} isOpen onClose={onClose}>
      <p>{format.moment(slot.startsAt)}</p>
      <TextAreaInput
        label={t('capacity.askNote')}
        name="note"
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
      <FormProblems errors={hold.userErrors} failure={hold.failure} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('part.cancel')}</Button>
        <Button look="primary" isPending={hold.pending} onPress={() => void ask()}>
          {t('capacity.askNow')}
        </Button>
      </div>
    </ModalDialog>
  );
}
