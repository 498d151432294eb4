import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  GiveImpactConsentDocument,
  ImpactConsentDocument,
  ToldFiguresDocument,
  WithdrawImpactConsentDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { FigureCard } from './figure-card.js';
import { PeriodPicker } from './period-picker.js';

/** What the clusters bring about, for everybody; with a link for policy makers more of it. */
export function FiguresPage() {
  const t = useText();
  const format = useFormat();
  const { may } = useViewer();
  const [params, setParams] = useSearchParams();
  const link = params.get('link');
  const period = params.get('period');
  const read = useRead(ToldFiguresDocument, { link, period }, { keepPrevious: true });
  const told = read.data?.toldFigures;
  // Those of the period before are not shown under the name of the next.
  const shown = read.isPlaceholderData ? undefined : told?.figures;
  return (
    <Page
      title={t('figures.title')}
      lead={t('figures.lead')}
      actions={
        (may.writesCatalogue || may.operates) && (
          <LinkButton to="/figures/own">{t(may.operates ? 'figures.all' : 'figures.own')}</LinkButton>
        )
      }
    >
      <div className="stack wide">
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {read.isPending && <Skeleton blocks={4} />}
        {told && link && !told.isForPolicy && <Notice tone="plain">{t('figures.linkEnded')}</Notice>}
        {told?.asOf && (
          <div className="row between">
            <div className="row figure-period">
              <PeriodPicker
                periods={told.periods}
                period={period}
                onChange={(chosen) =>
                  setParams({ ...(link ? { link } : {}), ...(chosen ? { period: chosen } : {}) })
                }
              />
              <p className="small muted">{t('figures.asOf', { day: format.day(told.asOf) })}</p>
            </div>
            <Downloads view="told" asked={{ link, period }} />
          </div>
        )}
        {told && !shown && <Skeleton blocks={4} />}
        {shown?.length === 0 && <EmptyState title={t(period ? 'figures.emptyPeriod' : 'figures.empty')} />}
        <div className="figure-grid">
          {shown?.map((figure) => (
            <FigureCard key={figure.kpi.id} figure={figure} isOfPeriod={period !== null} />
          ))}
        </div>
        {may.invites && !may.operates && <ConsentSection />}
      </div>
    </Page>
  );
}

/** The same figures as files. */
export function Downloads({
  view,
  asked,
}: {
  view: 'told' | 'own';
  asked: Readonly<Record<string, string | null>>;
}) {
  const t = useText();
  const { locale } = useIntl();
  const query = new URLSearchParams({ language: locale.slice(0, 2) });
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return (
    <p className="row small">
      {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={`/figures/files/${view}.${format}?${query.toString()}`} download>
          {t('figures.download', { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}

/** Whether the transactions of the viewer's organisation are counted. */
function ConsentSection() {
  const t = useText();
  const format = useFormat();
  const read = useRead(ImpactConsentDocument, {});
  const give = useWrite(GiveImpactConsentDocument);
  const withdraw = useWrite(WithdrawImpactConsentDocument);
  const [asks, setAsks] = useState(false);
  const state = read.data?.impactConsent;
  const may = (action: string) => state?.actions.includes(action) ?? false;
  return (
    <section className="card stack" aria-labelledby="figures-consent">
      <h2 id="figures-consent">{t('figures.consent')}</h2>
      <p>{t('figures.consentLead')}</p>
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {state && (
        <p role="status">
          <strong>
            {state.isStanding ? t('figures.counted', { count: state.countedNow }) : t('figures.notCounted')}
          </strong>
        </p>
      )}
      <FormProblems
        errors={[...give.userErrors, ...withdraw.userErrors]}
        failure={give.failure ?? withdraw.failure}
      />
      <div className="row">
        {may('give') && (
          <Button look="primary" isPending={give.pending} onPress={() => void give.run({})}>
            {t('figures.give')}
          </Button>
        )}
        {may('withdraw') && <Button onPress={() => setAsks(true)}>{t('figures.withdraw')}</Button>}
      </div>
      {state && state.consents.length > 0 && (
        <ul className="small muted">
          {state.consents.map((each) => (
            <li key={each.givenAt}>
              {t('figures.given', { name: each.givenBy, day: format.moment(each.givenAt) })}
              {each.withdrawnAt &&
                ` · ${t('figures.withdrawn', { name: each.withdrawnBy ?? '', day: format.moment(each.withdrawnAt) })}`}
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        title={t('figures.withdraw')}
        isOpen={asks}
        onClose={() => setAsks(false)}
        confirmLabel={t('figures.withdraw')}
        danger
        pending={withdraw.pending}
        onConfirm={() => void withdraw.run({}).then(() => setAsks(false))}
      >
        <p>{t('figures.withdrawLead')}</p>
      </ConfirmDialog>
    </section>
  );
}
