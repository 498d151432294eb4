import { isIndicatorTopic } from '@fivefold/domain';
import { Clock } from 'lucide-react';
import { usePages } from '../../data/use-operation.js';
import { type CoursePartsFragment, CoursesDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { EmptyState } from '../../parts/notices.js';
import { PagedList } from '../../parts/paged-list.js';
import { NextEvents } from './next-events.js';

/** What is taught, the four founding modules first, with the indicators that each helps; own courses can be changed. */
export function CourseList() {
  const t = useText();
  const list = usePages(CoursesDocument, { first: 30 }, (answer) => answer.courses);
  return (
    <PagedList
      list={list}
      skeleton={{ lines: 0, blocks: 2 }}
      empty={<EmptyState title={t('courses.empty')} />}
    >
      <ul className="course-list">
        {list.nodes.map((course) => (
          <li key={course.id} className="card stack close">
            <CourseCard course={course} />
          </li>
        ))}
      </ul>
    </PagedList>
  );
}

function CourseCard({ course }: { course: CoursePartsFragment }) {
  const t = useText();
  return (
    <>
      <h3>{course.title}</h3>
      <p className="small muted event-facts">
        <span>{course.organisation?.name ?? t('courses.network')}</span>
        <span className="event-fact">
          <Clock size={16} aria-hidden />
          {t('courses.hours', { hours: course.hours })}
        </span>
      </p>
      <p className="small">{course.summary}</p>
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
      {course.actions.includes('change') && (
        <div>
          <LinkButton
            small
            to={`/courses/${course.id}/edit`}
            aria-label={t('courses.changeNamed', { title: course.title })}
          >
            {t('courses.change')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
