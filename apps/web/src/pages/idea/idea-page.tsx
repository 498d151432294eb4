import { ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  DraftIdeaServiceDocument,
  IdeaDocument,
  type IdeaQuery,
  LinkIdeaNeedsDocument,
  MoveIdeaDocument,
  VoteIdeaDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { HistoryList } from '../../parts/history-list.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { StateTag } from '../../parts/tags.js';
import { FORWARD } from '../ideas/board-steps.js';
import { DemandFigures } from '../ideas/demand-figures.js';
import { IdeaForm } from '../ideas/idea-form.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { ImproveDialog } from './improve-dialog.js';
import { IdeaOwners } from './idea-owners.js';
import { IdeaPilots } from './idea-pilots.js';

export type Idea = NonNullable<IdeaQuery['idea']>;

/** One idea: what it is, who stands behind it, who owns it, how it was tried, and the service that came of it. */
export function IdeaPage() {
  const t = useText();
  const id = useParams()['id'] ?? '';
  const read = useRead(IdeaDocument, { id });
  const idea = read.data?.idea;
  if (read.data && !idea) return <NotFoundPage />;
  if (idea) return <KnownIdea key={idea.id} idea={idea} />;
  return (
    <Page title={t('ideas.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={3} blocks={2} />}
    </Page>
  );
}

function KnownIdea({ idea }: { idea: Idea }) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const move = useWrite(MoveIdeaDocument);
  const vote = useWrite(VoteIdeaDocument);
  const link = useWrite(LinkIdeaNeedsDocument);
  const draft = useWrite(DraftIdeaServiceDocument);
  const [dialog, setDialog] = useState<'edit' | 'drop' | 'improve' | null>(null);
  const [reason, setReason] = useState('');
  const may = (action: string) => idea.actions.includes(action);
  const seen = { id: idea.id, version: idea.version };
  const next = FORWARD[idea.state];
  const better = (idea.serviceVersion ?? 1) > 1;
  const writes = [move, vote, link, draft];

  return (
    <Page
      title={idea.title}
      crumbs={<Link to="/ideas">{t('ideas.title')}</Link>}
      actions={
        <>
          <StateTag label={`idea.state.${idea.state}`} state={idea.state} />
          {may('vote') ? (
            <Button
              isPending={vote.pending}
              onPress={() => void vote.run({ input: { id: idea.id, vote: !idea.voted } })}
            >
              <ThumbsUp size={16} aria-hidden />
              {t(idea.voted ? 'ideas.voted' : 'ideas.vote', { votes: idea.votes })}
            </Button>
          ) : (
            <span className="small muted">{t('ideas.votes', { votes: idea.votes })}</span>
          )}
          {may('edit') && <Button onPress={() => setDialog('edit')}>{t('ideas.edit')}</Button>}
          {next && may(next.action) && (
            <Button
              look="primary"
              isPending={move.pending}
              onPress={() => void move.run({ input: { ...seen, move: next.move } })}
            >
              {t(`ideas.move.${next.move}`)}
            </Button>
          )}
          {may('draft_service') && <Button onPress={() => setDialog('improve')}>{t('ideas.improve')}</Button>}
          {may('draft_service') && (
            <Button
              look="primary"
              isPending={draft.pending}
              onPress={() =>
                void draft.run({ input: seen }).then((payload) => {
                  const made = payload?.idea?.ownServiceId;
                  if (made) void navigate(`/catalogue/${encodeURIComponent(made)}`);
                })
              }
            >
              {t('ideas.draftService')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack wide">
        <FormProblems
          errors={writes.flatMap((write) => write.userErrors)}
          failure={writes.find((write) => write.failure)?.failure ?? null}
        />
        <p lang={idea.language}>{idea.text}</p>
        <p className="small muted">
          {format.list(idea.capabilities.map(({ label }) => label))}
          {idea.effortDays !== null && ` · ${t('ideas.days', { days: idea.effortDays })}`}
        </p>
        {idea.service && (
          <p>
            {t(better ? 'ideas.improvedService' : 'ideas.becameService')}{' '}
            <Link to={`/services/${encodeURIComponent(idea.service.id)}`}>{idea.service.title}</Link>
          </p>
        )}
        {idea.ownServiceId && idea.state !== 'PUBLISHED' && (
          <p>
            <LinkButton small to={`/catalogue/${encodeURIComponent(idea.ownServiceId)}`}>
              {t(better ? 'ideas.versionInMaking' : 'ideas.serviceInMaking')}
            </LinkButton>
          </p>
        )}
        <div className="idea-columns">
          <div className="stack wide">
            <section className="stack close" aria-labelledby="idea-behind">
              <h2 id="idea-behind">{t('ideas.behind')}</h2>
              <DemandFigures of={idea.behind} />
              {idea.evidence && <blockquote className="quote-note">{idea.evidence}</blockquote>}
              {idea.namedNeeds.length > 0 && (
                <ul>
                  {idea.namedNeeds.map((need, at) => (
                    <li key={at}>
                      {need.title} <span className="small muted">{need.company.name}</span>
                    </li>
                  ))}
                </ul>
              )}
              {idea.ownNeeds.map((need) => (
                <p key={need.id}>
                  {t('ideas.yourNeed')} <Link to={`/needs/${encodeURIComponent(need.id)}`}>{need.title}</Link>
                </p>
              ))}
              {may('link_needs') && (
                <div className="row">
                  <Button small isPending={link.pending} onPress={() => void link.run({ input: seen })}>
                    {t('ideas.linkNeeds')}
                  </Button>
                </div>
              )}
            </section>
            <IdeaPilots idea={idea} />
          </div>
          <div className="stack wide">
            <IdeaOwners idea={idea} />
            {idea.history.length > 0 && (
              <section className="stack close" aria-labelledby="idea-history">
                <h2 id="idea-history">{t('ideas.history')}</h2>
                <HistoryList entries={idea.history} />
              </section>
            )}
          </div>
        </div>
        <div className="row">
          {may('step_back') && (
            <Button small onPress={() => void move.run({ input: { ...seen, move: 'STEP_BACK' } })}>
              {t('ideas.move.STEP_BACK')}
            </Button>
          )}
          {may('drop') && (
            <Button small onPress={() => setDialog('drop')}>
              {t('ideas.move.DROP')}
            </Button>
          )}
          {may('revive') && (
            <Button small onPress={() => void move.run({ input: { ...seen, move: 'REVIVE' } })}>
              {t('ideas.move.REVIVE')}
            </Button>
          )}
        </div>
      </div>
      {dialog === 'edit' && <IdeaForm known={idea} onClose={() => setDialog(null)} />}
      {dialog === 'improve' && <ImproveDialog idea={idea} onClose={() => setDialog(null)} />}
      {dialog === 'drop' && (
        <ReasonDialog
          title={t('ideas.move.DROP')}
          hint={t('ideas.dropHint')}
          confirmLabel={t('ideas.move.DROP')}
          reason={reason}
          onReason={setReason}
          write={move}
          onSubmit={() => move.run({ input: { ...seen, move: 'DROP', reason } })}
          onClose={() => setDialog(null)}
        />
      )}
    </Page>
  );
}
