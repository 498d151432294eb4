import { KPI_CONDITIONS, KPI_COUNTS, KPI_DIMENSIONS, KPI_MEASURES } from '@fivefold/domain';
import { useState } from 'react';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import {
  ClustersDocument,
  type FigureAudience,
  type FigureDimension,
  type KpiCondition,
  type KpiCount,
  KpiDefinitionsDocument,
  type KpiMeasure,
  type KpiPartsFragment,
  SaveKpiDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, SelectInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Failure } from '../../parts/notices.js';
import { useFigureWords } from './figure-words.js';

const COUNTS = KPI_COUNTS.map((each) => each.toUpperCase() as KpiCount);
const MEASURES = KPI_MEASURES.map((each) => each.toUpperCase() as KpiMeasure);
const CONDITIONS = KPI_CONDITIONS.map((each) => each.toUpperCase() as KpiCondition);
const DIMENSIONS = [
  'ALL',
  // Years are told of every figure.
  ...KPI_DIMENSIONS.filter((each) => each !== 'year').map((each) => each.toUpperCase()),
] as FigureDimension[];
const AUDIENCES: readonly FigureAudience[] = ['PUBLIC', 'POLICY', 'STAFF'];

/** What figures there are; the operator adds and changes them without code. */
export function DefinitionsSection() {
  const t = useText();
  const words = useFigureWords();
  const read = useRead(KpiDefinitionsDocument, {});
  const [edited, setEdited] = useState<KpiPartsFragment | 'new' | null>(null);
  return (
    <section className="card stack" aria-labelledby="figures-definitions">
      <div className="row between">
        <h2 id="figures-definitions">{t('figures.definitions')}</h2>
        <Button onPress={() => setEdited('new')}>{t('figures.define')}</Button>
      </div>
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      <ul>
        {read.data?.kpiDefinitions.map((kpi) => (
          <li key={kpi.id} className="list-row row between">
            <span>
              {kpi.name}{' '}
              <span className="small faint">
                {kpi.isRetired
                  ? t('figures.retired')
                  : `${words.formula(kpi)} · ${t(`figures.audience.${kpi.audience}`)}`}
              </span>
            </span>
            <Button
              small
              onPress={() => setEdited(kpi)}
              aria-label={t('figures.changeOf', { name: kpi.name })}
            >
              {t('figures.change')}
            </Button>
          </li>
        ))}
      </ul>
      {edited && <KpiDialog kpi={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

function KpiDialog({ kpi, onClose }: { kpi: KpiPartsFragment | null; onClose: () => void }) {
  const t = useText();
  const save = useWrite(SaveKpiDocument);
  const clusters = usePages(ClustersDocument, { first: 100 }, (answer) => answer.clusters);
  const [name, setName] = useState(kpi?.names.find((each) => each.language === 'en')?.text ?? '');
  const [counts, setCounts] = useState<KpiCount>(kpi?.counts ?? 'DEAL');
  const [measure, setMeasure] = useState<KpiMeasure>(kpi?.measure ?? 'NUMBER');
  const [only, setOnly] = useState<readonly KpiCondition[]>(kpi?.only ?? []);
  const [audience, setAudience] = useState<FigureAudience>(kpi?.audience ?? 'STAFF');
  const [toldBy, setToldBy] = useState<FigureDimension>(kpi?.toldBy ?? 'ALL');
  const [target, setTarget] = useState(kpi?.target === null || !kpi ? '' : String(kpi.target));
  const [targetOn, setTargetOn] = useState(kpi?.targetOn ?? '');
  const [ownerId, setOwnerId] = useState<string | null>(kpi?.owner.id ?? null);
  const [isRetired, setRetired] = useState(kpi?.isRetired ?? false);
  const options = <Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string) =>
    ids.map((id) => ({ id, name: nameOf(id) }));
  const chosen = <Id extends string>(ids: readonly Id[], id: string, set: (id: Id) => void) => {
    const known = ids.find((each) => each === id);
    if (known) set(known);
  };
  function send() {
    const others = kpi?.names.filter((each) => each.language !== 'en') ?? [];
    const amount = Number(target.replace(',', '.'));
    void save
      .run({
        input: {
          ...(kpi ? { id: kpi.id, version: kpi.version } : {}),
          names: [
            { language: 'en', text: name },
            ...others.map(({ language, text }) => ({ language, text })),
          ],
          ...{ counts, measure, only: [...only], audience, isRetired },
          toldBy: toldBy === 'ALL' ? null : toldBy,
          target: target.trim() === '' ? null : amount,
          targetOn: targetOn || null,
          ownerId: ownerId ?? '',
          position: kpi?.position ?? 500,
        },
      })
      .then((payload) => payload && onClose());
  }
  return (
    <ModalDialog
      title={kpi ? t('figures.changeOf', { name: kpi.name }) : t('figures.define')}
      isOpen
      onClose={onClose}
    >
      <EntryForm
        fields={['names', 'target', 'targetOn', 'ownerId']}
        userErrors={save.userErrors}
        failure={save.failure}
        onSubmit={send}
        onNewer={onClose}
        actions={
          <>
            <Button type="submit" look="primary" isPending={save.pending} isDisabled={ownerId === null}>
              {t('figures.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <TextInput label={t('figures.name')} name="names" value={name} onChange={setName} isRequired />
        <SelectInput
          label={t('figures.countsHead')}
          options={options(COUNTS, (id) => t(`figures.counts.${id}`))}
          value={counts}
          onChange={(id) => chosen(COUNTS, id, setCounts)}
        />
        <SelectInput
          label={t('figures.measureHead')}
          options={options(MEASURES, (id) => t(`figures.measure.${id}`))}
          value={measure}
          onChange={(id) => chosen(MEASURES, id, setMeasure)}
        />
        {CONDITIONS.map((id) => (
          <CheckInput
            key={id}
            isSelected={only.includes(id)}
            onChange={(isOn) => setOnly(isOn ? [...only, id] : only.filter((each) => each !== id))}
          >
            {t(`figures.only.${id}`)}
          </CheckInput>
        ))}
        <SelectInput
          label={t('figures.audienceHead')}
          options={options(AUDIENCES, (id) => t(`figures.audience.${id}`))}
          value={audience}
          onChange={(id) => chosen(AUDIENCES, id, setAudience)}
        />
        <SelectInput
          label={t('figures.toldBy')}
          hint={t('figures.toldByHint')}
          options={options(DIMENSIONS, (id) => t(`figures.by.${id}`))}
          value={toldBy}
          onChange={(id) => chosen(DIMENSIONS, id, setToldBy)}
        />
        <TextInput label={t('figures.targetHead')} name="target" value={target} onChange={setTarget} />
        <TextInput
          label={t('figures.targetOn')}
          name="targetOn"
          type="date"
          value={targetOn}
          onChange={setTargetOn}
        />
        <SelectInput
          label={t('figures.owner')}
          name="ownerId"
          options={clusters.nodes.map(({ id, name: cluster }) => ({ id, name: cluster }))}
          value={ownerId}
          onChange={setOwnerId}
          placeholder={t('figures.chooseOwner')}
          isRequired
        />
        <CheckInput isSelected={isRetired} onChange={setRetired}>
          {t('figures.retire')}
        </CheckInput>
      </EntryForm>
    </ModalDialog>
  );
}
