import { ChevronRight, Send } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Link } from 'react-router';
import type { MatchRunPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText, type MessageId } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { serviceAddress, ServiceOrigin } from '../../parts/service-row.js';
import { AnswerCounts, AnswerList } from './answer-list.js';
import type { EditedClause } from './need-link.js';

type Matches = MatchRunPartsFragment['capabilities'][number];
type ServiceMatchParts = Matches['matches'][number];

const SCORE_PARTS = ['capability', 'text', 'certainty', 'preference', 'proximity'];

/** One ranked service: why it fits, every constraint answered, how its score came about. The first is open. */
export function ServiceMatch({
  match,
  rank,
  clauses,
  chosen,
  onRequest,
}: {
  match: ServiceMatchParts;
  rank: number;
  clauses: readonly EditedClause[];
  /** Part of the bundle. */
  chosen: boolean;
  onRequest: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const { service } = match;
  return (
    <article className="match" data-chosen={chosen || undefined}>
      <div className="match-head">
        <span className="rank" aria-label={t('match.rank', { rank })}>
          {rank}
        </span>
        <div className="grow stack close">
          <h4>
            <Link to={serviceAddress(service.id)}>{service.title}</Link>
            {chosen && (
              <span className="state" data-tone="open">
                {t('match.inBundle')}
              </span>
            )}
          </h4>
          <ServiceOrigin service={service} />
          <p className="small">{match.because}</p>
          {match.counterfactual && <p className="small muted">{match.counterfactual}</p>}
        </div>
        <div className="match-side">
          <strong className="tabular">{service.price.text}</strong>
          <Button small onPress={onRequest} aria-label={t('match.requestOne', { title: service.title })}>
            <Send size={14} aria-hidden />
            {t('match.request')}
          </Button>
        </div>
      </div>
      <Disclosure className="match-details" defaultExpanded={rank === 1}>
        <Heading level={5}>
          <AriaButton slot="trigger" className="disclose">
            <ChevronRight size={16} aria-hidden />
            {t('match.constraintsOf')}
            <AnswerCounts answers={match.answers} />
          </AriaButton>
        </Heading>
        <DisclosurePanel>
          <AnswerList answers={match.answers} clauses={clauses} serviceId={service.id} />
          <ScoreLine score={match.score} parts={match.parts} number={format.number} />
        </DisclosurePanel>
      </Disclosure>
    </article>
  );
}

/** The score and what it is made of; the parts sum to the score. */
function ScoreLine({
  score,
  parts,
  number,
}: {
  score: number;
  parts: ServiceMatchParts['parts'];
  number: (value: number) => string;
}) {
  const t = useText();
  const shown = parts.filter((part) => Math.abs(part.points) >= 0.0005);
  const nameOf = (name: string) => (SCORE_PARTS.includes(name) ? t(`score.${name}` as MessageId) : name);
  return (
    <div className="score">
      <p className="small faint">
        {t('match.score', { score: number(score) })}{' '}
        {shown.map((part) => `${nameOf(part.name)} ${number(part.points)}`).join(' + ')}
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
        <rect className="score-track" width="100" height="4" rx="1" />
        {shown.map((part, index) => {
          const before = shown.slice(0, index).reduce((sum, one) => sum + Math.max(0, one.points), 0);
          return (
            <rect
              key={part.name}
              className="score-part"
              data-part={part.name}
              x={before * 100}
              width={Math.max(0, part.points * 100 - 0.4)}
              height="4"
            />
          );
        })}
      </svg>
    </div>
  );
}
