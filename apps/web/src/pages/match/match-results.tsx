import { useState } from 'react';
import type { MatchRunPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { EmptyState } from '../../parts/notices.js';
import { BundleView } from './bundle-view.js';
import { CapabilityMatches } from './capability-matches.js';
import type { NeedDraft, NeedEdits } from './need-link.js';
import type { RequestItem } from './send-dialog.js';

/** The answer to a need: the bundle first, then the services of each capability. */
export function MatchResults({
  run,
  draft,
  edits,
  stale,
  onRequest,
}: {
  run: MatchRunPartsFragment;
  draft: NeedDraft;
  edits: NeedEdits;
  /** A newer answer is on its way. */
  stale: boolean;
  onRequest: (items: readonly RequestItem[]) => void;
}) {
  const t = useText();
  const format = useFormat();
  const [only, setOnly] = useState<string | null>(null);
  const chosenIds = run.bundle.choices.map((choice) => choice.service.id);
  const groups = run.capabilities.filter((group) => only === null || group.capability.concept === only);

  if (run.capabilities.length === 0) {
    return <EmptyState title={t('match.nothingWanted')}>{t('match.nothingWantedHint')}</EmptyState>;
  }

  return (
    <div className={stale ? 'stack wide stale' : 'stack wide'} aria-busy={stale}>
      <BundleView
        bundle={run.bundle}
        clauses={edits.clauses}
        draft={draft}
        onRequestAll={() =>
          onRequest(run.bundle.choices.map((choice) => itemOf(choice.service, choice.capabilities)))
        }
      />
      <div className="stack">
        <div className="row between">
          <h2>{t('match.services')}</h2>
          <p className="small faint">
            {t('match.took', { ms: format.number(Math.round(run.tookMs)), algorithm: run.algorithm })}
          </p>
        </div>
        {run.capabilities.length > 1 && (
          <div className="segmented jump" role="group" aria-label={t('match.filterCapability')}>
            {[null, ...run.capabilities.map((group) => group.capability)].map((capability) => (
              <button
                key={capability?.concept ?? 'all'}
                type="button"
                aria-pressed={only === (capability?.concept ?? null)}
                data-selected={only === (capability?.concept ?? null) || undefined}
                onClick={() => setOnly(capability?.concept ?? null)}
              >
                {capability?.label ?? t('match.all')}
              </button>
            ))}
          </div>
        )}
        {groups.map((group) => (
          <CapabilityMatches
            key={group.capability.concept}
            group={group}
            clauses={edits.clauses}
            chosenIds={chosenIds}
            onRequest={(serviceId) => {
              const match = group.matches.find((one) => one.service.id === serviceId);
              if (match) onRequest([itemOf(match.service, [group.capability])]);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function itemOf(
  service: MatchRunPartsFragment['bundle']['choices'][number]['service'],
  capabilities: readonly { concept: string }[],
): RequestItem {
  return {
    serviceId: service.id,
    title: service.title,
    provider: service.provider.name,
    concepts: capabilities.map((capability) => capability.concept),
  };
}
