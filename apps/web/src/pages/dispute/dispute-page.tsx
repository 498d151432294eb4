import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  AddEvidenceDocument,
  AnswerProposalDocument,
  DecideDisputeDocument,
  DisputeDocument,
  ProposeSettlementDocument,
  WithdrawDisputeDocument,
  type DisputeOutcome,
  type DisputeQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentList } from '../../parts/attachment-list.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { RadioInput, TextAreaInput } from '../../parts/fields.js';
import { HistoryList } from '../../parts/history-list.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { useAttachments } from '../../parts/use-attachments.js';
import { NotFoundPage } from '../not-found/not-found-page.js';

type FullDispute = NonNullable<DisputeQuery['dispute']>;

/** A dispute for both sides and the operator: evidence, proposal, answers, outcome. */
export function DisputePage() {
  const t = useText();
  const read = useRead(DisputeDocument, { id: useParams()['id'] ?? '' });
  const dispute = read.data?.dispute;
  if (read.data && !dispute) return <NotFoundPage />;
  if (dispute) return <DisputeView key={dispute.id} dispute={dispute} />;
  return (
    <Page title={t('disputes.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} blocks={2} />}
    </Page>
  );
}

function DisputeView({ dispute }: { dispute: FullDispute }) {
  const t = useText();
  const format = useFormat();
  const [withdrawing, setWithdrawing] = useState(false);
  const can = (action: string) => dispute.actions.includes(action);
  const { agreement } = dispute;
  const nameOf = (side: 'REQUESTER' | 'PROVIDER') =>
    side === 'REQUESTER' ? agreement.requester.name : agreement.provider.name;
  return (
    <Page
      title={t('dispute.named', { number: agreement.number })}
      lead={t('agreement.between', {
        requester: agreement.requester.name,
        provider: agreement.provider.name,
      })}
      crumbs={<Link to={`/agreements/${encodeURIComponent(agreement.id)}`}>{agreement.number}</Link>}
      actions={
        <>
          <StateTag label={`dispute.state.${dispute.state}`} state={dispute.state} />
          {can('withdraw') && <Button onPress={() => setWithdrawing(true)}>{t('dispute.withdraw')}</Button>}
        </>
      }
    >
      <div className="service-layout">
        <div className="stack wide">
          {dispute.statement && dispute.outcome && (
            <Notice>
              <p>
                <strong>
                  {t(
                    dispute.state === 'DECIDED'
                      ? 'dispute.decided'
                      : dispute.state === 'SETTLED'
                        ? 'dispute.settled'
                        : 'dispute.proposed',
                    { outcome: t(`dispute.outcome.${dispute.outcome}`) },
                  )}
                </strong>
              </p>
              <p>{dispute.statement}</p>
              {dispute.state === 'PROPOSAL' && dispute.answerUntil && (
                <p className="small">
                  {t('dispute.answerUntil', { date: format.moment(dispute.answerUntil) })}
                </p>
              )}
              <Answers dispute={dispute} nameOf={nameOf} />
            </Notice>
          )}
          {can('agree') && <AnswerButtons dispute={dispute} />}
          {(can('propose') || can('decide')) && <StatementForm dispute={dispute} decides={can('decide')} />}
          <section className="stack" aria-labelledby="evidence-title">
            <h2 id="evidence-title">{t('dispute.evidence')}</h2>
            <p className="small muted">
              {t('dispute.evidenceUntil', { date: format.moment(dispute.evidenceUntil) })}
            </p>
            {dispute.evidence.map((evidence) => (
              <article key={evidence.id} className="card stack close">
                <p className="small faint">
                  {t('dispute.evidenceBy', {
                    organisation: nameOf(evidence.side),
                    name: evidence.author,
                    date: format.moment(evidence.createdAt),
                  })}
                </p>
                <p className="quote-note">{evidence.text}</p>
                {evidence.attachments.length > 0 && <AttachmentList files={evidence.attachments} />}
              </article>
            ))}
            {can('add_evidence') && <EvidenceForm key={dispute.version} dispute={dispute} />}
          </section>
        </div>
        <aside className="stack" aria-labelledby="history-title">
          <h2 id="history-title">{t('history.title')}</h2>
          <HistoryList entries={dispute.history} />
        </aside>
      </div>
      {withdrawing && <WithdrawDialog dispute={dispute} onClose={() => setWithdrawing(false)} />}
    </Page>
  );
}

function Answers({
  dispute,
  nameOf,
}: {
  dispute: FullDispute;
  nameOf: (side: 'REQUESTER' | 'PROVIDER') => string;
}) {
  const t = useText();
  return (
    <ul className="small">
      {(['REQUESTER', 'PROVIDER'] as const).map((side) => {
        const agrees = side === 'REQUESTER' ? dispute.requesterAgrees : dispute.providerAgrees;
        const answer = agrees === null ? 'silent' : agrees ? 'agrees' : 'refuses';
        return <li key={side}>{t(`dispute.${answer}`, { name: nameOf(side) })}</li>;
      })}
    </ul>
  );
}

function AnswerButtons({ dispute }: { dispute: FullDispute }) {
  const t = useText();
  const answer = useWrite(AnswerProposalDocument);
  const [open, setOpen] = useState<boolean | null>(null);
  const { id, version } = dispute;
  return (
    <div className="row">
      <Button look="primary" onPress={() => setOpen(true)}>
        {t('dispute.agree')}
      </Button>
      <Button onPress={() => setOpen(false)}>{t('dispute.refuse')}</Button>
      {open !== null && (
        <ConfirmDialog
          title={t(open ? 'dispute.agree' : 'dispute.refuse')}
          isOpen
          onClose={() => setOpen(null)}
          confirmLabel={t(open ? 'dispute.agree' : 'dispute.refuse')}
          pending={answer.pending}
          onConfirm={() =>
            void answer
              .run({ input: { id, version, agree: open } })
              .then((payload) => payload && setOpen(null))
          }
        >
          <p>{t(open ? 'dispute.agreeHint' : 'dispute.refuseHint')}</p>
          <FormProblems errors={answer.userErrors} failure={answer.failure} />
        </ConfirmDialog>
      )}
    </div>
  );
}

/** The operator's words: a proposal, or a decision once one may be taken. */
function StatementForm({ dispute, decides }: { dispute: FullDispute; decides: boolean }) {
  const t = useText();
  const propose = useWrite(ProposeSettlementDocument);
  const decide = useWrite(DecideDisputeDocument);
  const [statement, setStatement] = useState('');
  const [outcome, setOutcome] = useState<DisputeOutcome>(
    dispute.outcome ?? dispute.outcomes[0] ?? 'COMPLETE',
  );
  const write = decides ? decide : propose;
  const input = { id: dispute.id, version: dispute.version, statement, outcome };
  return (
    <section className="card stack" aria-labelledby="statement-title">
      <h2 id="statement-title">{t(decides ? 'dispute.decide' : 'dispute.propose')}</h2>
      <EntryForm
        fields={['statement']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void (decides ? decide.run({ input }) : propose.run({ input }))}
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t(decides ? 'dispute.decide' : 'dispute.propose')}
          </Button>
        }
      >
        <TextAreaInput
          label={t('dispute.statement')}
          name="statement"
          value={statement}
          onChange={setStatement}
          isRequired
          maxLength={5000}
        />
        <RadioInput
          label={t('dispute.outcome')}
          options={dispute.outcomes.map((id) => ({ id, name: t(`dispute.outcome.${id}`) }))}
          value={outcome}
          onChange={(id) => setOutcome(dispute.outcomes.find((one) => one === id) ?? outcome)}
        />
      </EntryForm>
    </section>
  );
}

