import { Send } from 'lucide-react';
import { Link } from 'react-router';
import type { MatchRunPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { serviceAddress, ServiceOrigin } from '../../parts/service-row.js';
import { StateTag } from '../../parts/tags.js';
import { AnswerList } from './answer-list.js';
import type { ChainStep } from './chain-layout.js';
import type { EditedClause, NeedDraft } from './need-link.js';
import { OtherBundles } from './other-bundles.js';
import { ValueChain } from './value-chain.js';

type Bundle = MatchRunPartsFragment['bundle'];

/** The bundle's steps in the order of its choices, the gaps last. */
export function chainSteps(bundle: Bundle): ChainStep[] {
  const chosen = bundle.choices.flatMap((choice) =>
    choice.capabilities.map((capability) => ({
      concept: capability.concept,
      label: capability.label,
      stage: capability.stage,
      sector: capability.sector,
      service: { id: choice.service.id, title: choice.service.title, provider: choice.service.provider.name },
    })),
  );
  const gaps = bundle.gaps.map((capability) => ({
    concept: capability.concept,
    label: capability.label,
    stage: capability.stage,
    sector: capability.sector,
    service: null,
  }));
  return [...chosen, ...gaps];
}

/** The part of a route that a carrier takes, e.g. "Riga → Stockholm". */
function Leg({ leg }: { leg: NonNullable<Bundle['choices'][number]['leg']> }) {
  const t = useText();
  const words = useWords();
  const places = [leg.from, ...leg.via, leg.to].map(({ code }) => words.region(code));
  return (
    <p className="small">
      <strong>{places.join(' → ')}</strong>
      {leg.port && ` · ${t('bundle.meetsAt', { port: leg.port })}`}
    </p>
  );
}

/** The services that together answer the need: the picture over the value chain, each choice with its reason, the cost. */
export function BundleView({
  bundle,
  clauses,
  draft,
  onRequestAll,
}: {
  bundle: Bundle;
  clauses: readonly EditedClause[];
  /** The need that it answers, to ask for other ways. */
  draft: NeedDraft;
  onRequestAll: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const words = useWords();
  const publishers = new Set(bundle.choices.map((choice) => choice.service.publisher.id)).size;
  const coversNothing = bundle.choices.length === 0;
  const title = coversNothing
    ? 'bundle.titleNone'
    : bundle.gaps.length > 0
      ? 'bundle.titlePart'
      : 'bundle.title';
  return (
    <section className="bundle" aria-labelledby="bundle-title">
      <header className="row between">
        <h2 id="bundle-title">{t(title)}</h2>
        {!coversNothing && (
          <StateTag
            label={`bundle.status.${bundle.status}`}
            state={bundle.status === 'INFEASIBLE' ? 'DECLINED' : 'OPEN'}
          />
        )}
      </header>
      <p className="bundle-reason">{bundle.because}</p>
      {!coversNothing && bundle.status === 'FEASIBLE' && bundle.gap !== null && (
        <p className="small muted">{t('bundle.proven', { percent: format.number(bundle.gap * 100) })}</p>
      )}
      <ValueChain steps={chainSteps(bundle)} />
      {bundle.choices.length > 0 && (
        <>
          <p className="small muted">
            {t('bundle.summary', { services: bundle.choices.length, clusters: publishers })}
          </p>
          <ul className="choices">
            {bundle.choices.map((choice) => (
              <li key={choice.service.id} data-sector={choice.service.sector}>
                <div className="grow stack close">
                  <p className="small faint">
                    {format.list(choice.capabilities.map((capability) => words.concept(capability.concept)))}
                  </p>
                  <p className="choice-title">
                    <Link to={serviceAddress(choice.service.id)}>{choice.service.title}</Link>
                  </p>
                  <ServiceOrigin service={choice.service} />
                  {choice.leg && <Leg leg={choice.leg} />}
                  <p className="small">{choice.because}</p>
                </div>
                <p className="choice-cost tabular">
                  {choice.cost
                    ? format.money(choice.cost.amountMinor, choice.cost.currency)
                    : choice.service.price.text}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {bundle.gaps.length > 0 && (
        <p className="small">
          <strong>{t('bundle.gaps')}</strong>{' '}
          {format.list(bundle.gaps.map((one) => words.concept(one.concept)))}
        </p>
      )}
      {bundle.answers.length > 0 && <AnswerList answers={bundle.answers} clauses={clauses} />}
      {bundle.choices.length > 0 && (
        <footer className="row between bundle-end">
          <p className="small">
            {bundle.cost
              ? t('bundle.cost', {
                  months: bundle.horizonMonths,
                  amount: format.money(bundle.cost.amountMinor, bundle.cost.currency),
                })
              : t('bundle.noCost')}{' '}
            {bundle.costUnknown.length > 0 && (
              <span className="muted">
                {t('bundle.costUnknown', { list: format.list(bundle.costUnknown.map((one) => one.title)) })}
              </span>
            )}
          </p>
          <Button look="primary" onPress={onRequestAll}>
            <Send size={16} aria-hidden />
            {t('bundle.request')}
          </Button>
        </footer>
      )}
      {bundle.choices.length > 0 && <OtherBundles draft={draft} />}
    </section>
  );
}
