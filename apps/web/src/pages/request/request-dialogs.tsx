import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  AcceptQuoteDocument,
  DeclineRequestDocument,
  WithdrawQuoteDocument,
  WithdrawRequestDocument,
  type QuotePartsFragment,
  type RecipientPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import type { FullRequest } from './request-page.js';

interface DialogProps {
  request: FullRequest;
  onClose: () => void;
}

interface AnswerProps {
  recipient: RecipientPartsFragment;
  onClose: () => void;
}

/** Accepts an offer: final, and every other offer to this request falls away. */
export function AcceptDialog({
  request,
  provider,
  quote,
  onClose,
}: {
  request: { readonly version: number };
  provider: string;
  quote: Pick<QuotePartsFragment, 'id'> & { readonly total: { amountMinor: number; currency: string } };
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const accept = useWrite(AcceptQuoteDocument);
  return (
    <ConfirmDialog
      title={t('quote.acceptTitle')}
      isOpen
      onClose={onClose}
      confirmLabel={t('quote.acceptConfirm', {
        amount: format.money(quote.total.amountMinor, quote.total.currency),
      })}
      pending={accept.pending}
      onConfirm={() =>
        void accept
          .run({ input: { quoteId: quote.id, version: request.version } })
          .then((payload) => payload && onClose())
      }
    >
      <p>{t('quote.acceptHint', { name: provider })}</p>
      <FormProblems errors={accept.userErrors} failure={accept.failure} />
    </ConfirmDialog>
  );
}

/** Takes an offer back before it is accepted. */
export function WithdrawQuoteDialog({ recipient, quoteId, onClose }: AnswerProps & { quoteId: string }) {
  const t = useText();
  const withdraw = useWrite(WithdrawQuoteDocument);
  return (
    <ConfirmDialog
      title={t('quote.withdrawTitle')}
      isOpen
      onClose={onClose}
      danger
      confirmLabel={t('quote.withdraw')}
      pending={withdraw.pending}
      onConfirm={() =>
        void withdraw
          .run({ input: { quoteId, version: recipient.version } })
          .then((payload) => payload && onClose())
      }
    >
      <p>{t('quote.withdrawHint')}</p>
      <FormProblems errors={withdraw.userErrors} failure={withdraw.failure} />
    </ConfirmDialog>
  );
}

/** Takes a request back before an offer is accepted. */
export function WithdrawDialog({ request, onClose }: DialogProps) {
  const t = useText();
  const withdraw = useWrite(WithdrawRequestDocument);
  return (
    <ConfirmDialog
      title={t('request.withdrawTitle')}
      isOpen
      onClose={onClose}
      danger
      confirmLabel={t('request.withdraw')}
      pending={withdraw.pending}
      onConfirm={() =>
        void withdraw
          .run({ input: { id: request.id, version: request.version } })
          .then((payload) => payload && onClose())
      }
    >
      <p>{t('request.withdrawHint')}</p>
      <FormProblems errors={withdraw.userErrors} failure={withdraw.failure} />
    </ConfirmDialog>
  );
}

/** Says no, with a reason that the company reads. */
export function DeclineDialog({ recipient, onClose }: AnswerProps) {
  const t = useText();
  const decline = useWrite(DeclineRequestDocument);
  const [reason, setReason] = useState('');
  return (
    <ReasonDialog
      title={t('request.declineTitle')}
      hint={t('request.declineHint')}
      confirmLabel={t('request.decline')}
      reason={reason}
      onReason={setReason}
      write={decline}
      onClose={onClose}
      onSubmit={() =>
        decline.run({ input: { recipientId: recipient.id, version: recipient.version, reason } })
      }
    />
  );
}
