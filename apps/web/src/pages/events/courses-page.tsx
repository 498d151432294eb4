import { Link } from 'react-router';
import { useViewer } from '../../data/viewer.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { Page } from '../../parts/page.js';
import { CourseList } from './course-list.js';

/** All courses of the network; staff add theirs, the operator those of the whole network. */
export function CoursesPage() {
  const t = useText();
  const { may } = useViewer();
  return (
    <Page
      title={t('courses.title')}
      lead={t('courses.lead')}
      crumbs={<Link to="/events">{t('events.title')}</Link>}
      actions={
        (may.writesCatalogue || may.operates) && (
          <LinkButton look="primary" to="/courses/new">
            {t('courses.new')}
          </LinkButton>
        )
      }
    >
      <CourseList />
    </Page>
  );
}
