import { useState } from 'react';
import { useIntl } from 'react-intl';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { EventsDocument, type EventKind } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { RadioInput } from '../../parts/fields.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { CourseList } from './course-list.js';
import { EventCard } from './event-card.js';
import { partText } from './event-time.js';

const KINDS = ['COURSE', 'WORKSHOP', 'CONFERENCE'] as const satisfies readonly EventKind[];

/** The programme of the network: what is planned, what was, and what is taught. */
export function EventsPage() {
  const t = useText();
  const { locale } = useIntl();
  const { viewer, may } = useViewer();
  const [kind, setKind] = useState('ALL');
  const [past, setPast] = useState(false);
  const filter = { kind: KINDS.find((one) => one === kind) ?? null, past };
  const list = usePages(EventsDocument, { first: 30, filter }, (answer) => answer.events);
  const months = Map.groupBy(list.nodes, (event) =>
    partText(event.startsAt, event.timeZone, locale, { month: 'long', year: 'numeric' }),
  );
  return (
    <Page
      title={t('events.title')}
      lead={t('events.lead')}
      actions={
        <>
          {viewer && <LinkButton to="/my-events">{t('events.mine')}</LinkButton>}
          {may.writesCatalogue && <LinkButton to="/events/own">{t('events.own')}</LinkButton>}
        </>
      }
    >
      <div className="event-page">
        <div className="row">
          <RadioInput
            label={t('events.kind')}
            inRow
            value={kind}
            onChange={setKind}
            options={(['ALL', ...KINDS] as const).map((id) => ({ id, name: t(`events.kind.${id}`) }))}
          />
          <RadioInput
            label={t('events.when')}
            inRow
            value={past ? 'PAST' : 'TO_COME'}
            onChange={(id) => setPast(id === 'PAST')}
            options={(['TO_COME', 'PAST'] as const).map((id) => ({ id, name: t(`events.when.${id}`) }))}
          />
        </div>
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={<EmptyState title={t('events.empty')}>{t('events.emptyHint')}</EmptyState>}
        >
          {[...months].map(([month, events]) => (
            <section key={month} className="stack" aria-label={month}>
              <h2 className="event-month">{month}</h2>
              <ul className="event-list">
                {events.map((event) => (
                  <li key={event.id}>
                    <EventCard event={event} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </PagedList>
        <Courses />
      </div>
    </Page>
  );
}

/** What is taught, and which indicators each course helps. */
function Courses() {
  const t = useText();
  const { may } = useViewer();
  return (
    <section className="stack" aria-labelledby="courses">
      <div className="row between">
        <h2 id="courses">{t('courses.title')}</h2>
        {(may.writesCatalogue || may.operates) && (
          <LinkButton small to="/courses">
            {t('courses.own')}
          </LinkButton>
        )}
      </div>
      <p className="muted">{t('courses.lead')}</p>
      <CourseList />
    </section>
  );
}
