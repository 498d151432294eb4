import { Link, useSearchParams } from 'react-router';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { ProjectsDocument, type ProjectCardPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { CheckInput } from '../../parts/fields.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { StateTag } from '../../parts/tags.js';

/** The projects of the network; who takes part in some can look at those alone, drafts among them. */
export function ProjectsPage() {
  const t = useText();
  const { viewer, may } = useViewer();
  const [params, setParams] = useSearchParams();
  const own = params.get('own') === 'yes';
  const list = usePages(ProjectsDocument, { first: 20, own }, (answer) => answer.projects);
  return (
    <Page
      title={t('projects.title')}
      lead={t('projects.lead')}
      actions={
        may.writesCatalogue && (
          <LinkButton to="/projects/new" look="primary">
            {t('projects.new')}
          </LinkButton>
        )
      }
    >
      <div className="stack">
        {viewer?.organisation && (
          <CheckInput isSelected={own} onChange={(only) => setParams(only ? { own: 'yes' } : {})}>
            {t('projects.own')}
          </CheckInput>
        )}
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={<EmptyState title={t('projects.empty')} />}
        >
          <ul className="grid">
            {list.nodes.map((project) => (
              <li key={project.id}>
                <ProjectCard project={project} />
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
    </Page>
  );
}

function ProjectCard({ project }: { project: ProjectCardPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const period = project.periods.find(({ inUse }) => inUse);
  return (
    <article className="card stack close">
      <div className="row between">
        <h3>
          <Link to={`/projects/${encodeURIComponent(project.id)}`}>{project.acronym}</Link>
        </h3>
        <StateTag label={`project.state.${project.state}`} state={project.state} />
      </div>
      <p>{project.title}</p>
      <p className="small muted">
        {t('projects.ledBy', { name: project.coordinator.name, count: project.partners.length })}
      </p>
      {period && (
        <p className="small faint">
          {format.day(period.startsOn)} – {format.day(period.endsOn)}
        </p>
      )}
      {project.results.slice(0, 3).map((result) => (
        <div key={result.id} className="small">
          <p className="row between">
            <span className="muted">{result.title}</span>
            <span>
              {t('project.reachedOf', {
                actual: format.number(result.actual ?? 0),
                target: format.number(result.target),
              })}
            </span>
          </p>
          <progress
            className="share-bar"
            max={1}
            value={Math.min(1, result.share ?? 0)}
            aria-label={result.title}
          />
        </div>
      ))}
      {project.awaitsYou && <p className="small">{t('project.awaitsYou')}</p>}
      {project.illustrative && <p className="small faint">{t('cluster.illustrative')}</p>}
    </article>
  );
}
