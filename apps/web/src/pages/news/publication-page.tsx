import { Link, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  MovePublicationDocument,
  PublicationDocument,
  type PublicationPartsFragment,
  type PublicationStep,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { textFor } from './publication-card.js';

/** One publication, with who is thanked for the money of its project. */
export function PublicationPage() {
  const t = useText();
  const read = useRead(PublicationDocument, { id: useParams()['id'] ?? '' });
  const publication = read.data?.publication;
  if (read.data && !publication) return <NotFoundPage />;
  if (publication) return <PublicationView publication={publication} />;
  return (
    <Page title={t('news.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={1} />}
    </Page>
  );
}

const STEPS: Readonly<Record<string, PublicationStep>> = { publish: 'PUBLISH', withdraw: 'WITHDRAW' };

function PublicationView({ publication }: { publication: PublicationPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const move = useWrite(MovePublicationDocument);
  const { id, version, kind, state, publisher, project, shownAt, actions } = publication;
  const text = textFor(publication.texts, language);
  const pictures = publication.attachments.filter(({ type }) => type.startsWith('image/'));
  const files = publication.attachments.filter(({ type }) => !type.startsWith('image/'));
  return (
    <Page
      title={text.title}
      width="narrow"
      {...(text.lead && { lead: text.lead })}
      crumbs={<Link to="/news">{t('news.title')}</Link>}
      actions={
        actions.length > 0 && (
          <>
            <StateTag label={`publication.state.${state}`} state={state} />
            {actions.includes('edit') && (
              <LinkButton to={`/news/${encodeURIComponent(id)}/edit`}>{t('news.edit')}</LinkButton>
            )}
            {Object.entries(STEPS).map(
              ([action, step]) =>
                actions.includes(action) && (
                  <Button
                    key={action}
                    look={action === 'publish' ? 'primary' : 'plain'}
                    isPending={move.pending}
                    onPress={() => void move.run({ input: { id, version, step } })}
                  >
                    {t(`publication.step.${step}`)}
                  </Button>
                ),
            )}
          </>
        )
      }
    >
      <div className="stack">
        <FormProblems errors={move.userErrors} failure={move.failure} />
        <p className="small muted">
          {t(`publication.kind.${kind}`)} · {format.day(shownAt.slice(0, 10))} ·{' '}
          <Link to={`/clusters/${encodeURIComponent(publisher.slug)}`}>{publisher.name}</Link>
          {project && (
            <>
              {' · '}
              <Link to={`/projects/${encodeURIComponent(project.id)}`}>{project.acronym}</Link>
            </>
          )}
        </p>
        {pictures.map((picture) => (
          <img key={picture.id} src={picture.url} alt={picture.name} className="news-picture" />
        ))}
        {text.body && (
          <p className="multiline" lang={text.language}>
            {text.body}
          </p>
        )}
        <AttachmentList files={files} />
        {project && (project.acknowledgement ?? project.disclaimer) && (
          <aside className="card stack close small" aria-label={t('project.funded')}>
            {project.acknowledgement && <p>{project.acknowledgement}</p>}
            {project.disclaimer && <p className="muted">{project.disclaimer}</p>}
          </aside>
        )}
      </div>
    </Page>
  );
}
