import { ArrowRight, ThumbsUp, Users } from 'lucide-react';
import { Link } from 'react-router';
import type { IdeasQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FORWARD } from './board-steps.js';

export type IdeaOnBoard = IdeasQuery['ideas']['edges'][number]['node'];

/** One idea on the board: what it is, who wants it, and its next step. */
export function IdeaCard({
  idea,
  onStep,
}: {
  idea: IdeaOnBoard;
  onStep: (move: 'VALIDATE' | 'DESIGN' | 'PILOT') => void;
}) {
  const t = useText();
  const format = useFormat();
  const next = FORWARD[idea.state];
  const owners = idea.owners.filter(({ joined }) => joined).map(({ cluster }) => cluster.name);
  return (
    <div className="idea-card stack close">
      <Link className="row-title" to={`/ideas/${encodeURIComponent(idea.id)}`}>
        {idea.title}
      </Link>
      <p className="small muted">{format.list(idea.capabilities.map(({ label }) => label))}</p>
      <p className="row small">
        <span className="idea-mark" title={t('ideas.votes', { votes: idea.votes })}>
          <ThumbsUp size={14} aria-hidden /> {idea.votes}
          <span className="visually-hidden"> {t('ideas.votes', { votes: idea.votes })}</span>
        </span>
        {idea.behind.any && (
          <span className="idea-mark">
            <Users size={14} aria-hidden /> {idea.behind.companies ?? t('ideas.few')}
            <span className="visually-hidden"> {t('ideas.companies')}</span>
          </span>
        )}
        {idea.effortDays !== null && <span>{t('ideas.days', { days: idea.effortDays })}</span>}
      </p>
      <p className="small faint idea-owners" title={format.list(owners)}>
        {format.list(owners)}
      </p>
      {next && idea.actions.includes(next.action) && (
        <Button
          small
          onPress={() => onStep(next.move)}
          aria-label={t('ideas.stepOf', { title: idea.title, step: t(`ideas.move.${next.move}`) })}
        >
          {t(`ideas.move.${next.move}`)}
          <ArrowRight size={14} aria-hidden />
        </Button>
      )}
    </div>
  );
}
