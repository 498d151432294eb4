import { FileText } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  ConfirmProjectPartDocument,
  MoveProjectDocument,
  ProjectDocument,
  ProjectNewsDocument,
  type ProjectPartsFragment,
  type ProjectStep,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { HistoryList } from '../../parts/history-list.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { safeWebAddress } from '../../parts/safe-web-address.js';
import { StateTag } from '../../parts/tags.js';
import { PublicationCard } from '../news/publication-card.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { ProjectMoney } from './project-money.js';
import { ProjectPlan } from './project-plan.js';
import { ProjectResults } from './project-results.js';

/** A project with its report: what it wants, has reached, plans and costs, as far as the reader may see it. */
export function ProjectPage() {
  const t = useText();
  const read = useRead(ProjectDocument, { id: useParams()['id'] ?? '' });
  const project = read.data?.project;
  if (read.data && !project) return <NotFoundPage />;
  if (project) return <ProjectView project={project} />;
  return (
    <Page title={t('projects.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
    </Page>
  );
}

const STEPS: Readonly<Record<string, ProjectStep>> = { publish: 'PUBLISH', close: 'CLOSE', reopen: 'REOPEN' };

function ProjectView({ project }: { project: ProjectPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const move = useWrite(MoveProjectDocument);
  const confirm = useWrite(ConfirmProjectPartDocument);
  const { id, version } = project;
  const website = safeWebAddress(project.website);
  return (
    <Page
      title={project.acronym}
      lead={project.title}
      crumbs={<Link to="/projects">{t('projects.title')}</Link>}
      actions={
        <div className="row no-print">
          <StateTag label={`project.state.${project.state}`} state={project.state} />
          {project.actions.includes('edit') && (
            <LinkButton to={`/projects/${encodeURIComponent(id)}/edit`}>{t('project.edit')}</LinkButton>
          )}
          {Object.entries(STEPS).map(
            ([action, step]) =>
              project.actions.includes(action) && (
                <Button
                  key={action}
                  look={action === 'publish' ? 'primary' : 'plain'}
                  isPending={move.pending}
                  onPress={() => void move.run({ input: { id, version, step } })}
                >
                  {t(`project.step.${step}`)}
                </Button>
              ),
          )}
          <a
            className="button"
            href={`/project-reports/${id}.pdf?language=${language}`}
            target="_blank"
            rel="noreferrer"
          >
            <FileText size={16} aria-hidden />
            {t('project.pdf')}
          </a>
        </div>
      }
    >
      <div className="stack wide">
        <FormProblems
          errors={[...move.userErrors, ...confirm.userErrors]}
          failure={move.failure ?? confirm.failure}
        />
        {project.awaitsYou && (
          <Notice>
            <p>{t('project.awaitsYouHint')}</p>
            <Button
              small
              look="primary"
              isPending={confirm.pending}
              onPress={() => void confirm.run({ input: { id, version } })}
            >
              {t('project.confirm')}
            </Button>
          </Notice>
        )}
        {project.illustrative && <p className="small faint">{t('project.illustrative')}</p>}
        {project.summary && <p className="multiline">{project.summary}</p>}
        <dl className="facts">
          <dt>{t('project.coordinator')}</dt>
          <dd>
            <Link to={`/clusters/${encodeURIComponent(project.coordinator.slug)}`}>
              {project.coordinator.name}
            </Link>
          </dd>
          {project.periods.length > 0 && (
            <>
              <dt>{t('project.period')}</dt>
              <dd>
                <ul>
                  {project.periods.map((period, at) => (
                    <li key={at} className={period.inUse ? undefined : 'small muted'}>
                      {format.day(period.startsOn)} – {format.day(period.endsOn)}
                      <span className="small faint">
                        {' '}
                        ({period.source}
                        {period.sourceOn && `, ${format.day(period.sourceOn)}`})
                      </span>
                    </li>
                  ))}
                </ul>
                {project.periods.length > 1 && <p className="small">{t('project.periodsDiffer')}</p>}
              </dd>
            </>
          )}
          {project.programme && (
            <>
              <dt>{t('project.programme')}</dt>
              <dd>
                {project.programme}
                {project.agreementNumber && ` · ${project.agreementNumber}`}
              </dd>
            </>
          )}
          {website && (
            <>
              <dt>{t('cluster.website')}</dt>
              <dd>
                <a href={website} rel="noreferrer noopener">
                  {project.website}
                </a>
              </dd>
            </>
          )}
        </dl>
        <ProjectResults project={project} />
        <ProjectPlan project={project} />
        <ProjectMoney project={project} />
        <ProjectNews id={id} />
        {(project.acknowledgement ?? project.disclaimer) && (
          <aside className="card stack close small" aria-label={t('project.funded')}>
            {project.acknowledgement && <p>{project.acknowledgement}</p>}
            {project.disclaimer && <p className="muted">{project.disclaimer}</p>}
          </aside>
        )}
        {project.history.length > 0 && (
          <section className="stack no-print" aria-labelledby="project-history">
            <h2 id="project-history">{t('project.history')}</h2>
            <HistoryList entries={project.history} />
          </section>
        )}
      </div>
    </Page>
  );
}

/** What hangs on the project in later rooms: its events, counted, and its news. */
function ProjectNews({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const read = useRead(ProjectNewsDocument, { id, first: 6 });
  const news = read.data?.publications.edges.map(({ node }) => node) ?? [];
  const events = (read.data?.project?.events ?? []).filter(({ state }) => state === 'PUBLISHED');
  const attended = events.reduce((sum, event) => sum + event.attended, 0);
  return (
    <>
      {events.length > 0 && (
        <section className="stack" aria-labelledby="project-events">
          <h2 id="project-events">{t('project.events')}</h2>
          <p>
            {t('project.eventsCounted', {
              count: events.length,
              held: events.filter(({ over }) => over).length,
              attended,
            })}
          </p>
          <ul>
            {events.map((event) => (
              <li key={event.id}>
                <Link to={`/events/${encodeURIComponent(event.id)}`}>{event.title}</Link>{' '}
                <span className="small faint">
                  {format.moment(event.startsAt)}
                  {event.attended > 0 && ` · ${t('project.attended', { count: event.attended })}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {news.length > 0 && (
        <section className="stack" aria-labelledby="project-news">
          <h2 id="project-news">{t('project.news')}</h2>
          <ul className="grid">
            {news.map((publication) => (
              <li key={publication.id}>
                <PublicationCard publication={publication} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
