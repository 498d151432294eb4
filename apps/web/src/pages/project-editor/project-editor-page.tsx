import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { ProjectDocument, type ProjectPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { FundingForm } from './funding-form.js';
import { PlanForm } from './plan-form.js';
import { ResultsForm } from './results-form.js';
import { TextsForm } from './texts-form.js';

/** Begins a project: its texts first; the rest once it is there. */
export function NewProjectPage() {
  const t = useText();
  return (
    <Page title={t('projects.new')} width="narrow" crumbs={<Link to="/projects">{t('projects.title')}</Link>}>
      <TextsForm project={null} onNewer={() => undefined} />
    </Page>
  );
}

/** Changes a project part by part; each part is saved by itself. */
export function EditProjectPage() {
  const t = useText();
  const read = useRead(ProjectDocument, { id: useParams()['id'] ?? '' });
  const project = read.data?.project;
  if (read.data && !project?.actions.includes('edit')) return <NotFoundPage />;
  if (project) return <Editor project={project} />;
  return (
    <Page title={t('project.edit')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
    </Page>
  );
}

function Editor({ project }: { project: ProjectPartsFragment }) {
  const t = useText();
  // Counts how often a newer version was loaded: the forms then begin anew.
  const [times, setTimes] = useState(0);
  const form = { project, onNewer: () => setTimes(times + 1) };
  const address = `/projects/${encodeURIComponent(project.id)}`;
  return (
    <Page
      title={t('project.editNamed', { name: project.acronym })}
      crumbs={<Link to={address}>{project.acronym}</Link>}
      actions={<LinkButton to={address}>{t('project.show')}</LinkButton>}
    >
      <div className="stack wide project-editor" key={times}>
        <section className="card stack" aria-labelledby="edit-texts">
          <h2 id="edit-texts">{t('project.about')}</h2>
          <TextsForm {...form} />
        </section>
        <section className="card stack" aria-labelledby="edit-money">
          <h2 id="edit-money">{t('project.partners')}</h2>
          <FundingForm {...form} />
        </section>
        <section className="card stack" aria-labelledby="edit-plan">
          <h2 id="edit-plan">{t('project.plan')}</h2>
          <PlanForm {...form} />
        </section>
        <section className="card stack" aria-labelledby="edit-results">
          <h2 id="edit-results">{t('project.results')}</h2>
          <ResultsForm {...form} />
        </section>
      </div>
    </Page>
  );
}
