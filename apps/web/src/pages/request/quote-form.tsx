import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  SendQuoteDocument,
  type QuotePartsFragment,
  type RecipientPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { NumberInput } from '../../parts/number-input.js';
import { CURRENCIES, MoneyInput } from '../../parts/money-input.js';
import { Notice } from '../../parts/notices.js';
import {
  EMPTY_LINE,
  isCompleteLine,
  lineTotalMinor,
  quoteTotalMinor,
  type TypedLine,
} from './quote-lines.js';

/** Days for which a new quote holds unless another day is chosen. */
const VALID_DAYS = 30;

/** An offer: lines with quantity and price, the total computed. A second offer revises the first. */
export function QuoteForm({
  recipient,
  last,
  revises,
  onDone,
}: {
  recipient: RecipientPartsFragment;
  /** The draft or open offer that the form starts from. */
  last: QuotePartsFragment | null;
  revises: boolean;
  onDone: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const send = useWrite(SendQuoteDocument);
  const [lines, setLines] = useState<readonly TypedLine[]>(
    () => last?.lines ?? recipient.lines.map((line) => ({ ...EMPTY_LINE, description: line.title })),
  );
  const [currency, setCurrency] = useState(last?.total.currency ?? 'EUR');
  const [validUntil, setValidUntil] = useState(() => dayFromNow(VALID_DAYS));
  const [leadTimeDays, setLeadTimeDays] = useState<number | null>(last?.leadTimeDays ?? null);
  const [note, setNote] = useState(last?.note ?? '');
  const [asked, setAsked] = useState(false);
  const complete = lines.filter(isCompleteLine);
  const isReady = lines.length > 0 && complete.length === lines.length;

  const setLine = (index: number, part: Partial<TypedLine>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));

  async function submit() {
    setAsked(true);
    if (!isReady) return;
    const payload = await send.run({
      input: {
        recipientId: recipient.id,
        version: recipient.version,
        lines: complete.map(({ description, qty, unitPriceMinor }) => ({ description, qty, unitPriceMinor })),
        currency,
        validUntil: `${validUntil}T23:59:59Z`,
        leadTimeDays,
        note,
        statements: [],
      },
    });
    if (payload) onDone();
  }

  return (
    <EntryForm
      fields={[
        'validUntil',
        'leadTimeDays',
        'note',
        ...lines.map((_, index) => `lines.${index}.description`),
      ]}
      userErrors={send.userErrors}
      failure={send.failure}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" look="primary" isPending={send.pending}>
            {t(revises ? 'quote.revise' : 'quote.send')}
          </Button>
          <Button onPress={onDone}>{t('part.cancel')}</Button>
        </>
      }
    >
      <fieldset className="plain-fieldset stack close">
        <legend className="group-label">{t('quote.lines')}</legend>
        {lines.map((line, index) => (
          <div key={index} className="quote-line">
            <TextInput
              label={t('quote.description')}
              name={`lines.${index}.description`}
              value={line.description}
              onChange={(description) => setLine(index, { description })}
              isRequired
            />
            <NumberInput
              label={t('quote.qty')}
              value={line.qty}
              onChange={(qty) => setLine(index, { qty })}
              minValue={0}
              isRequired
            />
            <MoneyInput
              label={t('quote.unitPrice', { currency })}
              currency={currency}
              value={line.unitPriceMinor}
              onChange={(unitPriceMinor) => setLine(index, { unitPriceMinor })}
            />
            <p className="quote-line-total tabular">
              <span className="small faint">{t('quote.lineTotal')}</span>
              <strong>{format.money(lineTotalMinor(line), currency)}</strong>
            </p>
            <Button
              look="quiet"
              icon
              small
              aria-label={t('quote.removeLine', { line: index + 1 })}
              isDisabled={lines.length === 1}
              onPress={() => setLines(lines.filter((_, at) => at !== index))}
            >
              <Trash2 size={15} aria-hidden />
            </Button>
          </div>
        ))}
        <div className="row between">
          <Button small onPress={() => setLines([...lines, EMPTY_LINE])}>
            <Plus size={15} aria-hidden />
            {t('quote.addLine')}
          </Button>
          <p className="tabular" role="status">
            {t('quote.total')} <strong>{format.money(quoteTotalMinor(lines), currency)}</strong>
          </p>
        </div>
      </fieldset>
      {asked && !isReady && <Notice tone="error">{t('quote.incomplete')}</Notice>}
      <div className="fields">
        <SelectInput
          label={t('part.currency')}
          options={CURRENCIES.map((id) => ({ id, name: id }))}
          value={currency}
          onChange={setCurrency}
        />
        <TextInput
          label={t('quote.validUntil')}
          name="validUntil"
          type="date"
          value={validUntil}
          onChange={setValidUntil}
          isRequired
        />
        <NumberInput
          label={t('quote.leadTime')}
          name="leadTimeDays"
          value={leadTimeDays}
          onChange={setLeadTimeDays}
          minValue={0}
          digits={0}
        />
      </div>
      <TextAreaInput label={t('quote.note')} name="note" value={note} onChange={setNote} rows={3} />
    </EntryForm>
  );
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
