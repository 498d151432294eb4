import { LANGUAGES } from '@fivefold/domain';
import { FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  RequestAgreementDocument,
  SignAgreementDocument,
  WithdrawCancellationDocument,
  type AgreementPartsFragment,
} from '../../graphql/operations.js';
import { OWN_NAMES, useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Notice } from '../../parts/notices.js';
import { StateTag } from '../../parts/tags.js';
import { AnswerCancellationDialog, CancelDialog, DisputeDialog } from './agreement-dialogs.js';
import { AgreedClauses } from './agreed-clauses.js';
import { DeliverySteps } from './delivery-steps.js';
import { MilestonesDialog } from './milestones-dialog.js';
import { ReviewPanel } from './review-panel.js';

type Open = 'sign' | 'amend' | 'ask' | 'agree' | 'refuse' | 'cancel' | 'dispute' | null;

/** The agreement of an accepted request; nothing while there is none. */
export function RequestAgreement({ requestId }: { requestId: string }) {
  const read = useRead(RequestAgreementDocument, { id: requestId });
  const agreement = read.data?.request?.agreement;
  return agreement ? <AgreementPanel agreement={agreement} /> : null;
}

/** What was agreed, who has signed, how far the work is, and what the reader can do now. */
export function AgreementPanel({ agreement }: { agreement: AgreementPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const [open, setOpen] = useState<Open>(null);
  const withdraw = useWrite(WithdrawCancellationDocument);
  const can = (action: string) => agreement.actions.includes(action);
  const close = () => setOpen(null);
  const { currency } = agreement.total;
  const asked = agreement.cancellation;
  return (
    <section className="card stack agreement" aria-labelledby="agreement-title">
      <div className="row between">
        <h2 id="agreement-title">
          <Link to={`/agreements/${encodeURIComponent(agreement.id)}`}>
            {t('agreement.named', { number: agreement.number })}
          </Link>
        </h2>
        <StateTag label={`agreement.state.${agreement.state}`} state={agreement.state} />
      </div>
      <p className="muted">
        {t('agreement.between', { requester: agreement.requester.name, provider: agreement.provider.name })}
        {' · '}
        <strong className="tabular">{format.money(agreement.total.amountMinor, currency)}</strong>
        {agreement.vat
          ? ` · ${t('agreement.gross', { amount: format.money(agreement.vat.grossMinor, currency) })}`
          : ` · ${t('agreement.net')}`}
      </p>
      {asked && agreement.state !== 'CANCELLED' && (
        <Notice>
          <p>
            <strong>{t(`agreement.asked.${asked.askedBy as 'requester' | 'provider'}`)}</strong>{' '}
            {asked.reason}
          </p>
          <div className="row">
            {can('cancel') && (
              <Button small look="danger" onPress={() => setOpen(agreement.side ? 'agree' : 'cancel')}>
                {t('agreement.agreeCancel')}
              </Button>
            )}
            {can('refuse_cancel') && (
              <Button small onPress={() => setOpen('refuse')}>
                {t('agreement.refuseCancel')}
              </Button>
            )}
            {can('withdraw_cancel') && (
              <Button
                small
                isPending={withdraw.pending}
                onPress={() => void withdraw.run({ input: { id: agreement.id, version: agreement.version } })}
              >
                {t('agreement.withdrawCancel')}
              </Button>
            )}
          </div>
          <FormProblems errors={withdraw.userErrors} failure={withdraw.failure} />
        </Notice>
      )}
      {asked && agreement.state === 'CANCELLED' && (
        <Notice>
          <strong>{t('agreement.cancelledBecause')}</strong> {asked.reason}
        </Notice>
      )}
      {agreement.dispute && (
        <Notice>
          <Link to={`/disputes/${encodeURIComponent(agreement.dispute.id)}`}>
            {t('agreement.dispute', { state: t(`dispute.state.${agreement.dispute.state}`) })}
          </Link>
        </Notice>
      )}
      <DeliverySteps agreement={agreement} />
      <AgreedClauses clauses={agreement.clauses} />
      <Signatures agreement={agreement} />
      <div className="row">
        {can('sign') && (
          <Button look="primary" onPress={() => setOpen('sign')}>
            <PenLine size={16} aria-hidden />
            {t('agreement.sign')}
          </Button>
        )}
        <a
          className="button"
          href={`${agreement.documentPath}?language=${language}`}
          target="_blank"
          rel="noreferrer"
        >
          <FileText size={16} aria-hidden />
          {t('agreement.document')}
        </a>
        <DocumentLanguages path={agreement.documentPath} />
        {can('amend') && <Button onPress={() => setOpen('amend')}>{t('agreement.amend')}</Button>}
        {can('dispute') && <Button onPress={() => setOpen('dispute')}>{t('agreement.openDispute')}</Button>}
        {can('ask_cancel') && <Button onPress={() => setOpen('ask')}>{t('agreement.askCancel')}</Button>}
        {can('cancel') && !agreement.side && !asked && (
          <Button look="danger" onPress={() => setOpen('cancel')}>
            {t('agreement.cancel')}
          </Button>
        )}
      </div>
      {agreement.reviews.length > 0 && <ReviewPanel agreement={agreement} />}
      {open === 'sign' && <SignDialog agreement={agreement} onClose={close} />}
      {open === 'amend' && <MilestonesDialog agreement={agreement} onClose={close} />}
      {(open === 'ask' || open === 'cancel') && (
        <CancelDialog agreement={agreement} asOperator={open === 'cancel'} onClose={close} />
      )}
      {(open === 'agree' || open === 'refuse') && (
        <AnswerCancellationDialog agreement={agreement} agree={open === 'agree'} onClose={close} />
      )}
      {open === 'dispute' && <DisputeDialog agreement={agreement} onClose={close} />}
    </section>
  );
}

/** The document in the languages beside the page's own. */
function DocumentLanguages({ path }: { path: string }) {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className="row small" aria-label={t('agreement.documentIn')}>
      {LANGUAGES.filter((one) => one !== language).map((one) => (
        <li key={one}>
          <a href={`${path}?language=${one}`} target="_blank" rel="noreferrer" lang={one} hrefLang={one}>
            {OWN_NAMES[one]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Signatures({ agreement }: { agreement: AgreementPartsFragment }) {
  const t = useText();
  const format = useFormat();
  return (
    <dl className="facts">
      {(['REQUESTER', 'PROVIDER'] as const).map((side) => {
        const signed = agreement.signatures.find((one) => one.side === side);
        const name = side === 'REQUESTER' ? agreement.requester.name : agreement.provider.name;
        return (
          <div key={side} className="contents">
            <dt>{t('agreement.signatureOf', { name })}</dt>
            <dd>
              {signed ? (
                t('agreement.signed', { person: signed.person, date: format.moment(signed.signedAt) })
              ) : (
                <span className="not-stated">{t('agreement.unsigned')}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Signs what was read; a document that has changed meanwhile is read again. */
function SignDialog({ agreement, onClose }: { agreement: AgreementPartsFragment; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const sign = useWrite(SignAgreementDocument);
  const { id, version, documentHash, total, number } = agreement;
  return (
    <ConfirmDialog
      title={t('agreement.signTitle', { number })}
      isOpen
      onClose={onClose}
      confirmLabel={t('agreement.signConfirm', { amount: format.money(total.amountMinor, total.currency) })}
      pending={sign.pending}
      onConfirm={() =>
        void sign.run({ input: { id, version, documentHash } }).then((payload) => payload && onClose())
      }
    >
      <p>{t('agreement.signHint')}</p>
      <p className="small faint hash">{t('agreement.hash', { hash: documentHash })}</p>
      <FormProblems errors={sign.userErrors} failure={sign.failure} />
    </ConfirmDialog>
  );
}
