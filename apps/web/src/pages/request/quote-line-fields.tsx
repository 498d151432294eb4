import { Trash2 } from 'lucide-react';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { MoneyInput } from '../../parts/money-input.js';
import { NumberInput } from '../../parts/number-input.js';
import { lineTotalMinor, type TypedLine } from './quote-lines.js';

const NONE = '';

/** One line of a quote as it is written: what, how much, price and tax, and capacity to keep. */
export function QuoteLineFields({
  index,
  line,
  currency,
  services,
  isOnly,
  onChange,
  onRemove,
}: {
  index: number;
  line: TypedLine;
  currency: string;
  /** Services that were asked for, of which capacity can be kept. */
  services: readonly { id: string; name: string }[];
  isOnly: boolean;
  onChange: (part: Partial<TypedLine>) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const { booking } = line;
  return (
    <div className="stack close">
      <div className="quote-line">
        <TextInput
          label={t('quote.description')}
          name={`lines.${index}.description`}
          value={line.description}
          onChange={(description) => onChange({ description })}
          isRequired
        />
        <NumberInput
          label={t('quote.qty')}
          name={`lines.${index}.qty`}
          value={line.qty}
          onChange={(qty) => onChange({ qty })}
          minValue={0}
          isRequired
        />
        <MoneyInput
          label={t('quote.unitPrice', { currency })}
          name={`lines.${index}.unitPriceMinor`}
          isRequired
          currency={currency}
          value={line.unitPriceMinor}
          onChange={(unitPriceMinor) => onChange({ unitPriceMinor })}
        />
        <NumberInput
          label={t('quote.vatRate')}
          value={line.vatPercent}
          onChange={(vatPercent) => onChange({ vatPercent })}
          minValue={0}
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
          isDisabled={isOnly}
          onPress={onRemove}
        >
          <Trash2 size={15} aria-hidden />
        </Button>
      </div>
      {services.length > 0 && (
        <details className="small" open={booking !== null}>
          <summary>{t('quote.booking')}</summary>
          <div className="fields">
            <SelectInput
              label={t('quote.bookingService')}
              options={[{ id: NONE, name: t('quote.bookingNone') }, ...services]}
              value={booking?.serviceId ?? NONE}
              onChange={(serviceId) =>
                onChange({
                  booking:
                    serviceId === NONE
                      ? null
                      : { unit: '', quantity: null, from: '', to: '', ...booking, serviceId },
                })
              }
            />
            {booking && (
              <>
                <TextInput
                  label={t('quote.bookingUnit')}
                  name={`lines.${index}.booking.unit`}
                  isRequired
                  placeholder="EUR_PALLET"
                  value={booking.unit}
                  onChange={(unit) => onChange({ booking: { ...booking, unit } })}
                />
                <NumberInput
                  label={t('quote.bookingQuantity')}
                  name={`lines.${index}.booking.quantity`}
                  isRequired
                  value={booking.quantity}
                  onChange={(quantity) => onChange({ booking: { ...booking, quantity } })}
                  minValue={0}
                />
                <TextInput
                  label={t('quote.bookingFrom')}
                  name={`lines.${index}.booking.from`}
                  isRequired
                  type="date"
                  value={booking.from}
                  onChange={(from) => onChange({ booking: { ...booking, from } })}
                />
                <TextInput
                  label={t('quote.bookingTo')}
                  name={`lines.${index}.booking.to`}
                  isRequired
                  type="date"
                  value={booking.to}
                  onChange={(to) => onChange({ booking: { ...booking, to } })}
                />
              </>
            )}
          </div>
          <p className="faint">{t('quote.bookingHint')}</p>
        </details>
      )}
    </div>
  );
}
