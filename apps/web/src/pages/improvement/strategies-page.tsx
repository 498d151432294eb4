import { useState } from 'react';
import { usePages, useWrite } from '../../data/use-operation.js';
import {
  SaveGoalDocument,
  SaveStrategyDocument,
  StrategiesDocument,
  type StrategiesQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button, LinkButton } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { useAttachments } from '../../parts/use-attachments.js';

type Strategy = StrategiesQuery['strategies']['edges'][number]['node'];
type Goal = Strategy['goals'][number];

/** The register of strategies: documents, goals and what is done for them. */
export function StrategiesPage() {
  const t = useText();
  const format = useFormat();
  const list = usePages(StrategiesDocument, { first: 20 }, (answer) => answer.strategies);
  const [editing, setEditing] = useState<Strategy | 'new' | null>(null);
  const [goal, setGoal] = useState<{ strategy: Strategy; goal: Goal | null } | null>(null);
  return (
    <Page
      title={t('strategies.title')}
      lead={t('strategies.lead')}
      actions={
        <>
          <LinkButton to="/improvement">{t('improvement.title')}</LinkButton>
          <Button look="primary" onPress={() => setEditing('new')}>
            {t('strategies.add')}
          </Button>
        </>
      }
    >
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
        empty={<EmptyState title={t('strategies.empty')} />}
      >
        <ul>
          {list.nodes.map((strategy) => (
            <li key={strategy.id} className="list-row">
              <div className="stack close">
                <h2 className="row-title">{strategy.title}</h2>
                <p className="small muted">
                  {t('strategies.days', {
                    adopted: format.day(strategy.adoptedOn),
                    review: format.day(strategy.reviewOn),
                  })}
                  {strategy.isReviewDue && ` · ${t('strategies.due')}`}
                </p>
                <p>{strategy.summary}</p>
                <AttachmentList files={strategy.attachments} />
                <ul className="stack close">
                  {strategy.goals.map((one) => (
                    <li key={one.id}>
                      <strong>{one.title}</strong> – {one.target}
                      <p className="small muted">
                        {one.reachedOn
                          ? t('strategies.reached', { day: format.day(one.reachedOn) })
                          : t('strategies.until', { day: format.day(one.dueOn) })}
                        {one.planned.map(({ title, state }) => ` · ${title} (${t(`action.state.${state}`)})`)}
                      </p>
                      <Button small look="quiet" onPress={() => setGoal({ strategy, goal: one })}>
                        {t('part.change')}
                      </Button>
                    </li>
                  ))}
                </ul>
                <div className="row">
                  <Button small onPress={() => setGoal({ strategy, goal: null })}>
                    {t('strategies.addGoal')}
                  </Button>
                  <Button small onPress={() => setEditing(strategy)}>
                    {t('strategies.change')}
                  </Button>
                </div>
              </div>
            </li>
          ))}
        </ul>
      </PagedList>
      {editing && <StrategyDialog of={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {goal && <GoalDialog {...goal} onClose={() => setGoal(null)} />}
    </Page>
  );
}

function StrategyDialog({ of, onClose }: { of: Strategy | null; onClose: () => void }) {
  const t = useText();
  const write = useWrite(SaveStrategyDocument);
  const files = useAttachments();
  const [title, setTitle] = useState(of?.title ?? '');
  const [summary, setSummary] = useState(of?.summary ?? '');
  const [adoptedOn, setAdopted] = useState(of?.adoptedOn ?? '');
  const [reviewOn, setReview] = useState(of?.reviewOn ?? '');
  return (
    <ModalDialog title={t(of ? 'strategies.change' : 'strategies.add')} isOpen onClose={onClose}>
      <EntryForm
        fields={['title', 'summary', 'adoptedOn', 'reviewOn']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                ...(of && { id: of.id, version: of.version }),
                ...{ title, summary, adoptedOn, reviewOn },
                attachmentIds: files.ids,
              },
            })
            .then((payload) => payload && onClose())
        }
        actions={
          <Button type="submit" look="primary" isPending={write.pending} isDisabled={files.busy}>
            {t('improvement.save')}
          </Button>
        }
      >
        <TextInput label={t('strategies.name')} name="title" value={title} onChange={setTitle} isRequired />
        <TextAreaInput
          label={t('strategies.summary')}
          name="summary"
          value={summary}
          onChange={setSummary}
          isRequired
        />
        <TextInput
          label={t('strategies.adoptedOn')}
          name="adoptedOn"
          type="date"
          value={adoptedOn}
          onChange={setAdopted}
          isRequired
        />
        <TextInput
          label={t('strategies.reviewOn')}
          name="reviewOn"
          type="date"
          value={reviewOn}
          onChange={setReview}
          isRequired
        />
        <AttachmentPicker picked={files} label={t('strategies.document')} />
      </EntryForm>
    </ModalDialog>
  );
}

function GoalDialog({
  strategy,
  goal,
  onClose,
}: {
  strategy: Strategy;
  goal: Goal | null;
  onClose: () => void;
}) {
  const t = useText();
  const write = useWrite(SaveGoalDocument);
  const [title, setTitle] = useState(goal?.title ?? '');
  const [target, setTarget] = useState(goal?.target ?? '');
  const [dueOn, setDue] = useState(goal?.dueOn ?? '');
  const [isReached, setReached] = useState(Boolean(goal?.reachedOn));
  return (
    <ModalDialog title={t('strategies.goal')} isOpen onClose={onClose}>
      <EntryForm
        fields={['title', 'target', 'dueOn']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                strategyId: strategy.id,
                ...(goal && { id: goal.id, version: goal.version }),
                ...{ title, target, dueOn, isReached },
              },
            })
            .then((payload) => payload && onClose())
        }
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t('improvement.save')}
          </Button>
        }
      >
        <TextInput label={t('strategies.goal')} name="title" value={title} onChange={setTitle} isRequired />
        <TextInput
          label={t('strategies.target')}
          name="target"
          value={target}
          onChange={setTarget}
          isRequired
        />
        <TextInput
          label={t('action.dueOn')}
          name="dueOn"
          type="date"
          value={dueOn}
          onChange={setDue}
          isRequired
        />
        <CheckInput isSelected={isReached} onChange={setReached}>
          {t('strategies.isReached')}
        </CheckInput>
      </EntryForm>
    </ModalDialog>
  );
}
