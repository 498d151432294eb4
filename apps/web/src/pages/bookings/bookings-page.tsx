import { addDays } from '@fivefold/domain';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  type BookingSide,
  CapacityBookingsDocument,
  SlotBookingsDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useCapacityName } from '../../parts/capacity-name.js';
import { PagedList } from '../../parts/paged-list.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { serviceAddress } from '../../parts/service-row.js';
import { StateTag } from '../../parts/tags.js';
import { BookingHistory } from './booking-history.js';
import { SlotRow } from './slot-row.js';

/** What the organisation has booked elsewhere, and what others have booked of its services. */
export function BookingsPage() {
  const t = useText();
  const { may } = useViewer();
  const [chosen, setSide] = useState<BookingSide | null>(null);
  const side = chosen ?? (may.buys ? 'TAKEN' : 'GIVEN');
  return (
    <Page title={t('bookings.title')} lead={t('bookings.lead')}>
      <div className="stack wide">
        {may.buys && (
          <ToggleButtonGroup
            className="segmented"
            aria-label={t('bookings.side')}
            disallowEmptySelection
            selectedKeys={[side]}
            onSelectionChange={(keys) => setSide([...keys][0] === 'GIVEN' ? 'GIVEN' : 'TAKEN')}
          >
            <ToggleButton id="TAKEN">{t('bookings.taken')}</ToggleButton>
            <ToggleButton id="GIVEN">{t('bookings.given')}</ToggleButton>
          </ToggleButtonGroup>
        )}
        <Times side={side} />
        <Capacities side={side} />
      </div>
    </Page>
  );
}

function Times({ side }: { side: BookingSide }) {
  const t = useText();
  const list = usePages(SlotBookingsDocument, { side, first: 20 }, (answer) => answer.slotBookings);
  return (
    <section className="stack" aria-labelledby="times-title">
      <h2 id="times-title">{t('bookings.times')}</h2>
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 1 }}
        empty={<p className="muted">{t(`bookings.noTimes.${side}`)}</p>}
      >
        <ul className="stack close">
          {list.nodes.map((booking) => (
            <li key={booking.id}>
              <SlotRow booking={booking} side={side} />
            </li>
          ))}
        </ul>
      </PagedList>
    </section>
  );
}

function Capacities({ side }: { side: BookingSide }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useCapacityName();
  const list = usePages(CapacityBookingsDocument, { side, first: 20 }, (answer) => answer.bookings);
  return (
    <section className="stack" aria-labelledby="quantities-title">
      <h2 id="quantities-title">{t('bookings.quantities')}</h2>
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 1 }}
        empty={<EmptyState title={t(`bookings.noQuantities.${side}`)} />}
      >
        <ul className="stack close">
          {list.nodes.map((one) => (
            <li key={one.id} className="card stack close">
              <div className="row between">
                <div>
                  <p>
                    <strong>{nameOf(one.capacity)}</strong>{' '}
                    {t('bookings.range', { from: format.day(one.from), to: format.day(addDays(one.to, -1)) })}
                  </p>
                  <p className="small muted">
                    {one.service && <Link to={serviceAddress(one.service.id)}>{one.service.title}</Link>}{' '}
                    {side === 'GIVEN' ? one.requester.name : one.provider.name}
                  </p>
                </div>
                <div>
                  <StateTag label={`bookings.state.${one.state}`} state={one.state} />
                  {one.expiresAt && (
                    <p className="small faint">
                      {t('bookings.until', { until: format.moment(one.expiresAt) })}
                    </p>
                  )}
                </div>
              </div>
              <BookingHistory entries={one.history} />
            </li>
          ))}
        </ul>
      </PagedList>
    </section>
  );
}
