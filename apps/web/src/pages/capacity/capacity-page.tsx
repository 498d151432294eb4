import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  CapacityPlanDocument,
  ChangeCapacityPlanDocument,
  type CapacityPlanPartsFragment,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { useCapacityName } from '../../parts/capacity-name.js';
import { EntryForm } from '../../parts/entry-form.js';
import { HistoryList } from '../../parts/history-list.js';
import { LeaveGuard } from '../../parts/leave-guard.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { serviceAddress } from '../../parts/service-row.js';
import { WeekCapacity } from '../../parts/week-capacity.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { previewWeeks, toDraft, toInput, type CapacityDraft } from './capacity-draft.js';
import { CapacityFields } from './capacity-fields.js';

/** Seasons, closed days and opening hours of a service, with a picture of what they leave. */
export function CapacityPage() {
  const t = useText();
  const read = useRead(CapacityPlanDocument, { id: useParams()['id'] ?? '' });
  const plan = read.data?.capacityPlan;
  if (read.data && !plan) return <NotFoundPage />;
  if (plan) return <Editor plan={plan} />;
  return (
    <Page title={t('plan.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={3} blocks={2} />}
    </Page>
  );
}

function Editor({ plan }: { plan: CapacityPlanPartsFragment }) {
  const t = useText();
  const nameOf = useCapacityName();
  const change = useWrite(ChangeCapacityPlanDocument);
  const [changed, setChanged] = useState<CapacityDraft | null>(null);
  const [saved, setSaved] = useState(false);
  const draft = changed ?? toDraft(plan);
  const may = plan.actions.includes('change');

  async function save() {
    const payload = await change.run({ input: toInput(draft, plan) });
    if (!payload) return;
    setChanged(null);
    setSaved(true);
  }
  function dropChanges() {
    change.reset();
    setChanged(null);
  }

  return (
    <Page
      title={t('plan.title')}
      lead={t('plan.lead')}
      crumbs={plan.service && <Link to={serviceAddress(plan.service.id)}>{plan.service.title}</Link>}
    >
      <LeaveGuard when={changed !== null} hint={t('leave.editor')} />
      <div className="service-layout">
        <div className="stack wide">
          {plan.service?.availability.length === 0 && <Notice>{t('plan.nothingStated')}</Notice>}
          {plan.capacities.map((capacity) => {
            const found = plan.service?.availability.find(
              (one) =>
                one.capacity.unit === capacity.capacity.unit &&
                one.capacity.period === capacity.capacity.period,
            );
            return (
              found && (
                <WeekCapacity
                  key={capacity.id}
                  weeks={previewWeeks(draft, capacity, found.weeks)}
                  label={t(changed ? 'plan.preview' : 'capacity.of', { capacity: nameOf(capacity.capacity) })}
                />
              )
            );
          })}
          {may ? (
            <EntryForm
              fields={['seasons', 'blackouts', 'opening']}
              userErrors={change.userErrors}
              failure={change.failure}
              onSubmit={() => void save()}
              onNewer={dropChanges}
              actions={
                <>
                  <Button
                    look="primary"
                    type="submit"
                    isPending={change.pending}
                    isDisabled={changed === null}
                  >
                    {t('plan.save')}
                  </Button>
                  {changed && <Button onPress={() => setChanged(null)}>{t('plan.undo')}</Button>}
                </>
              }
            >
              {saved && changed === null && <Notice tone="good">{t('plan.saved')}</Notice>}
              <CapacityFields
                plan={plan}
                draft={draft}
                set={(part) => {
                  setSaved(false);
                  setChanged({ ...draft, ...part });
                }}
              />
            </EntryForm>
          ) : (
            <Notice>{t('plan.readOnly')}</Notice>
          )}
        </div>
        <aside className="stack" aria-labelledby="history-title">
          <h2 id="history-title">{t('history.title')}</h2>
          <HistoryList entries={plan.history} />
        </aside>
      </div>
    </Page>
  );
}
