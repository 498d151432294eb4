import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { usePages } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { UnmetDemandDocument, type UnmetDemandQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { type MessageId, useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { IdeaLinks } from '../../parts/idea-links.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { SectorTag } from '../../parts/tags.js';
import { DemandFigures } from './demand-figures.js';
import { IdeaForm } from './idea-form.js';

type Unmet = UnmetDemandQuery['unmetDemand']['edges'][number]['node'];

/** What open needs want and nothing published answers, and what is being planned for it. */
export function UnmetDemandPage() {
  const t = useText();
  const { may } = useViewer();
  const [concept, setConcept] = useState<string | null>(null);
  const list = usePages(UnmetDemandDocument, { first: 20 }, (answer) => answer.unmetDemand, {
    enabled: may.writesCatalogue,
  });
  const most = Math.max(1, ...list.nodes.map(({ behind }) => behind.companies ?? 0));
  return (
    <Page
      title={t('unmet.title')}
      lead={t('unmet.lead')}
      actions={<LinkButton to="/ideas">{t('ideas.title')}</LinkButton>}
    >
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 3 }}
        empty={<EmptyState title={t('unmet.empty')}>{t('unmet.emptyHint')}</EmptyState>}
      >
        <ul className="unmet-list">
          {list.nodes.map((demand) => (
            <li key={demand.id}>
              <UnmetCard demand={demand} most={most} onIdea={() => setConcept(demand.id)} />
            </li>
          ))}
        </ul>
      </PagedList>
      {concept && <IdeaForm concept={concept} onClose={() => setConcept(null)} />}
    </Page>
  );
}

function UnmetCard({ demand, most, onIdea }: { demand: Unmet; most: number; onIdea: () => void }) {
  const t = useText();
  const format = useFormat();
  const { behind, capability } = demand;
  const failed = demand.failed.map(({ key, companies }) => {
    const name = t(`clause.${key}` as MessageId);
    return companies === null ? name : t('unmet.failedOf', { name, companies });
  });
  return (
    <article className="card stack">
      <div className="row between">
        <h2 className="row-title">{capability.label}</h2>
        <SectorTag sector={capability.sector} />
      </div>
      {behind.companies !== null && (
        <meter
          className="unmet-bar"
          min={0}
          max={most}
          value={behind.companies}
          aria-label={t('ideas.companies')}
        />
      )}
      <DemandFigures of={behind} />
      <p className="small">
        {demand.isGap ? t('unmet.gap') : t('unmet.failed', { clauses: format.list(failed) })}
      </p>
      <IdeaLinks ideas={demand.ideas} title={t('unmet.planned')} level={3} />
      <div className="row">
        <Button look={demand.ideas.length > 0 ? 'plain' : 'primary'} small onPress={onIdea}>
          <Lightbulb size={16} aria-hidden />
          {t('unmet.makeIdea')}
        </Button>
      </div>
    </article>
  );
}