function EvidenceForm({ dispute }: { dispute: FullDispute }) {
  const t = useText();
  const add = useWrite(AddEvidenceDocument);
  const [text, setText] = useState('');
  const files = useAttachments();
  const { id, version } = dispute;
  return (
    <EntryForm
      fields={['text']}
      userErrors={add.userErrors}
      failure={add.failure}
      onSubmit={() => void add.run({ input: { id, version, text, attachmentIds: files.ids } })}
      actions={
        <Button type="submit" look="primary" isPending={add.pending} isDisabled={files.busy}>
          {t('dispute.addEvidence')}
        </Button>
      }
    >
      <TextAreaInput
        label={t('dispute.evidenceText')}
        name="text"
        value={text}
        onChange={setText}
        isRequired
        maxLength={5000}
      />
      <AttachmentPicker picked={files} />
    </EntryForm>
  );
}

function WithdrawDialog({ dispute, onClose }: { dispute: FullDispute; onClose: () => void }) {
  const t = useText();
  const withdraw = useWrite(WithdrawDisputeDocument);
  const { id, version } = dispute;
  return (
    <ConfirmDialog
      title={t('dispute.withdraw')}
      isOpen
      onClose={onClose}
      danger
      confirmLabel={t('dispute.withdraw')}
      pending={withdraw.pending}
      onConfirm={() => void withdraw.run({ input: { id, version } }).then((payload) => payload && onClose())}
    >
      <p>{t('dispute.withdrawHint')}</p>
      <FormProblems errors={withdraw.userErrors} failure={withdraw.failure} />
    </ConfirmDialog>
  );
}
