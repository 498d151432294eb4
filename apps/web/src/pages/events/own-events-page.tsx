import { Link } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { OwnEventsDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { EventActions } from './event-actions.js';
import { EventCard } from './event-card.js';

const WHEN = { false: 'events.when.TO_COME', true: 'events.when.PAST' } as const;

/** All events of the viewer's cluster, drafts as well. */
export function OwnEventsPage() {
  const t = useText();
  const list = usePages(OwnEventsDocument, { first: 30 }, (answer) => answer.ownEvents);
  // The list goes from the latest to the oldest; of what is to come, the next is what people look for.
  const groups = [...Map.groupBy(list.nodes, ({ over }) => over)].map(
    ([over, events]) => [over, over ? events : events.toReversed()] as const,
  );
  return (
    <Page
      title={t('events.own')}
      crumbs={<Link to="/events">{t('events.title')}</Link>}
      actions={
        <>
          <LinkButton to="/courses">{t('courses.own')}</LinkButton>
          <LinkButton look="primary" to="/events/new">
            {t('events.new')}
          </LinkButton>
        </>
      }
    >
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 3 }}
        empty={<EmptyState title={t('events.ownEmpty')}>{t('events.ownEmptyHint')}</EmptyState>}
      >
        <div className="event-page">
          {groups.map(([over, events]) => (
            <section key={String(over)} className="stack" aria-label={t(WHEN[`${over}`])}>
              <h2 className="event-month">{t(WHEN[`${over}`])}</h2>
              <ul className="event-list">
                {events.map((event) => (
                  <li key={event.id}>
                    <EventCard event={event}>
                      <div className="row">
                        <EventActions event={event} />
                      </div>
                    </EventCard>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </PagedList>
    </Page>
  );
}
