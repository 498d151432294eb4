import { useState } from 'react';
import { LABEL_STATUSES } from '@fivefold/domain';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  LabelsDocument,
  LabelSchemesDocument,
  type LabelSchemesQuery,
  type LabelStatus,
  RemoveLabelDocument,
  RestoreLabelDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { SelectInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { LabelDialog } from './label-dialog.js';
import { LabelRow } from './label-row.js';
import { SchemeDialog, StatisticDialog } from './scheme-dialogs.js';

type Scheme = LabelSchemesQuery['labelSchemes'][number];

const STATUSES = LABEL_STATUSES.map((status) => status.toUpperCase() as LabelStatus);
const ANY = 'ANY';

/** The public register of labels, and the schemes behind them. */
export function LabelsPage() {
  const t = useText();
  const { may } = useViewer();
  const schemes = useRead(LabelSchemesDocument, {});
  const [status, setStatus] = useState<LabelStatus | null>(null);
  const [mark, setMark] = useState<string | null>(null);
  const list = usePages(LabelsDocument, { first: 50, status, mark }, (answer) => answer.labels);
  const remove = useWrite(RemoveLabelDocument);
  const restore = useWrite(RestoreLabelDocument);
  const [recording, setRecording] = useState(false);
  const [gone, setGone] = useState<{ id: string; version: number; holder: string } | null>(null);
  const marks =
    schemes.data?.labelSchemes.flatMap((scheme) => scheme.levels.map((level) => level.mark)) ?? [];
  return (
    <Page
      title={t('labels.title')}
      lead={t('labels.lead')}
      actions={
        <>
          {may.writesCatalogue && <LinkButton to="/labels/own">{t('labels.own')}</LinkButton>}
          {may.operates && (
            <Button look="primary" onPress={() => setRecording(true)}>
              {t('label.recordSourced')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack wide">
        <div className="row">
          <SelectInput
            label={t('labels.status')}
            options={[ANY, ...STATUSES].map((id) => ({
              id,
              name: id === ANY ? t('labels.any') : t(`label.status.${id as LabelStatus}`),
            }))}
            value={status ?? ANY}
            onChange={(id) => setStatus(STATUSES.find((one) => one === id) ?? null)}
          />
          <SelectInput
            label={t('labels.level')}
            options={[ANY, ...marks].map((id) => ({ id, name: id === ANY ? t('labels.any') : id }))}
            value={mark ?? ANY}
            onChange={(id) => setMark(id === ANY ? null : id)}
          />
        </div>
        <FormProblems
          errors={[...remove.userErrors, ...restore.userErrors]}
          failure={remove.failure ?? restore.failure}
        />
        {gone && (
          <Notice tone="good">
            <p>{t('label.removed')}</p>
            <Button
              small
              isPending={restore.pending}
              onPress={() =>
                void restore
                  .run({ input: { id: gone.id, version: gone.version + 1 } })
                  .then((payload) => payload && setGone(null))
              }
            >
              {t('part.undo')}
            </Button>
          </Notice>
        )}
        <PagedList
          list={list}
          skeleton={{ lines: 0, blocks: 3 }}
          empty={<EmptyState title={t('labels.empty')} />}
        >
          <ul>
            {list.nodes.map((label) => (
              <li key={label.id} className="list-row">
                <LabelRow label={label}>
                  {may.operates && label.actions.includes('remove') && (
                    <div className="row">
                      <Button
                        small
                        look="quiet"
                        onPress={() =>
                          void remove
                            .run({ input: { id: label.id, version: label.version } })
                            .then((payload) => payload && setGone(label))
                        }
                      >
                        {t('label.remove')}
                      </Button>
                    </div>
                  )}
                </LabelRow>
              </li>
            ))}
          </ul>
        </PagedList>
        {!schemes.data &&
          (schemes.error ? (
            <Failure error={schemes.error} retry={schemes.refetch} />
          ) : (
            <Skeleton lines={3} />
          ))}
        {schemes.data?.labelSchemes.map((scheme) => (
          <SchemeSection key={scheme.key} scheme={scheme} mayEdit={may.operates} />
        ))}
        {may.operates && <NewScheme />}
      </div>
      {recording && <LabelDialog as="sourced" of={null} onClose={() => setRecording(false)} />}
    </Page>
  );
}

function NewScheme() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className="row">
      <Button onPress={() => setOpen(true)}>{t('scheme.new')}</Button>
      {open && <SchemeDialog scheme={null} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Terms of a scheme and how many labels it has given, as bars and as a table in one. */
function SchemeSection({ scheme, mayEdit }: { scheme: Scheme; mayEdit: boolean }) {
  const t = useText();
  const format = useFormat();
  const [form, setForm] = useState<'scheme' | 'statistic' | null>(null);
  const most = Math.max(1, ...scheme.statistics.map(({ clusters }) => clusters));
  const months = (count: number | null) =>
    count === null ? t('scheme.notStated') : t('scheme.months', { count });
  return (
    <section className="stack" aria-labelledby={`scheme-${scheme.key}`}>
      <h2 id={`scheme-${scheme.key}`}>{scheme.name}</h2>
      <p className="small muted">
        {t('scheme.version', { version: scheme.version, issuer: scheme.issuer })} {scheme.source}
      </p>
      <ScrollArea label={t('scheme.terms')}>
        <table className="data-table">
          <caption>{t('scheme.terms')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('labels.level')}</th>
              <th scope="col">{t('scheme.first')}</th>
              <th scope="col">{t('scheme.renewal')}</th>
              <th scope="col">{t('scheme.renewable')}</th>
            </tr>
          </thead>
          <tbody>
            {scheme.levels.map((level) => (
              <tr key={level.id}>
                <th scope="row">
                  {level.mark}
                  <span className="small faint"> {level.title}</span>
                </th>
                <td>{months(level.firstMonths)}</td>
                <td>{months(level.renewalMonths)}</td>
                <td>{months(level.renewableMonths)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {scheme.statistics.length > 0 && (
        <ScrollArea label={t('scheme.statistics')}>
          <table className="data-table">
            <caption>{t('scheme.statistics')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('labels.level')}</th>
                <th scope="col">{t('scheme.clusters')}</th>
                <th scope="col">{t('scheme.countries')}</th>
                <th scope="col">{t('scheme.asOf')}</th>
              </tr>
            </thead>
            <tbody>
              {scheme.statistics.map((one) => (
                <tr key={`${one.mark} ${one.asOf}`}>
                  <th scope="row">{one.mark}</th>
                  <td>
                    {format.number(one.clusters)}
                    <meter className="label-meter" min={0} max={most} value={one.clusters} aria-hidden />
                  </td>
                  <td>{format.number(one.countries)}</td>
                  <td>
                    {one.asOf}
                    <span className="small faint"> {one.source}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {mayEdit && (
        <div className="row">
          <Button small onPress={() => setForm('scheme')}>
            {t('scheme.next')}
          </Button>
          <Button small onPress={() => setForm('statistic')}>
            {t('scheme.addStatistic')}
          </Button>
        </div>
      )}
      {form === 'scheme' && <SchemeDialog scheme={scheme} onClose={() => setForm(null)} />}
      {form === 'statistic' && <StatisticDialog scheme={scheme} onClose={() => setForm(null)} />}
    </section>
  );
}
