import { useState } from 'react';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AnswerStatementDocument,
  AppealStatementDocument,
  type StatementPartsFragment,
  StatementsDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { AppealForm } from './appeal-form.js';
import { StatementCard } from './statement-card.js';

type Step = { readonly kind: 'appeal' | 'answer'; readonly statement: StatementPartsFragment };

/** Suspensions and removals with their reasons: those against the reader, for the operator all of them. */
export function DecisionsPage() {
  const t = useText();
  const { may } = useViewer();
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const list = usePages(
    StatementsDocument,
    { first: 20, onlyWaiting },
    (answer) => answer.statementsOfReasons,
  );
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  return (
    <Page
      title={t('moderation.decisions')}
      lead={t(may.operates ? 'moderation.decisionsAll' : 'moderation.decisionsLead')}
      width="narrow"
    >
      <div className="stack wide">
        {may.operates && (
          <CheckInput isSelected={onlyWaiting} onChange={setOnlyWaiting}>
            {t('moderation.onlyWaiting')}
          </CheckInput>
        )}
        <PagedList
          list={list}
          skeleton={{ lines: 4 }}
          empty={
            <EmptyState title={t(onlyWaiting ? 'moderation.noneWaiting' : 'moderation.noDecisions')}>
              {!may.operates && t('moderation.noDecisionsHint')}
            </EmptyState>
          }
        >
          <ul className="stack close">
            {list.nodes.map((statement) => (
              <li key={statement.id}>
                <StatementCard statement={statement} onStep={(kind) => setStep({ kind, statement })} />
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
      {step && (
        <ModalDialog
          title={t(step.kind === 'appeal' ? 'moderation.appealNamed' : 'moderation.answerNamed', {
            name: step.statement.subject,
          })}
          isOpen
          onClose={close}
        >
          {step.kind === 'appeal' ? (
            <Appeal statement={step.statement} onDone={close} />
          ) : (
            <Answer statement={step.statement} onDone={close} />
          )}
        </ModalDialog>
      )}
    </Page>
  );
}

function Appeal({ statement, onDone }: { statement: StatementPartsFragment; onDone: () => void }) {
  const appeal = useWrite(AppealStatementDocument);
  async function submit(words: string) {
    const { id, version } = statement;
    if ((await appeal.run({ input: { id, version, words } })) !== null) onDone();
  }
  return <AppealForm sent={appeal} onSend={(words) => void submit(words)} onNewer={onDone} />;
}

function Answer({ statement, onDone }: { statement: StatementPartsFragment; onDone: () => void }) {
  const t = useText();
  const answer = useWrite(AnswerStatementDocument);
  const mayUphold = statement.actions.includes('uphold');
  const [outcome, setOutcome] = useState<'stands' | 'lifted'>(mayUphold ? 'stands' : 'lifted');
  const [words, setWords] = useState('');
  async function submit() {
    const { id, version } = statement;
    const lift = outcome === 'lifted';
    if ((await answer.run({ input: { id, version, words, lift } })) !== null) onDone();
  }
  return (
    <EntryForm
      fields={['words']}
      userErrors={answer.userErrors}
      failure={answer.failure}
      onSubmit={() => void submit()}
      onNewer={onDone}
      actions={
        <Button type="submit" look="primary" isPending={answer.pending}>
          {t('moderation.doAnswer')}
        </Button>
      }
    >
      {mayUphold && (
        <RadioInput
          label={t('moderation.outcome')}
          options={(['stands', 'lifted'] as const).map((id) => ({ id, name: t(`moderation.outcome.${id}`) }))}
          value={outcome}
          onChange={(id) => setOutcome(id as 'stands' | 'lifted')}
        />
      )}
      <TextAreaInput
        label={t('moderation.answerWords')}
        name="words"
        isRequired
        maxLength={3000}
        value={words}
        onChange={setWords}
      />
    </EntryForm>
  );
}
