import { useState } from 'react';
import { Link } from 'react-router';
import type { MeasureGround, ReportGround, ReportSubject } from '@fivefold/domain';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  ContentReportsDocument,
  DecideReportDocument,
  type ReportPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';

const PLACES: Readonly<Partial<Record<ReportSubject, string>>> = {
  service: '/services/',
  profile: '/organisations/',
};

/** What was reported, for the operator to decide. */
export function ReportsPage() {
  const t = useText();
  const format = useFormat();
  const { may } = useViewer();
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [deciding, setDeciding] = useState<ReportPartsFragment | null>(null);
  const list = usePages(ContentReportsDocument, { first: 20, onlyOpen }, (answer) => answer.contentReports, {
    enabled: may.operates,
  });
  if (!may.operates)
    return (
      <Page title={t('moderation.reports')} width="narrow">
        <Notice>{t('moderation.operatorOnly')}</Notice>
      </Page>
    );
  return (
    <Page
      title={t('moderation.reports')}
      lead={<Link to="/decisions">{t('accounts.decisions')}</Link>}
      width="narrow"
    >
      <div className="stack wide">
        <CheckInput isSelected={onlyOpen} onChange={setOnlyOpen}>
          {t('moderation.onlyOpen')}
        </CheckInput>
        <PagedList
          list={list}
          skeleton={{ lines: 4 }}
          empty={<EmptyState title={t('moderation.noReports')}>{t('moderation.noReportsHint')}</EmptyState>}
        >
          <ul className="stack close">
            {list.nodes.map((report) => {
              const place = PLACES[report.subjectKind as ReportSubject];
              return (
                <li key={report.id} className="card stack close">
                  <h2>
                    {place ? (
                      <Link to={`${place}${report.subjectId}`}>{report.subject}</Link>
                    ) : (
                      report.subject
                    )}
                  </h2>
                  <p className="small muted">
                    {t(`moderation.subject.${report.subjectKind as ReportSubject}`)} ·{' '}
                    {t(`moderation.ground.${report.ground as ReportGround}`)} · {format.day(report.createdAt)}
                  </p>
                  {report.reviewText && <p className="quote-note">{report.reviewText}</p>}
                  <p>{report.words}</p>
                  <p className="small muted">
                    {report.reporterName} · {report.reporterEmail}
                  </p>
                  {report.outcome && (
                    <p>
                      <strong>{t(`moderation.outcome.${report.outcome as 'removed' | 'kept'}`)}:</strong>{' '}
                      {report.reasons}
                    </p>
                  )}
                  {report.actions.includes('decide') && (
                    <div>
                      <Button
                        aria-label={t('moderation.decideNamed', { name: report.subject })}
                        onPress={() => setDeciding(report)}
                      >
                        {t('moderation.decide')}
                      </Button>
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        </PagedList>
      </div>
      {deciding && (
        <ModalDialog
          title={t('moderation.decideNamed', { name: deciding.subject })}
          isOpen
          onClose={() => setDeciding(null)}
        >
          <DecisionForm report={deciding} onDone={() => setDeciding(null)} />
        </ModalDialog>
      )}
    </Page>
  );
}

function DecisionForm({ report, onDone }: { report: ReportPartsFragment; onDone: () => void }) {
  const t = useText();
  const decide = useWrite(DecideReportDocument);
  const [outcome, setOutcome] = useState<'kept' | 'removed'>('kept');
  const [reasons, setReasons] = useState('');
  const [ground, setGround] = useState<MeasureGround>('terms');
  const [groundWords, setGroundWords] = useState('');
  const remove = outcome === 'removed';

  async function submit() {
    const { id, version } = report;
    if ((await decide.run({ input: { id, version, remove, reasons, ground, groundWords } })) !== null)
      onDone();
  }

  return (
    <EntryForm
      fields={['reasons', 'groundWords']}
      userErrors={decide.userErrors}
      failure={decide.failure}
      onSubmit={() => void submit()}
      onNewer={onDone}
      actions={
        <Button type="submit" look={remove ? 'danger' : 'primary'} isPending={decide.pending}>
          {t('moderation.decide')}
        </Button>
      }
    >
      <RadioInput
        label={t('moderation.outcome')}
        options={(['kept', 'removed'] as const).map((id) => ({ id, name: t(`moderation.outcome.${id}`) }))}
        value={outcome}
        onChange={(id) => setOutcome(id as 'kept' | 'removed')}
      />
      <TextAreaInput
        label={t('moderation.facts')}
        hint={t('moderation.factsHint')}
        name="reasons"
        isRequired
        maxLength={3000}
        value={reasons}
        onChange={setReasons}
      />
      {remove && (
        <>
          <SelectInput
            label={t('moderation.basis')}
            options={(['terms', 'law'] as const).map((id) => ({ id, name: t(`moderation.basis.${id}`) }))}
            value={ground}
            onChange={(id) => setGround(id as MeasureGround)}
          />
          <TextInput
            label={t('moderation.basisWords')}
            name="groundWords"
            maxLength={300}
            value={groundWords}
            onChange={setGroundWords}
          />
        </>
      )}
    </EntryForm>
  );
}
