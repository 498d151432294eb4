import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  ProposeCounterOfferDocument,
  RefuseCounterOfferDocument,
  type QuotePartsFragment,
  type RecipientPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { MoneyInput } from '../../parts/money-input.js';
import { NumberInput } from '../../parts/number-input.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { StateTag } from '../../parts/tags.js';

type CounterOffer = QuotePartsFragment['counterOffers'][number];

/** The rounds of counter-offers on one quote, the latest last; a provider refuses here, or revises its quote. */
export function CounterOffers({
  quote,
  recipient,
}: {
  quote: QuotePartsFragment;
  recipient: RecipientPartsFragment;
}) {
  const t = useText();
  const format = useFormat();
  const [refusing, setRefusing] = useState<CounterOffer | null>(null);
  if (quote.counterOffers.length === 0) return null;
  return (
    <ul className="stack close">
      {quote.counterOffers.map((offer) => (
        <li key={offer.id} className="counter-offer stack close">
          <div className="row between">
            <h4>{t('counter.title', { round: offer.round })}</h4>
            <StateTag label={`counter.state.${offer.state}`} state={offer.state} />
          </div>
          <p>
            {offer.total && <strong>{format.money(offer.total.amountMinor, offer.total.currency)}</strong>}{' '}
            {offer.leadTimeDays !== null && t('service.leadTime', { days: offer.leadTimeDays })}
          </p>
          <p className="quote-note">{offer.message}</p>
          {offer.refusal && <p className="quote-note muted">{offer.refusal}</p>}
          <p className="small faint">
            {t('quote.by', { name: offer.author, date: format.moment(offer.createdAt) })}
          </p>
          {offer.actions.includes('refuse') && (
            <div className="row">
              <Button small onPress={() => setRefusing(offer)}>
                {t('counter.refuse')}
              </Button>
            </div>
          )}
        </li>
      ))}
      {refusing && <RefuseDialog offer={refusing} recipient={recipient} onClose={() => setRefusing(null)} />}
    </ul>
  );
}

function RefuseDialog({
  offer,
  recipient,
  onClose,
}: {
  offer: CounterOffer;
  recipient: RecipientPartsFragment;
  onClose: () => void;
}) {
  const t = useText();
  const refuse = useWrite(RefuseCounterOfferDocument);
  const [reason, setReason] = useState('');
  return (
    <ReasonDialog
      title={t('counter.refuseTitle')}
      hint={t('counter.refuseHint')}
      confirmLabel={t('counter.refuse')}
      reason={reason}
      onReason={setReason}
      write={refuse}
      onClose={onClose}
      onSubmit={() => refuse.run({ input: { counterOfferId: offer.id, version: recipient.version, reason } })}
    />
  );
}

/** Other terms for an open quote: a total, a lead time, and words. */
export function CounterOfferDialog({
  quote,
  provider,
  version,
  onClose,
}: {
  quote: QuotePartsFragment;
  provider: string;
  /** Of the request. */
  version: number;
  onClose: () => void;
}) {
  const t = useText();
  const propose = useWrite(ProposeCounterOfferDocument);
  const { currency } = quote.total;
  const [totalMinor, setTotalMinor] = useState<number | null>(quote.total.amountMinor);
  const [leadTimeDays, setLeadTimeDays] = useState<number | null>(quote.leadTimeDays);
  const [message, setMessage] = useState('');
  const submit = async () => {
    const payload = await propose.run({
      input: { quoteId: quote.id, version, totalMinor, leadTimeDays, message },
    });
    if (payload) onClose();
  };
  return (
    <ModalDialog title={t('counter.propose')} isOpen onClose={onClose}>
      <EntryForm
        fields={['totalMinor', 'leadTimeDays', 'message']}
        missing={{ message: t('counter.messageMissing') }}
        userErrors={propose.userErrors}
        failure={propose.failure}
        onSubmit={() => void submit()}
        actions={
          <>
            <Button type="submit" look="primary" isPending={propose.pending}>
              {t('counter.send')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('counter.hint', { name: provider })}</p>
        <MoneyInput
          label={t('counter.total', { currency })}
          name="totalMinor"
          currency={currency}
          value={totalMinor}
          onChange={setTotalMinor}
        />
        <NumberInput
          label={t('counter.leadTime')}
          name="leadTimeDays"
          value={leadTimeDays}
          onChange={setLeadTimeDays}
          minValue={0}
          digits={0}
        />
        <TextAreaInput
          label={t('counter.message')}
          name="message"
          value={message}
          onChange={setMessage}
          isRequired
        />
      </EntryForm>
    </ModalDialog>
  );
}
