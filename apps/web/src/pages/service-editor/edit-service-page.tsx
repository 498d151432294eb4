import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Link, useParams } from 'react-router';
import { textIn } from '@fivefold/domain';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  OwnServiceDocument,
  UpdateServiceDocument,
  type OwnServicePartsFragment,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { HistoryList } from '../../parts/history-list.js';
import { IdeaLinks } from '../../parts/idea-links.js';
import { LeaveGuard } from '../../parts/leave-guard.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { serviceAddress } from '../../parts/service-row.js';
import { StateTag } from '../../parts/tags.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { CoPublishers } from './co-publishers.js';
import { useMissingName } from './missing-name.js';
import { ServiceActions } from './service-actions.js';
import { toDraft, toFacts, type ServiceDraft } from './service-draft.js';
import { ServiceDifferences } from './service-differences.js';
import { ServiceForm } from './service-form.js';
import { ServicePreview } from './service-preview.js';
import { openRemarks, RemarkForm, RemarkList } from './service-remarks.js';
import { SuspensionNotice } from './suspension-notice.js';

/** An own service: to edit, to look at as readers will, to move through review. */
export function EditServicePage() {
  const t = useText();
  const read = useRead(OwnServiceDocument, { id: useParams()['id'] ?? '' });
  const service = read.data?.ownService;
  if (read.data && !service) return <NotFoundPage />;
  if (service) return <Editor key={service.id} service={service} />;
  return (
    <Page title={t('catalogue.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={3} />}
    </Page>
  );
}

type View = 'edit' | 'preview' | 'changes';

function Editor({ service }: { service: OwnServicePartsFragment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const missingName = useMissingName();
  const update = useWrite(UpdateServiceDocument);
  const [changed, setChanged] = useState<ServiceDraft | null>(null);
  const canEdit = service.actions.includes('edit');
  const judges = service.state === 'IN_REVIEW' && service.actions.includes('send_back');
  const [view, setView] = useState<View>(canEdit ? 'edit' : judges ? 'changes' : 'preview');
  const shownView = view === 'edit' && !canEdit ? 'preview' : view;
  const remarks = openRemarks(service);
  const draft = changed ?? toDraft(service.facts, service.externalId);
  const title = textIn(
    Object.fromEntries(service.facts.titles.map((one) => [one.language, one.text])),
    language,
  );

  async function save() {
    const payload = await update.run({
      input: { id: service.id, version: service.version, facts: toFacts(draft) },
    });
    if (payload) setChanged(null);
  }

  function dropChanges() {
    update.reset();
    setChanged(null);
  }

  return (
    <Page
      title={title || t('catalogue.untitled')}
      crumbs={<Link to="/catalogue">{t('catalogue.title')}</Link>}
      actions={<StateTag label={`service.state.${service.state}`} state={service.state} />}
    >
      <LeaveGuard when={changed !== null} hint={t('leave.editor')} />
      <div className="service-layout">
        <div className="stack wide">
          {service.reviewReason && (
            <Notice>
              <p>
                <strong>{t('catalogue.sentBack')}</strong> {service.reviewReason}
              </p>
            </Notice>
          )}
          {service.state === 'DRAFT' && service.missing.length > 0 && (
            <Notice>
              <p>
                <strong>{t('editor.missing')}</strong> {format.list(service.missing.map(missingName))}
              </p>
            </Notice>
          )}
          {service.suspension && <SuspensionNotice suspension={service.suspension} />}
          {service.publishOn && (
            <Notice>{t('editor.scheduled', { date: format.day(service.publishOn) })}</Notice>
          )}
          {service.actions.includes('confirm') && service.isReviewDue && (
            <Notice>{t('editor.reviewDue', { date: format.day(service.reviewDueAt ?? '') })}</Notice>
          )}
          {service.state === 'PUBLISHED' && canEdit && <Notice>{t('editor.newVersion')}</Notice>}
          <ServiceActions service={service} isDirty={changed !== null} />
          <ToggleButtonGroup
            className="segmented"
            aria-label={t('editor.view')}
            disallowEmptySelection
            selectedKeys={[shownView]}
            onSelectionChange={(keys) => setView([...keys][0] as View)}
          >
            {canEdit && <ToggleButton id="edit">{t('editor.edit')}</ToggleButton>}
            <ToggleButton id="preview">{t('editor.preview')}</ToggleButton>
            {service.isOwner || judges ? (
              <ToggleButton id="changes">{t('editor.changes')}</ToggleButton>
            ) : null}
          </ToggleButtonGroup>
          {shownView === 'changes' && <ServiceDifferences service={service} />}
          {shownView === 'edit' && (
            <ServiceForm
              draft={draft}
              set={(part) => setChanged({ ...draft, ...part })}
              userErrors={update.userErrors}
              failure={update.failure}
              pending={update.pending}
              isDirty={changed !== null}
              onSave={() => void save()}
              onNewer={dropChanges}
              remarks={remarks}
            />
          )}
          {shownView === 'preview' && <ServicePreview draft={draft} />}
          {shownView !== 'edit' && remarks.length > 0 && (
            <section className="stack close" aria-labelledby="remarks-title">
              <h2 id="remarks-title">{t('editor.remarks')}</h2>
              <RemarkList remarks={remarks} />
            </section>
          )}
          {judges && (
            <section className="stack close" aria-labelledby="remark-title">
              <h2 id="remark-title">{t('remark.title')}</h2>
              <RemarkForm service={service} />
            </section>
          )}
        </div>
        <aside className="stack" aria-labelledby="history-title">
          <CoPublishers service={service} />
          <IdeaLinks ideas={service.ideas} title={t('ideas.ofService')} />
          <h2 id="history-title">{t('history.title')}</h2>
          {service.published && (
            <p className="small">
              <Link to={serviceAddress(service.published.id)}>{t('editor.published')}</Link>
            </p>
          )}
          <HistoryList entries={service.history} />
        </aside>
      </div>
    </Page>
  );
}
