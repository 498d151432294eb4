import { addDays } from '@fivefold/domain';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { OwnCapacityPlanDocument, ServiceCapacityDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { useCapacityName } from '../../parts/capacity-name.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { WeekCapacity } from '../../parts/week-capacity.js';
import { SlotCalendar } from './slot-calendar.js';

const WEEKS = 12;

/** What of the service is free: by week for stated capacities, by slots where it is booked by time. */
export function ServiceCapacity({ id }: { id: string }) {
  const t = useText();
  const nameOf = useCapacityName();
  const { may } = useViewer();
  const [from, setFrom] = useState<string | null>(null);
  const read = useRead(ServiceCapacityDocument, { id, from, weeks: WEEKS }, { keepPrevious: true });
  const plan = useRead(OwnCapacityPlanDocument, { id }, { enabled: may.sells });
  const service = read.data?.service;
  const first = service?.availability[0]?.weeks[0]?.from;
  return (
    <section aria-labelledby="capacity-title" className="stack">
      <div className="row between">
        <h2 id="capacity-title">{t('capacity.title')}</h2>
        {plan.data?.capacityPlan?.actions.includes('change') && (
          <LinkButton small to={`/catalogue/${encodeURIComponent(id)}/capacity`}>
            {t('capacity.edit')}
          </LinkButton>
        )}
      </div>
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton lines={1} blocks={1} />}
      {service?.availability.length === 0 && service.slotMinutes === null && (
        <p className="not-stated">{t('capacity.none')}</p>
      )}
      <div className={read.isPlaceholderData ? 'stack stale' : 'stack'}>
        {service?.availability.map(({ capacity, weeks }) => (
          <WeekCapacity
            key={`${capacity.unit} ${capacity.period}`}
            weeks={weeks}
            label={t('capacity.of', { capacity: nameOf(capacity) })}
          />
        ))}
      </div>
      {first && (
        <div className="row">
          <Button small isDisabled={from === null} onPress={() => setFrom(null)}>
            {t('capacity.now')}
          </Button>
          <Button
            small
            icon
            aria-label={t('capacity.earlier')}
            isDisabled={from === null}
            onPress={() => setFrom(addDays(first, -7 * WEEKS))}
          >
            <ChevronLeft size={16} aria-hidden />
          </Button>
          <Button
            small
            icon
            aria-label={t('capacity.later')}
            onPress={() => setFrom(addDays(first, 7 * WEEKS))}
          >
            <ChevronRight size={16} aria-hidden />
          </Button>
        </div>
      )}
      {service?.slotMinutes != null && <SlotCalendar id={id} />}
    </section>
  );
}
