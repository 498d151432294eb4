import { ChevronRight, CircleSlash } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Link } from 'react-router';
import type { MatchRunPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Notice } from '../../parts/notices.js';
import { serviceAddress, ServiceOrigin } from '../../parts/service-row.js';
import { AnswerTag, SectorTag } from '../../parts/tags.js';
import { AnswerList, useClauseName } from './answer-list.js';
import type { EditedClause } from './need-link.js';
import { ServiceMatch } from './service-match.js';

type Matches = MatchRunPartsFragment['capabilities'][number];

/** One wanted capability: the ranked services, those that miss, and why nothing fits where nothing does. */
export function CapabilityMatches({
  group,
  clauses,
  chosenIds,
  onRequest,
}: {
  group: Matches;
  clauses: readonly EditedClause[];
  chosenIds: readonly string[];
  onRequest: (serviceId: string) => void;
}) {
  const t = useText();
  const words = useWords();
  const { capability } = group;
  return (
    <section className="capability-group" aria-labelledby={`group-${capability.concept}`}>
      <header className="capability-head">
        <div>
          <h3 id={`group-${capability.concept}`}>{words.concept(capability.concept)}</h3>
          <p className="small faint">
            {words.stage(capability.stage)} ·{' '}
            {t('match.offered', { fit: group.matches.length, offered: group.offered })}
          </p>
        </div>
        <SectorTag sector={capability.sector} />
      </header>
      {group.gap && (
        <Notice>
          <p>
            <strong>{t('match.gap')}</strong> {group.gap}
          </p>
        </Notice>
      )}
      <ol className="stack close">
        {group.matches.map((match, index) => (
          <li key={match.service.id}>
            <ServiceMatch
              match={match}
              rank={index + 1}
              clauses={clauses}
              chosen={chosenIds.includes(match.service.id)}
              onRequest={() => onRequest(match.service.id)}
            />
          </li>
        ))}
      </ol>
      {group.nearMisses.length > 0 && (
        <NearMisses
          key={String(group.matches.length === 0)}
          misses={group.nearMisses}
          clauses={clauses}
          open={group.matches.length === 0}
        />
      )}
    </section>
  );
}

function NearMisses({
  misses,
  clauses,
  open,
}: {
  misses: Matches['nearMisses'];
  clauses: readonly EditedClause[];
  open: boolean;
}) {
  const t = useText();
  const nameOf = useClauseName();
  return (
    <Disclosure className="near-misses" defaultExpanded={open}>
      <Heading level={4}>
        <AriaButton slot="trigger" className="disclose">
          <ChevronRight size={16} aria-hidden />
          {t('match.nearMisses', { count: misses.length })}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ul>
          {misses.map((miss) => {
            const violated = miss.answers.filter((one) => miss.violates.includes(one.clauseId));
            return (
              <li key={miss.service.id} className="near-miss">
                <CircleSlash size={18} aria-hidden />
                <div className="stack close">
                  <p>
                    <Link to={serviceAddress(miss.service.id)}>{miss.service.title}</Link>
                  </p>
                  <ServiceOrigin service={miss.service} />
                  <p className="small">
                    <AnswerTag answer="VIOLATED" />{' '}
                    <strong className="violated-words">
                      {violated.map((one) => nameOf(one.key)).join(', ')}
                    </strong>
                    {miss.because}
                  </p>
                  <Disclosure>
                    <AriaButton slot="trigger" className="disclose small">
                      <ChevronRight size={14} aria-hidden />
                      {t('match.allAnswers')}
                    </AriaButton>
                    <DisclosurePanel>
                      <AnswerList answers={miss.answers} clauses={clauses} serviceId={miss.service.id} />
                    </DisclosurePanel>
                  </Disclosure>
                </div>
              </li>
            );
          })}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
