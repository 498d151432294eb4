import { Gavel, MessageCircleQuestion, type LucideIcon, Scale, Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import type { Measure, MeasureGround } from '@fivefold/domain';
import { useViewer } from '../../data/viewer.js';
import type { StatementPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';

type Standing = 'stands' | 'appealed' | 'upheld' | 'lifted';
const STANDINGS: Readonly<Record<Standing, readonly [picture: LucideIcon, tone: 'good' | 'bad' | 'open']>> = {
  stands: [Gavel, 'bad'],
  appealed: [MessageCircleQuestion, 'open'],
  upheld: [Scale, 'bad'],
  lifted: [Undo2, 'good'],
};

function standingOf({ liftedAt, answer, appeal }: StatementPartsFragment): Standing {
  if (liftedAt) return 'lifted';
  return answer ? 'upheld' : appeal ? 'appealed' : 'stands';
}

/** A statement of reasons with what was said against it, and what the reader can do. */
export function StatementCard({
  statement,
  onStep,
}: {
  statement: StatementPartsFragment;
  onStep: (step: 'appeal' | 'answer') => void;
}) {
  const t = useText();
  const format = useFormat();
  const { may } = useViewer();
  const { subject, path, actions } = statement;
  const standing = standingOf(statement);
  const [Picture, tone] = STANDINGS[standing];
  return (
    <article className="card stack close">
      <div className="row between">
        <h2>{path ? <Link to={path}>{subject}</Link> : subject}</h2>
        <span className="state" data-tone={tone}>
          <Picture size={14} aria-hidden /> {t(`moderation.standing.${standing}`)}
        </span>
      </div>
      <p className="small muted">
        {t(`moderation.measure.${statement.measure as Measure}`)} · {format.day(statement.statedAt)}
        {statement.liftedAt && ` · ${t('moderation.liftedOn', { day: format.day(statement.liftedAt) })}`}
      </p>
      <p>{statement.facts}</p>
      <p className="small muted">
        {t(`moderation.basis.${statement.ground as MeasureGround}`)}
        {statement.groundWords && `: ${statement.groundWords}`} ·{' '}
        {t(statement.automated ? 'moderation.automated' : 'moderation.byPeople')} ·{' '}
        {t(statement.reported ? 'moderation.wasReported' : 'moderation.ownFinding')}
      </p>
      {statement.appeal && (
        <p>
          <strong>{t('moderation.appeal')}:</strong> {statement.appeal}
        </p>
      )}
      {statement.answer && (
        <p>
          <strong>{t('moderation.answer')}:</strong> {statement.answer}
        </p>
      )}
      {actions.includes('appeal') && (
        <div className="row">
          <Button
            aria-label={t('moderation.appealNamed', { name: subject })}
            onPress={() => onStep('appeal')}
          >
            {t('moderation.doAppeal')}
          </Button>
          {statement.appealUntil && (
            <span className="small muted">
              {t('moderation.appealUntil', { day: format.day(statement.appealUntil) })}
            </span>
          )}
        </div>
      )}
      {may.operates && standing === 'appealed' && !actions.includes('lift') && path && (
        <p>
          <Link to={path}>{t('moderation.answerThere')}</Link>
        </p>
      )}
      {actions.includes('lift') && (
        <div>
          <Button
            aria-label={t('moderation.answerNamed', { name: subject })}
            onPress={() => onStep('answer')}
          >
            {t(actions.includes('uphold') ? 'moderation.doAnswer' : 'moderation.doLift')}
          </Button>
        </div>
      )}
      {!statement.liftedAt && !may.operates && <p className="small muted">{t('moderation.redress')}</p>}
    </article>
  );
}
