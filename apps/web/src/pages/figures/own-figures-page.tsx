import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  type FigurePartsFragment,
  OpenFigureDocument,
  OwnFiguresDocument,
  ReleaseFiguresDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { DefinitionsSection } from './definitions-section.js';
import { FigureCard } from './figure-card.js';
import { type Group, useFigureWords } from './figure-words.js';
import { Downloads } from './figures-page.js';
import { LinksSection } from './links-section.js';
import { type Days, DaysPicker } from './period-picker.js';

interface Opened {
  readonly kpi: FigurePartsFragment['kpi'];
  readonly group: Group;
}

/** Figures as they are now, each opening to its transactions; for the operator also what they are and who is told. */
export function OwnFiguresPage() {
  const t = useText();
  const format = useFormat();
  const { may } = useViewer();
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('from'), params.get('to')];
  const days = from && to ? { from, to } : null;
  const read = useRead(OwnFiguresDocument, { days }, { keepPrevious: true });
  const release = useWrite(ReleaseFiguresDocument);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isTold, setTold] = useState(false);
  const own = read.data?.ownFigures;
  const shown = read.isPlaceholderData ? undefined : own?.figures;
  return (
    <Page
      title={t(may.operates ? 'figures.all' : 'figures.own')}
      lead={t(may.operates ? 'figures.allLead' : 'figures.ownLead')}
      actions={
        <>
          <LinkButton to="/figures">{t('figures.public')}</LinkButton>
          {may.operates && (
            <Button
              look="primary"
              isPending={release.pending}
              onPress={() => void release.run({}).then((payload) => setTold(Boolean(payload)))}
            >
              {t('figures.release')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack wide">
        <FormProblems errors={release.userErrors} failure={release.failure} />
        {isTold && <Notice tone="good">{t('figures.released')}</Notice>}
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {read.isPending && <Skeleton blocks={4} />}
        {own?.asOf && (
          <div className="row between">
            <div className="row figure-period">
              <DaysPicker
                periods={own.periods}
                days={days}
                onChange={(chosen) => setParams(chosen ? { ...chosen } : {})}
              />
              <p className="small muted">{t('figures.asOf', { day: format.day(own.asOf) })}</p>
            </div>
            <Downloads view="own" asked={{ from, to }} />
          </div>
        )}
        {own && !shown && <Skeleton blocks={4} />}
        {shown?.length === 0 && <EmptyState title={t('figures.empty')} />}
        <div className="figure-grid">
          {shown?.map((figure) => (
            <FigureCard
              key={figure.kpi.id}
              figure={figure}
              isOfPeriod={days !== null}
              onOpen={(group) => setOpened({ kpi: figure.kpi, group })}
            />
          ))}
        </div>
        {may.operates && <DefinitionsSection />}
        {may.operates && <LinksSection />}
      </div>
      {opened && <OpenedDialog {...opened} days={days} onClose={() => setOpened(null)} />}
    </Page>
  );
}

/** What a figure counts, down to the transactions. */
function OpenedDialog({ kpi, group, days, onClose }: Opened & { days: Days | null; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const words = useFigureWords();
  const list = usePages(
    OpenFigureDocument,
    { kpiId: kpi.id, dimension: group.dimension, group: group.group, days, first: 25 },
    (answer) => answer.openFigure,
  );
  const title = group.group ? `${kpi.name}: ${words.group(group)}` : kpi.name;
  return (
    <ModalDialog title={title} isOpen onClose={onClose}>
      <p className="figure-value">{words.value(kpi, group)}</p>
      <PagedList list={list} skeleton={{ lines: 6 }} empty={<EmptyState title={t('figures.nothing')} />}>
        <ol>
          {list.nodes.map((unit, at) => (
            <li key={`${unit.name} ${at}`} className="list-row">
              <strong>{unit.name}</strong>
              <ul className="small muted">
                {unit.countedTransactions.map((each, place) => (
                  <li key={`${each.day} ${place}`}>
                    {format.day(each.day)} · {t(`figures.counts.${each.kind}`)} ·{' '}
                    {format.list([...each.customers, ...each.providers])}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </PagedList>
    </ModalDialog>
  );
}
