import { isIndicatorTopic } from '@fivefold/domain';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { usePages, useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { CoursesDocument, EventsDocument, type EventKind } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { RadioInput } from '../../parts/fields.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { EventCard } from './event-card.js';
import { partText } from './event-time.js';
import { NextEvents } from './next-events.js';

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

/** What is taught, the four founding modules first, with the indicators that each helps. */
function Courses() {
  const t = useText();
  const read = useRead(CoursesDocument, { first: 50 });
  return (
    <section className="stack" aria-labelledby="courses">
      <h2 id="courses">{t('courses.title')}</h2>
      <p className="muted">{t('courses.lead')}</p>
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton lines={0} blocks={2} />}
      <ul className="course-list">
        {read.data?.courses.edges.map(({ node: course }) => (
          <li key={course.id} className="card stack close">
            <h3>{course.title}</h3>
            <p className="small">{course.summary}</p>
            <p className="small muted">{t('courses.hours', { hours: course.hours })}</p>
            <ul className="topic-list" aria-label={t('courses.topics')}>
              {course.topics.filter(isIndicatorTopic).map((topic) => (
                <li key={topic}>{t(`topic.${topic}`)}</li>
              ))}
            </ul>
            {course.events.length > 0 && (
              <p className="small">
                {t('courses.next')} <NextEvents events={course.events} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
